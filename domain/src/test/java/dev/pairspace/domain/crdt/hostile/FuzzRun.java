package dev.pairspace.domain.crdt.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs each fuzz target under Jazzer for a number of seconds: {@code FuzzRun <seconds>}, from the
 * module's folder, with Jazzer on the class path. New inputs go to {@code target/fuzz}; those worth
 * keeping are copied by hand into the test data, from where every build replays them.
 */
public final class FuzzRun {
  private static final Map<String, Class<?>> TARGETS = new LinkedHashMap<>();

  static {
    TARGETS.put("update", UpdateFuzz.class);
    TARGETS.put("state-vector", StateVectorFuzz.class);
    TARGETS.put("snapshot", SnapshotFuzz.class);
    TARGETS.put("position", PositionFuzz.class);
  }

  private FuzzRun() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    int failures = 0;
    for (Map.Entry<String, Class<?>> target : TARGETS.entrySet()) {
      System.out.println("fuzzing " + target.getKey());
      failures += run(target.getKey(), target.getValue(), arguments[0]) == 0 ? 0 : 1;
    }
    if (failures > 0) {
      throw new IllegalStateException(failures + " fuzz targets failed, see target/fuzz");
    }
  }

  private static int run(String name, Class<?> target, String seconds)
      throws IOException, InterruptedException {
    Path found = Path.of("target", "fuzz", name);
    Files.createDirectories(found);
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            "com.code_intelligence.jazzer.Jazzer",
            "--target_class=" + target.getName(),
            "--instrumentation_includes=dev.pairspace.**",
            "-max_total_time=" + seconds,
            "-timeout=300",
            "-max_len=4096",
            "-print_final_stats=1",
            "--reproducer_path=" + found.getParent(),
            "-artifact_prefix=" + found.getParent() + "/" + name + "-",
            found.toString(),
            Path.of("src", "test", "resources", "yjs", "fuzz", name).toString());
    return new ProcessBuilder(command).inheritIO().start().waitFor();
  }
}
