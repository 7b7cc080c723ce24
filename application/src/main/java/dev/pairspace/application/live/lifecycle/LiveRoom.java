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
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A room in memory: its document, who is connected, what they hear, and its parts. Use cases decide
 * what is done in a turn. Confined to the room's turn.
 */
public final class LiveRoom implements Turn {
  private static final System.Logger LOGGER = System.getLogger(LiveRoom.class.getName());

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
  private final Set<SessionId> addressed = new LinkedHashSet<>();
  private long changes;

  /**
   * @param heap where it is counted what the room takes
   * @param nextTurn takes what is to be done in a later turn, from any thread
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

  /** The store says something else of the room: who may not be here any more is sent away. */
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

  /** Whether there are as many sessions as there may be. */
  public boolean isFull() {
    return sessions.size() >= limits().maxRoomSessions();
  }

  /** A session is here from now on; it hears nothing until it is known what it speaks. */
  public void add(JoiningSession joining) {
    sessions.add(new RoomSession(joining, room.roleOfGuests(), changes));
  }

  /** A session is gone; nothing happens if it was not here. */
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

  /** Looks after what waits. */
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

  /** Tells the others who want to know how somebody is called and shown. */
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

  /** Those who have been told something since the last call. */
  List<SessionId> takeAddressed() {
    List<SessionId> taken = List.copyOf(addressed);
    addressed.clear();
    return taken;
  }

  @Override
  public boolean hasPlaceFor(RoomSession session, long size) {
    return dependencies.broadcaster().hasPlaceFor(session.id(), size);
  }

  /** Whether something is told as soon as memory has place for it. */
  boolean waitsForMemory() {
    return syncRequests.isAnybodyWaiting() || texts.isAnybodyWaiting();
  }

  /** Whether memory has place for an edit; a large one is reserved. */
  public boolean mayGrowBy(Growth growth) {
    return heap.mayGrowBy(growth, document::heapBytes, dependencies.memory());
  }

  @Override
  public Instant now() {
    return dependencies.clock().instant();
  }

  /** What the store says of the room. */
  public Room room() {
    return room;
  }

  public RoomLimits limits() {
    return dependencies.limits().room();
  }

  /** Stored changes without which the room is, since they could not be read. */
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

  /** The files, for those who are not connected. */
  public LiveFiles files() {
    return new LiveFiles(this, admission);
  }

  /** What it is called, for those who are not connected. */
  public LiveTitle title() {
    return new LiveTitle(this, admission);
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
