package dev.pairspace.adapters.rest.file;

import dev.pairspace.adapters.rest.problem.ProblemException;
import dev.pairspace.adapters.rest.problem.ProblemType;
import dev.pairspace.adapters.rest.problem.Violations;
import dev.pairspace.adapters.rest.room.RoomRequests;
import dev.pairspace.application.editing.ChangeFile;
import dev.pairspace.domain.document.FileName;
import dev.pairspace.domain.document.Language;
import dev.pairspace.domain.room.Actor;
import dev.pairspace.domain.room.RoomId;
import java.util.Optional;

/** Makes commands of what arrives about files, and says so when it cannot be done. */
public final class FileRequests {

  private FileRequests() {}

  /** Body of changeFile. Every member may be missing, but not all. */
  public record ChangeRequest(String name, String language) {
    ChangeFile.Command toCommand(Actor actor, RoomId room, FileName file, Optional<Long> version) {
      var violations = new Violations();
      Optional<FileName> newName = violations.optional("name", name, FileName::new);
      Optional<Language> newLanguage =
          violations.optional("language", language, RoomRequests::language);
      if (name == null && language == null) {
        violations.add("name", "is missing, and so is language: one of them must be there");
      }
      violations.throwIfAny();
      return new ChangeFile.Command(actor, room, file, newName, newLanguage, version);
    }
  }

  static ProblemException noSuchFile(FileName name) {
    return new ProblemException(ProblemType.FILE_NOT_FOUND, "The room has no file '" + name + "'.");
  }

  static ProblemException nameTaken(FileName name) {
    return new ProblemException(
        ProblemType.FILE_NAME_TAKEN,
        "'"
            + name
            + "' cannot be a file beside the room's others: there is one, or one of both would be a"
            + " folder.");
  }
}
