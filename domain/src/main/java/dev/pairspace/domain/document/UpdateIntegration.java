package dev.pairspace.domain.document;

import dev.pairspace.domain.crdt.ApplyResult;
import dev.pairspace.domain.crdt.Budget;
import dev.pairspace.domain.crdt.Doc;
import dev.pairspace.domain.crdt.Subscription;
import dev.pairspace.domain.crdt.Update;
import dev.pairspace.domain.crdt.UpdateMerge;
import java.util.ArrayList;
import java.util.List;

/**
 * Integrates updates into a replica, and tells what became effective. Confined to the room's turn.
 */
final class UpdateIntegration {
  private static final int SMALL_BYTES = 1_024;

  private final Doc doc;

  UpdateIntegration(Doc doc) {
    this.doc = doc;
  }

  static boolean isSmall(Update update) {
    return update.sizeInBytes() <= SMALL_BYTES;
  }

  /**
   * @param budget what reading the update may cost, which also bounds what finding places may cost
   * @return one of the first three outcomes
   */
  ApplyOutcome apply(Update update, Budget budget) {
    return isSmall(update) && !doc.hasWaiting()
        ? applySmall(update, budget)
        : applyAndReport(update, budget);
  }

  /** A small update is passed on as it came: that costs less than writing what was new in it. */
  private ApplyOutcome applySmall(Update update, Budget budget) {
    ApplyResult result = doc.apply(update, budget);
    return outcomeOf(result, List.of(result.instead().orElse(update)), false);
  }

  private ApplyOutcome applyAndReport(Update update, Budget budget) {
    boolean hadWaiting = doc.hasWaiting();
    List<Update> effective = new ArrayList<>();
    Subscription report = doc.observeUpdates(effective::add);
    try {
      return outcomeOf(doc.apply(update, budget), effective, hadWaiting);
    } finally {
      report.cancel();
    }
  }

  private static ApplyOutcome outcomeOf(
      ApplyResult result, List<Update> effective, boolean mayHoldOthers) {
    if (result.integrated()) {
      return new ApplyOutcome.Applied(oneOf(effective), mayHoldOthers);
    }
    return result.waits() ? new ApplyOutcome.Waiting() : new ApplyOutcome.AlreadyKnown();
  }

  static Update oneOf(List<Update> updates) {
    return updates.size() == 1 ? updates.get(0) : UpdateMerge.merge(updates);
  }
}
