package dev.pairspace.application.live.edit;

import dev.pairspace.application.live.RoomUnavailableException;
import dev.pairspace.application.live.turn.Turn;
import dev.pairspace.application.port.Ending;
import dev.pairspace.domain.document.Document;
import dev.pairspace.domain.document.DocumentFile;
import dev.pairspace.domain.document.EditOutcome;
import dev.pairspace.domain.document.EditOutcome.Edited;
import dev.pairspace.domain.document.FileChangeOutcome;
import dev.pairspace.domain.document.FileId;
import dev.pairspace.domain.document.FileList;
import dev.pairspace.domain.document.FileName;
import dev.pairspace.domain.document.FileText;
import dev.pairspace.domain.document.Language;
import dev.pairspace.domain.document.Origin;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The files of a room in memory. Confined to the room's turn. */
public final class LiveFiles {
  private final Turn turn;
  private final EditAdmission admission;
  private final ServerEdits edits;

  public LiveFiles(Turn turn, EditAdmission admission) {
    this.turn = turn;
    this.admission = admission;
    this.edits = new ServerEdits(turn);
  }

  public FileList list() {
    return document().files();
  }

  public Optional<DocumentFile> find(FileName name) {
    return document().find(name);
  }

  /** The text of a file that is there, to be sent back changed. */
  public FileText read(DocumentFile file) {
    return document().read(file.id()).orElseThrow();
  }

  /** The text of a file that is there, only to be looked at. */
  public String text(DocumentFile file) {
    return document().text(file.id()).orElseThrow();
  }

  /**
   * Why a file may not be written now: too much waits for its commit already, or was written in the
   * last minute, or memory is full.
   *
   * @param file empty for a new one
   * @return empty if it may be written
   */
  public Optional<Ending> refusalToWrite(Optional<DocumentFile> file, String text) {
    return admission.refusal(file, text);
  }

  /** Why no file may be given this name now, for the same reasons; empty if it may. */
  public Optional<Ending> refusalToRename(FileName name) {
    return admission.refusalOfWords(name.value());
  }

  /** Why no file may be deleted now, for the same reasons; empty if it may. */
  public Optional<Ending> refusalToDelete() {
    return admission.refusalOfWords("");
  }

  /** Gives a file another name or language; both may be what they are. */
  public FileChangeOutcome change(
      DocumentFile file, FileName name, String language, Origin origin) {
    FileChangeOutcome outcome = document().change(file.id(), name, language);
    if (outcome instanceof FileChangeOutcome.Changed changed) {
      changed.change().ifPresent(change -> edits.made(change, origin));
    }
    return outcome;
  }

  /** Removes a file with its text. */
  public void delete(DocumentFile file, Origin origin) {
    document().remove(file.id()).ifPresent(change -> edits.made(change, origin));
  }

  /** Whether the file's text is as it was in that version. */
  public boolean isUnchangedSince(DocumentFile file, Optional<Long> version) {
    return version.isEmpty() || version.get() == read(file).version();
  }

  /** UTF-16 units of a file's text. */
  public int lengthOf(DocumentFile file) {
    return document().lengthOf(file.id());
  }

  /** Makes a file's text the given one, but keeps what others have changed since that version. */
  public EditOutcome write(DocumentFile file, String text, Optional<Long> version, Origin origin) {
    return told(document().write(file.id(), text, version), origin);
  }

  /** Makes a new file. */
  public EditOutcome create(
      FileId id, FileName name, Language language, String text, Origin origin) {
    return told(document().create(id, name, language, text, turn.now()), origin);
  }

  /**
   * Answers in the room's turn when all edits so far are committed; exceptionally with a {@link
   * RoomUnavailableException} if the room is given up or deleted before.
   */
  public <A> void answerOnceCommitted(A result, CompletableFuture<A> answer) {
    edits.answerOnceCommitted(result, answer);
  }

  private EditOutcome told(EditOutcome outcome, Origin origin) {
    if (outcome instanceof Edited edited) {
      edited.change().ifPresent(change -> edits.made(change, origin));
    }
    return outcome;
  }

  private Document document() {
    return turn.document();
  }
}
