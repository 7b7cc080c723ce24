package dev.pairspace.domain.suggestion;

import dev.pairspace.domain.document.FileId;
import dev.pairspace.domain.document.Language;
import dev.pairspace.domain.room.RoomId;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a suggestion was asked for.
 *
 * @param room empty if the text belongs to no room
 * @param file of the room's document; need not exist
 * @param cursorPosition UTF-16 units before the caret
 * @param line the end of the caret's line up to the caret: what the proposal continues
 */
public record Anchor(
    Optional<RoomId> room,
    Optional<FileId> file,
    Language language,
    int cursorPosition,
    String line) {

  /** UTF-16 units of the line that are kept. */
  public static final int MAX_LINE_LENGTH = 200;

  public Anchor {
    Objects.requireNonNull(language, "language");
    if (cursorPosition < 0) {
      throw new IllegalArgumentException("cursor position " + cursorPosition);
    }
    if (line.length() > MAX_LINE_LENGTH) {
      throw new IllegalArgumentException("line of " + line.length() + " characters");
    }
  }

  /** The anchor of what was asked. */
  public static Anchor of(Optional<RoomId> room, Optional<FileId> file, CodeContext context) {
    String line = context.lineBeforeCursor();
    return new Anchor(
        room,
        file,
        context.language(),
        context.cursorPosition(),
        line.substring(Math.max(0, line.length() - MAX_LINE_LENGTH)));
  }
}
