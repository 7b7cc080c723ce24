package dev.pairspace.domain.crdt;

import dev.pairspace.domain.crdt.encoding.MalformedInputException;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * A replica of a Yjs document: it integrates the updates of others, makes edits of its own, and
 * tells what a peer lacks.
 *
 * <p>Confined to one thread at a time. An update is applied whole or not at all. Listeners are
 * called at the end of a transaction and must not edit.
 */
public final class Doc {

  private final Replica replica;

  private Doc(DocOptions options) {
    this.replica = new Replica(options);
  }

  /** An empty document. */
  public static Doc create(DocOptions options) {
    return new Doc(options);
  }

  /**
   * The id of this replica's own edits. Another one is drawn when another client has written under
   * it, or when its clocks are used up.
   */
  public long clientId() {
    return replica.clientId();
  }

  /**
   * Applies an update, as a transaction of its own or within {@link #transact}. What depends on
   * something unknown waits in the document.
   *
   * @throws MalformedInputException if it is malformed or over the budget; then the document is
   *     exactly as it was
   */
  public ApplyResult apply(Update update) {
    return replica.apply(update, replica.options.budget());
  }

  /** As above with a budget for this update only: stored states are larger than messages. */
  public ApplyResult apply(Update update, Budget budget) {
    return replica.apply(update, budget);
  }

  /**
   * The client under whose id an update brings something that contradicts this document: other
   * content, or content at another place, than is known under the same ids; or anything new under
   * this replica's own id. Then two clients have written under one id. What is deleted here
   * contradicts nothing. Costs next to nothing for an update that does not overlap what is known.
   *
   * @throws MalformedInputException if the update is malformed or over the budget
   */
  public OptionalLong clashOf(Update update, Budget budget) {
    return replica.clashes.clashOf(update, budget);
  }

  /**
   * The client of which an update brings something that was deleted before it came, without saying
   * so itself; empty if there is none. The client that wrote it and shows it would see it vanish.
   * Costs nothing if no deletion waits.
   *
   * @throws MalformedInputException if the update is malformed or over the budget
   */
  public OptionalLong deletedAhead(Update update, Budget budget) {
    return replica.clashes.deletedAhead(update, budget);
  }

  /**
   * The client under whose id something had waited that contradicted what was known when it could
   * be integrated, if that happened since the last call: part of what waited is lost.
   */
  public OptionalLong takeClashBehind() {
    return replica.takeClashBehind();
  }

  /** Makes the edits of {@code body} one transaction, with one message. Calls may be nested. */
  public void transact(Runnable body) {
    replica.transact(body);
  }

  /** How many units of each client are integrated; what waits does not count. */
  public StateVector stateVector() {
    return replica.state.vector();
  }

  /** The whole state as one update, what waits included. Kept until the next change. */
  public Update encodeState() {
    return replica.state.whole();
  }

  /** Gives back the memory of what is kept of {@link #encodeState}. */
  public void forgetEncoding() {
    replica.state.forget();
  }

  /** What a peer with {@code known} lacks, with all deletions, what waits included. */
  public Update encodeDiff(StateVector known) {
    return replica.state.diff(known);
  }

  /**
   * The size of the encoded state, cheaply: exact if nothing happened since {@link #encodeState},
   * otherwise that size plus the size of everything that came since, which is rarely less than the
   * exact size and never much.
   */
  public long sizeInBytes() {
    return replica.state.sizeInBytes();
  }

  /**
   * About how many bytes of heap the document takes, within a quarter: structs, contents, types and
   * their entries, clients, deletions, what waits, and what is kept of encoded states. Takes
   * constant time. Nothing is said of listeners, and of texts as strings that were asked for.
   */
  public long heapBytes() {
    return replica.heapBytes();
  }

  /** Whether something waits for units that have not come. */
  public boolean hasWaiting() {
    return replica.hasWaiting();
  }

  /**
   * Gives up what was waiting at the last call already, so that what can never be used does not
   * stay for ever. Called at intervals, it lets everything wait for one to two of them. What was
   * given up may come again.
   *
   * @return how many structs' pieces and ranges of deletions were given up
   */
  public int ageWaiting() {
    return replica.ageWaiting();
  }

  /** The number of structs held, a measure of memory. */
  public int structCount() {
    return replica.store.size();
  }

  /**
   * A number that stays the same for as long as no entry of any map changes, attributes of other
   * types included: a caller that has read entries need not read them again.
   */
  public long entryChanges() {
    return replica.transaction.entryChanges();
  }

  /** Tells each transaction's own message; not called for transactions without effect. */
  public Subscription observeUpdates(Consumer<Update> listener) {
    return replica.updateListeners.add(listener);
  }

  /** Tells which sub-documents were added and removed. */
  public Subscription observeSubdocuments(Consumer<SubdocumentChange> listener) {
    return replica.subdocumentListeners.add(listener);
  }

  /** The root of that name as a text. */
  public YText text(String root) {
    return new YText(replica, replica.root(root, UpdateFormat.TYPE_TEXT));
  }

  public YMap map(String root) {
    return new YMap(replica, replica.root(root, UpdateFormat.TYPE_MAP));
  }

  public YArray array(String root) {
    return new YArray(replica, replica.root(root, UpdateFormat.TYPE_ARRAY));
  }

  public YXmlFragment xmlFragment(String root) {
    return new YXmlFragment(replica, replica.root(root, UpdateFormat.TYPE_XML_FRAGMENT));
  }

  /** The names of all roots that were asked for or that an update named. */
  public Set<String> rootNames() {
    return new TreeSet<>(replica.roots.byName().keySet());
  }

  /** What is visible now, to be looked at later; needs a document that keeps its garbage. */
  public Snapshot snapshot() {
    return Snapshot.of(replica);
  }

  /** The index a position stands for now, with its root or type; empty if it is gone. */
  public java.util.Optional<ResolvedPosition> resolve(RelativePosition position) {
    return position.resolve(replica);
  }

  Replica replica() {
    return replica;
  }

  /** For tests: throws if an invariant of the internal structure is broken. */
  void checkIntegrity() {
    new IntegrityCheck(replica).run();
  }

  List<Update> waiting() {
    return replica.waiting.toUpdates();
  }
}
