package dev.pairspace.domain.crdt.conformance;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * An update as a list of lines, one per unit, so that two updates which group the same units
 * differently compare equal. Largest client first, clocks ascending, then the delete set.
 *
 * <p>The form is described in the README of the conformance data. This decoder knows nothing of the
 * engine.
 */
public final class NormalForm {
  private static final HexFormat HEX = HexFormat.of();
  private final WireReader in;
  private final Map<Long, List<String>> units = new TreeMap<>(Comparator.reverseOrder());
  private final List<String> deletions = new ArrayList<>();

  private NormalForm(byte[] update) {
    in = new WireReader(update);
    for (int sections = in.readLength(); sections > 0; sections--) {
      readSection();
    }
    readDeleteSet();
  }

  /** The lines of one v1 update, joined by single line feeds. */
  public static String of(byte[] update) {
    NormalForm form = new NormalForm(update);
    List<String> lines = new ArrayList<>();
    form.units.values().forEach(lines::addAll);
    lines.addAll(form.deletions);
    return String.join("\n", lines);
  }

  /** Lower-case hex SHA-256 of the lines. */
  public static String sha256(byte[] update) {
    return sha256Of(of(update).getBytes(StandardCharsets.UTF_8));
  }

  /** Lower-case hex SHA-256 of any bytes. */
  public static String sha256Of(byte[] bytes) {
    try {
      return HEX.formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private void readSection() {
    int structs = in.readLength();
    long client = in.readVarUint();
    long clock = in.readVarUint();
    List<String> lines = units.computeIfAbsent(client, c -> new ArrayList<>());
    for (; structs > 0; structs--) {
      clock += readStruct(client, clock, lines);
    }
  }

  private long readStruct(long client, long clock, List<String> lines) {
    int info = in.readByte();
    int ref = info & 0x1f;
    if (ref == 10) {
      return in.readVarUint();
    }
    if (ref == 0) {
      long length = in.readVarUint();
      for (long i = 0; i < length; i++) {
        lines.add(client + ":" + (clock + i) + " G");
      }
      return length;
    }
    return readItem(info, client, clock, lines);
  }

  private long readItem(int info, long client, long clock, List<String> lines) {
    String origin = (info & 0x80) != 0 ? readId() : "-";
    String right = (info & 0x40) != 0 ? readId() : "-";
    String parent = "-";
    String key = "-";
    if ((info & 0xc0) == 0) {
      parent = in.readVarUint() == 1 ? "root/" + in.readHex() : "item/" + readId();
      key = (info & 0x20) != 0 ? "key/" + in.readHex() : "-";
    }
    int ref = info & 0x1f;
    List<String> payloads = readPayloads(ref);
    for (int i = 0; i < payloads.size(); i++) {
      String head = client + ":" + (clock + i) + " I" + ref;
      String place =
          i == 0
              ? " o=" + origin + " r=" + right + " p=" + parent + " s=" + key
              : " o=" + client + ":" + (clock + i - 1) + " r=" + right + " p=- s=-";
      lines.add(head + place + " v=" + payloads.get(i));
    }
    return payloads.size();
  }

  private String readId() {
    return in.readVarUint() + ":" + in.readVarUint();
  }

  private List<String> readPayloads(int ref) {
    return switch (ref) {
      case 1 -> repeat(() -> "");
      case 2 -> repeat(in::readHex);
      case 3 -> List.of(in.readHex());
      case 4 -> unitsOf(in.readString());
      case 5 -> List.of(in.readHex());
      case 6 -> List.of(in.readHex() + "/" + in.readHex());
      case 7 -> List.of(readType());
      case 8 -> repeat(() -> HEX.formatHex(in.readAny()));
      case 9 -> List.of(in.readHex() + "/" + HEX.formatHex(in.readAny()));
      default -> throw new IllegalArgumentException("content " + ref + " at " + in.position());
    };
  }

  private List<String> repeat(Supplier<String> payload) {
    List<String> payloads = new ArrayList<>();
    for (int left = in.readLength(); left > 0; left--) {
      payloads.add(payload.get());
    }
    return payloads;
  }

  private static List<String> unitsOf(String text) {
    return text.chars().mapToObj(unit -> HEX.toHexDigits((char) unit)).toList();
  }

  private String readType() {
    long kind = in.readVarUint();
    return kind == 3 || kind == 5 ? kind + "/" + in.readHex() : Long.toString(kind);
  }

  private void readDeleteSet() {
    Map<Long, TreeMap<Long, Long>> sets = new TreeMap<>(Comparator.reverseOrder());
    for (int clients = in.readLength(); clients > 0; clients--) {
      TreeMap<Long, Long> ranges =
          sets.computeIfAbsent(in.readVarUint(), client -> new TreeMap<>());
      for (int left = in.readLength(); left > 0; left--) {
        long from = in.readVarUint();
        ranges.merge(from, from + in.readVarUint(), Math::max);
      }
    }
    sets.forEach(this::addMergedRanges);
  }

  private void addMergedRanges(long client, Map<Long, Long> endByStart) {
    long start = -1;
    long end = -1;
    for (Map.Entry<Long, Long> range : endByStart.entrySet()) {
      if (start >= 0 && range.getKey() <= end) {
        end = Math.max(end, range.getValue());
        continue;
      }
      addRange(client, start, end);
      start = range.getKey();
      end = range.getValue();
    }
    addRange(client, start, end);
  }

  private void addRange(long client, long start, long end) {
    if (start >= 0) {
      deletions.add("D " + client + ":" + start + "+" + (end - start));
    }
  }
}
