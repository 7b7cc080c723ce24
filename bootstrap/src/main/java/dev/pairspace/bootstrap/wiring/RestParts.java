package dev.pairspace.bootstrap.wiring;

import dev.pairspace.adapters.rest.metrics.Metrics;
import dev.pairspace.adapters.rest.metrics.MetricsReaders;
import dev.pairspace.adapters.rest.request.RequestRate;
import dev.pairspace.adapters.rest.request.Sender;
import dev.pairspace.adapters.rest.room.NewRooms;
import dev.pairspace.adapters.rest.suggestion.NewSuggestions;
import dev.pairspace.application.network.TrustedProxies;
import dev.pairspace.application.operation.ReadWorkload;
import dev.pairspace.application.room.CreateRoom;
import dev.pairspace.application.suggestion.RequestSuggestion;
import dev.pairspace.bootstrap.configuration.ServerSettings;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Parts of the REST adapter that depend on settings. */
@Singleton
class RestParts {
  /** Far above what a class full of people behind one address creates. */
  private static final int ROOMS_PER_MINUTE = 120;

  /** A suggestion follows a pause in typing: two dozen people without rest ask less often. */
  private static final int SUGGESTIONS_PER_MINUTE = 1_200;

  @Produces
  @Singleton
  Sender sender(ServerSettings settings) {
    return new Sender(settings.publicUrl(), TrustedProxies.of(settings.trustedProxies()));
  }

  @Produces
  @Singleton
  Metrics metrics(ReadWorkload readWorkload) {
    return new Metrics(readWorkload);
  }

  @Produces
  @Singleton
  MetricsReaders metricsReaders(Sender sender, ServerSettings settings) {
    return new MetricsReaders(sender, settings.metricsFrom());
  }

  @Produces
  @Singleton
  NewRooms newRooms(CreateRoom createRoom, Sender sender) {
    return new NewRooms(createRoom, new RequestRate(ROOMS_PER_MINUTE), sender);
  }

  @Produces
  @Singleton
  NewSuggestions newSuggestions(RequestSuggestion requestSuggestion, Sender sender) {
    return new NewSuggestions(requestSuggestion, new RequestRate(SUGGESTIONS_PER_MINUTE), sender);
  }
}
