package dev.pairspace.adapters.rest.request;

import dev.pairspace.adapters.rest.problem.ProblemException;
import dev.pairspace.adapters.rest.problem.ProblemType;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Takes a body piece by piece, whenever some of it is there, and lets the request go on once it is
 * whole, or is refused. The container calls it on threads of its own, one at a time, except that
 * the deadline may come at any moment: then whoever is first ends it.
 */
final class BodyReading implements ReadListener, AsyncListener {

  /** Attribute of a request whose body is not taken: why. */
  static final String REFUSAL = BodyReading.class.getName();

  private static final int PIECE_BYTES = 16 * 1024;

  private final AsyncContext turn;
  private final HttpServletRequest request;
  private final String path;
  private final ServletInputStream in;
  private final IncomingBody body;
  private final Executor dispatching;
  private final AtomicBoolean isDecided = new AtomicBoolean();
  private volatile boolean isDispatched;

  BodyReading(
      AsyncContext turn, HttpServletRequest request, IncomingBody body, Executor dispatching)
      throws IOException {
    this.turn = turn;
    this.request = request;
    this.path = pathOf(request);
    this.body = body;
    this.dispatching = dispatching;
    this.in = request.getInputStream();
  }

  /** What the container can find its way by: {@link BufferedRequest} knows the address as sent. */
  private static String pathOf(HttpServletRequest request) {
    String info = request.getPathInfo();
    String decoded = request.getServletPath() + (info == null ? "" : info);
    try {
      return new URI(null, null, decoded.replaceFirst("^/*", "/"), null).toASCIIString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("no path: " + decoded, e);
    }
  }

  void begin() {
    turn.addListener(this);
    in.setReadListener(this);
  }

  @Override
  public void onDataAvailable() throws IOException {
    byte[] piece = new byte[PIECE_BYTES];
    while (!isDecided.get() && in.isReady() && !in.isFinished()) {
      int count = in.read(piece);
      if (count > 0 && !body.add(piece, count)) {
        refuse(BodyIntake.tooLarge(body.limit()));
      }
    }
  }

  @Override
  public void onAllDataRead() {
    if (isDecided.compareAndSet(false, true)) {
      dispatching.execute(this::dispatch);
    }
  }

  private void dispatch() {
    try {
      turn.dispatch(path);
      isDispatched = true;
    } catch (IllegalStateException e) {
      // The container has ended the request meanwhile, or is about to tell that it is late.
    }
  }

  /** The sender is gone, or what it sent is no HTTP. */
  @Override
  public void onError(Throwable failure) {
    refuse(
        failure instanceof SocketTimeoutException
            ? late()
            : new ProblemException(
                ProblemType.MALFORMED_BODY, "The body is not what its headers say it is."));
  }

  /**
   * While it lasts the container takes a dispatch from this thread only, also one that was decided
   * just before. What is dispatched already may be late by itself: that is no business of ours.
   */
  @Override
  public void onTimeout(AsyncEvent event) {
    if (isDecided.compareAndSet(false, true)) {
      request.setAttribute(REFUSAL, late());
    }
    if (!isDispatched) {
      dispatch();
    }
  }

  private static ProblemException late() {
    return new ProblemException(
        ProblemType.REQUEST_TIMEOUT, "The body did not come in the time that it may take.");
  }

  private void refuse(ProblemException refusal) {
    if (isDecided.compareAndSet(false, true)) {
      request.setAttribute(REFUSAL, refusal);
      dispatching.execute(this::dispatch);
    }
  }

  @Override
  public void onComplete(AsyncEvent event) {
    body.giveBack();
  }

  @Override
  public void onError(AsyncEvent event) {
    body.giveBack();
  }

  /** The resource takes its own time: it has the body. */
  @Override
  public void onStartAsync(AsyncEvent event) {
    event.getAsyncContext().addListener(this);
  }
}
