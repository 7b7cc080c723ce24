package dev.pairspace.domain.document;

import dev.pairspace.domain.crdt.Budget;
import dev.pairspace.domain.crdt.StateVector;
import dev.pairspace.domain.crdt.Update;
import dev.pairspace.domain.crdt.UpdateCheck;
import dev.pairspace.domain.crdt.UpdateDiff;
import dev.pairspace.domain.crdt.UpdateMerge;
import dev.pairspace.domain.crdt.encoding.MalformedInputException;
import java.util.ArrayList;
import java.util.List;

/**
 * The shared document of a room, the root of its aggregate: a set of files in one replica, so that
 * one connection carries them all. It applies what arrives, or refuses it as a whole, and answers
 * what somebody lacks. Confined to the room's turn.
 */
public final class Document {
  private static final int MERGE_AFTER = 200;

  private final DocumentId id;
  private final DocumentLimits limits;
  private final Budget budget;
  private final List<Update> parts = new ArrayList<>();
  private long partsBytes;

  private Document(DocumentId id, DocumentLimits limits) {
    this.id = id;
    this.limits = limits;
    this.budget = limits.budgetOfOneUpdate();
  }

  /**
   * A document as it was stored.
   *
   * @param stored all its updates, in any order; a snapshot counts as one
   * @throws MalformedInputException if one of them cannot be read
   */
  public static Document load(DocumentId id, List<Update> stored, DocumentLimits limits) {
    Document document = new Document(id, limits);
    document.parts.addAll(stored);
    document.merge();
    return document;
  }

  /**
   * Applies an update as a whole or not at all.
   *
   * @throws MalformedInputException if it cannot be read within the budget of one message
   */
  public ApplyOutcome apply(Update update) {
    UpdateCheck.check(update, budget);
    if (UpdateCheck.bringsNothing(update, budget)) {
      return new ApplyOutcome.AlreadyKnown();
    }
    if (partsBytes + update.sizeInBytes() > limits.hardDocumentBytes()) {
      merge();
    }
    if (partsBytes + update.sizeInBytes() > limits.hardDocumentBytes()) {
      return new ApplyOutcome.TooLarge("The room's document is full.");
    }
    parts.add(update);
    partsBytes += update.sizeInBytes();
    if (parts.size() > MERGE_AFTER) {
      merge();
    }
    return new ApplyOutcome.Applied(update, false);
  }

  /** Everything that somebody who has {@code known} lacks, with all deletions; may be empty. */
  public Update answer(StateVector known) {
    return known.isEmpty() ? state() : UpdateDiff.diff(state(), known);
  }

  public StateVector stateVector() {
    return StateVector.ofUpdate(state());
  }

  /** The whole document as one update, with what waits for its predecessors. */
  public Update state() {
    merge();
    return parts.get(0);
  }

  /** About the size of {@link #state}. */
  public long sizeInBytes() {
    return partsBytes;
  }

  public DocumentId id() {
    return id;
  }

  private void merge() {
    if (parts.size() != 1) {
      Update merged = UpdateMerge.merge(parts);
      parts.clear();
      parts.add(merged);
    }
    partsBytes = parts.get(0).sizeInBytes();
  }
}
