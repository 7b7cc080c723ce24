package dev.pairspace.domain.chat;

import dev.pairspace.domain.room.RoomId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A message in a room's chat. Its author may change or delete it for some minutes; a deleted one
 * stays in its place without its text. Immutable.
 *
 * @param clientId what the author's client calls it
 * @param text empty if it is deleted
 * @param sentAt in whole milliseconds; the order of a room's messages, no two of which have the
 *     same
 * @param editedAt when its text was changed last; empty if it is the first text
 */
public record ChatMessage(
    MessageId id,
    RoomId room,
    MessageAuthor author,
    ClientMessageId clientId,
    Optional<MessageText> text,
    Instant sentAt,
    Optional<Instant> editedAt) {

  /** How long its author may change or delete a message. */
  public static final Duration CHANGEABLE_FOR = Duration.ofMinutes(5);

  /** A message that is sent now. */
  public static ChatMessage sent(
      MessageId id,
      RoomId room,
      MessageAuthor author,
      ClientMessageId clientId,
      MessageText text,
      Instant now) {
    return new ChatMessage(
        id, room, author, clientId, Optional.of(text), inMillis(now), Optional.empty());
  }

  /**
   * The same message behind another one, which was stored before it: sent at least a millisecond
   * later, whatever the clock says.
   */
  public ChatMessage behind(Instant other) {
    Instant earliest = other.plusMillis(1);
    return new ChatMessage(
        id, room, author, clientId, text, sentAt.isBefore(earliest) ? earliest : sentAt, editedAt);
  }

  /** What became of a change. */
  public sealed interface Change {
    /**
     * @param message as it is now
     */
    record Changed(ChatMessage message) implements Change {}

    /**
     * It is so already: who has lost the answer asks again, at any time.
     *
     * @param message as it is
     */
    record Done(ChatMessage message) implements Change {}

    /** Only the author may. */
    record NotAuthor() implements Change {}

    /** The time for changes is over. */
    record TooLate() implements Change {}

    /** There is no text any more. */
    record Deleted() implements Change {}
  }

  /**
   * Gives the message another text.
   *
   * @param editor id of the participant who does
   */
  public Change edited(String editor, MessageText newText, Instant now) {
    boolean isDone = editedAt.isPresent() && text.equals(Optional.of(newText));
    return changed(
        editor,
        now,
        isDone,
        new ChatMessage(
            id, room, author, clientId, Optional.of(newText), sentAt, Optional.of(inMillis(now))));
  }

  /**
   * Takes the message's text away.
   *
   * @param editor id of the participant who does
   */
  public Change deleted(String editor, Instant now) {
    return changed(
        editor,
        now,
        isDeleted(),
        new ChatMessage(id, room, author, clientId, Optional.empty(), sentAt, Optional.empty()));
  }

  private Change changed(String editor, Instant now, boolean isDone, ChatMessage then) {
    if (!author.id().equals(editor)) {
      return new Change.NotAuthor();
    }
    if (isDone) {
      return new Change.Done(this);
    }
    if (isDeleted()) {
      return new Change.Deleted();
    }
    return now.isAfter(sentAt.plus(CHANGEABLE_FOR))
        ? new Change.TooLate()
        : new Change.Changed(then);
  }

  public boolean isDeleted() {
    return text.isEmpty();
  }

  private static Instant inMillis(Instant moment) {
    return Instant.ofEpochMilli(moment.toEpochMilli());
  }
}
