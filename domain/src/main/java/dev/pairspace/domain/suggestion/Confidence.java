package dev.pairspace.domain.suggestion;

/** How sure a provider is of a proposal: 0 (not at all) … 1 (certain), both inclusive. */
public record Confidence(double value) {

  public static final Confidence NONE = new Confidence(0);

  public Confidence {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException("confidence: " + value);
    }
  }
}
