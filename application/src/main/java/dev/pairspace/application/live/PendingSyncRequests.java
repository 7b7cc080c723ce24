package dev.pairspace.application.live;

import dev.pairspace.application.port.RoomMessage;
import dev.pairspace.domain.crdt.MissingFrom;
import dev.pairspace.domain.crdt.StateVector;
import dev.pairspace.domain.crdt.Update;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What sessions have said they know of the document, until they are told what they lack. Each
 * answer may cost as much as the document is large, in time and in memory until it is sent. So a
 * session gets one in a turn, to the question it asked last, and a turn gives only some; and while
 * memory has no place for an answer, the question waits. Confined to the room's turn.
 */
final class PendingSyncRequests {
  private static final int ANSWERS_IN_A_TURN = 16;

  /** Gone beyond by the last answer of a turn, whose size is known only when it is there. */
  private static final long ANSWER_BYTES_IN_A_TURN = 32L << 20;

  private final LiveRoom room;
  private final Map<RoomSession, Question> open = new LinkedHashMap<>();

  PendingSyncRequests(LiveRoom room) {
    this.room = room;
  }

  void ask(RoomSession session, StateVector known) {
    open.put(session, new Question(known, RoomMessage.SyncAnswer::new, 0));
  }

  /**
   * As if the session had asked that was to be told every change, and missed some. If it does ask,
   * the answer to that is enough.
   */
  void askUnlessAsking(RoomSession session, MissingFrom missing) {
    if (!open.containsKey(session)) {
      StateVector known = missing.leftOf(room.document().stateVector());
      open.put(session, new Question(known, RoomMessage.MissedChanges::new, 0));
    }
  }

  void forget(RoomSession session) {
    open.remove(session);
  }

  /** Whether somebody waits for an answer. */
  boolean isAnybodyWaiting() {
    return !open.isEmpty();
  }

  /**
   * Answers those who have waited longest; who knows the same is told the same.
   *
   * @return whether others still wait for a turn, and not for memory
   */
  boolean answerSome() {
    if (open.isEmpty()) {
      return false;
    }
    var answers = new AnswersOfTurn();
    for (Map.Entry<RoomSession, Question> next : List.copyOf(open.entrySet())) {
      if (answers.areEnough()) {
        return true;
      }
      answers.give(next.getKey(), next.getValue());
    }
    return false;
  }

  private final class AnswersOfTurn {
    private final Map<StateVector, Update> answers = new HashMap<>();
    private long bytes;

    boolean areEnough() {
      return answers.size() >= ANSWERS_IN_A_TURN || bytes >= ANSWER_BYTES_IN_A_TURN;
    }

    /** Leaves the question open if memory has no place for the answer. */
    void give(RoomSession session, Question question) {
      Update answer = answers.get(question.known());
      if (answer == null && room.hasPlaceFor(session, question.answerBytes())) {
        answer = newAnswer(session, question);
      }
      if (answer != null) {
        open.remove(session);
        room.put(session.id(), question.told().apply(answer));
        room.askForState(session);
      }
    }

    /** Null if memory has no place for it. */
    private Update newAnswer(RoomSession session, Question question) {
      Update answer = room.document().answer(question.known());
      bytes += answer.sizeInBytes();
      if (!room.hasPlaceFor(session, answer.sizeInBytes())) {
        open.put(session, question.withAnswerOf(answer.sizeInBytes()));
        return null;
      }
      answers.put(question.known(), answer);
      return answer;
    }
  }

  /**
   * @param told in which message
   * @param answerBytes what the answer took when memory had no place for it; 0 if it has not been
   *     tried
   */
  private record Question(StateVector known, Function<Update, RoomMessage> told, long answerBytes) {
    Question withAnswerOf(long bytes) {
      return new Question(known, told, bytes);
    }
  }
}
