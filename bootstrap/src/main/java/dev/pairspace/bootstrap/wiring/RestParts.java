package dev.pairspace.bootstrap.wiring;

import dev.pairspace.adapters.rest.health.StuckThreads;
import dev.pairspace.adapters.rest.metrics.Metrics;
import dev.pairspace.adapters.rest.metrics.MetricsReaders;
import dev.pairspace.adapters.rest.page.Framing;
import dev.pairspace.adapters.rest.request.AnswerMemory;
import dev.pairspace.adapters.rest.request.BodyIntake;
import dev.pairspace.adapters.rest.request.BodyLimits;
import dev.pairspace.adapters.rest.request.ClientAddressFilter;
import dev.pairspace.adapters.rest.request.CrossOriginFilter;
import dev.pairspace.adapters.rest.request.FairShare;
import dev.pairspace.adapters.rest.request.HostFilter;
import dev.pairspace.adapters.rest.request.InFlightFilter;
import dev.pairspace.adapters.rest.request.RequestOrigin;
import dev.pairspace.adapters.rest.request.RequestRate;
import dev.pairspace.adapters.rest.room.JoinResponder;
import dev.pairspace.adapters.rest.room.RateLimitedRenaming;
import dev.pairspace.adapters.rest.room.RateLimitedRoomCreation;
import dev.pairspace.adapters.rest.room.RequestActors;
import dev.pairspace.adapters.rest.suggestion.RateLimitedSuggestions;
import dev.pairspace.application.network.OwnOrigins;
import dev.pairspace.application.network.RefusedOrigins;
import dev.pairspace.application.network.TrustedProxies;
import dev.pairspace.application.operation.ReadWorkload;
import dev.pairspace.application.port.MemberRepository;
import dev.pairspace.application.room.CreateRoom;
import dev.pairspace.application.room.FindMember;
import dev.pairspace.application.room.JoinRoom;
import dev.pairspace.application.room.RenameRoom;
import dev.pairspace.application.suggestion.RequestSuggestion;
import dev.pairspace.bootstrap.configuration.ServerSettings;
import dev.pairspace.domain.document.DocumentLimits;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Parts of the REST adapter that depend on settings. */
@Singleton
class RestParts {
  /** Far above what a class full of users behind one address creates. */
  private static final int ROOMS_PER_MINUTE = 120;

  /** Far above what a lecture hall behind one address does when it begins. */
  private static final int JOINS_PER_MINUTE = 300;

  /** No user renames rooms for long; each new title stays in the room's document for ever. */
  private static final int TITLES_PER_MINUTE = 120;

  /** A suggestion follows a pause in typing: two dozen users without rest ask less often. */
  private static final int SUGGESTIONS_PER_MINUTE = 1_200;

  /** Bodies that come in at once; each takes a thread. */
  private static final int BODIES = 384;

  private static final int BODIES_PER_ADDRESS = 64;

  /** Requests that are answered at once; each takes a thread. */
  private static final int REQUESTS = 192;

  private static final int REQUESTS_PER_ADDRESS = 96;

  @Produces
  @Singleton
  StuckThreads stuckThreads(InstantSource clock) {
    return new StuckThreads(clock);
  }

  @Produces
  @Singleton
  RequestOrigin requestOrigin(ServerSettings settings) {
    return new RequestOrigin(settings.publicUrl(), TrustedProxies.of(settings.trustedProxies()));
  }

  @Produces
  @Singleton
  Framing framing(ServerSettings settings) {
    return new Framing(settings.frameAncestors());
  }

  @Produces
  ClientAddressFilter clientAddresses(RequestOrigin requestOrigin) {
    return new ClientAddressFilter(requestOrigin);
  }

  @Produces
  HostFilter hosts(ServerSettings settings, RequestOrigin requestOrigin) {
    return new HostFilter(settings.publicUrl(), settings.allowedOrigins(), requestOrigin);
  }

  @Produces
  CrossOriginFilter pages(OwnOrigins origins, RefusedOrigins refused) {
    return new CrossOriginFilter(origins, refused);
  }

  @Produces
  @Singleton
  BodyIntake bodies(DocumentLimits limits, RequestOrigin requestOrigin, InstantSource clock) {
    long memory = Runtime.getRuntime().maxMemory() / 16;
    return new BodyIntake(
        new BodyLimits(limits),
        new FairShare(BODIES, BODIES_PER_ADDRESS),
        new FairShare(memory, memory / 2),
        requestOrigin,
        clock);
  }

  @Produces
  @Singleton
  AnswerMemory answerMemory(RequestOrigin requestOrigin) {
    long memory = Runtime.getRuntime().maxMemory() / 8;
    return new AnswerMemory(new FairShare(memory, memory / 2), requestOrigin);
  }

  @Produces
  @Singleton
  InFlightFilter inFlight(AnswerMemory answers, RequestOrigin requestOrigin) {
    return new InFlightFilter(
        new FairShare(REQUESTS, REQUESTS_PER_ADDRESS), answers, requestOrigin);
  }

  @Produces
  @Singleton
  RequestActors actors(MemberRepository members) {
    return new RequestActors(new FindMember(members));
  }

  @Produces
  @Singleton
  Metrics metrics(ReadWorkload readWorkload) {
    return new Metrics(readWorkload);
  }

  @Produces
  @Singleton
  MetricsReaders metricsReaders(RequestOrigin requestOrigin, ServerSettings settings) {
    return new MetricsReaders(requestOrigin, settings.metricsFrom());
  }

  @Produces
  @Singleton
  RateLimitedRoomCreation newRooms(
      CreateRoom createRoom, RequestOrigin requestOrigin, InstantSource clock) {
    return new RateLimitedRoomCreation(
        createRoom, new RequestRate(ROOMS_PER_MINUTE, clock), requestOrigin);
  }

  @Produces
  @Singleton
  JoinResponder joinResponder(JoinRoom joinRoom, RequestOrigin requestOrigin, InstantSource clock) {
    return new JoinResponder(joinRoom, new RequestRate(JOINS_PER_MINUTE, clock), requestOrigin);
  }

  @Produces
  @Singleton
  RateLimitedRenaming titles(
      RenameRoom renameRoom, RequestOrigin requestOrigin, InstantSource clock) {
    return new RateLimitedRenaming(
        renameRoom, new RequestRate(TITLES_PER_MINUTE, clock), requestOrigin);
  }

  @Produces
  @Singleton
  RateLimitedSuggestions newSuggestions(
      RequestSuggestion requestSuggestion,
      DocumentLimits limits,
      RequestOrigin requestOrigin,
      InstantSource clock) {
    return new RateLimitedSuggestions(
        requestSuggestion, limits, new RequestRate(SUGGESTIONS_PER_MINUTE, clock), requestOrigin);
  }
}
