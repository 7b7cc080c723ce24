package dev.pairspace.domain.document;

import dev.pairspace.domain.crdt.Doc;
import dev.pairspace.domain.crdt.DocOptions;
import dev.pairspace.domain.crdt.StateVector;
import dev.pairspace.domain.crdt.Update;
import dev.pairspace.domain.crdt.YText;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** A room's document with its starter text, and the replica of somebody who has it too. */
abstract class DocumentFixture {
  static final FileId MAIN = new FileId("0123456789ab");
  static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  static final DocumentLimits LIMITS = new DocumentLimits(1_000, 20_000, 8_000);
  static final Update STARTER = StarterContent.of(Language.PLAINTEXT, NOW, MAIN);

  final Document document = loaded(List.of(STARTER));
  final Doc alice = replica(7);

  String textNow() {
    return document.read(MAIN).orElseThrow().text();
  }

  static Document loaded(List<Update> stored) {
    return loaded(stored, LIMITS);
  }

  static Document loaded(List<Update> stored, DocumentLimits limits) {
    return Document.load(
        new DocumentId(new UUID(1, 2)), stored, limits, new SplittableRandom(1), NOW);
  }

  static Doc replica(long client) {
    Doc doc = Doc.create(DocOptions.forClient(client));
    doc.apply(STARTER);
    return doc;
  }

  static YText textOf(Doc doc) {
    return new Files(doc).text(MAIN).orElseThrow();
  }

  static Update typed(Doc doc, int index, String text) {
    StateVector before = doc.stateVector();
    textOf(doc).insert(index, text);
    return doc.encodeDiff(before);
  }
}
