package dev.pairspace.adapters.rest.request;

import dev.pairspace.adapters.rest.problem.ProblemException;
import dev.pairspace.adapters.rest.problem.ProblemType;
import dev.pairspace.adapters.rest.problem.ServletProblems;
import dev.pairspace.adapters.rest.request.FairShare.Outcome;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;

/**
 * Reads the body of a request before any other code sees the request. No more is read than {@link
 * BodyLimits} say, for no longer than {@link #deadlineOf}, and of so many at once only as there are
 * threads to wait for them, and memory.
 */
public final class BodyIntake extends HttpFilter {

  private static final long serialVersionUID = 1L;

  /** For the beginning of each body; a short one comes with its request. */
  private static final Duration GRACE = Duration.ofSeconds(10);

  /** In bytes a second: below it no line is in use that could carry the page. */
  private static final long SLOWEST = 32 * 1024;

  private static final int PIECE_BYTES = 16 * 1024;

  private static final long RETRY_AFTER_SECONDS = 2;

  private final transient BodyLimits limits;
  private final transient FairShare bodies;
  private final transient FairShare memory;
  private final transient RequestOrigin requestOrigin;
  private final transient InstantSource clock;
  private volatile boolean isEnding;

  /**
   * @param bodies how many may come in at once; each takes a thread
   * @param memory how many bytes they may be together until their requests are answered
   */
  public BodyIntake(
      BodyLimits limits,
      FairShare bodies,
      FairShare memory,
      RequestOrigin requestOrigin,
      InstantSource clock) {
    this.limits = limits;
    this.bodies = bodies;
    this.memory = memory;
    this.requestOrigin = requestOrigin;
    this.clock = clock;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!hasBody(request)) {
      chain.doFilter(request, response);
      return;
    }
    FairShare.Share held = null;
    try {
      IncomingBody body = bodyOf(request);
      String key = requestOrigin.limitKeyOf(request);
      held = take(memory, key, body.atMost());
      read(request, body, key);
      chain.doFilter(new BufferedRequest(request, body), response);
    } catch (ProblemException refusal) {
      ServletProblems.writeAndClose(refusal, request, response);
    } finally {
      if (held != null) {
        held.close();
      }
    }
  }

  /** Gives up the bodies that are not complete by then: the server stops. */
  public void end() {
    isEnding = true;
  }

  private static boolean hasBody(HttpServletRequest request) {
    return AnnouncedLength.of(request) > 0 || request.getHeader("Transfer-Encoding") != null;
  }

  private IncomingBody bodyOf(HttpServletRequest request) {
    long limit = limits.limitOf(request.getMethod(), request.getRequestURI());
    long announced = AnnouncedLength.of(request);
    if (announced > limit) {
      throw tooLarge(limit);
    }
    requireNoEncoding(request);
    return new IncomingBody((int) (announced < 0 ? limit : announced));
  }

  private void read(HttpServletRequest request, IncomingBody body, String key) {
    FairShare.Share place = take(bodies, key, 1);
    try {
      long announced = AnnouncedLength.of(request);
      Instant deadline = clock.instant().plus(deadlineOf(announced, body.atMost()));
      InputStream in = request.getInputStream();
      byte[] piece = new byte[PIECE_BYTES];
      for (int count = in.read(piece); count >= 0; count = in.read(piece)) {
        if (!body.add(piece, count)) {
          throw tooLarge(body.atMost());
        }
        boolean isWhole = body.length() == announced;
        if (!isWhole && (isEnding || clock.instant().isAfter(deadline))) {
          throw isEnding ? ending() : late();
        }
      }
    } catch (SocketTimeoutException e) {
      throw late();
    } catch (IOException e) {
      throw new ProblemException(
          ProblemType.MALFORMED_BODY, "The body is not what its headers say it is.");
    } finally {
      place.close();
    }
  }

  /** Until when a body must be there; of one without a length, as if it were the longest. */
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

  private static ProblemException ending() {
    return ProblemException.retryAfter(
        ProblemType.SERVER_BUSY, "The server is stopping.", RETRY_AFTER_SECONDS);
  }

  private static ProblemException late() {
    return new ProblemException(
        ProblemType.REQUEST_TIMEOUT, "The body did not come in the time that it may take.");
  }

  private static ProblemException tooLarge(long limit) {
    return new ProblemException(
        ProblemType.BODY_TOO_LARGE, "The body may have at most " + limit + " bytes.");
  }
}
