package dev.pairspace.adapters.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pairspace.domain.chat.ChatMessage;
import dev.pairspace.domain.chat.ClientMessageId;
import dev.pairspace.domain.chat.MessageAuthor;
import dev.pairspace.domain.chat.MessageId;
import dev.pairspace.domain.chat.MessageText;
import dev.pairspace.domain.room.RoomId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessagesTest {
  private static final Instant NOON = Instant.parse("2026-06-01T12:00:00.001Z");

  private final Service service = new Service(100);
  private final String room = service.post("/rooms", "{}").text("roomId");

  private ChatMessage said(int number) {
    var message =
        ChatMessage.sent(
            new MessageId(new UUID(0, number)),
            new RoomId(room),
            new MessageAuthor("ada", "Ada", "#aabbcc"),
            new ClientMessageId("c" + number),
            new MessageText("text " + number),
            NOON.plusSeconds(number));
    service.messages.add(message);
    return message;
  }

  private Service.Answer get(String query) {
    return service.get("/rooms/" + room + "/messages" + query);
  }

  private static List<String> textsOf(Service.Answer answer) {
    return StreamSupport.stream(answer.json().path("messages").spliterator(), false)
        .map(message -> message.path("text").asText())
        .toList();
  }

  @Test
  void a_chat_in_which_nothing_was_said_is_empty() {
    assertThat(get("").json().toString()).isEqualTo("{\"messages\":[],\"more\":false}");
  }

  @Test
  void the_last_page_comes_first_and_older_ones_before_a_message() {
    for (int i = 1; i <= 5; i++) {
      said(i);
    }

    Service.Answer last = get("?limit=2");
    assertThat(textsOf(last)).containsExactly("text 4", "text 5");
    assertThat(last.json().path("more").asBoolean()).isTrue();
    String oldest = last.json().path("messages").path(0).path("messageId").asText();
    Service.Answer before = get("?limit=50&before=" + oldest);
    assertThat(textsOf(before)).containsExactly("text 1", "text 2", "text 3");
    assertThat(before.json().path("more").asBoolean()).isFalse();
  }

  @Test
  void a_message_says_who_said_it_and_what_became_of_it() {
    var first = said(1);
    var second = said(2);
    update(first.edited("ada", new MessageText("better"), NOON.plusSeconds(9)));
    update(second.deleted("ada", NOON.plusSeconds(9)));

    JsonNode messages = get("").json().path("messages");

    assertThat(messages.path(0).toString())
        .isEqualTo(
            "{\"messageId\":\"00000000-0000-0000-0000-000000000001\","
                + "\"author\":{\"id\":\"ada\",\"name\":\"Ada\",\"color\":\"#aabbcc\"},"
                + "\"text\":\"better\",\"sentAt\":\"2026-06-01T12:00:01.001Z\","
                + "\"editedAt\":\"2026-06-01T12:00:09.001Z\",\"clientMessageId\":\"c1\"}");
    assertThat(messages.path(1).path("text").asText()).isEmpty();
    assertThat(messages.path(1).path("deleted").asBoolean()).isTrue();
  }

  private void update(ChatMessage.Change change) {
    assertThat(service.messages.update(((ChatMessage.Change.Changed) change).message())).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "?limit=0, limit",
    "?limit=101, limit",
    "?limit=-1, limit",
    "?limit=x, limit",
    "?limit=99999999999, limit",
    "?before=1, before",
    "?before=, before",
  })
  void a_parameter_that_is_wrong_is_named(String query, String field) {
    Service.Answer answer = get(query);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().findValuesAsText("field")).containsExactly(field);
  }

  @Test
  void what_is_not_there_is_not_found() {
    assertThat(get("?before=" + new UUID(1, 1)).text("type"))
        .isEqualTo("/problems/message-not-found");
    assertThat(service.get("/rooms/23456789ab/messages").text("type"))
        .isEqualTo("/problems/room-not-found");
    service.rooms.delete(new RoomId(room), NOON);
    assertThat(get("").status()).isEqualTo(410);
  }

  @Test
  void a_store_that_does_not_answer_is_told() {
    service.messages.breakDown(true);

    assertThat(get("").text("type")).isEqualTo("/problems/storage-unavailable");
  }
}
