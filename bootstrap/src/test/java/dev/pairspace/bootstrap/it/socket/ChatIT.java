package dev.pairspace.bootstrap.it.socket;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pairspace.bootstrap.it.DeployedApplication;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** The chat, from the socket to the database and back by HTTP. */
class ChatIT extends DeployedApplication {
  private static final String JOIN = "{\"type\":\"join_room\",\"data\":{\"name\":\"%s\"}}";
  private static final String CHAT =
      "{\"type\":\"chat\",\"data\":{\"text\":\"%s\",\"clientMessageId\":\"%s\"}}";

  private static final ObjectMapper JSON = new ObjectMapper();

  private RawSocket open(String room, String name) throws Exception {
    var address = "ws://" + address().getAuthority() + "/ws/" + room + "?mode=json";
    RawSocket socket = RawSocket.open(URI.create(address));
    socket.sendText(JOIN.formatted(name));
    assertThat(socket.nextText()).contains("room_state");
    return socket;
  }

  private static JsonNode heard(RawSocket socket) throws Exception {
    JsonNode message = JSON.readTree(socket.nextText());
    while (message.path("type").asText().startsWith("participant_")) {
      message = JSON.readTree(socket.nextText());
    }
    return message;
  }

  @Test
  void what_is_heard_is_stored_and_can_be_read() throws Exception {
    String room = createRoom();
    try (var ada = open(room, "Ada");
        var bo = open(room, "Bo")) {
      ada.sendText(CHAT.formatted("hello \uD83D\uDE00\\nBo", "c1"));

      JsonNode said = heard(bo);
      assertThat(said.path("type").asText()).isEqualTo("chat_message");
      assertThat(said.path("data").path("text").asText()).isEqualTo("hello \uD83D\uDE00\nBo");
      assertThat(heard(ada)).isEqualTo(said);
      ada.sendText(CHAT.formatted("hello again", "c1"));
      assertThat(heard(ada)).isEqualTo(said);

      JsonNode page = json(get("api/rooms/" + room + "/messages"));
      assertThat(page.path("messages")).hasSize(1);
      assertThat(page.path("messages").path(0)).isEqualTo(said.path("data"));
    }
  }

  @Test
  void only_the_author_deletes_a_message() throws Exception {
    String room = createRoom();
    try (var ada = open(room, "Ada");
        var bo = open(room, "Bo")) {
      ada.sendText(CHAT.formatted("oops", "c1"));
      String id = heard(bo).path("data").path("messageId").asText();
      heard(ada);
      String delete = "{\"type\":\"chat_delete\",\"data\":{\"messageId\":\"%s\"}}".formatted(id);

      JsonNode refusal = heard(bo.sendText(delete));
      assertThat(refusal.path("code").asText()).isEqualTo("forbidden");
      assertThat(refusal.path("regarding").asText()).isEqualTo(id);
      assertThat(heard(ada.sendText(delete)).path("data").path("deleted").asBoolean()).isTrue();
      assertThat(get("api/rooms/" + room + "/messages").body()).doesNotContain("oops");
    }
  }
}
