package dev.pairspace.domain.crdt.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairspace.domain.crdt.Budget;
import dev.pairspace.domain.crdt.Doc;
import dev.pairspace.domain.crdt.DocOptions;
import dev.pairspace.domain.crdt.Integrity;
import dev.pairspace.domain.crdt.Update;
import dev.pairspace.domain.crdt.encoding.MalformedInputException;
import java.util.Optional;

/**
 * Applies a message to a document that has some content, and checks what must hold whatever the
 * message is: refused means unchanged to the last bit, taken means sound and writable, and the
 * memory used is in proportion to the message, not to a number in it.
 */
final class Ordeal {
  /** Per byte of message: a struct takes some 40 bytes in a few columns, which grow by doubling. */
  private static final long ALLOWED_PER_BYTE = 2_000;

  private static final long ALLOWED_ANYWAY = 512 * 1024;

  private Ordeal() {}

  /** What the message was refused for, if it was. */
  static Optional<MalformedInputException> survive(Update start, byte[] message) {
    Update update = Update.of(message);
    Doc doc = documentWith(start);
    Update before = doc.encodeState();
    Optional<MalformedInputException> refusal = apply(doc, update);
    Integrity.check(doc);
    if (refusal.isPresent()) {
      assertThat(doc.encodeState()).as("state after a refusal").isEqualTo(before);
      assertThat(doc.hasWaiting()).as("something waits after a refusal").isFalse();
    } else {
      assertWritable(doc);
    }
    Allocation.check(
        ALLOWED_ANYWAY + ALLOWED_PER_BYTE * message.length,
        () -> {
          Doc another = documentWith(start);
          return () -> apply(another, update);
        });
    return refusal;
  }

  private static Doc documentWith(Update start) {
    Doc doc = Doc.create(new DocOptions(1, true, Budget.MESSAGE));
    doc.apply(start);
    return doc;
  }

  private static Optional<MalformedInputException> apply(Doc doc, Update update) {
    try {
      doc.apply(update);
      return Optional.empty();
    } catch (MalformedInputException refused) {
      return Optional.of(refused);
    }
  }

  private static void assertWritable(Doc doc) {
    Doc copy = Doc.create(new DocOptions(2, true, Budget.STORAGE));
    copy.apply(doc.encodeState());
    assertThat(copy.stateVector()).isEqualTo(doc.stateVector());
    assertThat(copy.text("text").toString()).isEqualTo(doc.text("text").toString());
  }
}
