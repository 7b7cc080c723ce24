package dev.pairspace.adapters.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairspace.domain.document.Origin;
import dev.pairspace.domain.room.Actor;
import dev.pairspace.domain.room.RoomId;
import jakarta.ws.rs.core.NewCookie;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoomsTest {

  private final Service service = new Service(100);

  private String aRoom() {
    return service.post("/rooms", "{}").text("roomId");
  }

  @Nested
  class Creating {
    @Test
    void answers_with_the_room_and_where_it_is() {
      var answer = service.post("/rooms", "{\"title\": \" Interview \", \"language\": \"java\"}");

      var id = answer.text("roomId");
      assertThat(answer.status()).isEqualTo(201);
      assertThat(answer.header("Location")).isEqualTo("http://localhost:9080/api/rooms/" + id);
      assertThat(answer.text("title")).isEqualTo("Interview");
      assertThat(answer.text("language")).isEqualTo("java");
      assertThat(answer.text("visibility")).isEqualTo("public");
      assertThat(answer.text("url")).isEqualTo("http://localhost:9080/room/" + id);
      assertThat(answer.text("webSocketUrl")).isEqualTo("ws://localhost:9080/ws/" + id);
      assertThat(answer.text("createdAt")).isEqualTo("2026-03-04T05:06:07Z");
    }

    @Test
    void needs_no_body() {
      var answer = service.send("POST", "/rooms", null, Map.of());

      assertThat(answer.status()).isEqualTo(201);
      assertThat(answer.text("title")).isEqualTo("Untitled room");
      assertThat(answer.text("language")).isEqualTo("python");
    }

    @Test
    void needs_no_form_for_a_body_that_is_not_there() {
      var form = Map.of("Content-Type", "application/x-www-form-urlencoded");

      assertThat(service.send("POST", "/rooms", null, form).status()).isEqualTo(201);
    }

    @Test
    void in_the_shortest_form_answers_with_the_id_alone() {
      var answer = service.send("POST", "/create_room", null, Map.of());

      assertThat(answer.status()).isEqualTo(201);
      assertThat(answer.json()).hasSize(1);
      assertThat(service.get("/rooms/" + answer.text("room_id")).status()).isEqualTo(200);
    }

    @Test
    void names_every_field_that_is_wrong() {
      var body =
          """
          {"title": "%s", "language": "klingon", "visibility": "private"}
          """
              .formatted("x".repeat(121));

      var answer = service.post("/rooms", body);

      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
      assertThat(answer.text("type")).isEqualTo("/problems/invalid-request");
      assertThat(answer.json().findValuesAsText("field"))
          .containsExactly("title", "language", "visibility");
    }

    @Test
    void takes_a_title_of_120_characters() {
      var answer = service.post("/rooms", "{\"title\": \"" + "x".repeat(120) + "\"}");

      assertThat(answer.status()).isEqualTo(201);
    }

    @Test
    void too_often_is_refused_with_the_time_to_wait() {
      var strict = new Service(2);
      strict.post("/rooms", "{}");
      strict.post("/create_room", null);

      var answer = strict.post("/rooms", "{}");

      assertThat(answer.status()).isEqualTo(429);
      assertThat(answer.text("type")).isEqualTo("/problems/too-many-requests");
      assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 60);
    }
  }

  @Nested
  class Renaming {
    @Test
    void answers_with_the_title_as_it_is_found_from_then_on() {
      var id = aRoom();

      var answer = service.patch("/rooms/" + id, "{\"title\": \" Fizz 🫡 buzz \"}");

      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.text("roomId")).isEqualTo(id);
      assertThat(answer.text("title")).isEqualTo("Fizz 🫡 buzz");
      assertThat(service.get("/rooms/" + id).text("title")).isEqualTo("Fizz 🫡 buzz");
    }

    @Test
    void by_those_inside_is_found_from_outside() {
      var id = aRoom();

      var unused =
          service.live.ask(
              new RoomId(id),
              Actor.SERVER,
              (room, done) ->
                  done.complete(room.title().change("Inside", new Origin.OfServer("test"))));

      assertThat(service.get("/rooms/" + id).text("title")).isEqualTo("Inside");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"{}", "{\"title\": \"  \"}", "{\"title\": \"a\\nb\"}", "{\"title\": null}"})
    void takes_no_title_that_a_new_room_would_not(String body) {
      var id = service.post("/rooms", "{\"title\": \"Before\"}").text("roomId");

      var answer = service.patch("/rooms/" + id, body);

      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.text("type")).isEqualTo("/problems/invalid-request");
      assertThat(answer.json().findValuesAsText("field")).containsExactly("title");
      assertThat(service.get("/rooms/" + id).text("title")).isEqualTo("Before");
    }

    @Test
    void takes_120_characters_and_not_one_more() {
      var path = "/rooms/" + aRoom();

      assertThat(service.patch(path, titled("x".repeat(120))).status()).isEqualTo(200);
      assertThat(service.patch(path, titled("x".repeat(121))).status()).isEqualTo(400);
    }

    @Test
    void of_what_is_no_room_or_was_deleted_is_not_possible() {
      var deleted = new RoomId(aRoom());
      service.rooms.delete(deleted, Service.NOW);

      assertThat(service.patch("/rooms/23456789ab", titled("x")).text("type"))
          .isEqualTo("/problems/room-not-found");
      assertThat(service.patch("/rooms/" + deleted, titled("x")).text("type"))
          .isEqualTo("/problems/room-deleted");
    }

    @Test
    void too_often_is_refused_with_the_time_to_wait() {
      var path = "/rooms/" + aRoom();
      for (int i = 0; i < Service.TITLES_PER_MINUTE; i++) {
        service.patch(path, titled("x"));
      }

      var answer = service.patch(path, titled("y"));

      assertThat(answer.status()).isEqualTo(429);
      assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 60);
      assertThat(service.get(path).text("title")).isEqualTo("x");
    }

    @Test
    void while_the_database_is_down_is_a_503() {
      var path = "/rooms/" + aRoom();
      service.get(path); // so that the room is in memory
      service.rooms.breakDown();

      var answer = service.patch(path, titled("x"));

      assertThat(answer.status()).isEqualTo(503);
      assertThat(answer.text("type")).isEqualTo("/problems/storage-unavailable");
    }

    private static String titled(String title) {
      return "{\"title\": \"" + title + "\"}";
    }
  }

  @Nested
  class Reading {
    @Test
    void shows_what_the_room_says_of_itself() {
      var id = aRoom();

      var answer = service.get("/rooms/" + id);

      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.text("roomId")).isEqualTo(id);
      assertThat(answer.text("lastActiveAt")).isEqualTo("2026-03-04T05:06:07Z");
      assertThat(answer.json().path("participants")).isEmpty();
      assertThat(answer.json().path("limits").path("maxFileChars").asInt()).isEqualTo(1_000_000);
      assertThat(answer.json().path("limits").path("maxRoomSessions").asInt()).isEqualTo(500);
    }

    @Test
    void tells_which_colours_the_members_have_although_none_of_them_is_connected() {
      var id = aRoom();
      service.post("/rooms/" + id + "/join", "{\"name\": \"Ada\", \"color\": \"#c74f0a\"}");

      var answer = service.get("/rooms/" + id);

      assertThat(answer.json().path("participants")).isEmpty();
      assertThat(answer.json().path("colorUses")).hasToString("{\"#c74f0a\":1}");
    }

    @Test
    void shows_the_state_of_a_room_at_rest() {
      var answer = service.get("/rooms/" + aRoom() + "/status");

      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.json().path("connections").asInt(-1)).isZero();
      assertThat(answer.json().path("unsavedUpdates").asInt(-1)).isZero();
      assertThat(answer.json().path("documentBytes").asLong()).as("starter text").isPositive();
    }

    @Test
    void a_room_that_nobody_made_is_not_found() {
      for (String path :
          new String[] {"/rooms/23456789ab", "/rooms/23456789ab/status", "/rooms/no"}) {
        var answer = service.get(path);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text("type")).isEqualTo("/problems/room-not-found");
      }
    }

    @Test
    void a_deleted_room_is_gone() {
      var id = aRoom();
      service.rooms.delete(new RoomId(id), Service.NOW);

      var answer = service.get("/rooms/" + id);

      assertThat(answer.status()).isEqualTo(410);
      assertThat(answer.text("type")).isEqualTo("/problems/room-deleted");
    }

    @Test
    void while_the_store_is_down_is_refused_as_such() {
      var id = aRoom();
      service.rooms.breakDown();

      var answer = service.get("/rooms/" + id);

      assertThat(answer.status()).isEqualTo(503);
      assertThat(answer.text("type")).isEqualTo("/problems/storage-unavailable");
      assertThat(answer.header("Retry-After")).isEqualTo("5");
    }
  }

  @Nested
  class Joining {
    @Test
    void answers_with_the_member_and_a_cookie_that_no_script_sees() {
      var answer = service.post("/rooms/" + aRoom() + "/join", "{\"name\": \"Ada\"}");

      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.text("name")).isEqualTo("Ada");
      assertThat(answer.text("color")).isEqualTo("#1873da");
      assertThat(answer.text("role")).isEqualTo("member");
      var cookie = answer.memberCookie().orElseThrow();
      assertThat(cookie.isHttpOnly()).isTrue();
      assertThat(cookie.getSameSite()).isEqualTo(NewCookie.SameSite.LAX);
      assertThat(cookie.isSecure()).isFalse();
    }

    @Test
    void too_often_is_refused_for_a_while() {
      var path = "/rooms/" + aRoom() + "/join";
      for (int i = 0; i < Service.JOINS_PER_MINUTE; i++) {
        assertThat(service.post(path, "{\"name\": \"Ada\"}").status()).isEqualTo(200);
      }

      var answer = service.post(path, "{\"name\": \"Ada\"}");

      assertThat(answer.status()).isEqualTo(429);
      assertThat(answer.header("Retry-After")).isNotEmpty();
    }

    @Test
    void again_with_the_cookie_is_the_same_member() {
      var path = "/rooms/" + aRoom() + "/join";
      var first = service.post(path, "{\"name\": \"Ada\"}");
      var cookie = "pairspace_member=" + first.memberCookie().orElseThrow().getValue();
      var headers = Map.of("Content-Type", "application/json", "Cookie", cookie);

      var second = service.send("POST", path, "{\"name\":\"Bo\",\"color\":\"#DA1873\"}", headers);
      var third = service.send("POST", path, "{\"name\":\"Bo\",\"color\":\"#CE3B78\"}", headers);

      assertThat(second.status()).isEqualTo(400);
      assertThat(third.text("memberId")).isEqualTo(first.text("memberId"));
      assertThat(third.text("color")).isEqualTo("#ce3b78");
      assertThat(third.memberCookie()).isEmpty();
    }

    @Test
    void needs_a_name() {
      for (String body : new String[] {"{}", "{\"name\": \"  \"}", "{\"name\": null}"}) {
        var answer = service.post("/rooms/" + aRoom() + "/join", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().findValuesAsText("field")).containsExactly("name");
      }
    }

    @Test
    void a_room_that_nobody_made_is_not_found() {
      var answer = service.post("/rooms/23456789ab/join", "{\"name\": \"Ada\"}");

      assertThat(answer.status()).isEqualTo(404);
    }
  }
}
