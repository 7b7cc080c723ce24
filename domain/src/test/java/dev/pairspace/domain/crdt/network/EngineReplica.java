package dev.pairspace.domain.crdt.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairspace.domain.crdt.Budget;
import dev.pairspace.domain.crdt.Doc;
import dev.pairspace.domain.crdt.DocOptions;
import dev.pairspace.domain.crdt.Integrity;
import dev.pairspace.domain.crdt.StateVector;
import dev.pairspace.domain.crdt.Update;
import dev.pairspace.domain.crdt.conformance.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A replica of ours, whose inside is checked after every step. */
final class EngineReplica implements Replica {
  private final Doc doc;
  private final Map<String, String> roots;
  private final EngineEdits edits;
  private final List<byte[]> sent = new ArrayList<>();

  EngineReplica(long client, boolean collectGarbage, Map<String, String> roots) {
    this.doc = Doc.create(new DocOptions(client, collectGarbage, Budget.MESSAGE));
    this.roots = roots;
    this.edits = new EngineEdits(doc, roots);
    doc.observeUpdates(update -> sent.add(update.toBytes()));
  }

  Doc doc() {
    return doc;
  }

  @Override
  public List<byte[]> edit(List<Edit> transaction) {
    doc.transact(() -> transaction.forEach(edits::make));
    return takeSent();
  }

  @Override
  public Received apply(byte[] update) {
    assertThat(doc.clashOf(Update.of(update), Budget.MESSAGE)).as("honest traffic").isEmpty();
    doc.apply(Update.of(update));
    return new Received(List.of(), takeSent());
  }

  @Override
  public byte[] stateVector() {
    return doc.stateVector().encode();
  }

  @Override
  public byte[] diff(byte[] stateVector) {
    return doc.encodeDiff(StateVector.decode(stateVector)).toBytes();
  }

  @Override
  public State state() {
    return new State(
        "engine " + doc.clientId(),
        stateVector(),
        doc.encodeState().toBytes(),
        View.of(doc, roots),
        doc.hasWaiting());
  }

  private List<byte[]> takeSent() {
    Integrity.check(doc);
    List<byte[]> taken = List.copyOf(sent);
    sent.clear();
    return taken;
  }
}
