package dev.pairspace.adapters.rest.request;

import dev.pairspace.adapters.rest.problem.ProblemException;
import dev.pairspace.adapters.rest.problem.ProblemType;
import dev.pairspace.adapters.rest.request.FairShare.Outcome;
import jakarta.servlet.http.HttpServletRequest;

/**
 * How much memory the texts of answers take while they are sent: a client that does not read keeps
 * its answer in memory for as long as the container waits for it. Safe for threads.
 */
public final class AnswerMemory {
  private static final String HELD = AnswerMemory.class.getName();
  private static final long RETRY_AFTER_SECONDS = 2;

  /** Two for itself, and as much again encoded. */
  private static final long BYTES_OF_A_CHAR = 4;

  /** Answers this short are bounded by the number of requests, and always allowed. */
  private static final long SHORT_CHARS = 16 << 10;

  private final FairShare bytes;
  private final RequestOrigin requestOrigin;

  /**
   * @param bytes of all answers together
   */
  public AnswerMemory(FairShare bytes, RequestOrigin requestOrigin) {
    this.bytes = bytes;
    this.requestOrigin = requestOrigin;
  }

  /**
   * Holds memory for an answer until {@link #release}; to be called once for a request.
   *
   * @param chars of text in the answer, in UTF-16 units
   * @throws ProblemException if other answers take too much already
   */
  public void hold(HttpServletRequest request, long chars) {
    if (chars <= SHORT_CHARS) {
      return;
    }
    Outcome outcome = bytes.take(requestOrigin.limitKeyOf(request), BYTES_OF_A_CHAR * chars);
    if (outcome instanceof Outcome.Taken taken) {
      request.setAttribute(HELD, taken.share());
      return;
    }
    throw outcome instanceof Outcome.SenderHasEnough
        ? ProblemException.retryAfter(
            ProblemType.TOO_MANY_REQUESTS,
            "Too many large answers are being sent to this address.",
            RETRY_AFTER_SECONDS)
        : ProblemException.retryAfter(
            ProblemType.SERVER_BUSY, "Too many large answers are being sent.", RETRY_AFTER_SECONDS);
  }

  /** The answer is sent, or will not be. */
  void release(HttpServletRequest request) {
    if (request.getAttribute(HELD) instanceof FairShare.Share share) {
      share.close();
    }
  }
}
