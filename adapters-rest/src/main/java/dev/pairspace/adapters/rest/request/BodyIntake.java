package dev.pairspace.adapters.rest.request;

import dev.pairspace.adapters.rest.problem.ProblemException;
import dev.pairspace.adapters.rest.problem.ProblemType;
import dev.pairspace.adapters.rest.problem.ServletProblems;
import dev.pairspace.adapters.rest.request.FairShare.Outcome;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Executor;

/**
 * Reads the body of a request before anybody else sees the request, as it comes in and without a
 * thread that waits for it: who sends slowly, or not at all, holds up nobody. No more is read than
 * {@link BodyLimits} say, for no longer than {@link #deadlineOf}, and of so many at once only as
 * their memory is there for.
 */
public final class BodyIntake extends HttpFilter {

  private static final long serialVersionUID = 1L;

  /** For the beginning of each body; a short one comes with its request. */
  private static final Duration GRACE = Duration.ofSeconds(10);

  /** In bytes a second: below it no line is in use that could carry the page. */
  private static final long SLOWEST = 32 * 1024;

  private static final long RETRY_AFTER_SECONDS = 2;

  private final transient BodyLimits limits;
  private final transient FairShare bodies;
  private final transient FairShare memory;
  private final transient RequestOrigin requestOrigin;
  private final transient Executor dispatching;

  /**
   * @param bodies how many may come in at once
   * @param memory how many bytes they may be together
   * @param dispatching a thread that handles no request of its own, and never has. Liberty lets a
   *     dispatched request see what the dispatching thread remembers of the request that it
   *     handles; and the threads on which it reports a body remember whatever the thread that began
   *     to read it has turned to since. Such a request would be answered with an empty 200.
   */
  public BodyIntake(
      BodyLimits limits,
      FairShare bodies,
      FairShare memory,
      RequestOrigin requestOrigin,
      Executor dispatching) {
    this.limits = limits;
    this.bodies = bodies;
    this.memory = memory;
    this.requestOrigin = requestOrigin;
    this.dispatching = dispatching;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    boolean isNew = request.getDispatcherType() == DispatcherType.REQUEST;
    try {
      if (isNew && hasBody(request)) {
        begin(request, response);
      } else if (request.getAttribute(BodyReading.REFUSAL) instanceof ProblemException refusal) {
        throw refusal;
      } else {
        chain.doFilter(request, response);
      }
    } catch (ProblemException refusal) {
      ServletProblems.writeAndClose(refusal, request, response);
    }
  }

  private static boolean hasBody(HttpServletRequest request) {
    return AnnouncedLength.of(request) > 0 || request.getHeader("Transfer-Encoding") != null;
  }

  private void begin(HttpServletRequest request, HttpServletResponse response) throws IOException {
    long limit = limits.limitOf(request.getMethod(), request.getRequestURI());
    long announced = AnnouncedLength.of(request);
    if (announced > limit) {
      throw tooLarge(limit);
    }
    requireNoEncoding(request);
    if (!request.isAsyncSupported()) {
      throw new ProblemException(ProblemType.REQUEST_REFUSED, "Nothing here reads a body.");
    }
    long atMost = announced < 0 ? limit : announced;
    String key = requestOrigin.limitKeyOf(request);
    IncomingBody body = new IncomingBody((int) atMost, limit);
    try {
      body.keep(take(bodies, key, 1));
      body.keep(take(memory, key, atMost));
      read(request, response, body);
    } catch (IOException | RuntimeException e) {
      body.giveBack();
      throw e;
    }
  }

  private void read(HttpServletRequest request, HttpServletResponse response, IncomingBody body)
      throws IOException {
    var buffered = new BufferedRequest(request, body);
    AsyncContext turn = request.startAsync(buffered, response);
    turn.setTimeout(deadlineOf(AnnouncedLength.of(request), body.limit()).toMillis());
    new BodyReading(turn, request, body, dispatching).begin();
  }

  /**
   * Until when a body must be there; of one whose length nobody says, as if it were the longest.
   */
  static Duration deadlineOf(long announced, long limit) {
    long bytes = announced < 0 ? limit : announced;
    return GRACE.plusSeconds(bytes / SLOWEST);
  }

  private static void requireNoEncoding(HttpServletRequest request) {
    String encoding = request.getHeader("Content-Encoding");
    if (encoding != null && !encoding.strip().toLowerCase(Locale.ROOT).equals("identity")) {
      throw ProblemException.withHeader(
          ProblemType.UNSUPPORTED_MEDIA_TYPE,
          "Bodies are read as they are, not encoded as '" + encoding + "'.",
          "Accept-Encoding",
          "identity");
    }
  }

  private static FairShare.Share take(FairShare of, String key, long amount) {
    Outcome outcome = of.take(key, amount);
    if (outcome instanceof Outcome.Taken taken) {
      return taken.share();
    }
    throw outcome instanceof Outcome.SenderHasEnough
        ? ProblemException.retryAfter(
            ProblemType.TOO_MANY_REQUESTS,
            "Too many bodies come from this address at once.",
            RETRY_AFTER_SECONDS)
        : ProblemException.retryAfter(
            ProblemType.SERVER_BUSY, "Too many bodies come in at once.", RETRY_AFTER_SECONDS);
  }

  static ProblemException tooLarge(long limit) {
    return new ProblemException(
        ProblemType.BODY_TOO_LARGE, "The body may have at most " + limit + " bytes.");
  }
}
