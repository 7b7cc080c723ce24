package dev.pairspace.domain.document;

import dev.pairspace.domain.crdt.Doc;
import dev.pairspace.domain.crdt.DocOptions;
import dev.pairspace.domain.crdt.StateVector;
import dev.pairspace.domain.crdt.Update;
import dev.pairspace.domain.crdt.YText;
import dev.pairspace.domain.crdt.encoding.ByteWriter;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** A document, and somebody who writes in it under client id 7. */
abstract class ClashFixture {
  static final DocumentLimits LIMITS = new DocumentLimits(10_000, 100_000, 50_000);
  static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  static final FileId MAIN = new FileId("0123456789ab");
  static final Update STARTER = StarterContent.of(Language.PLAINTEXT, NOW, MAIN);

  final Document document = loaded(List.of(STARTER));
  final Doc alice = replica(7);

  static Update deletion(long client, int clock, int length) {
    ByteWriter bytes = new ByteWriter();
    for (long number : new long[] {0, 1, client, 1, clock, length}) {
      bytes.writeVarUint(number);
    }
    return Update.of(bytes.toBytes());
  }

  static Update gc(long client, int clock, int length) {
    ByteWriter bytes = new ByteWriter();
    for (long number : new long[] {1, 1, client, clock, 0, length, 0}) {
      bytes.writeVarUint(number);
    }
    return Update.of(bytes.toBytes());
  }

  String text() {
    return document.read(MAIN).orElseThrow().text();
  }

  static Update typed(Doc doc, String text) {
    StateVector before = doc.stateVector();
    textOf(doc).insert(textOf(doc).length(), text);
    return doc.encodeDiff(before);
  }

  static YText textOf(Doc doc) {
    return new Files(doc).text(MAIN).orElseThrow();
  }

  static Doc replica(long client) {
    Doc doc = Doc.create(DocOptions.forClient(client));
    doc.apply(STARTER);
    return doc;
  }

  static Document loaded(List<Update> updates) {
    return Document.load(
        new DocumentId(new UUID(0, 1)), updates, LIMITS, new SplittableRandom(1), NOW);
  }
}
