package dev.pairspace.bootstrap.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairspace.bootstrap.it.DeployedApplication;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmuggledRequestIT extends DeployedApplication {

  /** 2³² + 2 and 2⁶⁴ + 2: too long for what the container counts with, which then sees a 2. */
  @ParameterizedTest
  @ValueSource(strings = {"100000002", "10000000000000002"})
  void what_a_chunk_of_a_huge_length_hides_is_not_answered(String length) throws IOException {
    var outer =
        """
        POST /api/rooms HTTP/1.1
        Host: localhost
        Content-Type: application/json
        Transfer-Encoding: chunked

        %s
        {}
        0

        """
            .formatted(length);
    var hidden =
        """
        GET /api/rooms/23456789ab HTTP/1.1
        Host: localhost

        """;

    var answers = answersTo(outer + hidden);

    assertThat(answers).startsWith("HTTP/1.1 ").doesNotContain("23456789ab");
    assertThat(answers.split("HTTP/1\\.1 ", -1)).as(answers).hasSize(2);
  }

  /** Everything that comes until the server ends the connection. */
  private static String answersTo(String requests) throws IOException {
    try (var socket = new Socket(address().getHost(), address().getPort())) {
      socket
          .getOutputStream()
          .write(requests.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
