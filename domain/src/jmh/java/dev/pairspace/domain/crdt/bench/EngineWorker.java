package dev.pairspace.domain.crdt.bench;

/**
 * Measures one row of the comparison: {@code EngineWorker <task> <input>}. Prints one line of JSON:
 * samples in milliseconds (bytes per document for the heap) and a hash of what came out.
 */
public final class EngineWorker {
  private EngineWorker() {}

  public static void main(String[] arguments) {
    String task = arguments[0];
    String input = arguments[1];
    Measured measured =
        task.equals("heap") ? RetainedHeap.of(input) : Stopwatch.measure(Tasks.of(task, input));
    System.out.println(measured.toJson());
  }
}
