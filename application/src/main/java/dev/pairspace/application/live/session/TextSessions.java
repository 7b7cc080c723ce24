package dev.pairspace.application.live.session;

import dev.pairspace.application.live.turn.RoomPart;
import dev.pairspace.application.live.turn.RoomSession;
import dev.pairspace.application.live.turn.Turn;
import dev.pairspace.application.port.RoomEvent;
import dev.pairspace.application.port.RoomEvent.Refusal;
import dev.pairspace.application.port.RoomEvent.TextForm;
import dev.pairspace.application.port.UpdateLog.LoggedUpdate;
import dev.pairspace.domain.crdt.Update;
import dev.pairspace.domain.document.Document;
import dev.pairspace.domain.document.DocumentFile;
import dev.pairspace.domain.document.EditOutcome;
import dev.pairspace.domain.document.EditOutcome.Edited;
import dev.pairspace.domain.document.FileId;
import dev.pairspace.domain.document.FileText;
import dev.pairspace.domain.document.Origin;
import dev.pairspace.domain.document.TextDraft;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The sessions that have no replica: each is sent the whole text of one file, the main file of that
 * moment unless it has chosen another, and sends it back changed. It stays in that file, so that
 * the text of one never gets into another. A text that memory has no space for is sent later.
 * Confined to the room's turn.
 */
public final class TextSessions implements RoomPart {
  private static final String FILE_DELETED =
      "The file that this session is in was deleted. Name another one, or join the room again.";

  private final Turn turn;
  private final Set<RoomSession> toBeTold = new LinkedHashSet<>();
  private Optional<RoomSession> lastAuthor = Optional.empty();

  public TextSessions(Turn turn) {
    this.turn = turn;
  }

  /**
   * A session that has written nothing is told of an edit in the form in which its author sent it.
   */
  public void changedBy(Optional<RoomSession> author) {
    lastAuthor = author;
  }

  /** Tells the text as it is now to every session that does not have it. */
  public void tellChanges() {
    List<RoomSession> sessions = turn.sessions().text();
    if (sessions.isEmpty()) {
      return;
    }
    sessions.forEach(this::tellUnlessKnown);
  }

  /** Tells a session the text of its file, unless it has it as it is now. */
  public void tellUnlessKnown(RoomSession session) {
    Optional<DocumentFile> file = fileOf(session);
    if (file.isPresent()) {
      tellUnlessKnown(session, file.get());
    } else if (session.draft().isPresent()) {
      session.forgetDraft();
      turn.tell(session.id(), new Refusal(Refusal.Reason.NO_FILE, FILE_DELETED));
    }
  }

  private void tellUnlessKnown(RoomSession session, DocumentFile file) {
    FileText now = turn.document().read(file.id()).orElseThrow();
    boolean has = draftOf(session, file).map(draft -> draft.holds(now)).orElse(false);
    if (!has) {
      tell(session, file, now);
    }
  }

  /** Tells one session the text as it is now. */
  public void tell(RoomSession session) {
    Document document = turn.document();
    fileOf(session).ifPresent(file -> tell(session, file, document.read(file.id()).orElseThrow()));
  }

  /**
   * The text for a session that wants to know the room; from now on versions of it are kept.
   *
   * @return empty if there is none, or memory has no space for it now
   */
  public Optional<FileText> textFor(RoomSession session) {
    Optional<FileText> text = fileOf(session).flatMap(file -> turn.document().read(file.id()));
    return text.filter(now -> hasCapacityFor(session, now));
  }

  /** Tells the sessions that have waited for it. */
  @Override
  public void tick(Instant now) {
    List<RoomSession> waiting = List.copyOf(toBeTold);
    toBeTold.clear();
    waiting.forEach(this::tell);
  }

  public boolean hasPending() {
    return !toBeTold.isEmpty();
  }

  @Override
  public void left(RoomSession session) {
    toBeTold.remove(session);
  }

  /** If not, the session waits for it. */
  private boolean hasCapacityFor(RoomSession session, FileText text) {
    boolean hasCapacity = turn.hasCapacityFor(session, text.text().length());
    if (hasCapacity) {
      toBeTold.remove(session);
    } else {
      toBeTold.add(session);
    }
    return hasCapacity;
  }

  private void tell(RoomSession session, DocumentFile file, FileText now) {
    if (!hasCapacityFor(session, now)) {
      return;
    }
    TextForm form =
        session.form().or(() -> lastAuthor.flatMap(RoomSession::form)).orElse(TextForm.CODE_UPDATE);
    turn.tell(
        session.id(),
        new RoomEvent.TextChange(
            form, file.id(), now, file.language(), lastAuthor.map(RoomSession::participant)));
    hasSeen(session, now);
  }

  /** The session has been sent this text of its file. */
  public void hasSeen(RoomSession session, FileText text) {
    fileOf(session)
        .ifPresent(
            file ->
                draftOf(session, file)
                    .ifPresentOrElse(draft -> draft.hasSeen(text), () -> begin(session, file)));
  }

  /** A session whose file is gone goes into the main file. */
  public void leaveDeletedFile(RoomSession session) {
    if (fileOf(session).isEmpty()) {
      session.leaveFile();
    }
  }

  /**
   * A session without a replica reads and writes another file from now on.
   *
   * @return whether there is such a file; if not, the session stays where it was and is told so
   */
  public boolean choose(RoomSession session, FileId file) {
    boolean exists = turn.document().find(file).isPresent();
    if (exists) {
      session.chooseFile(file);
    } else {
      turn.tell(session.id(), new Refusal(Refusal.Reason.NO_FILE, "The room has no such file."));
    }
    return exists;
  }

  public void write(RoomSession session, String text, Optional<Long> version, TextForm form) {
    session.usesForm(form);
    Optional<DocumentFile> file = fileOf(session);
    if (file.isEmpty()) {
      refuse(session, Refusal.Reason.NO_FILE, FILE_DELETED);
      return;
    }
    TextDraft draft = draftOf(session, file.get()).orElseGet(() -> begin(session, file.get()));
    EditOutcome outcome = draft.write(text, version);
    if (outcome instanceof Edited edited) {
      edited.change().ifPresent(change -> changed(session, change));
      if (version.isPresent()) {
        tell(session, file.get(), edited.now());
      }
    } else if (outcome instanceof EditOutcome.TooLarge tooLarge) {
      refuse(session, Refusal.Reason.TOO_LARGE, tooLarge.limit());
    } else {
      refuse(
          session,
          Refusal.Reason.VERSION_UNKNOWN,
          "This version is too old, or was never sent; here is the text as it is now.");
      tell(session, file.get(), turn.document().read(file.get().id()).orElseThrow());
    }
  }

  private void changed(RoomSession session, Update change) {
    var origin = new Origin.OfParticipant(session.participant().id());
    turn.effects().edited(new LoggedUpdate(change, origin.author()));
    turn.changed(Optional.of(session));
  }

  /** The edit has a number as every edit has, but must never be called saved. */
  private void refuse(RoomSession session, Refusal.Reason reason, String explanation) {
    session.changeDropped();
    turn.tell(session.id(), new Refusal(reason, explanation));
  }

  private Optional<DocumentFile> fileOf(RoomSession session) {
    return session.fileIn(turn.document());
  }

  /** The session's draft of the file that it is in now. */
  private static Optional<TextDraft> draftOf(RoomSession session, DocumentFile file) {
    return session.draft().filter(draft -> draft.file().equals(file.id()));
  }

  private TextDraft begin(RoomSession session, DocumentFile file) {
    TextDraft draft = turn.document().draft(file.id()).orElseThrow();
    session.draft(draft);
    return draft;
  }
}
