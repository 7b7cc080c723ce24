package dev.pairspace.bootstrap.launcher;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The folder of everything that outlives a start, held by one process at a time.
 *
 * <p>The lock belongs to the process, so that it vanishes with it even after {@code kill -9}.
 */
public final class DataFolder {
  private final Path root;

  /** Only held: a channel that nothing refers to is closed some day, and the lock goes with it. */
  @SuppressWarnings("unused")
  private final FileChannel lockFile;

  private DataFolder(Path root, FileChannel lockFile) {
    this.root = root;
    this.lockFile = lockFile;
  }

  /**
   * Creates the folder if it is missing and takes it for this process.
   *
   * @throws StartFailedException if another process has it, or it cannot be written
   */
  static DataFolder occupy(Path root) {
    try {
      Files.createDirectories(root);
      var lockFile =
          FileChannel.open(
              root.resolve("lock"),
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE);
      if (!tryLock(lockFile)) {
        throw new StartFailedException(
            "Pairspace is already running on the data folder %s (process %s): stop it first, or set PAIRSPACE_DATA to another folder."
                .formatted(root, owner(lockFile)));
      }
      noteOwner(lockFile);
      return new DataFolder(root, lockFile);
    } catch (IOException e) {
      throw new StartFailedException(
          "The data folder %s cannot be used: %s; set PAIRSPACE_DATA to a folder that can be written."
              .formatted(root, e),
          e);
    }
  }

  private static boolean tryLock(FileChannel file) throws IOException {
    try {
      return file.tryLock(Long.MAX_VALUE - 1, 1, false) != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private static void noteOwner(FileChannel file) throws IOException {
    file.truncate(0);
    file.write(utf8(Long.toString(ProcessHandle.current().pid())), 0);
  }

  private static String owner(FileChannel file) throws IOException {
    var bytes = ByteBuffer.allocate(20);
    file.read(bytes, 0);
    return StandardCharsets.UTF_8.decode(bytes.flip()).toString();
  }

  private static ByteBuffer utf8(String text) {
    return StandardCharsets.UTF_8.encode(text);
  }

  public Path resolve(String name) {
    return root.resolve(name);
  }
}
