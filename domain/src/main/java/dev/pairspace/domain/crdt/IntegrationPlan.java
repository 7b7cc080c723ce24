package dev.pairspace.domain.crdt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Decides, before the document is touched, which structs of an update can be integrated and in
 * which order, and which must wait for what. Only clocks matter for that, not contents.
 *
 * <p>Each client's structs are taken in order until one needs a unit that is not known yet. If this
 * update brings that unit, the client is woken when it has come; so structs of several clients may
 * depend on each other in any order. What is not woken must wait.
 */
final class IntegrationPlan {

  private final StructStore store;

  /** Numbers of the structs to integrate, and the section of each. */
  int[] order = new int[8];

  int[] orderSection = new int[8];
  int orderSize;

  /** Empty items with nothing behind them, and the section of each. */
  final IntList emptyItems = new IntList();

  final IntList emptyItemSection = new IntList();

  /** Per section: the next struct to take, and the next expected clock of its client. */
  private int[] cursor = new int[1];

  private int[] known = new int[1];

  /** Per section that is stuck: the unit it misses. */
  private long[] missingClient = new long[1];

  private int[] missingClock = new int[1];

  private DecodedUpdate update;

  /** Number of a section by client; only filled if there are several. */
  private final Map<Long, Integer> sectionOf = new HashMap<>();

  private final Map<Integer, PriorityQueue<Long>> sleepers = new HashMap<>();
  private final IntList runnable = new IntList();

  IntegrationPlan(StructStore store) {
    this.store = store;
  }

  /** Plans an update; the result is in this object until the next plan. */
  void plan(DecodedUpdate decoded) {
    update = decoded;
    orderSize = 0;
    emptyItems.clear();
    emptyItemSection.clear();
    prepareSections();
    for (int i = decoded.sections - 1; i >= 0; i--) {
      runnable.add(i);
    }
    while (!runnable.isEmpty()) {
      advance(runnable.removeLast());
    }
    sleepers.clear();
  }

  private void prepareSections() {
    int sections = update.sections;
    if (!sectionOf.isEmpty()) {
      sectionOf.clear();
    }
    if (cursor.length < sections) {
      cursor = new int[sections];
      known = new int[sections];
      missingClient = new long[sections];
      missingClock = new int[sections];
    }
    for (int i = 0; i < sections; i++) {
      cursor[i] = update.sectionStart[i];
      known[i] = store.clients.nextClock(update.sectionClient[i]);
      if (sections > 1) {
        sectionOf.put(update.sectionClient[i], i);
      }
    }
  }

  /** Takes structs of one section for as long as nothing is missing. */
  private void advance(int section) {
    long client = update.sectionClient[section];
    int end = update.sectionStart[section + 1];
    for (int s = cursor[section]; s < end; cursor[section] = ++s) {
      if (update.ref(s) == UpdateFormat.SKIP || update.endClock(s) <= known[section]) {
        noteEmptyItem(s, section);
        continue;
      }
      if (update.clock[s] > known[section]) {
        stick(section, client, update.clock[s] - 1);
        break;
      }
      if (isMissingSomething(s, section)) {
        break;
      }
      addToOrder(s, section);
      known[section] = update.endClock(s);
    }
    wakeSleepers(section);
  }

  private void noteEmptyItem(int s, int section) {
    if (update.isEmptyItem(s) && update.clock[s] == known[section]) {
      emptyItems.add(s);
      emptyItemSection.add(section);
    }
  }

  private boolean isMissingSomething(int s, int section) {
    boolean whole = update.clock[s] >= known[section]; // what is cut hangs on the unit before it
    if (whole
        && update.hasOrigin(s)
        && isMissing(update.originClient[s], update.originClock[s], section)) {
      return true;
    }
    if (update.hasRightOrigin(s)
        && isMissing(update.rightOriginClient[s], update.rightOriginClock[s], section)) {
      return true;
    }
    return whole
        && update.parentClient(s) >= 0
        && isMissing(update.parentClient(s), update.parentClock(s), section);
  }

  private boolean isMissing(long client, int clock, int section) {
    if (client == update.sectionClient[section]) {
      return false; // the past of the same client is there: structs are taken in order
    }
    Integer other = update.sections == 1 ? null : sectionOf.get(client);
    if (clock < (other == null ? store.clients.nextClock(client) : known[other])) {
      return false;
    }
    stick(section, client, clock);
    if (other != null) {
      sleepers
          .computeIfAbsent(other, k -> new PriorityQueue<>())
          .add(((long) clock << 32) | section);
    }
    return true;
  }

  private void stick(int section, long client, int clock) {
    missingClient[section] = client;
    missingClock[section] = clock;
  }

  private void wakeSleepers(int section) {
    PriorityQueue<Long> waiting = sleepers.isEmpty() ? null : sleepers.get(section);
    while (waiting != null && !waiting.isEmpty() && waiting.peek() >>> 32 < known[section]) {
      runnable.add((int) (long) waiting.remove());
    }
  }

  private void addToOrder(int s, int section) {
    if (orderSize == order.length) {
      order = Arrays.copyOf(order, 2 * orderSize);
      orderSection = Arrays.copyOf(orderSection, 2 * orderSize);
    }
    order[orderSize] = s;
    orderSection[orderSize++] = section;
  }

  /**
   * The first planned struct whose place cannot be told: it has no origin, and was inserted left of
   * an empty item that never came. -1 if there is none.
   */
  int findWithoutPlace() {
    for (int i = 0; update.namesUnknownEmpty && i < orderSize; i++) {
      int s = order[i];
      long client = update.sectionClient[orderSection[i]];
      boolean whole = update.clock[s] >= store.clients.nextClock(client);
      if (whole && !update.hasOrigin(s) && update.namesItself(s, client)) {
        return s;
      }
    }
    return -1;
  }

  /** How many of the planned items do not continue what their client wrote last. */
  int countAwayFromOwnEnd() {
    int count = 0;
    for (int i = 0; i < orderSize; i++) {
      int s = order[i];
      boolean continues =
          update.hasOrigin(s)
              && update.originClock[s] == update.clock[s] - 1
              && update.originClient[s] == update.sectionClient[orderSection[i]];
      count += continues || update.ref(s) == UpdateFormat.GC ? 0 : 1;
    }
    return count;
  }

  /** The next expected clock of a client after the plan is carried out. */
  int knownAfter(long client) {
    if (update.sections == 1) {
      return client == update.sectionClient[0] ? known[0] : store.clients.nextClock(client);
    }
    Integer section = sectionOf.get(client);
    return section == null ? store.clients.nextClock(client) : known[section];
  }

  /** What must wait and does not yet, at most one piece per client. */
  List<WaitingPiece> waiting(WaitingStructs already) {
    List<WaitingPiece> pieces = new ArrayList<>();
    for (int i = 0; i < update.sections; i++) {
      if (cursor[i] < update.sectionStart[i + 1]) {
        addPiece(i, already, pieces);
      }
    }
    return pieces;
  }

  private void addPiece(int section, WaitingStructs already, List<WaitingPiece> pieces) {
    long client = update.sectionClient[section];
    int from = cursor[section];
    int to = update.sectionStart[section + 1];
    KnownToWait known = new KnownToWait(section, already);
    while (from < to && known.contains(from)) {
      from++;
    }
    while (from < to && known.contains(to - 1)) {
      to--;
    }
    if (from == cursor[section]) {
      pieces.add(piece(section, from, to, missingClient[section], missingClock[section]));
    } else if (from < to) {
      pieces.add(piece(section, from, to, client, update.clock[from] - 1));
    }
  }

  /** Which structs of a section wait already as they come; compared only if their clocks do. */
  private final class KnownToWait {
    private final int section;
    private final WaitingStructs already;
    private ClockSet same;

    KnownToWait(int section, WaitingStructs already) {
      this.section = section;
      this.already = already;
    }

    /** A Gc never is: it misses less than an item of the same units that may be waiting. */
    boolean contains(int s) {
      if (update.ref(s) == UpdateFormat.SKIP) {
        return true;
      }
      long client = update.sectionClient[section];
      long missing = missingClient[section];
      boolean empty = update.isEmptyItem(s);
      int from = empty ? update.clock[s] - 1 : update.clock[s];
      return update.ref(s) != UpdateFormat.GC
          && already.contains(client, missing, from, update.endClock(s))
          && (empty || isSame(s));
    }

    private boolean isSame(int s) {
      if (same == null) {
        long client = update.sectionClient[section];
        var pieces = already.piecesOf(client, missingClient[section]);
        same = WaitingComparison.same(update, section, pieces);
      }
      return same.contains(Math.max(update.clock[s], known[section]), update.endClock(s));
    }
  }

  private WaitingPiece piece(int section, int from, int to, long missingClient, int missingClock) {
    long client = update.sectionClient[section];
    IntRanges clocks = new IntRanges();
    UpdateAssembler assembler = new UpdateAssembler(false);
    assembler.beginSection(client);
    for (int s = from; s < to; s++) {
      if (update.ref(s) != UpdateFormat.SKIP) {
        assembler.add(update, s, 0);
        clocks.add(update.clock[s], update.endClock(s));
      }
    }
    assembler.endSection();
    Update structs = assembler.finish(new IdSet());
    int unknownFrom = Math.max(update.clock[from], known[section]);
    return new WaitingPiece(client, clocks, structs, missingClient, missingClock, unknownFrom);
  }

  /** Lets go of the update, and of columns that one large update made large. */
  void release() {
    update = null;
    if (order.length > 4096) {
      order = new int[8];
      orderSection = new int[8];
    }
    if (cursor.length > 4096) {
      cursor = new int[1];
      known = new int[1];
      missingClient = new long[1];
      missingClock = new int[1];
    }
  }
}
