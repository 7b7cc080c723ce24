package dev.pairspace.domain.crdt;

import static dev.pairspace.domain.crdt.encoding.MalformedInputException.overBudget;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether what an update makes of a document is within a budget: the last checks before the
 * document is touched.
 */
final class BudgetCheck {
  private final Replica replica;
  private final DecodedUpdate decoded;
  private final IntegrationPlan plan;

  /**
   * @param decoded the update
   * @param plan made of it
   */
  BudgetCheck(Replica replica, DecodedUpdate decoded, IntegrationPlan plan) {
    this.replica = replica;
    this.decoded = decoded;
    this.plan = plan;
  }

  /**
   * @param waits what of the update would wait
   * @throws dev.pairspace.domain.crdt.encoding.MalformedInputException if it is beyond the budget
   */
  void require(Update update, List<WaitingPiece> waits, Budget budget) {
    requireFewClients(budget);
    requireFewWaiting(waits, budget);
    requireShortScans(update, budget);
  }

  private void requireFewWaiting(List<WaitingPiece> waits, Budget budget) {
    long more = 0;
    for (WaitingPiece piece : waits) {
      more += piece.sizeInBytes();
    }
    for (int i = 0; i < decoded.deletions; i++) {
      long end = (long) decoded.deleteClock[i] + decoded.deleteLength[i];
      more += end > plan.knownAfter(decoded.deleteClient[i]) ? ClockSet.RANGE_BYTES : 0;
    }
    if (more > 0 && replica.waiting.sizeInBytes() + more > budget.maxWaitingBytes()) {
      throw overBudget(0, more + " bytes more would wait for missing predecessors");
    }
  }

  /** Refuses new clients beyond what a document may have; those that it has may go on. */
  private void requireFewClients(Budget budget) {
    long known =
        (long) replica.store.clients.size() + replica.waiting.clients() + replica.emptyEnds.size();
    if (known + decoded.sections + decoded.deletions <= budget.maxDocumentClients()) {
      return;
    }
    Set<Long> strangers = new HashSet<>();
    for (int i = 0; i < decoded.sections; i++) {
      addStranger(decoded.sectionClient[i], strangers);
    }
    for (int i = 0; i < decoded.deletions; i++) {
      addStranger(decoded.deleteClient[i], strangers);
    }
    if (!strangers.isEmpty() && known + strangers.size() > budget.maxDocumentClients()) {
      throw overBudget(0, "more than " + budget.maxDocumentClients() + " clients in a document");
    }
  }

  private void addStranger(long client, Set<Long> strangers) {
    if (replica.store.clients.find(client) == null && !replica.waiting.knows(client)) {
      strangers.add(client);
    }
  }

  /**
   * Inserting very many items where very many are can cost a square, on every replica. Whether a
   * message that might do so does it is found out on a copy of the document.
   */
  private void requireShortScans(Update update, Budget budget) {
    long size = 1L + replica.store.size() + plan.orderSize;
    if (budget.maxScanSteps() / size < plan.orderSize
        && budget.maxScanSteps() / size < plan.countAwayFromOwnEnd()) {
      Replica copy = new Replica(replica.options);
      copy.apply(replica.state.diff(StateVector.EMPTY), Budget.STORAGE);
      copy.integrator.limitScans(budget.maxScanSteps());
      copy.apply(update, Budget.STORAGE);
    }
  }
}
