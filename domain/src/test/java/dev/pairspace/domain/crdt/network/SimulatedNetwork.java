package dev.pairspace.domain.crdt.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Carries messages between replicas, badly, and in the end completely. */
final class SimulatedNetwork {
  private static final int ROUNDS_UNTIL_QUIET = 40;
  private final List<Replica> replicas;
  private final Tools ours;
  private final Tools theirs;
  private final List<List<List<byte[]>>> underWay = new ArrayList<>();

  /** Each Yjs tool stands in for ours where a step asks for it. */
  SimulatedNetwork(List<Replica> replicas, Tools ours, Tools theirs) {
    this.replicas = replicas;
    this.ours = ours;
    this.theirs = theirs;
    for (int from = 0; from < replicas.size(); from++) {
      List<List<byte[]>> row = new ArrayList<>();
      replicas.forEach(to -> row.add(new ArrayList<>()));
      underWay.add(row);
    }
  }

  /** Lets one thing happen. */
  void perform(Step step) {
    if (step instanceof Step.Type type) {
      send(type.replica(), replicas.get(type.replica()).edit(type.edits()));
    } else if (step instanceof Step.Travel travel) {
      travel(travel);
    }
  }

  /** Delivers everything, lost things included, until all replicas know the same and are quiet. */
  void deliverAll() {
    for (int round = 0; round < ROUNDS_UNTIL_QUIET; round++) {
      for (int from = 0; from < replicas.size(); from++) {
        for (int to = 0; to < replicas.size(); to++) {
          drain(from, to);
        }
      }
      if (nothingUnderWay() && round > 0 && allKnowTheSame()) {
        return;
      }
      syncAll();
    }
    throw new AssertionError("replicas still talk after " + ROUNDS_UNTIL_QUIET + " rounds");
  }

  private void travel(Step.Travel travel) {
    List<byte[]> queue = underWay.get(travel.from()).get(travel.to());
    if (travel.fate() == Step.Fate.SYNC) {
      sync(travel.from(), travel.to());
    } else if (!queue.isEmpty()) {
      int first = travel.fate() == Step.Fate.IN_ORDER ? 0 : (int) (travel.pick() * queue.size());
      deliver(travel, queue, first);
    }
  }

  private void deliver(Step.Travel travel, List<byte[]> queue, int first) {
    int to = travel.to();
    switch (travel.fate()) {
      case IN_ORDER, OVERTAKING -> receive(to, queue.remove(first), false);
      case RELAYED -> receive(to, queue.remove(first), true);
      case REPEATED -> receive(to, queue.get(first), false);
      case MERGED -> receive(to, tools(travel).merge(take(queue, first, travel.count())), false);
      case CUT -> {
        byte[] merged = tools(travel).merge(take(queue, first, travel.count()));
        byte[] known = replicas.get(to).stateVector();
        receive(to, tools(travel).difference(merged, known), false);
      }
      case LOST -> take(queue, first, travel.count());
      default -> throw new IllegalArgumentException(travel.toString());
    }
  }

  private Tools tools(Step.Travel travel) {
    return travel.byYjs() ? theirs : ours;
  }

  private static List<byte[]> take(List<byte[]> queue, int first, int count) {
    List<byte[]> some = queue.subList(first, Math.min(queue.size(), first + count));
    List<byte[]> taken = List.copyOf(some);
    some.clear();
    return taken;
  }

  private void receive(int to, byte[] message, boolean relay) {
    Replica.Received received = replicas.get(to).apply(message);
    send(to, received.own());
    if (relay) {
      send(to, received.effective());
    }
  }

  private void send(int from, List<byte[]> messages) {
    for (int to = 0; to < replicas.size(); to++) {
      if (to != from) {
        underWay.get(from).get(to).addAll(messages);
      }
    }
  }

  private void drain(int from, int to) {
    List<byte[]> queue = underWay.get(from).get(to);
    while (!queue.isEmpty()) {
      receive(to, queue.remove(0), false);
    }
  }

  private void sync(int from, int to) {
    if (from != to) {
      receive(to, replicas.get(from).diff(replicas.get(to).stateVector()), false);
    }
  }

  private void syncAll() {
    for (int to = 1; to < replicas.size(); to++) {
      sync(to, 0);
    }
    for (int to = 1; to < replicas.size(); to++) {
      sync(0, to);
    }
  }

  private boolean nothingUnderWay() {
    return underWay.stream().allMatch(row -> row.stream().allMatch(List::isEmpty));
  }

  private boolean allKnowTheSame() {
    byte[] known = replicas.get(0).stateVector();
    return replicas.stream().allMatch(each -> Arrays.equals(each.stateVector(), known));
  }
}
