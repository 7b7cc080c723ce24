package dev.pairspace.bootstrap.architecture.offending.adapters.rest;

import jakarta.inject.Inject;

final class IsInjected {
  @Inject Runnable field;
}
