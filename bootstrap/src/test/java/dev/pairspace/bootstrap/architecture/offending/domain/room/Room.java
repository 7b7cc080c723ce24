package dev.pairspace.bootstrap.architecture.offending.domain.room;

/** Stands for an aggregate root. */
public final class Room {}
