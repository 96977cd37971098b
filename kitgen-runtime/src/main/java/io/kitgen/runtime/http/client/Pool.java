package io.kitgen.runtime.http.client;

import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Deadline;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The connections to one origin: so many at most, those that are kept in a stack, so that the ones
 * that are not needed grow old.
 */
final class Pool {

  private static final long LOOK_EVERY = TimeUnit.MILLISECONDS.toNanos(20);

  private final Origin origin;
  private final int most;
  private final Semaphore room;
  private final AtomicReference<@Nullable Kept> top = new AtomicReference<>();
  private volatile boolean ended;

  /** A place in the stack, made anew each time, so that two that compare equal are the same. */
  private static final class Kept {
    private final ClientConnection connection;
    private volatile @Nullable Kept below;

    private Kept(ClientConnection connection, @Nullable Kept below) {
      this.connection = connection;
      this.below = below;
    }
  }

  Pool(Origin origin, int most) {
    this.origin = origin;
    this.most = most;
    this.room = new Semaphore(most);
  }

  Origin origin() {
    return origin;
  }

  /**
   * Waits until there may be one more exchange; {@link #leave} ends it.
   *
   * @return false when this pool has ended meanwhile
   */
  boolean enter(CallContext ctx, long longestNanos) throws IOException, InterruptedException {
    if (!room.tryAcquire()) {
      await(room, ctx, longestNanos);
    }
    if (ended) {
      room.release();
      return false;
    }
    return true;
  }

  /** Waits for {@code room}, as long as {@code ctx} and the rest allow. */
  static void await(Semaphore room, CallContext ctx, long longestNanos)
      throws IOException, InterruptedException {
    Deadline deadline = ctx.deadline();
    long left = deadline == null ? longestNanos : Math.min(longestNanos, deadline.remainingNanos());
    // Who can be cancelled looks up now and then; all others keep their place among those who wait.
    long slice = ctx.cancellation() == null ? Long.MAX_VALUE : LOOK_EVERY;
    long until = System.nanoTime() + left;
    while (left > 0 && !ctx.isDone()) {
      if (room.tryAcquire(Math.min(left, slice), TimeUnit.NANOSECONDS)) {
        return;
      }
      left = until - System.nanoTime();
    }
    if (deadline != null && deadline.isExpired()) {
      throw new SocketTimeoutException("no connection became free in time");
    }
    throw left > 0
        ? new IOException("the call was cancelled")
        : new ConnectException("no connection became free in time");
  }

  void leave() {
    room.release();
  }

  /** One that is kept and seems to live, or null. */
  @Nullable ClientConnection take() {
    long now = System.nanoTime();
    while (true) {
      Kept kept = top.get();
      if (kept == null) {
        return null;
      }
      if (top.compareAndSet(kept, kept.below) && kept.connection.wake()) {
        if (kept.connection.isAlive(now)) {
          return kept.connection;
        }
        kept.connection.abort();
      }
    }
  }

  /** Keeps one that rests. */
  void keep(ClientConnection connection) {
    Kept above = new Kept(connection, null);
    Kept below;
    do {
      below = top.get();
      above.below = below;
    } while (!top.compareAndSet(below, above));
    if (ended) { // which may have missed it
      expire(System.nanoTime(), -1);
    }
  }

  /**
   * Lets go of those that nobody has wanted for long: of one, and of all below it.
   *
   * @return whether there was one
   */
  boolean expire(long now, long idleNanos) {
    Kept above = null;
    Kept kept = top.get();
    while (kept != null && kept.connection.idleFor(now) <= idleNanos) {
      above = kept;
      kept = kept.below;
    }
    if (kept == null) {
      return false;
    }
    // Who takes one at the same time may get hold of the rest, in which none can be woken.
    if (above == null) {
      top.compareAndSet(kept, null);
    } else {
      above.below = null;
    }
    boolean any = false;
    for (Kept each = kept; each != null; each = each.below) {
      if (each.connection.wake()) {
        each.connection.abort();
        any = true;
      }
    }
    return any;
  }

  /** Ends it when it has no connection and nobody waits for one; whether it did. */
  boolean endIfUnused(long now) {
    if (longestIdle(now) >= 0 || !room.tryAcquire(most)) {
      return false;
    }
    ended = true;
    room.release(most); // who came meanwhile is to see it
    return true;
  }

  /** Ends it for good. */
  void close() {
    ended = true;
    expire(System.nanoTime(), -1);
    room.release(); // who waits sees it, and lets the next one see it
  }

  /** For how long the one has rested that has rested longest; -1 when there is none. */
  long longestIdle(long now) {
    long longest = -1;
    for (Kept kept = top.get(); kept != null; kept = kept.below) {
      longest = Math.max(longest, kept.connection.idleFor(now));
    }
    return longest;
  }
}
