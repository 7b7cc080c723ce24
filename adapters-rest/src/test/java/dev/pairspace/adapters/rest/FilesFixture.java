package dev.pairspace.adapters.rest;

import dev.pairspace.adapters.rest.Service.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;

/** A room, whose files are read and written by HTTP. */
abstract class FilesFixture {
  static final String STARTER = "# Write code here, together\n";

  final Service service = new Service(100);

  String room;

  @BeforeEach
  void open_a_room() {
    room = "/rooms/" + service.post("/rooms", "{}").text("roomId");
  }

  Answer put(String name, String text) {
    return put(name, text, Map.of());
  }

  Answer put(String name, String text, Map<String, String> more) {
    var headers = new HashMap<>(more);
    headers.put("Content-Type", "text/plain");
    return service.send("PUT", room + "/files/" + name, text, headers);
  }

  Answer read(String name) {
    return service.get(room + "/files/" + name);
  }

  List<String> names() {
    return service.get(room).json().path("files").findValuesAsText("name");
  }
}
