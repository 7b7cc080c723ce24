package dev.pairspace.domain.crdt;

/** Ends what a listener asked for. */
public interface Subscription {
  void cancel();
}
