package dev.pairspace.domain.crdt;

import java.util.Arrays;

/**
 * One update message in Yjs' v1 format: structs and deletions, as bytes. It promises nothing about
 * its content; reading it may still fail.
 */
public final class Update {

  /** No structs and no deletions: {@code 00 00}. */
  public static final Update EMPTY = new Update(new byte[] {0, 0});

  private final byte[] bytes;

  private Update(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Copies the given bytes. */
  public static Update of(byte[] bytes) {
    return new Update(bytes.clone());
  }

  /** Takes the array without copying; the caller must never touch it again. */
  static Update owning(byte[] bytes) {
    return new Update(bytes);
  }

  /** The bytes themselves, for reading only. */
  byte[] array() {
    return bytes;
  }

  /** A copy of the bytes. */
  public byte[] toBytes() {
    return bytes.clone();
  }

  public int sizeInBytes() {
    return bytes.length;
  }

  /** Whether this is the update without structs and deletions. */
  public boolean isEmpty() {
    return bytes.length == 2 && bytes[0] == 0 && bytes[1] == 0;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Update that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return "Update[" + bytes.length + " bytes]";
  }
}
