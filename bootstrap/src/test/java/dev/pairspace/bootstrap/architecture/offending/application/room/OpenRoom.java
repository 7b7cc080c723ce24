package dev.pairspace.bootstrap.architecture.offending.application.room;

/** Stands for a use case. */
public final class OpenRoom {}
