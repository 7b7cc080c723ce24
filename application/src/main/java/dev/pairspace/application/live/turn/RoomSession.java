package dev.pairspace.application.live.turn;

import dev.pairspace.application.port.RoomEvent.TextForm;
import dev.pairspace.domain.document.Document;
import dev.pairspace.domain.document.DocumentFile;
import dev.pairspace.domain.document.FileId;
import dev.pairspace.domain.document.TextDraft;
import dev.pairspace.domain.presence.Participant;
import dev.pairspace.domain.presence.SessionId;
import dev.pairspace.domain.room.Actor;
import dev.pairspace.domain.room.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.OptionalLong;

/** One session as its room knows it. Confined to the room's turn. */
public final class RoomSession {
  private static final String GUEST_NAME = "Guest";
  private static final Duration BETWEEN_GAP_QUESTIONS = Duration.ofSeconds(10);
  private static final String GUEST_COLOR = "#697496";

  /** Messages of the chat: a quick typist's, and then one a second. */
  private static final int CHAT_BURST = 20;

  private static final Duration CHAT_PERIOD = Duration.ofSeconds(1);

  private final JoiningSession visitor;
  private Participant participant;
  private Speech speech = Speech.UNDECIDED;
  private boolean introduced;
  private boolean asksForSaved;
  private boolean asked;
  private Instant nextGapQuestion = Instant.MIN;
  private boolean toldReadOnly;
  private final MessageRate chatRate = new MessageRate(CHAT_BURST, CHAT_PERIOD);

  private Optional<TextForm> form = Optional.empty();
  private Optional<FileId> chosenFile = Optional.empty();
  private Optional<TextDraft> draft = Optional.empty();
  private final long seenChanges;

  private final ArrayDeque<Barrier> barriers = new ArrayDeque<>();
  private long changes;
  private long lost;

  /** How many changes are called saved, or will be when they are committed. */
  private long awaited;

  /**
   * @param seenChanges how often the document had changed when the session came
   */
  public RoomSession(JoiningSession visitor, Role roleOfGuests, long seenChanges) {
    this.visitor = visitor;
    this.seenChanges = seenChanges;
    this.participant =
        visitor
            .member()
            .map(Participant::of)
            .orElseGet(
                () ->
                    new Participant(
                        visitor.participantId(), GUEST_NAME, GUEST_COLOR, roleOfGuests));
  }

  /**
   * Sets the name and colour of a guest. Those of a member stay as they are.
   *
   * @return whether they have changed
   */
  public boolean introduceGuest(Optional<String> name, Optional<String> color) {
    if (visitor.member().isPresent()) {
      return false;
    }
    Participant before = participant;
    participant =
        new Participant(
            before.id(), name.orElse(before.name()), color.orElse(before.color()), before.role());
    return !participant.equals(before);
  }

  /** Counts a change that has arrived. */
  public void changeArrived() {
    changes++;
  }

  /** The change that arrived last was dropped: from it on nothing can be called saved. */
  public void changeDropped() {
    if (lost == 0) {
      lost = changes;
    }
  }

  /** Remembers that what has arrived is saved once the append of this number is committed. */
  public void awaitCommitOf(long append) {
    long reached = lost == 0 ? changes : lost - 1;
    if (asksForSaved && reached > awaited) {
      awaited = reached;
      barriers.add(new Barrier(reached, append));
    }
  }

  /** How many changes are saved, if more are than the last time. */
  public OptionalLong savedAt(long committedThrough) {
    long through = 0;
    while (!barriers.isEmpty() && barriers.peek().append() <= committedThrough) {
      through = barriers.poll().changes();
    }
    return through == 0 ? OptionalLong.empty() : OptionalLong.of(through);
  }

  /** Whether the session is to be asked for its state, which is done once. */
  public boolean markAsked() {
    boolean first = !asked;
    asked = true;
    return first;
  }

  /**
   * Whether the session, which has sent something without what comes before it, is to be asked for
   * that. A session that never has it is not asked all the time.
   */
  public boolean markAskedForGap(Instant now) {
    if (now.isBefore(nextGapQuestion)) {
      return false;
    }
    nextGapQuestion = now.plus(BETWEEN_GAP_QUESTIONS);
    return true;
  }

  /** Whether the session is to be told that it may not edit, which is done once. */
  public boolean markToldReadOnly() {
    boolean first = !toldReadOnly;
    toldReadOnly = true;
    return first;
  }

  /** How often the session may say something in the chat. */
  public MessageRate chatRate() {
    return chatRate;
  }

  /** The form that the session used first. */
  public Optional<TextForm> form() {
    return form;
  }

  public void usesForm(TextForm used) {
    form = form.or(() -> Optional.of(used));
  }

  /** A session without a replica goes into the main file again when it next needs one. */
  public void leaveFile() {
    chosenFile = Optional.empty();
  }

  /** Sets the file that a session without a replica reads and writes from now on. */
  public void chooseFile(FileId file) {
    chosenFile = Optional.of(file);
  }

  /**
   * The file that a session without a replica reads and writes: the one that it chose or has a text
   * of, otherwise the main file; empty if there is none, or none any more.
   */
  public Optional<DocumentFile> fileIn(Document document) {
    return chosenFile.map(document::find).orElseGet(document::mainFile);
  }

  public Optional<TextDraft> draft() {
    return draft;
  }

  /** The session has a text of the draft's file from now on, and stays in that file. */
  public void draft(TextDraft begun) {
    draft = Optional.of(begun);
    chosenFile = Optional.of(begun.file());
  }

  /** The session knows no text any more. */
  public void forgetDraft() {
    draft = Optional.empty();
  }

  public long seenChanges() {
    return seenChanges;
  }

  public void askForSaved() {
    asksForSaved = true;
  }

  public void introduce() {
    introduced = true;
  }

  public void speak(Speech chosen) {
    speech = chosen;
  }

  public Actor actor() {
    return visitor.actor();
  }

  public boolean isIntroduced() {
    return introduced;
  }

  public boolean speaks(Speech asked) {
    return speech == asked;
  }

  public SessionId id() {
    return visitor.session();
  }

  public Participant participant() {
    return participant;
  }

  /** The same for all sessions of one member; empty for a guest. */
  public Optional<String> person() {
    return visitor.member().map(member -> member.id().toString());
  }

  private record Barrier(long changes, long append) {}
}
