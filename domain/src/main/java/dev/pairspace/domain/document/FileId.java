package dev.pairspace.domain.document;

import java.util.random.RandomGenerator;

/**
 * Identity of a file within its document, and its key in the root {@code files}. Stays the same
 * when the file is renamed. 1 to 64 characters; clients may make their own.
 */
public record FileId(String value) {

  public static final int MAX_LENGTH = 64;

  public FileId {
    if (value.isEmpty() || value.length() > MAX_LENGTH) {
      throw new IllegalArgumentException("file id: '" + value + "'");
    }
  }

  /** Draws a new id: 12 hexadecimal digits. */
  public static FileId draw(RandomGenerator random) {
    return new FileId(String.format("%012x", random.nextLong(1L << 48)));
  }

  @Override
  public String toString() {
    return value;
  }
}
