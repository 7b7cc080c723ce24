package dev.pairspace.bootstrap.it.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairspace.domain.crdt.Budget;
import dev.pairspace.domain.crdt.Doc;
import dev.pairspace.domain.crdt.DocOptions;
import dev.pairspace.domain.crdt.Update;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The server is killed while people type and snapshots are taken: whatever lies in the database
 * then, a snapshot holds exactly what the log has up to the number that it covers.
 */
class SnapshotCrashIT {
  private static final Pattern ROOM_ID = Pattern.compile("\"roomId\":\"([^\"]+)\"");
  private static final long SEED = 20_261_130;
  private static final int ROUNDS = 3;
  private static final int PEOPLE = 4;

  /** The first snapshot of a loaded room is due then. */
  private static final int SNAPSHOT_DUE_AFTER = 500;

  @TempDir private Path data;

  private final Random random = new Random(SEED);
  private final Map<String, Integer> savedWords = new TreeMap<>();
  private int snapshotsSeen;

  @Test
  void after_kills_in_a_busy_room_every_snapshot_is_what_the_log_says_and_what_was_saved_is_there()
      throws Exception {
    String room = null;
    for (int round = 0; round < ROUNDS; round++) {
      var server = RunningJar.start(data, Map.of()).ready();
      try {
        room = room == null ? createRoom(server) : room;
        typeUntilKilled(server, room, round);
      } finally {
        server.kill();
      }
      checkDatabase("seed " + SEED + ", round " + round);
    }
    assertThat(snapshotsSeen).as("snapshots that were taken").isPositive();
    RunningJar.start(data, Map.of()).ready().terminate();
  }

  private void typeUntilKilled(RunningJar server, String room, int round) throws Exception {
    int killAfter = SNAPSHOT_DUE_AFTER + 50 + random.nextInt(900);
    long moreMicros = random.nextInt(20_000);
    var enough = new CountDownLatch(1);
    var saved = new AtomicInteger();
    IntConsumer heard = more -> tell(saved.addAndGet(more) >= killAfter, enough);
    List<ReplicaProgram> people = new ArrayList<>();
    List<Thread> typing = new ArrayList<>();
    for (int i = 0; i < PEOPLE; i++) {
      long id = 1_000L * (round + 1) + i;
      var person = server.replicaIn(room, id, "typed", heard);
      people.add(person);
      typing.add(new Thread(() -> typeOn(person, "p" + id + ".")));
    }
    typing.forEach(Thread::start);
    assertThat(enough.await(60, TimeUnit.SECONDS)).as("so much was saved").isTrue();
    TimeUnit.MICROSECONDS.sleep(moreMicros);
    server.kill();
    for (Thread each : typing) {
      each.join();
    }
    for (int i = 0; i < PEOPLE; i++) {
      savedWords.put("p" + (1_000L * (round + 1) + i) + ".", people.get(i).saved());
    }
  }

  private static void tell(boolean isEnough, CountDownLatch enough) {
    if (isEnough) {
      enough.countDown();
    }
  }

  private static void typeOn(ReplicaProgram person, String name) {
    for (int i = 0; person.type(name + i + ";"); ) {
      i++;
    }
  }

  private void checkDatabase(String what) throws Exception {
    var postgres = Postmaster.of(data);
    try (Connection connection = postgres.connect(postgres.password())) {
      List<Update> log = updates(connection);
      Doc replayed = replay(log, log.size());
      assertThat(replayed.hasWaiting()).as("%s: waits after the whole log", what).isFalse();
      assertThat(savedBy(replayed)).as("%s: what was called saved", what).isEmpty();
      for (Map.Entry<Integer, Update> snapshot : snapshots(connection).entrySet()) {
        snapshotsSeen++;
        Doc ofSnapshot = replica();
        ofSnapshot.apply(snapshot.getValue());
        Doc ofLog = replay(log, snapshot.getKey());
        assertThat(ofSnapshot.hasWaiting()).as("%s: waits in a snapshot", what).isFalse();
        assertThat(ofSnapshot.encodeState())
            .as("%s: the snapshot of %d of %d updates", what, snapshot.getKey(), log.size())
            .isEqualTo(ofLog.encodeState());
      }
    }
  }

  /** The words that were called saved and are not there. */
  private List<String> savedBy(Doc doc) {
    String text = doc.text("typed").toString();
    List<String> lost = new ArrayList<>();
    savedWords.forEach(
        (name, count) -> {
          for (int i = 0; i < count; i++) {
            if (!text.contains(name + i + ";")) {
              lost.add(name + i);
            }
          }
        });
    return lost;
  }

  private static Doc replay(List<Update> log, int count) {
    Doc doc = replica();
    log.subList(0, count).forEach(doc::apply);
    return doc;
  }

  private static Doc replica() {
    return Doc.create(new DocOptions(1, true, Budget.STORAGE));
  }

  private static List<Update> updates(Connection connection) throws SQLException {
    List<Update> log = new ArrayList<>();
    try (var rows =
        connection
            .createStatement()
            .executeQuery("SELECT seq, payload FROM document_update ORDER BY seq")) {
      while (rows.next()) {
        assertThat(rows.getInt(1)).isEqualTo(log.size() + 1);
        log.add(Update.of(rows.getBytes(2)));
      }
    }
    return log;
  }

  private static Map<Integer, Update> snapshots(Connection connection) throws SQLException {
    Map<Integer, Update> snapshots = new TreeMap<>();
    try (var rows =
        connection
            .createStatement()
            .executeQuery("SELECT covers_seq, state FROM document_snapshot")) {
      while (rows.next()) {
        snapshots.put(rows.getInt(1), Update.of(rows.getBytes(2)));
      }
    }
    return snapshots;
  }

  private static String createRoom(RunningJar server) throws Exception {
    var body = server.send("POST", "/api/rooms").body();
    var id = ROOM_ID.matcher(body);
    assertThat(id.find()).as(body).isTrue();
    return id.group(1);
  }
}
