package dev.pairspace.bootstrap.launcher.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A folder whose content was unpacked from the jar and is unpacked again only when the jar's copy
 * has changed.
 *
 * <p>The mark is written last, so that a start killed while unpacking is noticed by the next one.
 */
public final class Unpacked {
  /** Fills an empty folder. */
  public interface Filler {
    void fill(Path folder) throws IOException;
  }

  private Unpacked() {}

  /**
   * Makes sure that the folder holds this version.
   *
   * @param version names the content; differs whenever the content does
   */
  public static void ensure(Path folder, String version, Filler filler) throws IOException {
    var mark = folder.resolve(".unpacked");
    if (Files.exists(mark) && Files.readString(mark).equals(version)) {
      return;
    }
    Archive.deleteFolder(folder);
    Files.createDirectories(folder);
    filler.fill(folder);
    Files.write(mark, version.getBytes(StandardCharsets.UTF_8));
  }
}
