package dev.pairspace.application.suggestion;

import dev.pairspace.application.port.IdGenerator;
import dev.pairspace.application.port.RoomRepository;
import dev.pairspace.application.port.RoomRepository.Lookup;
import dev.pairspace.application.port.StorageUnavailableException;
import dev.pairspace.application.port.SuggestionProvider;
import dev.pairspace.application.port.SuggestionRepository;
import dev.pairspace.domain.document.FileId;
import dev.pairspace.domain.room.Actor;
import dev.pairspace.domain.room.Capability;
import dev.pairspace.domain.room.RoomId;
import dev.pairspace.domain.suggestion.Anchor;
import dev.pairspace.domain.suggestion.CodeContext;
import dev.pairspace.domain.suggestion.Proposal;
import dev.pairspace.domain.suggestion.Suggestion;
import dev.pairspace.domain.suggestion.builtin.BuiltInSuggester;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Finds out how code could go on: asks the providers in their order, and the built-in suggester if
 * none of them has an idea.
 */
public final class RequestSuggestion {

  private static final Logger LOG = System.getLogger(RequestSuggestion.class.getName());

  private final List<SuggestionProvider> providers;
  private final BuiltInSuggester builtIn;
  private final SuggestionRepository suggestions;
  private final RoomRepository rooms;
  private final IdGenerator ids;
  private final InstantSource clock;
  private final Expiry expiry;

  public RequestSuggestion(
      List<SuggestionProvider> providers,
      BuiltInSuggester builtIn,
      SuggestionRepository suggestions,
      RoomRepository rooms,
      IdGenerator ids,
      InstantSource clock) {
    this.providers = List.copyOf(providers);
    this.builtIn = builtIn;
    this.suggestions = suggestions;
    this.rooms = rooms;
    this.ids = ids;
    this.clock = clock;
    this.expiry = new Expiry(suggestions);
  }

  /**
   * @param room where the code is written, if in a room
   * @param file the file of the room's document
   */
  public record Command(
      Actor actor, CodeContext context, Optional<RoomId> room, Optional<FileId> file) {}

  /** The answer to a request for a suggestion. */
  public sealed interface Result {
    record Offered(Suggestion suggestion) implements Result {}

    /** Neither the providers nor the built-in suggester have an idea. */
    record Nothing() implements Result {}

    record NoSuchRoom() implements Result {}

    record RoomDeleted() implements Result {}

    /** The caller may not be helped in the room. */
    record Forbidden() implements Result {}
  }

  /**
   * Blocks for as long as the providers take.
   *
   * @throws StorageUnavailableException if the store cannot answer now
   */
  public Result handle(Command command) {
    Optional<Result> refusal = command.room().flatMap(room -> refusalOf(room, command.actor()));
    return refusal.orElseGet(
        () ->
            propose(command.context())
                .map(idea -> offer(idea, command))
                .orElseGet(Result.Nothing::new));
  }

  private Optional<Result> refusalOf(RoomId room, Actor actor) {
    Lookup lookup = rooms.find(room);
    if (lookup instanceof Lookup.Found found && !found.room().allows(actor, Capability.USE_AI)) {
      return Optional.of(new Result.Forbidden());
    }
    if (lookup instanceof Lookup.NotFound) {
      return Optional.of(new Result.NoSuchRoom());
    }
    return lookup instanceof Lookup.Deleted
        ? Optional.of(new Result.RoomDeleted())
        : Optional.empty();
  }

  private Optional<Idea> propose(CodeContext context) {
    for (SuggestionProvider provider : providers) {
      Optional<Idea> idea = ask(provider, context);
      if (idea.isPresent()) {
        return idea;
      }
    }
    return builtIn.propose(context).map(proposal -> new Idea(proposal, BuiltInSuggester.NAME));
  }

  private static Optional<Idea> ask(SuggestionProvider provider, CodeContext context) {
    SuggestionProvider.Answer answer = provider.propose(context);
    if (answer instanceof SuggestionProvider.Answer.Proposed proposed) {
      return proposed
          .proposal()
          .fittedTo(context)
          .map(proposal -> new Idea(proposal, provider.name()));
    }
    if (answer instanceof SuggestionProvider.Answer.Unavailable unavailable) {
      LOG.log(
          Level.WARNING,
          "suggestion.unavailable provider={0} reason={1}",
          provider.name(),
          unavailable.reason());
    }
    return Optional.empty();
  }

  private Result offer(Idea idea, Command command) {
    Instant now = clock.instant();
    expiry.runIfDue(now);
    var anchor = Anchor.of(command.room(), command.file(), command.context());
    var suggestion =
        Suggestion.offered(ids.newSuggestionId(), anchor, idea.proposal(), idea.source(), now);
    suggestions.add(suggestion);
    return new Result.Offered(suggestion);
  }

  private record Idea(Proposal proposal, String source) {}
}
