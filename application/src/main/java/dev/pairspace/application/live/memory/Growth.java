package dev.pairspace.application.live.memory;

import dev.pairspace.domain.crdt.Update;
import dev.pairspace.domain.crdt.UpdateCheck;
import java.util.function.ToLongFunction;

/** By how much an edit may make a room grow. */
public interface Growth {
  /** Above so many bytes of heap it matters that other rooms may take them at the same time. */
  long LARGE_BYTES = 1 << 20;

  /** Bytes of the edit itself. */
  long editBytes();

  /** Bytes on the heap, at most; known at once. */
  long mostBytes();

  /** Bytes on the heap, known more exactly, for which the edit is read. */
  long heapBytes();

  /** Whether it is to be reserved before the edit is applied. */
  default boolean isLarge() {
    return mostBytes() > LARGE_BYTES;
  }

  /**
   * Of an update of a document. It depends on what it holds: a run of text takes four times its
   * bytes, the same number of bytes in nested types thirty times as much.
   *
   * @param estimate of the document that is to take it, in bytes of heap; asked only if it matters
   * @throws dev.pairspace.domain.crdt.encoding.MalformedInputException from {@link #heapBytes} if
   *     it cannot be read
   */
  static Growth of(Update update, ToLongFunction<Update> estimate) {
    return new Growth() {
      private long heapBytes = -1;

      @Override
      public long editBytes() {
        return update.sizeInBytes();
      }

      @Override
      public long mostBytes() {
        return (long) UpdateCheck.MOST_HEAP_OF_A_BYTE * update.sizeInBytes();
      }

      @Override
      public long heapBytes() {
        if (heapBytes < 0) {
          heapBytes = estimate.applyAsLong(update);
        }
        return heapBytes;
      }
    };
  }

  /**
   * Of text that is written as a whole: what is not there yet comes in a bounded number of runs.
   */
  static Growth ofText(long chars) {
    return new Growth() {
      @Override
      public long editBytes() {
        return chars;
      }

      @Override
      public long mostBytes() {
        return HEAP_BYTES_OF_A_CHAR * chars;
      }

      @Override
      public long heapBytes() {
        return mostBytes();
      }
    };
  }

  /** Two for itself, and as much again in reserve. */
  long HEAP_BYTES_OF_A_CHAR = 4;
}
