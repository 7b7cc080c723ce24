package dev.pairspace.adapters.rest.room;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.pairspace.application.editing.ListFiles;
import dev.pairspace.application.live.LiveStatus;
import dev.pairspace.application.room.FindRoom;
import dev.pairspace.domain.document.DocumentFile;
import dev.pairspace.domain.document.FileList;
import dev.pairspace.domain.presence.Participant;
import dev.pairspace.domain.room.Capability;
import dev.pairspace.domain.room.Member;
import dev.pairspace.domain.room.Room;
import dev.pairspace.domain.room.RoomLimits;
import dev.pairspace.domain.room.RoomTitle;
import dev.pairspace.domain.room.Roster;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The bodies of answers about rooms. */
public final class RoomAnswers {

  private RoomAnswers() {}

  /** Answer of createRoom. */
  public record CreatedRoom(
      String roomId,
      String title,
      String language,
      String visibility,
      String url,
      String webSocketUrl,
      Instant createdAt) {
    static CreatedRoom of(Room room, URI origin) {
      String base = origin.toString();
      return new CreatedRoom(
          room.id().value(),
          room.title().value(),
          room.language().id(),
          room.visibility().id(),
          base + "/room/" + room.id(),
          base.replaceFirst("^http", "ws") + "/ws/" + room.id(),
          room.createdAt());
    }
  }

  /** Answer of renameRoom. */
  public record RenamedRoom(String roomId, String title) {
    static RenamedRoom of(String roomId, RoomTitle title) {
      return new RenamedRoom(roomId, title.value());
    }
  }

  /** Answer of createPlainRoom, in the original interface's spelling. */
  public record PlainRoom(@JsonProperty("room_id") String roomId) {}

  /** Answer of joinRoom. */
  public record Membership(
      String memberId, String name, String color, String role, List<String> capabilities) {
    static Membership of(Member member) {
      return new Membership(
          member.id().toString(),
          member.name().value(),
          member.color().hex(),
          member.role().id(),
          member.role().capabilities().stream().map(Capability::id).sorted().toList());
    }
  }

  /** Answer of getRoom. */
  public record RoomDescription(
      String roomId,
      String title,
      String language,
      String visibility,
      Instant createdAt,
      Instant lastActiveAt,
      List<Person> participants,
      Map<String, Integer> colorUses,
      List<File> files,
      int unlistedFiles,
      Limits limits) {
    static RoomDescription of(FindRoom.Result.Found found, ListFiles.Result contents) {
      Room room = found.room();
      return new RoomDescription(
          room.id().value(),
          contents.title().orElse(room.title()).value(),
          room.language().id(),
          room.visibility().id(),
          room.createdAt(),
          found.lastActiveAt(),
          found.participants().stream().map(Person::of).toList(),
          usesByNotation(found.roster()),
          contents.files().files().stream().map(File::of).toList(),
          contents.files().unlisted(),
          Limits.of(found.limits()));
    }

    private static Map<String, Integer> usesByNotation(Roster roster) {
      Map<String, Integer> uses = new TreeMap<>();
      roster.colorUses().forEach((color, members) -> uses.put(color.hex(), members));
      return uses;
    }
  }

  /** A file of a room, without its text. */
  public record File(String fileId, String name, String language) {
    public static File of(DocumentFile file) {
      return new File(file.id().value(), file.name().value(), file.language());
    }
  }

  /** Answer of getRoomStatus. */
  public record RoomStatus(
      String roomId,
      List<Person> participants,
      int connections,
      long documentBytes,
      long unsavedUpdates,
      long unreadableUpdates) {
    static RoomStatus of(String roomId, LiveStatus status) {
      return new RoomStatus(
          roomId,
          status.participants().stream().map(Person::of).toList(),
          status.connections(),
          status.documentBytes(),
          status.unsavedUpdates(),
          status.unreadableUpdates());
    }
  }

  /** A participant. */
  public record Person(String id, String name, String color, String role) {
    static Person of(Participant participant) {
      return new Person(
          participant.id(), participant.name(), participant.color(), participant.role().id());
    }
  }

  /** The limits that clients keep to. */
  public record Limits(
      int maxFrameBytes,
      int maxFileChars,
      int maxFiles,
      long maxDocumentBytes,
      int maxRoomSessions) {
    static Limits of(RoomLimits limits) {
      return new Limits(
          limits.maxFrameBytes(),
          limits.maxFileChars(),
          FileList.MAX_FILES,
          limits.maxDocumentBytes(),
          limits.maxRoomSessions());
    }
  }
}
