package dev.pairspace.bootstrap.launcher;

/** How the process ends. */
enum ExitCode {
  /** Stopped as asked; everything that was accepted is committed. */
  ALL_COMMITTED(0),
  /** Stopped as asked, but something that was accepted could not be committed. */
  NOT_ALL_COMMITTED(1),
  /** A setting cannot be used. */
  INVALID_SETTING(2),
  /** The settings are fine, but the server could not start. */
  START_FAILED(3);

  private final int value;

  ExitCode(int value) {
    this.value = value;
  }

  int value() {
    return value;
  }
}
