package dev.pairspace.adapters.rest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pairspace.adapters.rest.chat.MessagesResource;
import dev.pairspace.adapters.rest.file.ExportResource;
import dev.pairspace.adapters.rest.file.FileChangeResource;
import dev.pairspace.adapters.rest.file.FileResource;
import dev.pairspace.adapters.rest.json.JsonProvider;
import dev.pairspace.adapters.rest.metrics.Metrics;
import dev.pairspace.adapters.rest.metrics.MetricsReaders;
import dev.pairspace.adapters.rest.metrics.MetricsResource;
import dev.pairspace.adapters.rest.metrics.RequestTimer;
import dev.pairspace.adapters.rest.problem.ProblemExceptionMapper;
import dev.pairspace.adapters.rest.problem.StorageUnavailableMapper;
import dev.pairspace.adapters.rest.problem.UnexpectedErrorMapper;
import dev.pairspace.adapters.rest.problem.WebApplicationExceptionMapper;
import dev.pairspace.adapters.rest.request.AnswerMemory;
import dev.pairspace.adapters.rest.request.FairShare;
import dev.pairspace.adapters.rest.request.MissingBodyFilter;
import dev.pairspace.adapters.rest.request.RequestOrigin;
import dev.pairspace.adapters.rest.request.RequestRate;
import dev.pairspace.adapters.rest.room.JoinResponder;
import dev.pairspace.adapters.rest.room.PlainRoomResource;
import dev.pairspace.adapters.rest.room.RateLimitedRenaming;
import dev.pairspace.adapters.rest.room.RateLimitedRoomCreation;
import dev.pairspace.adapters.rest.room.RequestActors;
import dev.pairspace.adapters.rest.room.RoomResource;
import dev.pairspace.adapters.rest.room.RoomsResource;
import dev.pairspace.adapters.rest.suggestion.AutocompleteResource;
import dev.pairspace.adapters.rest.suggestion.RateLimitedSuggestions;
import dev.pairspace.adapters.rest.suggestion.SuggestionResource;
import dev.pairspace.application.chat.ListMessages;
import dev.pairspace.application.editing.ChangeFile;
import dev.pairspace.application.editing.DeleteFile;
import dev.pairspace.application.editing.ExportRoom;
import dev.pairspace.application.editing.ListFiles;
import dev.pairspace.application.editing.ReadFile;
import dev.pairspace.application.editing.WriteFile;
import dev.pairspace.application.live.LiveLimits;
import dev.pairspace.application.live.LiveRooms;
import dev.pairspace.application.live.TurnThreads;
import dev.pairspace.application.network.TrustedProxies;
import dev.pairspace.application.operation.ReadWorkload;
import dev.pairspace.application.port.InMemoryChatRepository;
import dev.pairspace.application.port.InMemoryIdGenerator;
import dev.pairspace.application.port.InMemoryMemberRepository;
import dev.pairspace.application.port.InMemoryRoomRepository;
import dev.pairspace.application.port.InMemorySnapshotStore;
import dev.pairspace.application.port.InMemorySuggestionRepository;
import dev.pairspace.application.port.InMemoryUpdateLog;
import dev.pairspace.application.room.CreateRoom;
import dev.pairspace.application.room.FindMember;
import dev.pairspace.application.room.FindRoom;
import dev.pairspace.application.room.JoinRoom;
import dev.pairspace.application.room.ReadRoomStatus;
import dev.pairspace.application.room.RenameRoom;
import dev.pairspace.application.suggestion.ReportOutcome;
import dev.pairspace.application.suggestion.RequestSuggestion;
import dev.pairspace.domain.document.DocumentLimits;
import dev.pairspace.domain.room.RoomLimits;
import dev.pairspace.domain.suggestion.builtin.BuiltInSuggester;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.NewCookie;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executors;
import org.jboss.resteasy.core.ResteasyContext;
import org.jboss.resteasy.mock.MockDispatcherFactory;
import org.jboss.resteasy.mock.MockHttpRequest;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.jboss.resteasy.spi.Dispatcher;
import org.mockito.Mockito;

/** The resources on ports in memory, behind the real JAX-RS implementation but no container. */
final class Service {

  static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");
  static final RoomLimits LIMITS = new RoomLimits(4_000_000, 1_000_000, 16_000_000, 500);

  /** How often an address may ask for a suggestion. */
  static final int SUGGESTIONS_PER_MINUTE = 40;

  /** How often an address may join. */
  static final int JOINS_PER_MINUTE = 30;

  /** How often an address may rename rooms. */
  static final int TITLES_PER_MINUTE = 20;

  /** Of answers to one address, which here are never told to have been sent. */
  static final int MAX_ANSWER_BYTES = 16 << 20;

  private static final DocumentLimits DOCUMENT_LIMITS =
      new DocumentLimits(LIMITS.maxFileChars(), LIMITS.maxDocumentBytes(), 1);

  private static final ObjectMapper JSON = new ObjectMapper();

  final InMemoryUpdateLog log = new InMemoryUpdateLog();

  final InMemoryRoomRepository rooms = new InMemoryRoomRepository(log);

  final InMemoryChatRepository messages = new InMemoryChatRepository(rooms);

  private String address = "127.0.0.1";

  private final InMemorySnapshotStore snapshots = new InMemorySnapshotStore(log);

  final LiveRooms live;

  private final Dispatcher dispatcher = MockDispatcherFactory.createDispatcher();

  /**
   * @param roomsPerMinute how many rooms an address may create
   */
  Service(int roomsPerMinute) {
    this(roomsPerMinute, LiveLimits.DEFAULT_MAX_UNSAVED_BYTES);
  }

  /**
   * @param maxUnsavedBytes of one room
   */
  Service(int roomsPerMinute, long maxUnsavedBytes) {
    InstantSource clock = InstantSource.fixed(NOW);
    var ids = new InMemoryIdGenerator();
    var members = new InMemoryMemberRepository(rooms);
    var suggestions = new InMemorySuggestionRepository(rooms);
    live = liveRooms(clock, maxUnsavedBytes);
    var requestOrigin = new RequestOrigin(Optional.empty(), TrustedProxies.of(List.of()));
    var newRooms =
        new RateLimitedRoomCreation(
            new CreateRoom(rooms, ids, clock),
            new RequestRate(roomsPerMinute, clock),
            requestOrigin);
    var joinResponder =
        new JoinResponder(
            new JoinRoom(rooms, members, ids, clock),
            new RequestRate(JOINS_PER_MINUTE, clock),
            requestOrigin);
    var actors = new RequestActors(new FindMember(members));
    var findRoom = new FindRoom(rooms, members, live, LIMITS, clock);
    var request =
        new RequestSuggestion(List.of(), new BuiltInSuggester(), suggestions, rooms, ids, clock);
    serve(new RoomsResource(newRooms, requestOrigin));
    serve(new PlainRoomResource(newRooms));
    serve(
        new RoomResource(
            findRoom,
            new ReadRoomStatus(rooms, live, snapshots),
            new ListFiles(live),
            joinResponder,
            new RateLimitedRenaming(
                new RenameRoom(live, rooms, Runnable::run),
                new RequestRate(TITLES_PER_MINUTE, clock),
                requestOrigin),
            actors));
    var memory = new AnswerMemory(new FairShare(64 << 20, MAX_ANSWER_BYTES), requestOrigin);
    serve(
        new FileResource(
            new ListFiles(live),
            new ReadFile(live),
            new WriteFile(live, new Random(7)),
            memory,
            actors,
            DOCUMENT_LIMITS));
    serve(new FileChangeResource(new ChangeFile(live), new DeleteFile(live), actors));
    serve(new ExportResource(new ExportRoom(live), memory, actors));
    serve(new MessagesResource(new ListMessages(rooms, messages), actors));
    serve(
        new AutocompleteResource(
            new RateLimitedSuggestions(
                request,
                DOCUMENT_LIMITS,
                new RequestRate(SUGGESTIONS_PER_MINUTE, clock),
                requestOrigin),
            actors));
    serve(new SuggestionResource(new ReportOutcome(suggestions, clock)));
    var metrics = new Metrics(new ReadWorkload(live, log));
    serve(new MetricsResource(metrics, new MetricsReaders(requestOrigin, List.of("192.0.2.0/24"))));
    registerProviders();
  }

  private LiveRooms liveRooms(InstantSource clock, long maxUnsavedBytes) {
    return new LiveRooms(
        rooms,
        log,
        snapshots,
        new DeafAudience(),
        turnThreads(),
        Runnable::run,
        clock,
        new Random(7),
        new LiveLimits(
            LIMITS, 64_000_000, maxUnsavedBytes, Duration.ofMinutes(1), LiveLimits.DEFAULT_PACE));
  }

  private static TurnThreads turnThreads() {
    var thread = Executors.newSingleThreadScheduledExecutor();
    return new TurnThreads(thread, thread);
  }

  private void serve(Object resource) {
    dispatcher.getRegistry().addSingletonResource(resource);
  }

  private void registerProviders() {
    var factory = dispatcher.getProviderFactory();
    List.of(
            RequestTimer.class,
            JsonProvider.class,
            MissingBodyFilter.class,
            ProblemExceptionMapper.class,
            WebApplicationExceptionMapper.class,
            StorageUnavailableMapper.class,
            UnexpectedErrorMapper.class)
        .forEach(factory::registerProvider);
  }

  Answer get(String path) {
    return send("GET", path, null, Map.of());
  }

  Answer post(String path, String json) {
    return send("POST", path, json, Map.of("Content-Type", "application/json"));
  }

  Answer patch(String path, String json) {
    return send("PATCH", path, json, Map.of("Content-Type", "application/json"));
  }

  /** From now on requests come from this address. */
  Service calledFrom(String caller) {
    address = caller;
    return this;
  }

  /** Puts bytes as they are. */
  Answer put(String path, byte[] body, Map<String, String> headers) {
    var content = new ByteArrayInputStream(body);
    return send("PUT", path, new String(body, ISO_8859_1), headers, content);
  }

  /** Sends a request as from a browser on this machine. */
  Answer send(String method, String path, String body, Map<String, String> headers) {
    byte[] content = body == null ? new byte[0] : body.getBytes(UTF_8);
    return send(method, path, body, headers, new ByteArrayInputStream(content));
  }

  private Answer send(
      String method, String path, String body, Map<String, String> headers, InputStream content) {
    try {
      MockHttpRequest request = MockHttpRequest.create(method, path);
      headers.forEach(request::header);
      if (headers.containsKey("Cookie")) {
        String[] cookie = headers.get("Cookie").split("=", 2);
        request.cookie(cookie[0], cookie[1]);
      }
      request.content(content);
      request.header(
          "Content-Length", Integer.toString(body == null ? 0 : body.getBytes(UTF_8).length));
      var response = new MockHttpResponse();
      ResteasyContext.pushContext(HttpServletRequest.class, servletRequest(method, path, headers));
      dispatcher.invoke(request, response);
      return new Answer(response);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(path, e);
    }
  }

  private HttpServletRequest servletRequest(
      String method, String path, Map<String, String> headers) {
    var request = Mockito.mock(HttpServletRequest.class);
    Mockito.when(request.getMethod()).thenReturn(method);
    Mockito.when(request.getRequestURI()).thenReturn(path);
    Mockito.when(request.getRemoteAddr()).thenReturn(address);
    headers.forEach(
        (name, value) -> {
          Mockito.when(request.getHeader(name)).thenReturn(value);
          Mockito.when(request.getHeaders(name))
              .thenAnswer(call -> Collections.enumeration(List.of(value)));
        });
    Mockito.when(request.getScheme()).thenReturn("http");
    Mockito.when(request.getServerName()).thenReturn("localhost");
    Mockito.when(request.getServerPort()).thenReturn(9080);
    return request;
  }

  /** What came back. */
  record Answer(MockHttpResponse response) {

    int status() {
      return response.getStatus();
    }

    String header(String name) {
      Object value = response.getOutputHeaders().getFirst(name);
      return value == null ? "" : value.toString();
    }

    Optional<NewCookie> memberCookie() {
      return response.getNewCookies().stream()
          .filter(cookie -> cookie.getName().equals("pairspace_member"))
          .findFirst();
    }

    JsonNode json() {
      try {
        return JSON.readTree(response.getOutput());
      } catch (IOException e) {
        throw new IllegalStateException("no JSON: " + response.getOutput().length + " bytes", e);
      }
    }

    String body() {
      return new String(response.getOutput(), UTF_8);
    }

    byte[] bytes() {
      return response.getOutput();
    }

    String text(String member) {
      return json().path(member).asText();
    }
  }
}
