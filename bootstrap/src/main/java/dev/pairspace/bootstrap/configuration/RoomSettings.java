package dev.pairspace.bootstrap.configuration;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * The limits and times of rooms.
 *
 * @param maxFrameBytes one inbound message
 * @param maxFileChars UTF-16 units of one file
 * @param maxDocumentBytes encoded state of one room
 * @param maxLiveBytes of heap for all loaded documents together
 * @param maxBacklogBytes changes that wait for one reader before they are dropped
 * @param maxBytesOfAllSockets what may wait for all readers together, and as much for all rooms
 * @param maxRoomSessions connections in one room
 * @param roomIdleUnload when an idle, fully stored room leaves memory
 * @param roomRetention for how long a room must have been empty to be deleted; empty: rooms are
 *     kept for ever
 * @param groupCommitWindow how long an update may wait for others in its commit
 */
public record RoomSettings(
    int maxFrameBytes,
    int maxFileChars,
    int maxDocumentBytes,
    long maxLiveBytes,
    int maxBacklogBytes,
    long maxBytesOfAllSockets,
    int maxRoomSessions,
    Duration roomIdleUnload,
    Optional<Duration> roomRetention,
    Duration groupCommitWindow) {

  private static final int MIB = 1024 * 1024;

  /**
   * Reads and checks every setting of rooms.
   *
   * @param source value by environment name, empty if not set
   * @throws InvalidSettingException naming the first unusable value
   */
  public static RoomSettings read(Function<String, Optional<String>> source) {
    var settings = new SettingReader(source);
    // With more, the garbage collector stops all threads for hundreds of ms under attack.
    long twoFifthsOfTheHeap = Runtime.getRuntime().maxMemory() / 5 * 2;
    return new RoomSettings(
        settings.integer("MAX_FRAME_BYTES", 4 * MIB, 1024, 256 * MIB),
        settings.integer("MAX_FILE_CHARS", 1_000_000, 1, 100_000_000),
        settings.integer("MAX_DOCUMENT_BYTES", 16 * MIB, 1024, 1024 * MIB),
        settings.number("MAX_LIVE_BYTES", twoFifthsOfTheHeap, MIB, Long.MAX_VALUE),
        settings.integer("MAX_BACKLOG_BYTES", 256 * 1024, 1024, 256 * MIB),
        Runtime.getRuntime().maxMemory() / 16,
        settings.integer("MAX_ROOM_SESSIONS", 500, 1, 1_000_000),
        settings
            .duration("ROOM_IDLE_UNLOAD", Duration.ofMillis(10), Duration.ofDays(365))
            .orElse(Duration.ofSeconds(60)),
        settings.duration("ROOM_RETENTION", Duration.ofMinutes(1), Duration.ofDays(36_500)),
        settings
            .duration("GROUP_COMMIT_WINDOW", Duration.ZERO, Duration.ofSeconds(1))
            .orElse(Duration.ofMillis(20)));
  }
}
