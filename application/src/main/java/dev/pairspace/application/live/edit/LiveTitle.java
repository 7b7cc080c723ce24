package dev.pairspace.application.live.edit;

import dev.pairspace.application.live.turn.Turn;
import dev.pairspace.application.port.Ending;
import dev.pairspace.domain.document.Origin;
import dev.pairspace.domain.document.TitleOutcome;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The title of a room in memory. Confined to the room's turn. */
public final class LiveTitle {
  private final Turn turn;
  private final EditAdmission admission;
  private final ServerEdits edits;

  public LiveTitle(Turn turn, EditAdmission admission) {
    this.turn = turn;
    this.admission = admission;
    this.edits = new ServerEdits(turn);
  }

  /** What its participants see; empty if it was never renamed. */
  public Optional<String> now() {
    return turn.document().title();
  }

  /**
   * Why the title may not be changed now.
   *
   * @return empty if it may
   */
  public Optional<Ending> refusalToChange(String title) {
    return admission.refusalOfWords(title);
  }

  public TitleOutcome change(String title, Origin origin) {
    TitleOutcome outcome = turn.document().entitle(title);
    if (outcome instanceof TitleOutcome.Titled titled) {
      titled.change().ifPresent(change -> edits.made(change, origin));
    }
    return outcome;
  }

  /** Answers when the title is committed; see {@link LiveFiles#answerOnceCommitted}. */
  public <A> void answerOnceCommitted(A result, CompletableFuture<A> answer) {
    edits.answerOnceCommitted(result, answer);
  }
}
