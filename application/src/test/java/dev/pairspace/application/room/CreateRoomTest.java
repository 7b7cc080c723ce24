package dev.pairspace.application.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pairspace.application.port.RoomRepository.Lookup;
import dev.pairspace.domain.room.RoomId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

class CreateRoomTest {

  private static final RoomId TAKEN = new RoomId("23456789ab");
  private static final RoomId FREE = new RoomId("bcdefghjkm");

  private final RoomFixture fixture = new RoomFixture();

  @Test
  void a_new_room_can_be_found_with_its_first_file_in_the_log() {
    var room = fixture.aRoom();

    assertThat(fixture.rooms.find(room.id())).isEqualTo(new Lookup.Found(room, room.createdAt()));
    assertThat(fixture.log.committed(room.document())).hasSize(1);
  }

  @Test
  void a_new_room_is_as_old_as_the_store_can_say() {
    var room = fixture.aRoom();

    assertThat(room.createdAt()).isEqualTo(RoomFixture.NOW.truncatedTo(ChronoUnit.MICROS));
  }

  @Test
  void an_id_that_is_taken_is_drawn_again() {
    fixture.ids.willDraw(TAKEN, TAKEN, FREE);

    var rooms = List.of(fixture.aRoom(), fixture.aRoom());

    assertThat(rooms).extracting(room -> room.id()).containsExactly(TAKEN, FREE);
  }

  @Test
  void a_source_that_draws_nothing_new_is_given_up() {
    fixture.ids.willDraw(TAKEN, TAKEN, TAKEN, TAKEN);
    fixture.aRoom();

    assertThatThrownBy(fixture::aRoom).isInstanceOf(IllegalStateException.class);
  }
}
