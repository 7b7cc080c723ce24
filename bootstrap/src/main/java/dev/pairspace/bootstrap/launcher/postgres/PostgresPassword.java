package dev.pairspace.bootstrap.launcher.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The embedded database's password, drawn once and kept in a file that only its owner can read.
 *
 * @param file where it is kept
 * @param value the password itself
 */
record PostgresPassword(Path file, String value) {
  private static final int RANDOM_BYTES = 24;

  static PostgresPassword in(Path file) throws IOException {
    if (!Files.exists(file)) {
      var permissions = PosixFilePermissions.fromString("rw-------");
      var unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
      Files.deleteIfExists(unfinished);
      Files.createFile(unfinished, PosixFilePermissions.asFileAttribute(permissions));
      Files.writeString(unfinished, draw());
      Files.move(unfinished, file);
    }
    return new PostgresPassword(file, Files.readString(file).strip());
  }

  private static String draw() {
    var bytes = new byte[RANDOM_BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return "PostgresPassword[" + file + "]";
  }
}
