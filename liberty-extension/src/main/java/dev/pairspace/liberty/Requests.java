package dev.pairspace.liberty;

import com.ibm.wsspi.http.HttpInboundConnection;
import com.ibm.wsspi.http.HttpRequest;
import com.ibm.wsspi.http.WorkClassifier;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Says by which threads a request is dealt with, if at all.
 *
 * <ul>
 *   <li>Who asks for the server's health is answered by threads that nobody else can take. A body
 *       is refused there: the container would leave it to the next request of the connection to
 *       step over it, and misreads the length of huge chunks (CVE-2026-8646).
 *   <li>A path that the container cannot read, or that its health does not know, is answered here
 *       with a problem document; the container has only a page of its own for it, in HTML, that no
 *       application can change.
 *   <li>Everything else is left to the container.
 * </ul>
 */
public class Requests implements WorkClassifier {

  private static final int HEALTH_THREADS = 2;

  private final ExecutorService health =
      Executors.newFixedThreadPool(HEALTH_THREADS, task -> new Thread(task, "health"));

  @Override
  public Executor classify(HttpRequest request, HttpInboundConnection connection) {
    var path = new RequestPath(request.getURI());
    if (!path.isReadable()) {
      return instead(Refusal.UNREADABLE_ADDRESS, connection);
    }
    if (!path.isOfHealth()) {
      return null;
    }
    if (!path.isKnownToHealth()) {
      return instead(Refusal.NOTHING_THERE, connection);
    }
    return hasBody(request) ? instead(Refusal.BODY_NOT_EXPECTED, connection) : health;
  }

  private static boolean hasBody(HttpRequest request) {
    String length = request.getHeader("Content-Length"); // the number that is made of it may be 0
    return request.getHeader("Transfer-Encoding") != null
        || (length != null && !length.equals("0"));
  }

  private static Executor instead(Refusal refusal, HttpInboundConnection connection) {
    return theContainersAnswer -> refusal.answer(connection);
  }

  /** Ends the threads; the container calls it when it stops. */
  public void stop() {
    health.shutdown();
  }
}
