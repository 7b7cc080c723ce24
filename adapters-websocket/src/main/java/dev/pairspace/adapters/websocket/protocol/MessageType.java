package dev.pairspace.adapters.websocket.protocol;

/** The numbers that begin a binary message and say what follows. */
final class MessageType {
  static final int SYNC = 0;
  static final int AWARENESS = 1;
  static final int QUERY_AWARENESS = 3;

  /** Ours: what is saved. Stock clients neither send nor receive it. */
  static final int SAVED = 100;

  /** Within {@link #SYNC}: what the sender has. */
  static final int STEP_1 = 0;

  /** Within {@link #SYNC}: what the receiver lacks. */
  static final int STEP_2 = 1;

  /** Within {@link #SYNC}: a change. */
  static final int UPDATE = 2;

  private MessageType() {}
}
