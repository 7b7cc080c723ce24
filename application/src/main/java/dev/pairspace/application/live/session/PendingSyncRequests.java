package dev.pairspace.application.live.session;

import dev.pairspace.application.live.turn.RoomPart;
import dev.pairspace.application.live.turn.RoomSession;
import dev.pairspace.application.live.turn.Speech;
import dev.pairspace.application.live.turn.Turn;
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
 * The states of the document that sessions have said they know, until they are told what they lack.
 * Each answer may cost as much as the document is large, in time and in memory until it is sent. So
 * a session gets one in a turn, to the question it asked last, and a turn gives only some; and
 * while memory has no space for an answer, the question waits. Confined to the room's turn.
 */
public final class PendingSyncRequests implements RoomPart {
  private static final int ANSWERS_IN_A_TURN = 16;

  /** Exceeded by the last answer of a turn, whose size is known only when it is made. */
  private static final long ANSWER_BYTES_IN_A_TURN = 32L << 20;

  private final Turn turn;
  private final Map<RoomSession, Question> open = new LinkedHashMap<>();

  public PendingSyncRequests(Turn turn) {
    this.turn = turn;
  }

  public void ask(RoomSession session, StateVector known) {
    open.put(session, new Question(known, RoomMessage.SyncAnswer::new, 0));
  }

  /**
   * As if the session, which should have been told every change and missed some, had asked. If it
   * does ask, the answer to that is enough.
   */
  public void askUnlessAsking(RoomSession session, MissingFrom missing) {
    if (!open.containsKey(session)) {
      StateVector known = missing.leftOf(turn.document().stateVector());
      open.put(session, new Question(known, RoomMessage.MissedChanges::new, 0));
    }
  }

  @Override
  public void left(RoomSession session) {
    open.remove(session);
  }

  /** Asks, once, for what a session has beyond the room: it arrives only if it is asked for. */
  public void askForState(RoomSession session) {
    if (session.speaks(Speech.BINARY) && session.markAsked()) {
      askForWhatIsLacking(session);
    }
  }

  /** The session has sent something without what comes before it. */
  public void askForWhatIsLacking(RoomSession session) {
    turn.tell(session.id(), new RoomMessage.StateQuestion(turn.document().stateVector()));
  }

  /** Whether a session waits for an answer. */
  public boolean hasPending() {
    return !open.isEmpty();
  }

  /**
   * Answers the sessions that have waited longest; those that know the same get the same answer.
   *
   * @return whether others still wait for a turn, and not for memory
   */
  public boolean answerSome() {
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

    /** Leaves the question open if memory has no space for the answer. */
    void give(RoomSession session, Question question) {
      Update answer = answers.get(question.known());
      if (answer == null && turn.hasCapacityFor(session, question.answerBytes())) {
        answer = newAnswer(session, question);
      }
      if (answer != null) {
        open.remove(session);
        turn.tell(session.id(), question.told().apply(answer));
        askForState(session);
      }
    }

    /** Null if memory has no space for it. */
    private Update newAnswer(RoomSession session, Question question) {
      Update answer = turn.document().answer(question.known());
      bytes += answer.sizeInBytes();
      if (!turn.hasCapacityFor(session, answer.sizeInBytes())) {
        open.put(session, question.withAnswerOf(answer.sizeInBytes()));
        return null;
      }
      answers.put(question.known(), answer);
      return answer;
    }
  }

  /**
   * @param told in which message
   * @param answerBytes what the answer took when memory had no space for it; 0 if it has not been
   *     tried
   */
  private record Question(StateVector known, Function<Update, RoomMessage> told, long answerBytes) {
    Question withAnswerOf(long bytes) {
      return new Question(known, told, bytes);
    }
  }
}
