package dev.pairspace.bootstrap.architecture.offending.bootstrap.wiring;

/** Stands for a producer. */
public final class Wires {}
