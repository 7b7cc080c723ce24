package dev.pairspace.bootstrap.architecture.offending.adapters.llm;

import dev.pairspace.bootstrap.architecture.offending.adapters.rest.CallsPorts;

/** An adapter that is not there yet, and that reaches into another one. */
final class AsksAnotherAdapter {
  CallsPorts other;
}
