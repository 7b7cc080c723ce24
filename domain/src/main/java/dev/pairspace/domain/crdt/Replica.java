package dev.pairspace.domain.crdt;

import static dev.pairspace.domain.crdt.encoding.MalformedInputException.malformed;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * The parts of a document and the life of a transaction: decode, plan, integrate, delete, collect,
 * join, announce. Confined to one thread at a time.
 */
final class Replica {

  /** Instead of the size of a message: the transaction is our own. */
  private static final int LOCAL = -1;

  /** Bytes on the heap of a document in which nothing is. */
  private static final int EMPTY_BYTES = 4_000;

  private static final WaitingStructs NOTHING_WAITS = new WaitingStructs();

  final DocOptions options;
  final StructStore store = new StructStore();
  final Roots roots = new Roots(store);
  final Transaction transaction = new Transaction(store.clients);
  final Splitter splitter = new Splitter(store, transaction);
  final Deleter deleter = new Deleter(store, transaction, splitter);
  final Integrator integrator = new Integrator(store, roots, transaction, splitter, deleter);
  final WaitingStructs waiting = new WaitingStructs();
  final EmptyEnds emptyEnds = new EmptyEnds(store);
  final ClashCheck clashes;
  final EncodedState state = new EncodedState(store, transaction, waiting, emptyEnds);
  final Listeners<Update> updateListeners = new Listeners<>();
  final Listeners<SubdocumentChange> subdocumentListeners = new Listeners<>();

  private final GarbageCollector garbageCollector = new GarbageCollector(store, transaction);
  private final StructMerger merger = new StructMerger(store);
  private final UpdateWriter writer = new UpdateWriter(store);
  private final DecodedUpdate decoded = new DecodedUpdate();
  private final IntegrationPlan integrationPlan = new IntegrationPlan(store);
  private final AppendPath appendPath = new AppendPath(this);
  private final BudgetCheck budgetCheck = new BudgetCheck(this, decoded, integrationPlan);

  /** Under whose id something had waited that contradicted what was known when its turn came. */
  private OptionalLong clashBehind = OptionalLong.empty();

  private int depth;
  private long clientId;

  /** Whether the running transaction brought something new under our own id. */
  private boolean isOwnIdTaken;

  /** Whether the running transaction placed something that others cannot place as it came. */
  private boolean isPlacedAnew;

  /** The message of the transaction in which that was the case last. */
  private Update placedAnew;

  Replica(DocOptions options) {
    this.options = options;
    this.clientId = options.clientId();
    this.clashes = new ClashCheck(this);
  }

  /** The id under which own edits are written. */
  long clientId() {
    return clientId;
  }

  /** Own edits are written under another id from now on, one that no client has written under. */
  void drawClientId() {
    do {
      clientId = options.clientIds().getAsLong();
    } while (store.clients.find(clientId) != null
        || waiting.involves(clientId)
        || emptyEnds.knows(clientId));
  }

  ApplyResult apply(Update update, Budget budget) {
    boolean ownTransaction = depth == 0;
    if (ownTransaction && appendPath.tryApply(update, budget)) {
      return ApplyResult.INTEGRATED;
    }
    try {
      UpdateReader.read(update.array(), budget, decoded);
      plan();
      requirePlaces();
      List<WaitingPiece> waits = integrationPlan.waiting(waiting);
      budgetCheck.require(update, waits, budget);
      long effectsBefore = transaction.effects();
      boolean keepsMore = integratePlanned(waits);
      integrateReady();
      leaveOwnIdIfTaken();
      boolean effective = transaction.effects() > effectsBefore;
      if (!waits.isEmpty() || keepsMore) {
        state.changed(effective ? 0 : update.sizeInBytes());
      }
      if (ownTransaction) {
        finish(update.sizeInBytes());
      }
      return ApplyResult.of(effective, !waits.isEmpty() || keepsMore).instead(takePlacedAnew());
    } finally {
      decoded.release();
      integrationPlan.release();
    }
  }

  private void plan() {
    if (decoded.namesUnknownEmpty) {
      emptyEnds.giveWay(decoded);
    }
    integrationPlan.plan(decoded);
  }

  private void requirePlaces() {
    int struct = integrationPlan.findWithoutPlace();
    if (struct >= 0) {
      throw malformed(decoded.startAt[struct], "refers to its own future");
    }
  }

  private Update takePlacedAnew() {
    Update taken = placedAnew;
    placedAnew = null;
    return taken;
  }

  private void leaveOwnIdIfTaken() {
    if (isOwnIdTaken) {
      isOwnIdTaken = false;
      drawClientId();
    }
  }

  /** Integrates what is planned; whether more is kept than before of what has no effect yet. */
  private boolean integratePlanned(List<WaitingPiece> waits) {
    isPlacedAnew |= decoded.namesUnknownEmpty;
    for (int i = 0; i < integrationPlan.orderSize; i++) {
      long client = decoded.sectionClient[integrationPlan.orderSection[i]];
      isOwnIdTaken |= client == clientId;
      integrator.integrate(decoded, integrationPlan.order[i], store.clients.findOrAdd(client));
    }
    waits.forEach(waiting::add);
    boolean keepsMore = keepEmptyItems();
    for (int i = 0; i < decoded.deletions; i++) {
      keepsMore |=
          deleteKnown(
              decoded.deleteClient[i],
              decoded.deleteClock[i],
              decoded.deleteClock[i] + decoded.deleteLength[i]);
    }
    return keepsMore;
  }

  private boolean keepEmptyItems() {
    boolean more = false;
    for (int i = 0; i < decoded.emptyItemAt.size(); i++) {
      more |= integrator.splitAroundEmpty(decoded, decoded.emptyItemAt.get(i));
    }
    for (int i = 0; i < integrationPlan.emptyItems.size(); i++) {
      long client = decoded.sectionClient[integrationPlan.emptyItemSection.get(i)];
      more |= emptyEnds.keep(decoded, integrationPlan.emptyItems.get(i), client);
    }
    return more;
  }

  /** Deletes the known units of a range; whether some are unknown and did not wait before. */
  private boolean deleteKnown(long clientId, int from, int to) {
    ClientStructs client = store.clients.find(clientId);
    int known = client == null ? 0 : client.nextClock;
    if (from < known) {
      deleter.deleteRange(client, from, Math.min(to, known));
    }
    int unknown = Math.max(from, known);
    return to > known && waiting.addDeletion(clientId, unknown, to - unknown);
  }

  /** Integrates what waited for this transaction, for as long as something becomes ready. */
  private void integrateReady() {
    if (waiting.isEmpty()) {
      return;
    }
    Deque<Update> ready = new ArrayDeque<>();
    for (ClientStructs client : transaction.changed()) {
      ready.addAll(waiting.takeReady(client));
    }
    while (!ready.isEmpty()) {
      Update piece = ready.remove();
      OptionalLong clash = clashes.contradictionOf(piece, Budget.STORAGE);
      if (clash.isPresent()) {
        clashBehind = clash; // what came first counts, in memory and in every snapshot of it
        continue;
      }
      UpdateReader.read(piece.array(), Budget.STORAGE, decoded);
      plan();
      integratePlanned(integrationPlan.waiting(NOTHING_WAITS));
      ready.addAll(waiting.takeReady(store.clients.findOrAdd(decoded.sectionClient[0])));
    }
    if (waiting.hasDeletions()) {
      retryDeletions();
    }
  }

  private void retryDeletions() {
    for (ClientStructs client : List.copyOf(transaction.changed())) {
      IntRanges known = waiting.takeKnownDeletions(client);
      for (int i = 0, size = known.size(); i < size; i++) {
        deleter.deleteRange(client, known.start(i), known.end(i));
      }
    }
  }

  OptionalLong takeClashBehind() {
    OptionalLong taken = clashBehind;
    clashBehind = OptionalLong.empty();
    return taken;
  }

  void transact(Runnable body) {
    depth++;
    try {
      body.run();
    } finally {
      if (--depth == 0) {
        integrateReady();
        leaveOwnIdIfTaken();
        finish(LOCAL);
      }
    }
  }

  /** Begins an edit outside of a transaction as one of its own. */
  void beginEdit() {
    depth++;
  }

  void endEdit() {
    if (--depth == 0) {
      integrateReady();
      leaveOwnIdIfTaken();
      finish(LOCAL);
    }
  }

  /** Cleans up and announces. */
  private void finish(int messageBytes) {
    boolean tellsAnew = isPlacedAnew;
    isPlacedAnew = false;
    if (transaction.changed().isEmpty()) {
      return;
    }
    Map<TypeNode, TypeChange> changes = describeChanges();
    if (options.collectGarbage()) {
      garbageCollector.collect();
    }
    for (ClientStructs client : transaction.changed()) {
      merger.joinTouched(client);
    }
    Update message = null;
    if (transaction.effects() > 0) {
      boolean isHeard = tellsAnew || !updateListeners.isEmpty();
      message = isHeard ? writer.message(transaction) : null;
      placedAnew = tellsAnew && messageBytes != LOCAL ? message : null;
      state.changed(messageBytes == LOCAL ? transaction.roughSize() : messageBytes);
    }
    SubdocumentChange subdocuments = SubdocumentChange.of(transaction);
    transaction.end();
    announce(message, changes, subdocuments);
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

  /** Gives up what has been waiting since before the last call; how many pieces that were. */
  int ageWaiting() {
    int given = waiting.age();
    if (given > 0) {
      state.changed(0);
    }
    return given;
  }

  /** Bytes on the heap, about. */
  long heapBytes() {
    return EMPTY_BYTES
        + store.heapBytes()
        + roots.heapBytes()
        + waiting.heapBytes()
        + state.heapBytes()
        + integrator.heapBytes()
        + decoded.heapBytes()
        + clashes.heapBytes()
        + emptyEnds.heapBytes()
        + writer.heapBytes();
  }

  boolean hasWaiting() {
    return !waiting.isEmpty();
  }
}
