package dev.pairspace.liberty;

import com.ibm.wsspi.http.HttpInboundConnection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/** A request that is answered in place of the container, in the form of all our problems. */
enum Refusal {
  UNREADABLE_ADDRESS(
      400,
      "/problems/request-refused",
      "The request was refused",
      "The request's address cannot be read."),
  BODY_NOT_EXPECTED(
      400, "/problems/request-refused", "The request was refused", "No body is expected here."),
  NOTHING_THERE(
      404,
      "/problems/not-found",
      "There is nothing at this address",
      "Only /health, /health/live, /health/ready and /health/started are there."),
  BUSY(
      503,
      "/problems/server-busy",
      "The server has too much to do",
      "Too many requests are being answered.");

  private static final String RETRY_AFTER_SECONDS = "1";

  private final int status;
  private final String type;
  private final String title;
  private final String detail;

  Refusal(int status, String type, String title, String detail) {
    this.status = status;
    this.type = type;
    this.title = title;
    this.detail = detail;
  }

  /** Answers with a problem document and ends the connection: what follows may be a body. */
  void answer(HttpInboundConnection connection) {
    String id = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    byte[] body = problem(id).getBytes(StandardCharsets.UTF_8);
    var response = connection.getResponse();
    response.setStatus(status);
    response.setHeader("Content-Type", "application/problem+json");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Request-Id", id);
    response.setHeader("Connection", "close");
    if (this == BUSY) {
      response.setHeader("Retry-After", RETRY_AFTER_SECONDS);
    }
    response.setContentLength(body.length);
    try {
      response.getBody().write(body);
      response.getBody().close();
      connection.finish(null);
    } catch (IOException e) {
      connection.finish(e);
    }
  }

  private String problem(String id) {
    return """
        {"type":"%s","title":"%s","status":%d,"detail":"%s","instance":"/requests/%s","violations":[]}"""
        .formatted(type, title, status, detail, id);
  }
}
