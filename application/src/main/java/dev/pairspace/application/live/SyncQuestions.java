package dev.pairspace.application.live;

import dev.pairspace.application.port.RoomMessage;
import dev.pairspace.domain.crdt.MissingFrom;
import dev.pairspace.domain.crdt.StateVector;
import dev.pairspace.domain.crdt.Update;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * What sessions have said they know of the document, until they are told what they lack. Each
 * answer may cost as much as the document is large, in time and in memory until it is sent. So a
 * session gets one in a turn, to the question it asked last, and a turn gives only some. Confined
 * to the room's turn.
 */
final class SyncQuestions {
  private static final int ANSWERS_IN_A_TURN = 16;

  /** Gone beyond by the last answer of a turn, whose size is known only when it is there. */
  private static final long ANSWER_BYTES_IN_A_TURN = 32L << 20;

  private final LiveRoom room;
  private final Map<RoomSession, Question> open = new LinkedHashMap<>();

  SyncQuestions(LiveRoom room) {
    this.room = room;
  }

  void ask(RoomSession session, StateVector known) {
    open.put(session, new Question(known, RoomMessage.SyncAnswer::new));
  }

  /**
   * As if the session had asked that was to be told every change, and missed some. If it does ask,
   * the answer to that is enough.
   */
  void askUnlessAsking(RoomSession session, MissingFrom missing) {
    if (!open.containsKey(session)) {
      StateVector known = missing.leftOf(room.document().stateVector());
      open.put(session, new Question(known, RoomMessage.MissedChanges::new));
    }
  }

  void forget(RoomSession session) {
    open.remove(session);
  }

  /**
   * Answers those who have waited longest; who knows the same is told the same.
   *
   * @return whether others still wait
   */
  boolean answerSome() {
    Map<StateVector, Update> answers = new HashMap<>();
    long bytes = 0;
    Iterator<Map.Entry<RoomSession, Question>> asking = open.entrySet().iterator();
    while (asking.hasNext()
        && answers.size() < ANSWERS_IN_A_TURN
        && bytes < ANSWER_BYTES_IN_A_TURN) {
      Map.Entry<RoomSession, Question> next = asking.next();
      Question question = next.getValue();
      Update answer = answers.get(question.known());
      if (answer == null) {
        answer = room.document().answer(question.known());
        answers.put(question.known(), answer);
        bytes += answer.sizeInBytes();
      }
      room.put(next.getKey().id(), question.told().apply(answer));
      room.askForState(next.getKey());
      asking.remove();
    }
    return !open.isEmpty();
  }

  /**
   * @param told in which message
   */
  private record Question(StateVector known, Function<Update, RoomMessage> told) {}
}
