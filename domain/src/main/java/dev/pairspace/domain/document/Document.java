package dev.pairspace.domain.document;

import dev.pairspace.domain.crdt.Budget;
import dev.pairspace.domain.crdt.Doc;
import dev.pairspace.domain.crdt.RelativePosition;
import dev.pairspace.domain.crdt.ResolvedPosition;
import dev.pairspace.domain.crdt.StateVector;
import dev.pairspace.domain.crdt.Subscription;
import dev.pairspace.domain.crdt.Update;
import dev.pairspace.domain.crdt.UpdateCheck;
import dev.pairspace.domain.crdt.YText;
import dev.pairspace.domain.crdt.encoding.MalformedInputException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;

/**
 * The shared document of a room, the root of its aggregate: a set of files in one replica, so that
 * one connection carries them all. It applies what arrives, or refuses it as a whole; answers what
 * a peer lacks; and edits for callers that have no replica. Confined to the room's turn.
 *
 * <p>Its own edits are written under a client id drawn anew at each load: an edit that was told to
 * others but lost in a crash must never be followed by a different one under the same id.
 */
public final class Document {
  private static final Duration WAITING_GENERATION = Duration.ofMinutes(15);

  private final DocumentId id;
  private final DocumentLimits limits;
  private final Doc doc;
  private final Files files;
  private final SizeGuard guard;
  private final UpdateIntegration integration;
  private final TextHistories histories;
  private final TextMerging merging;
  private final FileEdits fileEdits;
  private Instant nextAgeing;

  Document(DocumentId id, DocumentLimits limits, Doc doc, Instant loadedAt) {
    this.id = id;
    this.limits = limits;
    this.doc = doc;
    this.files = new Files(doc);
    this.guard = new SizeGuard(doc, files, limits);
    this.integration = new UpdateIntegration(doc);
    this.nextAgeing = loadedAt.plus(WAITING_GENERATION);
    this.histories = new TextHistories(files, loadedAt);
    this.merging = new TextMerging(histories, guard, this::edit);
    this.fileEdits = new FileEdits(files, guard, this::edit);
  }

  /**
   * A document as it was stored.
   *
   * @param stored all its updates, in any order; a snapshot counts as one
   * @throws MalformedInputException if one of them cannot be read
   */
  public static Document load(
      DocumentId id,
      List<Update> stored,
      DocumentLimits limits,
      RandomGenerator random,
      Instant now) {
    StoredDocument document = new StoredDocument(id, limits, random);
    stored.forEach(document::read);
    return document.asOf(now);
  }

  /**
   * Applies an update as a whole or not at all.
   *
   * @throws MalformedInputException if it cannot be read within the budget of one message
   */
  public ApplyOutcome apply(Update update) {
    if (!UpdateIntegration.isSmall(update)) {
      UpdateCheck.check(update, limits.budgetOfOneUpdate());
    }
    OptionalLong clash = doc.clashOf(update, limits.budgetOfOneUpdate());
    if (clash.isPresent()) {
      return clash.getAsLong() == doc.clientId()
          ? new ApplyOutcome.ServerIdUsed()
          : new ApplyOutcome.ClientIdClash(clash.getAsLong());
    }
    Optional<String> exceeded = guard.wouldExceed(update);
    if (exceeded.isPresent()) {
      return new ApplyOutcome.TooLarge(exceeded.get());
    }
    return integration.apply(update, limits.budgetOfOneUpdate());
  }

  /** What applying an update may take of the heap at most; see {@link UpdateCheck#heapGrowth}. */
  public long heapGrowth(Update update) {
    return UpdateCheck.heapGrowth(update, limits.budgetOfOneUpdate());
  }

  /**
   * The client of which an update brings something that another client has deleted before it came,
   * and that the update does not delete itself. If its own author brings it, it must not be
   * applied: what they have just typed would vanish.
   *
   * @throws MalformedInputException if it cannot be read within the budget of one message
   */
  public OptionalLong deletedAhead(Update update) {
    return doc.deletedAhead(update, limits.budgetOfOneUpdate());
  }

  /**
   * The client under whose id two clients have written, which was noticed only when something that
   * had waited was integrated; empty if there is none since the last call.
   */
  public OptionalLong takeClashBehind() {
    return doc.takeClashBehind();
  }

  /**
   * Applies what the log holds of the document and this memory does not, since another node wrote
   * it: it is part of the document, whatever the limits say.
   *
   * @return also {@link ApplyOutcome.ClientIdClash}: what this memory holds contradicts the log
   * @throws MalformedInputException if it cannot be read
   */
  public ApplyOutcome applyLogged(Update logged) {
    OptionalLong clash = doc.clashOf(logged, Budget.STORAGE);
    if (clash.isPresent()) {
      return new ApplyOutcome.ClientIdClash(clash.getAsLong());
    }
    guard.grewUnasked();
    return integration.apply(logged, Budget.STORAGE);
  }

  /**
   * Gives up what has been waiting for its predecessors for too long: half an hour at the latest,
   * not before a quarter. A client that has them sends both again with its next answer to a
   * question for the state. To be called now and then.
   *
   * @return how many pieces were given up
   */
  public int giveUpWaiting(Instant now) {
    if (now.isBefore(nextAgeing)) {
      return 0;
    }
    nextAgeing = now.plus(WAITING_GENERATION);
    guard.waitingChanges();
    return doc.ageWaiting();
  }

  /** Everything that a peer with {@code known} lacks, with all deletions; may be empty. */
  public Update answer(StateVector known) {
    return known.isEmpty() ? doc.encodeState() : doc.encodeDiff(known);
  }

  public StateVector stateVector() {
    return doc.stateVector();
  }

  /** The whole document as one update, with what waits for its predecessors. */
  public Update state() {
    return doc.encodeState();
  }

  /** Frees the memory of what is kept of {@link #state} for the next caller. */
  public void forgetEncoding() {
    doc.forgetEncoding();
  }

  /** About the size of {@link #state}; rarely less. */
  public long sizeInBytes() {
    return doc.sizeInBytes();
  }

  /**
   * About how many bytes of heap the document takes, within a quarter, with the recent versions
   * that are kept for clients that edit by whole texts. In constant time per file, so that it can
   * be asked after each change.
   */
  public long heapBytes() {
    return doc.heapBytes() + guard.heapBytes() + histories.heapBytes();
  }

  /** The room's title, as its participants see it at once; empty if it was never renamed. */
  public Optional<String> title() {
    return files.title();
  }

  /** Writes the room's title. */
  public TitleOutcome entitle(String title) {
    if (title().filter(title::equals).isPresent()) {
      return new TitleOutcome.Titled(Optional.empty());
    }
    Optional<String> exceeded = guard.wouldExceed(0, title.length());
    return exceeded.isPresent()
        ? new TitleOutcome.TooLarge(exceeded.get())
        : new TitleOutcome.Titled(edit(() -> files.entitle(title)));
  }

  /** The files as they are now. */
  public FileList files() {
    return files.list();
  }

  /** The file that simple clients see. */
  public Optional<DocumentFile> mainFile() {
    return files.list().main();
  }

  public Optional<DocumentFile> find(FileId id) {
    return files.list().find(id);
  }

  public Optional<DocumentFile> find(FileName name) {
    return files.list().find(name);
  }

  /** A file's text, for reading only. */
  public Optional<String> text(FileId file) {
    return files.text(file).map(YText::toUnits);
  }

  /** A file's text, for a client that may send a changed one back. */
  public Optional<FileText> read(FileId file) {
    return histories.of(file).map(TextHistory::current);
  }

  /** UTF-16 units of a file's text; 0 if there is no such file. */
  public int lengthOf(FileId file) {
    return files.text(file).map(YText::length).orElse(0);
  }

  /** A place in a file that stays with the units around it; beyond the end means the end. */
  public RelativePosition placeAt(FileId file, int position) {
    YText text = files.text(file).orElseThrow();
    return text.positionAt(Math.min(position, text.length()), 0);
  }

  /** Where a place is in a file's text now; empty if it is elsewhere, or gone. */
  public OptionalInt positionIn(FileId file, RelativePosition place) {
    Optional<YText> text = files.text(file);
    Optional<ResolvedPosition> now = doc.resolve(place);
    return text.isPresent() && now.isPresent() && now.get().type().equals(text.get())
        ? OptionalInt.of(now.get().index())
        : OptionalInt.empty();
  }

  /** Begins the edits that a session makes in a file by whole texts. */
  public Optional<TextDraft> draft(FileId file) {
    return histories.of(file).map(history -> new TextDraft(this, file, history.current()));
  }

  /**
   * Makes a file's text the wanted one, but keeps what others have changed since {@code version}.
   *
   * @param version empty for the text as it is now
   */
  public EditOutcome write(FileId file, String wanted, Optional<Long> version) {
    Optional<TextHistory> history = histories.of(file);
    if (history.isEmpty()) {
      return new EditOutcome.NoSuchFile();
    }
    FileText now = history.get().current();
    Optional<TextBase> base = history.get().base(version.orElse(now.version()));
    return base.isEmpty()
        ? new EditOutcome.VersionUnknown()
        : merging.merge(file, base.get(), Lines.wellFormed(wanted)).outcome();
  }

  /** Makes a new file. */
  public EditOutcome create(
      FileId file, FileName name, Language language, String text, Instant createdAt) {
    if (files.list().isFull()) {
      return new EditOutcome.TooManyFiles(FileList.MAX_FILES);
    }
    if (!files.list().isFree(name)) {
      return new EditOutcome.NameTaken();
    }
    String content = Lines.wellFormed(text);
    Optional<String> exceeded = guard.wouldExceed(content.length(), content.length());
    if (exceeded.isPresent()) {
      return new EditOutcome.TooLarge(exceeded.get());
    }
    Optional<Update> change =
        edit(() -> files.create(file, name, language, createdAt).insert(0, content));
    // Something that waited may have removed the file at once.
    FileText now = read(file).orElseGet(() -> new FileText(content, histories.firstVersion(file)));
    return new EditOutcome.Edited(change, now);
  }

  /** Gives a file another name or language; both may be what they are. */
  public FileChangeOutcome change(FileId id, FileName name, String language) {
    return fileEdits.change(id, name, language);
  }

  /**
   * Removes a file with its text.
   *
   * @return the edit as the clients receive it; empty if there is no such file
   */
  public Optional<Update> remove(FileId id) {
    return fileEdits.remove(id);
  }

  /** Carries the difference between a base and what is wanted over what has happened since. */
  TextMerging.Merge merge(FileId file, TextBase base, String wanted) {
    return merging.merge(file, base, wanted);
  }

  private Optional<Update> edit(Runnable edit) {
    List<Update> written = new ArrayList<>();
    Subscription report = doc.observeUpdates(written::add);
    try {
      doc.transact(edit);
    } finally {
      report.cancel();
    }
    return written.isEmpty()
        ? Optional.empty()
        : Optional.of(readable(UpdateIntegration.oneOf(written)));
  }

  /** What is written to the log must be readable when it is loaded, our own edits included. */
  private static Update readable(Update written) {
    try {
      UpdateCheck.check(written, Budget.STORAGE);
      return written;
    } catch (MalformedInputException e) {
      throw new IllegalStateException("an edit of our own cannot be read again", e);
    }
  }

  /** A version of a file that was given out. */
  Optional<TextBase> base(FileId file, long version) {
    return histories.of(file).flatMap(history -> history.base(version));
  }

  public DocumentId id() {
    return id;
  }
}
