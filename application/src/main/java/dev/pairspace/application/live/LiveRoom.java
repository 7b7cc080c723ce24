package dev.pairspace.application.live;

import dev.pairspace.application.live.RoomLoader.Load;
import dev.pairspace.application.port.Ending;
import dev.pairspace.application.port.RoomEvent;
import dev.pairspace.application.port.RoomEvent.TextForm;
import dev.pairspace.application.port.RoomMessage;
import dev.pairspace.domain.crdt.MissingFrom;
import dev.pairspace.domain.crdt.StateVector;
import dev.pairspace.domain.crdt.Update;
import dev.pairspace.domain.document.Document;
import dev.pairspace.domain.presence.Announcement;
import dev.pairspace.domain.presence.Awareness;
import dev.pairspace.domain.presence.OwnPresence;
import dev.pairspace.domain.presence.PresenceState;
import dev.pairspace.domain.presence.SessionId;
import dev.pairspace.domain.room.Actor;
import dev.pairspace.domain.room.Capability;
import dev.pairspace.domain.room.Room;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A room in memory: its document, who is connected, and what they hear. Confined to the room's
 * turn. What comes from sessions that the room does not know is ignored, since their last frames
 * may arrive after they have left; and they are ended if it was something they must not lose.
 */
public final class LiveRoom {
  private Room room;
  private final CountedHeap heap;
  private final Document document;
  private final RoomDependencies dependencies;
  private final RoomSaving saving;
  private final RoomSessions sessions = new RoomSessions();
  private final Awareness awareness = new Awareness();
  private final TurnEffects effects = new TurnEffects();
  private final TextSessions texts = new TextSessions(this);
  private final SessionEdits edits = new SessionEdits(this);
  private final PendingSyncRequests questions = new PendingSyncRequests(this);
  private final ClientIdClashes clashes = new ClientIdClashes(this);
  private final CursorTranslator cursors;
  private final UnsavedBound unsavedBound;
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
    this.cursors = new CursorTranslator(this, dependencies.random());
    this.unsavedBound = new UnsavedBound(this, dependencies.limits().maxUnsavedBytes());
  }

  /** The store says something else of the room: who may not be here any more is sent away. */
  void becomes(Room changed) {
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

  /** Whether somebody may do something here. */
  public boolean allows(Actor actor, Capability capability) {
    return room.allows(actor, capability);
  }

  /** A connection has been opened. It hears nothing until it is known what it speaks. */
  public void enter(JoiningSession visitor) {
    if (sessions.size() >= dependencies.limits().room().maxRoomSessions()) {
      dependencies.broadcaster().end(visitor.session(), Ending.ROOM_FULL);
      return;
    }
    // A room that was empty has not been looked after: nobody shall meet those who are long gone.
    effects.heard(awareness.expire(now()));
    sessions.add(new RoomSession(visitor, room.roleOfGuests(), changes));
  }

  /** The connection is closed. */
  public void leave(SessionId id) {
    sessions.remove(id).ifPresent(this::left);
  }

  private void left(RoomSession session) {
    awareness.leave(session.id(), now());
    questions.forget(session);
    texts.forget(session);
    saving.growth().forget(session);
    effects.forget(session);
    cursors.forget(session.id());
    String participant = session.participant().id();
    if (!session.speaks(Speech.UNDECIDED) && !sessions.isPresent(participant)) {
      put(sessions.introduced(), new RoomEvent.ParticipantLeft(participant));
    }
  }

  /** It is known what the session speaks. */
  public void speak(SessionId id, Speech speech) {
    sessions
        .find(id)
        .ifPresent(
            session -> {
              boolean isNew = !sessions.isPresent(session.participant().id());
              session.speak(speech);
              sessions.speechChanged();
              if (isNew) {
                tellOfParticipant(session);
              }
              if (speech == Speech.BINARY) {
                tellOfPresence(session);
              } else if (session.seenChanges() < changes) {
                texts.tell(session);
              }
            });
  }

  /** The session tells what it knows of the document, and hears what it lacks. */
  public void answer(SessionId id, StateVector known) {
    sender(id).ifPresent(session -> questions.ask(session, known));
  }

  /**
   * The session could not be told every change, and is now told all of them as they are together.
   */
  public void catchUp(SessionId id, MissingFrom missing) {
    sender(id)
        .ifPresent(
            session -> {
              if (session.speaks(Speech.TEXT)) {
                texts.tell(session);
              } else {
                questions.askUnlessAsking(session, missing);
              }
            });
  }

  /** The session, or else its end: a client must never be left attached to nothing. */
  private Optional<RoomSession> sender(SessionId id) {
    Optional<RoomSession> session = sessions.find(id);
    if (session.isEmpty()) {
      dependencies.broadcaster().end(id, Ending.RESTARTING);
    }
    return session;
  }

  /** A change of the document has come from a session that holds a replica. */
  public void change(SessionId id, Actor actor, Update update) {
    sender(id).ifPresent(session -> edits.change(session, actor, update));
  }

  /** The document has changed. */
  void changed(Optional<RoomSession> author) {
    changes++;
    texts.changedBy(author);
  }

  /** A session without a replica wants the main file to be this text. */
  public void write(SessionId id, Actor actor, String text, Optional<Long> version, TextForm form) {
    sender(id).ifPresent(session -> edits.write(session, actor, text, version, form));
  }

  /** The files, for those who are not connected. */
  public LiveFiles files() {
    return new LiveFiles(this);
  }

  /** What it is called, for those who are not connected. */
  public LiveTitle title() {
    return new LiveTitle(this);
  }

  /** A session that holds a replica says where it is. */
  public void announce(SessionId id, OwnPresence own) {
    sessions
        .find(id)
        .ifPresent(
            session -> {
              askForState(session);
              introduceGuest(id, own.name(), own.color());
              if (heard(session, own.state())) {
                own.cursor().ifPresent(cursor -> cursors.tell(session, cursor));
              }
            });
  }

  /** Whether it was news. */
  boolean heard(RoomSession session, PresenceState state) {
    Announcement said = awareness.announce(session.id(), session.person(), List.of(state), now());
    effects.heard(said.news());
    said.probe().ifPresent(dependencies.broadcaster()::probe);
    return !said.news().isEmpty();
  }

  /** A session without a replica says where it is in the main file. */
  public void moveCursor(SessionId id, int position) {
    sessions
        .find(id)
        .filter(session -> session.speaks(Speech.TEXT))
        .ifPresent(session -> cursors.move(session, position));
  }

  /** The session asks who is there. */
  public void tellOfPresence(SessionId id) {
    sessions.find(id).ifPresent(this::tellOfPresence);
  }

  private void tellOfPresence(RoomSession session) {
    List<PresenceState> states = awareness.states();
    if (!states.isEmpty()) {
      put(session.id(), new RoomMessage.PresenceChange(states));
    }
  }

  /** The session has answered a probe. */
  public void provedAlive(SessionId id) {
    awareness.provedAlive(id);
  }

  /** A guest says how others should see them; for members this changes nothing. */
  public void introduceGuest(SessionId id, Optional<String> name, Optional<String> color) {
    sessions
        .find(id)
        .filter(session -> session.introduceGuest(name, color))
        .ifPresent(this::tellOfParticipant);
  }

  /** The session wants to know the room, and from now on who comes and goes. */
  public void describe(SessionId id) {
    sender(id)
        .ifPresent(
            session -> {
              session.introduce();
              if (session.speaks(Speech.TEXT)) {
                cursors.show(session);
              }
              RoomEvent.RoomState state = stateFor(session);
              put(id, state);
              state.code().ifPresent(code -> texts.hasSeen(session, code));
            });
  }

  private RoomEvent.RoomState stateFor(RoomSession session) {
    return new RoomEvent.RoomState(
        room.id(),
        session.participant(),
        sessions.participants(),
        room.language(),
        session.speaks(Speech.TEXT) ? texts.textFor(session) : Optional.empty(),
        dependencies.limits().room(),
        unreadableUpdates());
  }

  /** Stored changes without which the room is, since they could not be read. */
  long unreadableUpdates() {
    return saving.unreadable();
  }

  /** The session wants to hear what of its changes is saved, from now on. */
  public void tellOfSaving(SessionId id) {
    sessions
        .find(id)
        .ifPresent(
            session -> {
              session.askForSaved();
              effects.arrivedFrom(session);
            });
  }

  private void tellOfParticipant(RoomSession session) {
    List<SessionId> others = new ArrayList<>(sessions.introduced());
    others.remove(session.id());
    put(others, new RoomEvent.ParticipantJoined(session.participant()));
  }

  /** What a session has beyond the room arrives only if it is asked for. */
  void askForState(RoomSession session) {
    if (session.speaks(Speech.BINARY) && session.markAsked()) {
      askForWhatIsLacking(session);
    }
  }

  void askForWhatIsLacking(RoomSession session) {
    put(session.id(), new RoomMessage.StateQuestion(document.stateVector()));
  }

  /** Ends a session and forgets it. */
  void end(RoomSession session, Ending why) {
    dependencies.broadcaster().end(session.id(), why);
    leave(session.id());
  }

  void endAll(Ending why) {
    List.copyOf(sessions.all()).forEach(session -> end(session, why));
  }

  void put(SessionId receiver, RoomMessage message) {
    put(List.of(receiver), message);
  }

  void put(Collection<SessionId> receivers, RoomMessage message) {
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

  /** Whether the session may be told something of that size now, or later. */
  boolean hasPlaceFor(RoomSession session, long bytes) {
    return dependencies.broadcaster().hasPlaceFor(session.id(), bytes);
  }

  /** Whether something is told as soon as memory has place for it. */
  boolean waitsForMemory() {
    return questions.isAnybodyWaiting() || texts.isAnybodyWaiting();
  }

  Instant now() {
    return dependencies.clock().instant();
  }

  Document document() {
    return document;
  }

  CursorTranslator cursors() {
    return cursors;
  }

  TextSessions texts() {
    return texts;
  }

  /** Whether memory has place for an edit. */
  boolean mayGrowBy(Growth growth) {
    return heap.mayGrowBy(growth, document::heapBytes, dependencies.memory());
  }

  ClientIdClashes clashes() {
    return clashes;
  }

  UnsavedBound unsavedBound() {
    return unsavedBound;
  }

  RoomSaving saving() {
    return saving;
  }

  RoomSessions sessions() {
    return sessions;
  }

  Awareness awareness() {
    return awareness;
  }

  PendingSyncRequests questions() {
    return questions;
  }

  TurnEffects effects() {
    return effects;
  }
}
