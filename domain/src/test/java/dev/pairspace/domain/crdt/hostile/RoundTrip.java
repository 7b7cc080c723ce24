package dev.pairspace.domain.crdt.hostile;

import dev.pairspace.domain.crdt.encoding.MalformedInputException;
import java.util.function.Function;

/**
 * What a decoder of untrusted bytes promises: it refuses with a position in the input, or what it
 * has read says the same when written and read again; and the memory it takes is in proportion to
 * the input, not to a number in it.
 *
 * @param <T> what is read; compared by {@code equals}
 */
final class RoundTrip<T> {
  private static final long ALLOWED_PER_BYTE = 1_000;
  private static final long ALLOWED_ANYWAY = 512 * 1024;

  private final Function<byte[], T> decode;
  private final Function<T, byte[]> encode;

  RoundTrip(Function<byte[], T> decode, Function<T, byte[]> encode) {
    this.decode = decode;
    this.encode = encode;
  }

  void survive(byte[] input) {
    long allowed = ALLOWED_ANYWAY + ALLOWED_PER_BYTE * input.length;
    Allocation.check(allowed, () -> () -> readOrRefuse(input));
  }

  private void readOrRefuse(byte[] input) {
    try {
      T decoded = decode.apply(input);
      check(decode.apply(encode.apply(decoded)).equals(decoded), "reads what it wrote");
    } catch (MalformedInputException refused) {
      check(refused.position() >= 0 && refused.position() <= input.length, "position in the input");
    }
  }

  private static void check(boolean holds, String promise) {
    if (!holds) {
      throw new AssertionError("the decoder breaks its promise: " + promise);
    }
  }
}
