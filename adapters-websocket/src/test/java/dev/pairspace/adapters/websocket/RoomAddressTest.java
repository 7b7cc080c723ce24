package dev.pairspace.adapters.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairspace.domain.room.RoomId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoomAddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/abcdefghjk",
        "/abcdefghjk/",
        "/abcdefghjk.",
        "/abcdefghjk),",
        "/abcdefghjk/.",
        "/ABCDEFGHJK"
      })
  void leads_to_the_room_however_the_link_was_pasted(String path) {
    assertThat(RoomAddress.roomIn(path)).contains(new RoomId("abcdefghjk"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "/", "/abcdefghj", "/abcdefghjk/room", "/abc.defghjk", "/abcdefghjk%"})
  void leads_nowhere_if_it_names_no_room(String path) {
    assertThat(RoomAddress.roomIn(path)).isEmpty();
  }

  @Test
  void leads_nowhere_without_a_path() {
    assertThat(RoomAddress.roomIn(null)).isEmpty();
  }
}
