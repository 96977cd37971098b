package io.kitgen.runtime.http.client;

import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Deadline;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The connections to one origin: so many at most, those that are kept in a stack, so that the ones
 * that are not needed grow old.
 */
final class Pool {

  private final ConcurrentLinkedDeque<ClientConnection> kept = new ConcurrentLinkedDeque<>();
  private final Semaphore room;
  private volatile boolean closed;

  Pool(int most) {
    this.room = new Semaphore(most);
  }

  /** Waits until there may be one more exchange; {@link #leave} ends it. */
  void enter(CallContext ctx, long longestNanos) throws IOException, InterruptedException {
    Deadline deadline = ctx.deadline();
    long nanos =
        deadline == null ? longestNanos : Math.min(longestNanos, deadline.remainingNanos());
    if (!room.tryAcquire() && !room.tryAcquire(Math.max(0, nanos), TimeUnit.NANOSECONDS)) {
      throw new SocketTimeoutException("no connection became free in time");
    }
  }

  void leave() {
    room.release();
  }

  /** One that is kept and seems to live, or null. */
  @Nullable ClientConnection take() {
    ClientConnection connection = kept.pollFirst();
    while (connection != null && !connection.isAlive()) {
      connection.abort();
      connection = kept.pollFirst();
    }
    return connection;
  }

  void keep(ClientConnection connection) {
    kept.addFirst(connection);
    if (closed && kept.remove(connection)) { // closing may have missed it
      connection.abort();
    }
  }

  /** Lets go of those that nobody has wanted for long. */
  void expire(long now, long idleNanos) {
    ClientConnection oldest = kept.peekLast();
    while (oldest != null && oldest.idleFor(now) > idleNanos) {
      if (kept.removeLastOccurrence(oldest)) {
        oldest.abort();
      }
      oldest = kept.peekLast();
    }
  }

  void close() {
    closed = true;
    ClientConnection connection = kept.pollFirst();
    while (connection != null) {
      connection.abort();
      connection = kept.pollFirst();
    }
  }
}
