package dev.pairspace.bootstrap.architecture.offending.application.room;

final class Prints {
  void print() {
    System.out.println();
  }
}
