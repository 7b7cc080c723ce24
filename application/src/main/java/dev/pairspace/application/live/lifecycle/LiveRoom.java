package dev.pairspace.application.live.lifecycle;

import dev.pairspace.application.live.RoomDependencies;
import dev.pairspace.application.live.edit.EditAdmission;
import dev.pairspace.application.live.edit.LiveFiles;
import dev.pairspace.application.live.edit.LiveTitle;
import dev.pairspace.application.live.memory.CountedHeap;
import dev.pairspace.application.live.memory.Growth;
import dev.pairspace.application.live.saving.RoomLoader.Load;
import dev.pairspace.application.live.saving.RoomSaving;
import dev.pairspace.application.live.saving.UnsavedBound;
import dev.pairspace.application.live.session.ClientIdClashes;
import dev.pairspace.application.live.session.CursorTranslator;
import dev.pairspace.application.live.session.PendingSyncRequests;
import dev.pairspace.application.live.session.RoomPresence;
import dev.pairspace.application.live.session.TextSessions;
import dev.pairspace.application.live.turn.JoiningSession;
import dev.pairspace.application.live.turn.MessageRate;
import dev.pairspace.application.live.turn.RoomPart;
import dev.pairspace.application.live.turn.RoomSession;
import dev.pairspace.application.live.turn.RoomSessions;
import dev.pairspace.application.live.turn.Speech;
import dev.pairspace.application.live.turn.Turn;
import dev.pairspace.application.live.turn.TurnEffects;
import dev.pairspace.application.port.Ending;
import dev.pairspace.application.port.RoomEvent;
import dev.pairspace.application.port.RoomMessage;
import dev.pairspace.domain.document.Document;
import dev.pairspace.domain.presence.SessionId;
import dev.pairspace.domain.room.Actor;
import dev.pairspace.domain.room.Capability;
import dev.pairspace.domain.room.Room;
import dev.pairspace.domain.room.RoomLimits;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A room in memory: its document, its sessions, what they are told, and its parts. Use cases decide
 * what is done in a turn. Confined to the room's turn.
 */
public final class LiveRoom implements Turn {
  private static final System.Logger LOGGER = System.getLogger(LiveRoom.class.getName());

  /** Messages of the chat: a room full of people who all say something, and then ten a second. */
  private static final int CHAT_BURST = 100;

  private static final Duration CHAT_PERIOD = Duration.ofMillis(100);

  private Room room;
  private final CountedHeap heap;
  private final Document document;
  private final RoomDependencies dependencies;
  private final RoomSaving saving;
  private final RoomSessions sessions = new RoomSessions();
  private final TurnEffects effects = new TurnEffects();
  private final RoomPresence presence;
  private final TextSessions texts = new TextSessions(this);
  private final PendingSyncRequests syncRequests = new PendingSyncRequests(this);
  private final ClientIdClashes clashes;
  private final CursorTranslator cursors;
  private final EditAdmission admission;
  private final List<RoomPart> parts;
  private final MessageRate chatRate = new MessageRate(CHAT_BURST, CHAT_PERIOD);
  private final Set<SessionId> addressed = new LinkedHashSet<>();
  private long changes;

  /**
   * @param heap counts what the room takes
   * @param nextTurn takes steps to run in a later turn, from any thread
   */
  LiveRoom(
      Load.Found loaded,
      RoomDependencies dependencies,
      CountedHeap heap,
      Consumer<Runnable> nextTurn) {
    this.heap = heap;
    this.room = loaded.room();
    this.document = loaded.document();
    this.dependencies = dependencies;
    this.saving = new RoomSaving(dependencies, document, loaded.tail(), nextTurn);
    this.presence = new RoomPresence(this, dependencies.broadcaster()::probe);
    this.clashes = new ClientIdClashes(this, presence);
    this.cursors = new CursorTranslator(this, presence, dependencies.random());
    var unsaved =
        new UnsavedBound(this, saving.progress(), dependencies.limits().maxUnsavedBytes());
    this.admission = new EditAdmission(this, unsaved, saving.growth(), this::mayGrowBy);
    this.parts = List.of(presence, syncRequests, texts, saving.growth(), effects, cursors);
  }

  /** The room has changed in the store: sessions that may not be here any more are ended. */
  void update(Room changed) {
    room = changed;
    for (RoomSession session : List.copyOf(sessions.all())) {
      if (!mayEnter(session.actor())) {
        end(session, Ending.FORBIDDEN);
      }
    }
  }

  boolean mayEnter(Actor actor) {
    return room.mayEnter(actor);
  }

  @Override
  public boolean allows(Actor actor, Capability capability) {
    return room.allows(actor, capability);
  }

  /** Whether the room has as many sessions as it may. */
  public boolean isFull() {
    return sessions.size() >= limits().maxRoomSessions();
  }

  /** Adds a session; it is told nothing until its {@link Speech} is known. */
  public void add(JoiningSession joining) {
    sessions.add(new RoomSession(joining, room.roleOfGuests(), changes));
  }

  /** Removes a session; nothing happens if it was not here. */
  public void remove(SessionId id) {
    sessions.remove(id).ifPresent(this::left);
  }

  private void left(RoomSession session) {
    parts.forEach(part -> part.left(session));
    String participant = session.participant().id();
    if (!session.speaks(Speech.UNDECIDED) && !sessions.isPresent(participant)) {
      tell(sessions.introduced(), new RoomEvent.ParticipantLeft(participant));
    }
  }

  /** Does what is due, and retries what waits. */
  void tick(Instant now) {
    parts.forEach(part -> part.tick(now));
    giveUpWaiting(now);
    if (dependencies.memory().isScarce()) {
      document.forgetEncoding();
    }
  }

  private void giveUpWaiting(Instant now) {
    int pieces = document.giveUpWaiting(now);
    if (pieces > 0) {
      LOGGER.log(
          System.Logger.Level.INFO,
          () -> "update.waiting.givenUp document=" + document.id() + " pieces=" + pieces);
    }
  }

  @Override
  public void changed(Optional<RoomSession> author) {
    changes++;
    texts.changedBy(author);
  }

  /** How often the document has changed since the room was loaded. */
  public long changes() {
    return changes;
  }

  /** Tells the other sessions that want to know a participant's name and colour. */
  public void tellOfParticipant(RoomSession session) {
    tell(
        sessions.introducedBeside(session), new RoomEvent.ParticipantJoined(session.participant()));
  }

  @Override
  public void end(RoomSession session, Ending why) {
    dependencies.broadcaster().end(session.id(), why);
    remove(session.id());
  }

  void endAll(Ending why) {
    List.copyOf(sessions.all()).forEach(session -> end(session, why));
  }

  @Override
  public void tell(SessionId receiver, RoomMessage message) {
    tell(List.of(receiver), message);
  }

  @Override
  public void tell(Collection<SessionId> receivers, RoomMessage message) {
    if (!receivers.isEmpty()) {
      addressed.addAll(receivers);
      dependencies.broadcaster().put(receivers, message);
    }
  }

  /** The sessions that have been told something since the last call. */
  List<SessionId> takeAddressed() {
    List<SessionId> taken = List.copyOf(addressed);
    addressed.clear();
    return taken;
  }

  @Override
  public boolean hasCapacityFor(RoomSession session, long size) {
    return dependencies.broadcaster().hasCapacityFor(session.id(), size);
  }

  /** Whether a session waits to be told something until memory has space for it. */
  boolean waitsForMemory() {
    return syncRequests.hasPending() || texts.hasPending();
  }

  /** Whether memory has space for an edit; it is reserved for a large one. */
  public boolean mayGrowBy(Growth growth) {
    return heap.mayGrowBy(growth, document::heapBytes, dependencies.memory());
  }

  @Override
  public Instant now() {
    return dependencies.clock().instant();
  }

  /** The room as the store last described it. */
  public Room room() {
    return room;
  }

  public RoomLimits limits() {
    return dependencies.limits().room();
  }

  /** How many stored changes the room lacks, since they could not be read. */
  public long unreadableUpdates() {
    return saving.unreadable();
  }

  @Override
  public Document document() {
    return document;
  }

  @Override
  public RoomSessions sessions() {
    return sessions;
  }

  @Override
  public TurnEffects effects() {
    return effects;
  }

  /** The files, for callers without a connection. */
  public LiveFiles files() {
    return new LiveFiles(this, admission);
  }

  /** The title, for callers without a connection. */
  public LiveTitle title() {
    return new LiveTitle(this, admission);
  }

  /** How often all sessions together may say something in the chat. */
  public MessageRate chatRate() {
    return chatRate;
  }

  public RoomPresence presence() {
    return presence;
  }

  public TextSessions texts() {
    return texts;
  }

  public CursorTranslator cursors() {
    return cursors;
  }

  public PendingSyncRequests syncRequests() {
    return syncRequests;
  }

  public EditAdmission admission() {
    return admission;
  }

  public ClientIdClashes clashes() {
    return clashes;
  }

  RoomSaving saving() {
    return saving;
  }
}
