package dev.pairspace.liberty;

import com.ibm.wsspi.http.HttpInboundConnection;
import com.ibm.wsspi.http.HttpRequest;
import com.ibm.wsspi.http.WorkClassifier;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Decides which threads run a request, if any.
 *
 * <ul>
 *   <li>A health check is answered by threads that no other request can take. A body is refused
 *       there: the container would leave it to the next request of the connection to step over it,
 *       and misreads the length of huge chunks (CVE-2026-8646).
 *   <li>A path that the container cannot read, or that its health does not know, is answered here
 *       with a problem document; the container has only a page of its own for it, in HTML, that no
 *       application can change.
 *   <li>Everything else has threads of its own as well, for it may wait: for its body, a room, the
 *       database or a reader. So the container's threads are left to the frames of sockets, and are
 *       few: it wakes them in turn, and of many each one is cold.
 * </ul>
 */
public class Requests implements WorkClassifier {

  private static final int HEALTH_THREADS = 2;

  /** More than the application lets wait: bodies, answers, handshakes and frames. */
  private static final int THREADS = 640;

  private static final int IDLE_SECONDS = 60;

  /** Half of the threads that server.xml gives the container. */
  private static final int FRAMES = 4;

  private final ExecutorService health =
      Executors.newFixedThreadPool(HEALTH_THREADS, task -> new Thread(task, "health"));

  /** No queue: a request that finds no thread is refused at once. */
  private final ExecutorService others =
      new ThreadPoolExecutor(
          0,
          THREADS,
          IDLE_SECONDS,
          TimeUnit.SECONDS,
          new SynchronousQueue<>(),
          task -> new Thread(null, task, "request", 0, false));

  private final Semaphore frames = new Semaphore(FRAMES);

  @Override
  public Executor classify(HttpRequest request, HttpInboundConnection connection) {
    var path = new RequestPath(request.getURI());
    if (!path.isReadable()) {
      return instead(Refusal.UNREADABLE_ADDRESS, connection);
    }
    if (!path.isOfHealth()) {
      Executor threads = task -> execute(task, connection);
      return path.isOfSocket() ? new SocketThreads(threads, others, frames) : threads;
    }
    if (!path.isKnownToHealth()) {
      return instead(Refusal.NOTHING_THERE, connection);
    }
    return hasBody(request) ? instead(Refusal.BODY_NOT_EXPECTED, connection) : health;
  }

  private void execute(Runnable task, HttpInboundConnection connection) {
    try {
      others.execute(task);
    } catch (RejectedExecutionException e) {
      Refusal.BUSY.answer(connection);
    }
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
    others.shutdown();
  }
}
