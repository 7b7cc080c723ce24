package dev.pairspace.domain.crdt.encoding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The wire form of {@link Any}: one tag byte, counted down from 127, and the value.
 *
 * <pre>
 * 127 undefined   126 null       125 integer: varInt   124 float32   123 float64   122 int64
 * 121 false       120 true       119 string            118 object: count, (string, any)*
 * 117 array: count, any*         116 bytes
 * </pre>
 *
 * <p>Source: {@code writeAny} of lib0, which Yjs uses.
 */
public final class AnyCodec {

  private static final int UNDEFINED = 127;
  private static final int NULL = 126;
  private static final int INTEGER = 125;
  private static final int FLOAT32 = 124;
  private static final int FLOAT64 = 123;
  private static final int BIGINT = 122;
  private static final int FALSE = 121;
  private static final int TRUE = 120;
  private static final int STRING = 119;
  private static final int OBJECT = 118;
  private static final int ARRAY = 117;
  private static final int BYTES = 116;

  private static final double MAX_INTEGER = Integer.MAX_VALUE;

  private AnyCodec() {}

  /** Checks one value and steps over it; {@code depth} levels of nesting are left. */
  public static void skip(ByteReader reader, int depth) {
    int start = reader.position();
    int tag = reader.readUint8();
    switch (tag) {
      case UNDEFINED, NULL, FALSE, TRUE -> {}
      case INTEGER -> reader.readVarInt();
      case FLOAT32 -> reader.skip(4);
      case FLOAT64, BIGINT -> reader.skip(8);
      case STRING -> reader.skipString();
      case BYTES -> reader.skip(reader.readLength());
      case OBJECT -> {
        checkDepth(depth, start);
        for (int left = reader.readCount(2); left > 0; left--) {
          reader.skipString();
          skip(reader, depth - 1);
        }
      }
      case ARRAY -> {
        checkDepth(depth, start);
        for (int left = reader.readCount(1); left > 0; left--) {
          skip(reader, depth - 1);
        }
      }
      default -> throw unknownTag(tag, start);
    }
  }

  /** Reads one value; {@code depth} levels of nesting are left. */
  public static Any read(ByteReader reader, int depth) {
    int start = reader.position();
    int tag = reader.readUint8();
    return switch (tag) {
      case UNDEFINED -> Any.UNDEFINED;
      case NULL -> Any.NULL;
      case INTEGER -> new Any.Num(reader.readVarInt());
      case FLOAT32 -> new Any.Num(reader.readFloat32());
      case FLOAT64 -> new Any.Num(reader.readFloat64());
      case BIGINT -> new Any.BigInt(reader.readInt64());
      case FALSE -> new Any.Bool(false);
      case TRUE -> new Any.Bool(true);
      case STRING -> new Any.Str(reader.readString());
      case OBJECT -> readObject(reader, depth, start);
      case ARRAY -> readArray(reader, depth, start);
      case BYTES -> new Any.Bytes(reader.readBytes());
      default -> throw unknownTag(tag, start);
    };
  }

  private static Any readObject(ByteReader reader, int depth, int start) {
    checkDepth(depth, start);
    Map<String, Any> entries = new LinkedHashMap<>();
    for (int left = reader.readCount(2); left > 0; left--) {
      String key = reader.readString();
      entries.put(key, read(reader, depth - 1));
    }
    return new Any.Obj(entries);
  }

  private static Any readArray(ByteReader reader, int depth, int start) {
    checkDepth(depth, start);
    List<Any> values = new ArrayList<>();
    for (int left = reader.readCount(1); left > 0; left--) {
      values.add(read(reader, depth - 1));
    }
    return new Any.Arr(values);
  }

  public static void write(ByteWriter writer, Any value) {
    if (value instanceof Any.Num number) {
      writeNumber(writer, number.value());
    } else if (value instanceof Any.Str text) {
      writer.writeUint8(STRING);
      writer.writeString(text.value());
    } else if (value instanceof Any.Obj object) {
      writer.writeUint8(OBJECT);
      writer.writeVarUint(object.entries().size());
      for (Map.Entry<String, Any> entry : object.entries().entrySet()) {
        writer.writeString(entry.getKey());
        write(writer, entry.getValue());
      }
    } else if (value instanceof Any.Arr array) {
      writer.writeUint8(ARRAY);
      writer.writeVarUint(array.values().size());
      array.values().forEach(element -> write(writer, element));
    } else if (value instanceof Any.Bytes bytes) {
      writer.writeUint8(BYTES);
      writer.writeBytes(bytes.value());
    } else if (value instanceof Any.BigInt number) {
      writer.writeUint8(BIGINT);
      writer.writeInt64(number.value());
    } else if (value instanceof Any.Bool bool) {
      writer.writeUint8(bool.value() ? TRUE : FALSE);
    } else {
      writer.writeUint8(value instanceof Any.Null ? NULL : UNDEFINED);
    }
  }

  /** The shortest of integer, float32 and float64 that holds the number exactly. */
  private static void writeNumber(ByteWriter writer, double value) {
    if (value == Math.rint(value) && Math.abs(value) <= MAX_INTEGER) {
      writer.writeUint8(INTEGER);
      writer.writeVarInt((long) Math.abs(value), value < 0 || 1 / value < 0);
    } else if ((float) value == value) {
      writer.writeUint8(FLOAT32);
      writer.writeFloat32((float) value);
    } else {
      writer.writeUint8(FLOAT64);
      writer.writeFloat64(value);
    }
  }

  private static void checkDepth(int depth, int position) {
    if (depth <= 0) {
      throw MalformedInputException.overBudget(position, "value nested too deeply");
    }
  }

  private static MalformedInputException unknownTag(int tag, int position) {
    return MalformedInputException.malformed(position, "unknown kind of value " + tag);
  }
}
