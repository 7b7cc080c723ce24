package dev.pairspace.domain.crdt;

import static dev.pairspace.domain.crdt.encoding.MalformedInputException.overBudget;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The parts of a document and the life of a transaction: decode, plan, integrate, delete, collect,
 * join, announce. Confined to one thread at a time.
 */
final class Replica {

  final DocOptions options;
  final StructStore store = new StructStore();
  final Roots roots = new Roots(store);
  final Transaction transaction = new Transaction(store.clients);
  final Splitter splitter = new Splitter(store, transaction);
  final Deleter deleter = new Deleter(store, transaction, splitter);
  final Integrator integrator = new Integrator(store, roots, transaction, splitter, deleter);
  final WaitingStructs waiting = new WaitingStructs();
  final Listeners<Update> updateListeners = new Listeners<>();
  final Listeners<SubdocumentChange> subdocumentListeners = new Listeners<>();

  private final Collector collector = new Collector(store, transaction);
  private final Joiner joiner = new Joiner(store);
  private final UpdateWriter writer = new UpdateWriter(store);
  private final DecodedUpdate decoded = new DecodedUpdate();
  private final Schedule schedule = new Schedule(store);

  private StateVector stateVector;
  private Update state;
  private long sizeAtLastEncoding;
  private long bytesSince;
  private int depth;

  Replica(DocOptions options) {
    this.options = options;
  }

  ApplyResult apply(Update update) {
    if (depth > 0) {
      throw new IllegalStateException("an update cannot be applied inside a transaction");
    }
    UpdateReader.read(update.array(), options.budget(), decoded);
    schedule.plan(decoded);
    WaitingPiece waits = schedule.hasWaiting() ? schedule.waiting() : null;
    checkWaitingBudget(waits);
    boolean deletionsWait = integratePlanned(waits);
    integrateReady();
    boolean effective = finish(update.sizeInBytes());
    decoded.release();
    schedule.release();
    return ApplyResult.of(effective, waits != null || deletionsWait);
  }

  /** The last check before the document is touched. */
  private void checkWaitingBudget(WaitingPiece waits) {
    long bytes = waiting.sizeInBytes() + (waits == null ? 0 : waits.structs.sizeInBytes());
    for (int i = 0; i < decoded.deletions; i++) {
      long end = (long) decoded.deleteClock[i] + decoded.deleteLength[i];
      bytes += end > schedule.knownAfter(decoded.deleteClient[i]) ? 8 : 0;
    }
    if (bytes > options.budget().maxWaitingBytes() && bytes > waiting.sizeInBytes()) {
      throw overBudget(0, bytes + " bytes would have to wait for missing predecessors");
    }
  }

  /** Integrates what is planned; whether some deletions must wait. */
  private boolean integratePlanned(WaitingPiece waits) {
    for (int i = 0; i < schedule.orderSize; i++) {
      long client = decoded.sectionClient[schedule.orderSection[i]];
      integrator.integrate(decoded, schedule.order[i], store.clients.findOrAdd(client));
    }
    if (waits != null) {
      waiting.add(waits);
    }
    boolean deletionsWait = false;
    for (int i = 0; i < decoded.deletions; i++) {
      deletionsWait |=
          deleteKnown(
              decoded.deleteClient[i],
              decoded.deleteClock[i],
              decoded.deleteClock[i] + decoded.deleteLength[i]);
    }
    return deletionsWait;
  }

  /** Deletes the known units of a range; whether some are unknown and wait now. */
  private boolean deleteKnown(long clientId, int from, int to) {
    ClientStructs client = store.clients.find(clientId);
    int known = client == null ? 0 : client.nextClock;
    if (from < known) {
      deleter.deleteRange(client, from, Math.min(to, known));
    }
    if (to > known) {
      waiting.addDeletion(clientId, Math.max(from, known), to - Math.max(from, known));
    }
    return to > known;
  }

  /** Integrates what waited for this transaction, for as long as something becomes ready. */
  private void integrateReady() {
    if (waiting.isEmpty()) {
      return;
    }
    List<Update> ready = waiting.takeReady(transaction.changed());
    while (!ready.isEmpty()) {
      for (Update update : ready) {
        UpdateReader.read(update.array(), Budget.STORAGE, decoded);
        schedule.plan(decoded);
        integratePlanned(schedule.hasWaiting() ? schedule.waiting() : null);
      }
      ready = waiting.takeReady(transaction.changed());
    }
    for (ClientStructs client : new ArrayList<>(transaction.changed())) {
      IntRanges deletions = waiting.takeDeletions(client.id);
      for (int i = 0; deletions != null && i < deletions.size(); i++) {
        deleteKnown(client.id, deletions.start(i), deletions.end(i));
      }
    }
  }

  void transact(Runnable body) {
    depth++;
    try {
      body.run();
    } finally {
      if (--depth == 0) {
        integrateReady();
        finish(0);
      }
    }
  }

  /** Begins an edit outside of a transaction as one of its own. */
  void beginEdit() {
    depth++;
  }

  void endEdit() {
    if (--depth == 0) {
      if (!waiting.isEmpty()) {
        integrateReady();
      }
      finish(0);
    }
  }

  /** Cleans up and announces; whether the transaction had an effect. */
  private boolean finish(int messageBytes) {
    if (transaction.changed().isEmpty()) {
      return false;
    }
    Map<TypeNode, TypeChange> changes = describeChanges();
    if (options.collectGarbage()) {
      collector.collect();
    }
    for (ClientStructs client : transaction.changed()) {
      joiner.joinTouched(client);
    }
    boolean effective = transaction.isEffective();
    Update message = null;
    if (effective) {
      stateVector = null;
      state = null;
      if (!updateListeners.isEmpty() || messageBytes == 0) {
        message = writer.message(transaction);
      }
      bytesSince += messageBytes > 0 ? messageBytes : message.sizeInBytes();
    }
    SubdocumentChange subdocuments = SubdocumentChange.of(transaction);
    transaction.end();
    announce(message, changes, subdocuments);
    return effective;
  }

  private Map<TypeNode, TypeChange> describeChanges() {
    if (transaction.observed.isEmpty()) {
      return Map.of();
    }
    Map<TypeNode, TypeChange> changes = new HashMap<>();
    for (TypeNode type : transaction.observed) {
      changes.put(type, TypeChange.describe(this, type));
    }
    return changes;
  }

  private void announce(
      Update message, Map<TypeNode, TypeChange> changes, SubdocumentChange subdocuments) {
    changes.forEach((type, change) -> type.listeners.tell(change));
    if (message != null) {
      updateListeners.tell(message);
    }
    if (!subdocuments.isEmpty()) {
      subdocumentListeners.tell(subdocuments);
    }
  }

  TypeNode root(String name, int kind) {
    TypeNode root = roots.get(name);
    if (root.kind == TypeNode.UNKNOWN_KIND) {
      root.kind = kind;
    }
    return root;
  }

  StateVector stateVector() {
    if (stateVector == null) {
      Map<Long, Integer> clocks = new HashMap<>();
      for (ClientStructs client : store.clients.descending()) {
        clocks.put(client.id, client.nextClock);
      }
      stateVector = StateVector.of(clocks);
    }
    return stateVector;
  }

  Update encodeState() {
    if (!waiting.isEmpty()) {
      return encodeDiff(StateVector.EMPTY);
    }
    if (state == null) {
      state = writer.state(StateVector.EMPTY);
      writer.release();
      sizeAtLastEncoding = state.sizeInBytes();
      bytesSince = 0;
    }
    return state;
  }

  Update encodeDiff(StateVector known) {
    if (waiting.isEmpty()) {
      Update diff = writer.state(known);
      writer.release();
      return diff;
    }
    List<Update> parts = new ArrayList<>();
    parts.add(writer.state(known));
    for (Update waits : waiting.toUpdates()) {
      parts.add(UpdateDiff.diff(waits, known));
    }
    return UpdateMerge.merge(parts);
  }

  IdSet deleteSet() {
    return writer.deleteSet();
  }

  long sizeInBytes() {
    return state != null ? state.sizeInBytes() : sizeAtLastEncoding + bytesSince;
  }

  boolean hasWaiting() {
    return !waiting.isEmpty();
  }
}
