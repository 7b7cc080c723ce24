package dev.pairspace.adapters.rest;

import dev.pairspace.adapters.rest.chat.MessagesResource;
import dev.pairspace.adapters.rest.contract.ContractResource;
import dev.pairspace.adapters.rest.file.ExportResource;
import dev.pairspace.adapters.rest.file.FileChangeResource;
import dev.pairspace.adapters.rest.file.FileResource;
import dev.pairspace.adapters.rest.json.JsonProvider;
import dev.pairspace.adapters.rest.metrics.MetricsResource;
import dev.pairspace.adapters.rest.metrics.RequestTimer;
import dev.pairspace.adapters.rest.problem.ProblemExceptionMapper;
import dev.pairspace.adapters.rest.problem.StorageUnavailableMapper;
import dev.pairspace.adapters.rest.problem.UnexpectedErrorMapper;
import dev.pairspace.adapters.rest.problem.WebApplicationExceptionMapper;
import dev.pairspace.adapters.rest.request.MissingBodyFilter;
import dev.pairspace.adapters.rest.room.PlainRoomResource;
import dev.pairspace.adapters.rest.room.RoomResource;
import dev.pairspace.adapters.rest.room.RoomsResource;
import dev.pairspace.adapters.rest.suggestion.AutocompleteResource;
import dev.pairspace.adapters.rest.suggestion.SuggestionResource;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.HashSet;
import java.util.Set;

/** Everything that is served under {@code /api}, named one by one. */
@ApplicationPath("/api")
public class RestApplication extends Application {

  /** What answers requests. */
  static final Set<Class<?>> RESOURCES =
      Set.of(
          RoomResource.class,
          RoomsResource.class,
          FileResource.class,
          FileChangeResource.class,
          ExportResource.class,
          MessagesResource.class,
          PlainRoomResource.class,
          AutocompleteResource.class,
          SuggestionResource.class,
          MetricsResource.class,
          ContractResource.class);

  private static final Set<Class<?>> PROVIDERS =
      Set.of(
          RequestTimer.class,
          JsonProvider.class,
          MissingBodyFilter.class,
          ProblemExceptionMapper.class,
          WebApplicationExceptionMapper.class,
          StorageUnavailableMapper.class,
          UnexpectedErrorMapper.class);

  @Override
  public Set<Class<?>> getClasses() {
    var all = new HashSet<Class<?>>(RESOURCES);
    all.addAll(PROVIDERS);
    return all;
  }
}
