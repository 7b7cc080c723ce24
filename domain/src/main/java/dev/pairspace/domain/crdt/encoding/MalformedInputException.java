package dev.pairspace.domain.crdt.encoding;

/**
 * Input that is refused as a whole. It says what is wrong and where; it carries no stack trace,
 * because refusing hostile input must cost next to nothing.
 */
public final class MalformedInputException extends RuntimeException {

  /** Why the input is refused. */
  public enum Kind {
    /** No writer produces this: truncated, contradictory, or not the format at all. */
    MALFORMED,
    /** Well-formed, but larger, deeper or more numerous than the reader was told to accept. */
    OVER_BUDGET,
    /** Well-formed, but of a kind that this version does not know. */
    UNSUPPORTED
  }

  private final Kind kind;
  private final int position;
  private final String reason;

  public MalformedInputException(Kind kind, int position, String reason) {
    super(kind + " at byte " + position + ": " + reason, null, false, false);
    this.kind = kind;
    this.position = position;
    this.reason = reason;
  }

  public static MalformedInputException malformed(int position, String reason) {
    return new MalformedInputException(Kind.MALFORMED, position, reason);
  }

  public static MalformedInputException overBudget(int position, String reason) {
    return new MalformedInputException(Kind.OVER_BUDGET, position, reason);
  }

  public static MalformedInputException unsupported(int position, String reason) {
    return new MalformedInputException(Kind.UNSUPPORTED, position, reason);
  }

  public Kind kind() {
    return kind;
  }

  /** Offset of the offending byte in the input. */
  public int position() {
    return position;
  }

  public String reason() {
    return reason;
  }
}
