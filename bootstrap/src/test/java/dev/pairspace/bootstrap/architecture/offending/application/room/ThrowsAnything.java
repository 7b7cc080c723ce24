package dev.pairspace.bootstrap.architecture.offending.application.room;

final class ThrowsAnything {
  void fail() {
    throw new RuntimeException("anything");
  }
}
