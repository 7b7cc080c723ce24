package dev.pairspace.adapters.websocket.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairspace.domain.crdt.Id;
import dev.pairspace.domain.presence.OwnPresence;
import dev.pairspace.domain.presence.Participant;
import dev.pairspace.domain.room.Role;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PresenceReaderTest {
  private final PresenceReader guest = new PresenceReader("guest-1", Optional.empty());

  @Test
  void believes_a_session_only_about_the_client_that_it_named_first() {
    guest.read(List.of(new PresenceEntry(7, 0, "{}")));

    assertThat(guest.read(List.of(new PresenceEntry(8, 5, "{\"x\":1}")))).isEmpty();
    assertThat(
            guest.read(
                List.of(new PresenceEntry(8, 5, "{}"), new PresenceEntry(7, 1, "{\"x\":1}"))))
        .map(own -> own.state().client())
        .contains(7L);
  }

  @Test
  void takes_no_name_from_a_message_about_several() {
    assertThat(guest.read(List.of(new PresenceEntry(7, 1, "{}"), new PresenceEntry(8, 1, "{}"))))
        .isEmpty();
    assertThat(guest.read(List.of(new PresenceEntry(8, 1, "{}")))).isPresent();
  }

  @Test
  void drops_what_is_stale_but_not_a_farewell() {
    guest.read(List.of(new PresenceEntry(7, 3, "{\"x\":1}")));

    assertThat(guest.read(List.of(new PresenceEntry(7, 3, "{\"x\":2}")))).isEmpty();
    assertThat(guest.read(List.of(new PresenceEntry(7, 3, "null")))).isPresent();
    assertThat(guest.read(List.of(new PresenceEntry(7, 3, "null")))).isEmpty();
  }

  @Test
  void sets_name_and_colour_of_a_member_whatever_they_claim() {
    var ada = new Participant("id-1", "Ada", "#1873da", Role.MEMBER);
    var reader = new PresenceReader("id-1", Optional.of(ada));

    OwnPresence own =
        reader
            .read(
                List.of(
                    new PresenceEntry(
                        7, 1, "{\"user\":{\"name\":\"Eve\",\"color\":\"red\",\"z\":1}}")))
            .orElseThrow();

    assertThat(own.state().json())
        .isEqualTo("{\"user\":{\"name\":\"Ada\",\"color\":\"#1873da\",\"z\":1,\"id\":\"id-1\"}}");
  }

  @Test
  void learns_how_a_guest_wants_to_be_called() {
    OwnPresence own =
        guest
            .read(
                List.of(
                    new PresenceEntry(7, 1, "{\"user\":{\"name\":\"Eve\",\"color\":\"#ff0000\"}}")))
            .orElseThrow();

    assertThat(own.name()).contains("Eve");
    assertThat(own.color()).contains("#ff0000");
  }

  @Test
  void passes_on_no_name_of_a_guest_that_turns_or_hides_text() {
    for (String name : List.of("ab\u202Ecd", "a\\u0007b", " ", "x".repeat(41))) {
      var reader = new PresenceReader("guest-1", Optional.empty());

      OwnPresence own =
          reader
              .read(List.of(new PresenceEntry(7, 1, "{\"user\":{\"name\":\"" + name + "\"}}")))
              .orElseThrow();

      assertThat(own.state().json()).isEqualTo("{\"user\":{\"id\":\"guest-1\"}}");
    }
  }

  @Test
  void reads_the_cursor_of_an_editor_binding() {
    String position =
        "{\"type\":null,\"tname\":null,\"item\":{\"client\":5,\"clock\":9},\"assoc\":-1}";
    OwnPresence own =
        guest
            .read(
                List.of(
                    new PresenceEntry(
                        7,
                        1,
                        "{\"cursor\":{\"anchor\":" + position + ",\"head\":" + position + "}}")))
            .orElseThrow();

    assertThat(own.cursor().orElseThrow().head().unit()).isEqualTo(new Id(5, 9));
    assertThat(own.cursor().orElseThrow().head().assoc()).isEqualTo(-1);
  }

  @Test
  void drops_what_is_no_object_or_too_long_or_too_deep() {
    for (String json :
        List.of(
            "[]",
            "1",
            "{",
            "{\"x\":\"" + "y".repeat(4_096) + "\"}",
            "{\"x\":".repeat(40) + "1" + "}".repeat(40))) {
      assertThat(guest.read(List.of(new PresenceEntry(7, 1, json)))).as(json).isEmpty();
    }
    assertThat(guest.read(List.of(new PresenceEntry(7, 1, "{}")))).isPresent();
  }
}
