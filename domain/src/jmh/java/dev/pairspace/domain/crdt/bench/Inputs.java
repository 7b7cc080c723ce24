package dev.pairspace.domain.crdt.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.pairspace.domain.crdt.Update;
import dev.pairspace.domain.crdt.conformance.TestData;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** The messages and edits of the rows. */
final class Inputs {
  private static final String PAPER = "automerge-paper";

  private Inputs() {}

  /** One replacement in a text: at a position so many units are deleted, and a text inserted. */
  record Patch(int position, int deleted, String inserted) {}

  /** The messages of a row; the input is named as in {@code work.mjs}. */
  static List<Update> messages(String task, String input) {
    return switch (task) {
      case "conflict" -> made("conflict-" + input);
      case "scale" -> Double.parseDouble(input) <= 1 ? part(input) : made("times-" + input);
      default -> firstOf(input.split(":", -1));
    };
  }

  private static List<Update> firstOf(String[] nameAndCount) {
    List<Update> all = updates(TestData.trace(nameAndCount[0]));
    return nameAndCount.length == 1 ? all : all.subList(0, Integer.parseInt(nameAndCount[1]));
  }

  private static List<Update> part(String share) {
    List<Update> all = updates(TestData.trace(PAPER));
    return all.subList(0, (int) Math.round(all.size() * Double.parseDouble(share)));
  }

  /** Messages which the comparison made before, with Yjs. */
  private static List<Update> made(String name) {
    Path file = Path.of(System.getProperty("bench.made"), name + ".bin");
    try {
      return updates(TestData.split(Files.readAllBytes(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Update> updates(List<byte[]> messages) {
    return messages.stream().map(Update::of).toList();
  }

  static List<List<Patch>> editsOfPaper() {
    Path file = TestData.path("traces/" + PAPER + ".json.gz");
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      List<List<Patch>> transactions = new ArrayList<>();
      for (JsonNode transaction : JsonMapper.builder().build().readTree(in).get("txns")) {
        transactions.add(patches(transaction));
      }
      return transactions;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Patch> patches(JsonNode transaction) {
    List<Patch> patches = new ArrayList<>();
    for (JsonNode patch : transaction.get("patches")) {
      patches.add(new Patch(patch.get(0).asInt(), patch.get(1).asInt(), patch.get(2).asText()));
    }
    return patches;
  }
}
