package dev.pairspace.domain.room;

/**
 * How much a room accepts. Clients are told these figures and stop there with a message; the server
 * refuses only 25 % above.
 *
 * @param maxFrameBytes of one inbound message
 * @param maxFileChars UTF-16 units of one file
 * @param maxDocumentBytes encoded state of the document, marks of deleted content included
 * @param maxRoomSessions connections at once
 */
public record RoomLimits(
    int maxFrameBytes, int maxFileChars, long maxDocumentBytes, int maxRoomSessions) {

  public RoomLimits {
    if (maxFrameBytes < 1 || maxFileChars < 1 || maxDocumentBytes < 1 || maxRoomSessions < 1) {
      throw new IllegalArgumentException(
          "limits must be positive: frame %d, file %d, document %d, sessions %d"
              .formatted(maxFrameBytes, maxFileChars, maxDocumentBytes, maxRoomSessions));
    }
  }
}
