package dev.pairspace.application.live;

import static dev.pairspace.application.live.LiveRoomsFixture.ROOM;
import static dev.pairspace.application.live.LiveRoomsFixture.letter;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pairspace.application.port.UpdateLog.LoggedUpdate;
import dev.pairspace.domain.crdt.Budget;
import dev.pairspace.domain.crdt.Doc;
import dev.pairspace.domain.crdt.DocOptions;
import dev.pairspace.domain.crdt.Update;
import dev.pairspace.domain.presence.SessionId;
import dev.pairspace.domain.room.Actor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A room in memory here, and another node that writes to its log. */
abstract class SeveralWritersFixture {
  static final long FOREIGN = 800;
  static final Update NONSENSE = Update.of(new byte[] {1, 2, 3});

  final LiveRoomsFixture people = new LiveRoomsFixture();
  private final Map<Long, Integer> clocks = new HashMap<>();

  void types(SessionId session, long client, int letters) {
    for (int i = 0; i < letters; i++) {
      people.edits(session, letter(client, next(client), "a"));
      people.settle();
    }
  }

  int next(long client) {
    return clocks.merge(client, 1, Integer::sum) - 1;
  }

  void anotherNodeWrites(Update... updates) {
    people.log.append(
        people.document,
        Stream.of(updates).map(update -> new LoggedUpdate(update, "carol")).toList());
  }

  /** Everything the session has been told of the document since it came. */
  Update told(SessionId session) {
    Doc heard = Doc.create(new DocOptions(1, true, Budget.STORAGE));
    people.changesOf(session).forEach(heard::apply);
    return heard.encodeState();
  }

  static int clockOf(Update state, long client) {
    return (int) replayed(Stream.of(state)).stateVector().clockOf(client);
  }

  List<Update> committed() {
    return people.log.committed(people.document).stream().map(LoggedUpdate::payload).toList();
  }

  void assertMemoryIsWhatTheLogHas() {
    List<Update> memory = new ArrayList<>();
    people.live.submit(ROOM, Actor.SERVER, room -> memory.add(room.document().state()));
    people.settle();
    assertSame(replayed(memory.stream()), replayed(committed().stream()));
  }

  static void assertSame(Doc one, Doc other) {
    assertThat(one.stateVector()).isEqualTo(other.stateVector());
    assertThat(replayed(Stream.of(one.encodeState())).encodeState())
        .isEqualTo(replayed(Stream.of(other.encodeState())).encodeState());
  }

  static Doc replayed(Stream<Update> updates) {
    Doc doc = Doc.create(new DocOptions(1, true, Budget.STORAGE));
    updates.filter(update -> !update.equals(NONSENSE)).forEach(doc::apply);
    return doc;
  }
}
