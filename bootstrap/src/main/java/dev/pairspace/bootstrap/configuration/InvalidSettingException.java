package dev.pairspace.bootstrap.configuration;

/** A setting whose value cannot be used; the message is one sentence for the operator. */
public final class InvalidSettingException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param name the environment variable
   * @param value what it holds; null for a secret, which is never repeated
   * @param expected what it should hold, continuing "must be …"
   */
  InvalidSettingException(String name, String value, String expected) {
    super(
        value == null
            ? "%s must be %s.".formatted(name, expected)
            : "%s is '%s', but must be %s.".formatted(name, value, expected));
  }
}
