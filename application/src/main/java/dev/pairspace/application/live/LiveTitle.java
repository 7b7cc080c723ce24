package dev.pairspace.application.live;

import dev.pairspace.application.port.Ending;
import dev.pairspace.domain.document.Origin;
import dev.pairspace.domain.document.TitleOutcome;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** What a room in memory is called. Confined to the room's turn. */
public final class LiveTitle {
  private final LiveRoom room;
  private final ServerEdits edits;

  LiveTitle(LiveRoom room) {
    this.room = room;
    this.edits = new ServerEdits(room);
  }

  /** What its people see; empty if nobody has renamed it. */
  public Optional<String> now() {
    return room.document().title();
  }

  /**
   * Why the title may not be changed now.
   *
   * @return empty if it may
   */
  public Optional<Ending> refusalToChange(String title) {
    return edits.refusal(room.unsavedBound().allows(title), title.length());
  }

  public TitleOutcome change(String title, Origin origin) {
    TitleOutcome outcome = room.document().entitle(title);
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
