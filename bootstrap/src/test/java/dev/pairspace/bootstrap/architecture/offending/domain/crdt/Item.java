package dev.pairspace.bootstrap.architecture.offending.domain.crdt;

/** Stands for a part of the engine. */
public final class Item {}
