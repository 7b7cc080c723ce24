package dev.pairspace.domain.crdt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class MissingFromTest {

  @Test
  void who_missed_an_update_knows_its_clients_only_up_to_its_beginning() {
    List<Update> typed = typed(7, "ab", "cd", "ef");
    StateVector all = StateVector.of(Map.of(7L, 6, 9L, 3));

    MissingFrom missing = MissingFrom.of(typed.get(1));

    assertThat(missing.leftOf(all)).isEqualTo(StateVector.of(Map.of(7L, 2, 9L, 3)));
    assertThat(MissingFrom.of(typed.get(2)).and(missing).leftOf(all))
        .isEqualTo(missing.leftOf(all));
  }

  @Test
  void who_missed_only_deletions_knows_all_clocks() {
    Update deletion = Update.of(new byte[] {0, 1, 7, 1, 0, 1});
    StateVector all = StateVector.of(Map.of(7L, 6));

    assertThat(MissingFrom.of(deletion).leftOf(all)).isEqualTo(all);
  }

  @Test
  void who_missed_more_clients_than_are_worth_remembering_is_taken_to_know_nothing() {
    MissingFrom missing = MissingFrom.NO_CLOCK;
    for (int client = 1; client <= 1_001; client++) {
      missing = missing.and(MissingFrom.of(typed(client, "a").get(0)));
    }

    assertThat(missing.leftOf(StateVector.of(Map.of(9_999L, 5)))).isEqualTo(StateVector.EMPTY);
  }

  /** Whatever was missed, the answer to what is left completes the replica. */
  @RepeatedTest(50)
  void the_difference_to_what_is_left_brings_everything_that_was_missed(RepetitionInfo run) {
    var random = new SplittableRandom(run.getCurrentRepetition());
    Doc room = Doc.create(DocOptions.forClient(1));
    Doc reader = Doc.create(DocOptions.forClient(2));
    List<Update> changes = new ArrayList<>();
    var unused = room.observeUpdates(changes::add);
    MissingFrom missing = MissingFrom.NO_CLOCK;
    int missedFrom = random.nextInt(5, 15);
    int missedTo = missedFrom + random.nextInt(1, 15);
    for (int step = 0; step < 30; step++) {
      changes.clear();
      edit(room, random);
      for (Update change : changes) {
        if (step >= missedFrom && step < missedTo) {
          missing = missing.and(MissingFrom.of(change));
        } else {
          reader.apply(change);
        }
      }
    }

    reader.apply(room.encodeDiff(missing.leftOf(room.stateVector())));

    assertThat(reader.text("t").toString())
        .as("seed %d", run.getCurrentRepetition())
        .isEqualTo(room.text("t").toString());
    assertThat(reader.encodeState()).isEqualTo(room.encodeState());
  }

  /** Types, deletes, or brings what other people have typed elsewhere. */
  private static void edit(Doc room, SplittableRandom random) {
    int length = room.text("t").length();
    switch (random.nextInt(3)) {
      case 0 -> room.text("t").insert(random.nextInt(length + 1), "x".repeat(random.nextInt(1, 9)));
      case 1 -> {
        if (length > 0) {
          int from = random.nextInt(length);
          room.text("t").delete(from, random.nextInt(1, length - from + 1));
        }
      }
      default -> {
        Doc other = Doc.create(DocOptions.forClient(10 + random.nextInt(5)));
        other.apply(room.encodeState());
        other.text("t").insert(random.nextInt(length + 1), "other");
        room.apply(other.encodeDiff(room.stateVector()));
      }
    }
  }

  private static List<Update> typed(long client, String... texts) {
    Doc doc = Doc.create(DocOptions.forClient(client));
    List<Update> written = new ArrayList<>();
    var unused = doc.observeUpdates(written::add);
    for (String text : texts) {
      doc.text("t").insert(doc.text("t").length(), text);
    }
    return written;
  }
}
