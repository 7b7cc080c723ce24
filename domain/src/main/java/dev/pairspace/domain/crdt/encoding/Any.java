package dev.pairspace.domain.crdt.encoding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A JavaScript value as Yjs stores it. Nothing is lost on the way through Java: undefined is not
 * null, −0 is not 0, a BigInt is not a number, byte strings are byte strings. Object keys keep
 * their order.
 */
public sealed interface Any {

  Any UNDEFINED = new Undefined();
  Any NULL = new Null();

  record Undefined() implements Any {}

  record Null() implements Any {}

  record Bool(boolean value) implements Any {}

  /** A JavaScript number. Compared as {@link Double#equals} does: NaN is NaN, −0 is not 0. */
  record Num(double value) implements Any {}

  record BigInt(long value) implements Any {}

  record Str(String value) implements Any {}

  /** Bytes; copied in and out, compared by content. */
  final class Bytes implements Any {
    private final byte[] value;

    public Bytes(byte[] value) {
      this.value = value.clone();
    }

    public byte[] value() {
      return value.clone();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Bytes that && Arrays.equals(value, that.value);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(value);
    }

    @Override
    public String toString() {
      return "Bytes[" + value.length + "]";
    }
  }

  record Arr(List<Any> values) implements Any {
    public Arr {
      values = List.copyOf(values);
    }
  }

  record Obj(Map<String, Any> entries) implements Any {
    public Obj {
      entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }
  }

  static Any of(String value) {
    return new Str(value);
  }

  static Any of(double value) {
    return new Num(value);
  }

  static Any of(boolean value) {
    return new Bool(value);
  }

  static Any of(byte[] value) {
    return new Bytes(value);
  }

  /**
   * From plain Java: null, Boolean, Number (Long beyond 2^53 becomes a BigInt), String, byte[],
   * List, Map with string keys, or Any itself.
   *
   * @throws IllegalArgumentException for anything else
   */
  static Any from(Object value) {
    if (value == null) {
      return NULL;
    } else if (value instanceof Any any) {
      return any;
    } else if (value instanceof Boolean bool) {
      return new Bool(bool);
    } else if (value instanceof Long number && Math.abs((double) number) > 0x1p53) {
      return new BigInt(number);
    } else if (value instanceof Number number) {
      return new Num(number.doubleValue());
    } else if (value instanceof CharSequence text) {
      return new Str(text.toString());
    } else if (value instanceof byte[] bytes) {
      return new Bytes(bytes);
    } else if (value instanceof Iterable<?> values) {
      List<Any> elements = new ArrayList<>();
      values.forEach(element -> elements.add(from(element)));
      return new Arr(elements);
    } else if (value instanceof Map<?, ?> map) {
      Map<String, Any> entries = new LinkedHashMap<>();
      map.forEach((key, element) -> entries.put(key.toString(), from(element)));
      return new Obj(entries);
    }
    throw new IllegalArgumentException("no JavaScript value for " + value.getClass());
  }
}
