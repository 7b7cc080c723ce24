package dev.pairspace.adapters.websocket.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is spoken is written down, and known to our own client. */
class KnownMessagesTest {

  private static Stream<String> inbound() {
    return TextMessages.inbound(null, null, null).types().stream();
  }

  private static Stream<String> outbound() {
    return Stream.concat(TextMessages.outbound().types().stream(), Stream.of("saved", "pong"));
  }

  @ParameterizedTest
  @MethodSource({"inbound", "outbound"})
  void every_message_is_documented(String type) throws IOException {
    assertThat(Files.readString(Path.of("README.md"))).contains("\"type\":\"" + type + "\"");
  }

  @ParameterizedTest
  @MethodSource("inbound")
  void the_client_knows_what_it_may_send(String type) throws IOException {
    assertThat(union("ClientMessageType")).contains("'" + type + "'");
  }

  @ParameterizedTest
  @MethodSource("outbound")
  void the_client_knows_what_it_may_hear(String type) throws IOException {
    assertThat(union("ServerMessageType")).contains("'" + type + "'");
  }

  /** The text of a union of names in the client's source. */
  private static String union(String name) throws IOException {
    var source = Files.readString(Path.of("../frontend/src/collab/protocol/messages.ts"));
    int from = source.indexOf("export type " + name + " =");
    return source.substring(from, source.indexOf("\n\n", from));
  }
}
