package dev.pairspace.domain.crdt.hostile;

import dev.pairspace.domain.crdt.Budget;
import dev.pairspace.domain.crdt.Doc;
import dev.pairspace.domain.crdt.DocOptions;
import dev.pairspace.domain.crdt.StateVector;
import dev.pairspace.domain.crdt.Update;
import dev.pairspace.domain.crdt.UpdateCheck;
import dev.pairspace.domain.crdt.UpdateDiff;
import dev.pairspace.domain.crdt.UpdateMerge;
import dev.pairspace.domain.crdt.encoding.MalformedInputException;
import java.util.List;

/** Fuzz target: any bytes as an update. */
public final class UpdateFuzz {
  private static final Update START = start();

  private UpdateFuzz() {}

  public static void fuzzerTestOneInput(byte[] input) {
    boolean refused = Ordeal.survive(START, input).isPresent();
    Update update = Update.of(input);
    boolean malformed = isMalformed(update);
    if (malformed && !refused) {
      throw new AssertionError("applied although it does not pass the check");
    }
    if (!malformed) {
      Update merged = UpdateMerge.merge(List.of(update, START));
      UpdateCheck.check(UpdateDiff.diff(merged, StateVector.ofUpdate(START)), Budget.STORAGE);
    }
  }

  private static boolean isMalformed(Update update) {
    try {
      UpdateCheck.check(update, Budget.MESSAGE);
      return false;
    } catch (MalformedInputException refused) {
      return true;
    }
  }

  private static Update start() {
    Doc doc = Doc.create(DocOptions.forClient(9));
    doc.text("text").insert(0, "some text");
    doc.text("text").delete(2, 3);
    doc.map("m").setText("key").insert(0, "nested");
    return doc.encodeState();
  }
}
