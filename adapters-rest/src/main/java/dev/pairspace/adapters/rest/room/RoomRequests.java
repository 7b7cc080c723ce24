package dev.pairspace.adapters.rest.room;

import dev.pairspace.adapters.rest.problem.ProblemException;
import dev.pairspace.adapters.rest.problem.ProblemType;
import dev.pairspace.adapters.rest.problem.Violations;
import dev.pairspace.application.room.CreateRoom;
import dev.pairspace.application.room.JoinRoom;
import dev.pairspace.application.room.RenameRoom;
import dev.pairspace.domain.document.Language;
import dev.pairspace.domain.room.Actor;
import dev.pairspace.domain.room.MemberColor;
import dev.pairspace.domain.room.MemberName;
import dev.pairspace.domain.room.RoomId;
import dev.pairspace.domain.room.RoomTitle;
import dev.pairspace.domain.room.Visibility;
import java.util.Optional;

/** Makes commands of requests, and refuses those of which it cannot. */
public final class RoomRequests {

  /** Of a room whose creator asked for none. */
  private static final Language STANDARD_LANGUAGE = Language.PYTHON;

  private RoomRequests() {}

  /** Body of createRoom. Every member may be missing. */
  public record CreateRoomRequest(String title, String language, String visibility) {
    CreateRoom.Command toCommand(Actor actor) {
      var violations = new Violations();
      Optional<RoomTitle> givenTitle = violations.optional("title", title, RoomTitle::new);
      Optional<Language> givenLanguage =
          violations.optional("language", language, RoomRequests::language);
      Optional<Visibility> givenVisibility =
          violations.optional("visibility", visibility, RoomRequests::visibility);
      violations.throwIfAny();
      return new CreateRoom.Command(
          actor,
          givenTitle.orElse(RoomTitle.UNTITLED),
          givenLanguage.orElse(STANDARD_LANGUAGE),
          givenVisibility.orElse(Visibility.PUBLIC));
    }
  }

  /** Body of renameRoom. */
  public record RenameRequest(String title) {
    RenameRoom.Command toCommand(Actor actor, RoomId room) {
      var violations = new Violations();
      RoomTitle wanted = violations.required("title", title, RoomTitle::new);
      violations.throwIfAny();
      return new RenameRoom.Command(actor, room, wanted);
    }
  }

  /** Body of joinRoom. */
  public record JoinRequest(String name, String color) {
    JoinRoom.Command toCommand(Actor actor, RoomId room, Optional<String> secret) {
      var violations = new Violations();
      MemberName given = violations.required("name", name, MemberName::new);
      Optional<MemberColor> wished = violations.optional("color", color, RoomRequests::color);
      violations.throwIfAny();
      return new JoinRoom.Command(actor, room, given, wished, secret);
    }
  }

  /** The room that a path names; text that cannot be an id names no room. */
  public static RoomId roomId(String text) {
    return RoomId.parse(text).orElseThrow(() -> noSuchRoom(text));
  }

  /** For an id that no room has. */
  public static ProblemException noSuchRoom(String id) {
    return new ProblemException(ProblemType.ROOM_NOT_FOUND, "There is no room '" + id + "'.");
  }

  /** For the id of a room that was deleted. */
  public static ProblemException roomDeleted(String id) {
    return new ProblemException(ProblemType.ROOM_DELETED, "The room '" + id + "' was deleted.");
  }

  /** For a caller that may not do in a room what it requests. */
  public static ProblemException forbidden(String id) {
    return new ProblemException(
        ProblemType.FORBIDDEN, "This is not for you in the room '" + id + "'.");
  }

  /** The language that a client has named. */
  public static Language language(String id) {
    return Violations.known(Language.parse(id), "a language that rooms know, such as python");
  }

  private static Visibility visibility(String id) {
    return Violations.known(
        Visibility.parse(id).filter(Visibility.PUBLIC::equals),
        "public: there are no other rooms yet");
  }

  private static MemberColor color(String hex) {
    return Violations.known(MemberColor.parse(hex), "one of the member colours, such as #1873da");
  }
}
