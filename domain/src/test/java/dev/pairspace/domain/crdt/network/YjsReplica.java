package dev.pairspace.domain.crdt.network;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** A replica in the Node process. Like every Yjs client it tidies up redundant marks. */
final class YjsReplica implements Replica {
  private final YjsProcess yjs;
  private final long client;

  YjsReplica(YjsProcess yjs, long client, boolean collectGarbage, Map<String, String> roots) {
    this.yjs = yjs;
    this.client = client;
    ObjectNode open = request("open").put("client", client).put("gc", collectGarbage);
    open.set("roots", YjsProcess.JSON.valueToTree(roots));
    yjs.ask(open);
  }

  @Override
  public List<byte[]> edit(List<Edit> edits) {
    ObjectNode request = request("edit");
    request.set("ops", YjsProcess.JSON.valueToTree(edits));
    return YjsProcess.allBytes(yjs.ask(request).get("updates"));
  }

  @Override
  public Received apply(byte[] update) {
    JsonNode answer = yjs.ask(request("apply").put("update", update));
    return new Received(YjsProcess.allBytes(answer.get("updates")), List.of());
  }

  @Override
  public byte[] stateVector() {
    return YjsProcess.bytes(yjs.ask(request("stateVector")).get("stateVector"));
  }

  @Override
  public byte[] diff(byte[] stateVector) {
    return YjsProcess.bytes(yjs.ask(request("diff").put("stateVector", stateVector)).get("update"));
  }

  @Override
  public State state() {
    JsonNode answer = yjs.ask(request("state"));
    return new State(
        "Yjs " + client,
        YjsProcess.bytes(answer.get("stateVector")),
        YjsProcess.bytes(answer.get("update")),
        answer.get("view"),
        answer.get("waiting").asBoolean());
  }

  /** The encoded position of an index in a root text. */
  byte[] position(String root, int index, int assoc) {
    ObjectNode request = request("position").put("root", root);
    return YjsProcess.bytes(
        yjs.ask(request.put("index", index).put("assoc", assoc)).get("position"));
  }

  /** The index an encoded position resolves to, -1 if its place is gone. */
  int resolve(byte[] position) {
    return yjs.ask(request("resolve").put("position", position)).get("index").asInt(-1);
  }

  private ObjectNode request(String command) {
    return yjs.request(command).put("doc", client);
  }
}
