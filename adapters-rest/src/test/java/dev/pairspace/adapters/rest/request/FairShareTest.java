package dev.pairspace.adapters.rest.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairspace.adapters.rest.request.FairShare.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FairShareTest {

  private final FairShare share = new FairShare(5, 3);

  private FairShare.Share taken(String sender, long amount) {
    return ((Outcome.Taken) share.take(sender, amount)).share();
  }

  @Test
  void nobody_gets_more_than_a_share() {
    taken("ada", 3);

    assertThat(share.take("ada", 1)).isInstanceOf(Outcome.SenderHasEnough.class);
    assertThat(share.take("bo", 1)).isInstanceOf(Outcome.Taken.class);
  }

  @Test
  void there_is_only_so_much_for_all() {
    taken("ada", 3);
    taken("bo", 2);

    assertThat(share.take("cleo", 1)).isInstanceOf(Outcome.NothingLeft.class);
  }

  @Test
  void what_is_given_back_is_there_again_once() {
    var first = taken("ada", 3);
    taken("bo", 2);

    first.close();
    first.close();

    assertThat(share.inUse()).isEqualTo(2);
    assertThat(share.take("ada", 3)).isInstanceOf(Outcome.Taken.class);
    assertThat(share.take("cleo", 1)).isInstanceOf(Outcome.NothingLeft.class);
  }

  @Test
  void a_wish_larger_than_everything_is_had_alone_and_leaves_others_their_share() {
    assertThat(share.take("ada", 7)).isInstanceOf(Outcome.Taken.class);
    assertThat(share.take("ada", 1)).isInstanceOf(Outcome.SenderHasEnough.class);
    assertThat(share.take("bo", 2)).isInstanceOf(Outcome.Taken.class);
    assertThat(share.take("cleo", 1)).isInstanceOf(Outcome.NothingLeft.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 30})
  void a_few_who_want_everything_leave_a_part_for_those_who_have_nothing(int greedy) {
    var places = new FairShare(384, 64);

    for (int round = 0; round < 64; round++) {
      for (int i = 0; i < greedy; i++) {
        places.take("greedy " + i, 1);
      }
    }

    assertThat(384 - places.inUse()).isGreaterThanOrEqualTo(384 / (greedy + 1));
    assertThat(places.take("ada", 1)).isInstanceOf(Outcome.Taken.class);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void whatever_happens_all_is_there_again_in_the_end(long seed) {
    var random = new Random(seed);
    List<FairShare.Share> held = new ArrayList<>();

    for (int i = 0; i < 1_000; i++) {
      if (share.take("sender " + random.nextInt(4), 1 + random.nextInt(3))
          instanceof Outcome.Taken got) {
        held.add(got.share());
      }
      if (!held.isEmpty() && random.nextBoolean()) {
        held.remove(random.nextInt(held.size())).close();
      }
      assertThat(share.inUse()).as("seed %d", seed).isBetween(0L, 5L);
    }
    held.forEach(FairShare.Share::close);

    assertThat(share.inUse()).as("seed %d", seed).isZero();
  }
}
