package dev.pairspace.domain.crdt.network;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The released Yjs in a Node process, which holds any number of replicas. One request, one answer.
 */
final class YjsProcess implements AutoCloseable, Tools {
  static final JsonMapper JSON = JsonMapper.builder().build();
  private final Process process;
  private final DataOutputStream requests;
  private final DataInputStream answers;

  YjsProcess() {
    try {
      process =
          new ProcessBuilder("node", "replicas.mjs")
              .directory(Path.of("src", "test", "node").toFile())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException("node, version 20 or later, must be on the path", e);
    }
    requests = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
    answers = new DataInputStream(new BufferedInputStream(process.getInputStream()));
  }

  /** A request to be filled in. */
  ObjectNode request(String command) {
    return JSON.createObjectNode().put("command", command);
  }

  /** Sends a request and waits for its answer. */
  JsonNode ask(ObjectNode request) {
    try {
      byte[] body = JSON.writeValueAsBytes(request);
      requests.writeInt(body.length);
      requests.write(body);
      requests.flush();
      JsonNode answer = JSON.readTree(answers.readNBytes(answers.readInt()));
      if (answer.has("error")) {
        throw new IllegalStateException("Yjs: " + answer.get("error").asText());
      }
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException("the Node process is gone", e);
    }
  }

  /** Forgets all replicas. */
  void reset() {
    ask(request("reset"));
  }

  @Override
  public byte[] merge(List<byte[]> updates) {
    ObjectNode request = request("merge");
    var list = request.putArray("updates");
    updates.forEach(list::add);
    return bytes(ask(request).get("update"));
  }

  @Override
  public byte[] difference(byte[] update, byte[] stateVector) {
    ObjectNode request = request("difference");
    return bytes(ask(request.put("update", update).put("stateVector", stateVector)).get("update"));
  }

  static byte[] bytes(JsonNode base64) {
    try {
      return base64.binaryValue();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<byte[]> allBytes(JsonNode list) {
    List<byte[]> all = new ArrayList<>();
    list.forEach(each -> all.add(bytes(each)));
    return all;
  }

  @Override
  public void close() {
    process.destroy();
  }
}
