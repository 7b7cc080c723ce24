package dev.pairspace.adapters.websocket.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InboundBackpressureTest {
  private static final int MIB = 1 << 20;
  private static final int MAX_BYTES = 8 * MIB;

  private final List<Long> marks = new ArrayList<>();

  @Test
  void a_socket_is_given_up_that_would_take_a_thread_which_others_need() {
    var backpressure =
        new InboundBackpressure(MAX_BYTES, new InboundBudget(100L * MIB, 0), marks::add);

    backpressure.handedOver(MAX_BYTES);
    assertThat(backpressure.awaitSpace()).isTrue();
    backpressure.handedOver(MIB);

    assertThat(backpressure.awaitSpace()).isFalse();
  }

  @Test
  void a_socket_goes_on_when_its_room_has_taken_enough() {
    var backpressure =
        new InboundBackpressure(MAX_BYTES, new InboundBudget(100L * MIB, 0), marks::add);
    backpressure.handedOver(9 * MIB);

    marks.forEach(backpressure::taken);

    assertThat(backpressure.awaitSpace()).isTrue();
  }

  @Test
  void all_sockets_together_may_have_only_so_much_untaken_but_little_of_each_is_always_read() {
    var all = new InboundBudget(10L * MIB, 0);
    List<InboundBackpressure> many = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      var backpressure = new InboundBackpressure(MAX_BYTES, all, marks::add);
      backpressure.handedOver(2 * MIB);
      many.add(backpressure);
    }
    var small = new InboundBackpressure(MAX_BYTES, all, marks::add);
    small.handedOver(100_000);

    assertThat(many).noneMatch(InboundBackpressure::awaitSpace);
    assertThat(small.awaitSpace()).isTrue();
  }
}
