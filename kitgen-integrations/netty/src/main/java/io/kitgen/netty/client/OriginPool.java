package io.kitgen.netty.client;

import io.kitgen.netty.client.exchange.Exchange;
import io.kitgen.runtime.http.client.Origin;
import java.io.IOException;
import java.net.ConnectException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The connections to one origin, and the exchanges that wait for one, in turn. Nothing is called
 * within its lock that could ask for it again. Thread-safe.
 */
final class OriginPool {

  private final Origin origin;
  private final Pools pools;
  private final Settings settings;
  private final ReentrantLock lock = new ReentrantLock();
  private final ArrayDeque<Exchange> waiting = new ArrayDeque<>();
  private final Connections connections = new Connections();
  private @Nullable Boolean multiplexes;
  private int connecting;
  private long usedAt = System.nanoTime();
  private boolean forgotten;
  private @Nullable IOException shut;
  private boolean ended;
  private long opened;
  private long failed;
  private long closed;
  private long reused;
  private long repeated;

  /**
   * @param multiplexes whether a connection takes several exchanges at once; null when that is to
   *     be negotiated
   */
  OriginPool(Origin origin, Pools pools, Settings settings, @Nullable Boolean multiplexes) {
    this.origin = origin;
    this.pools = pools;
    this.settings = settings;
    this.multiplexes = multiplexes;
  }

  Origin origin() {
    return origin;
  }

  /**
   * Gives {@code exchange} a connection, now or when there is one.
   *
   * @return whether this pool is still in use
   * @throws IOException when too many wait, or the client is closed
   */
  boolean submit(Exchange exchange) throws IOException {
    int toOpen = 0;
    lock.lock();
    try {
      if (forgotten) {
        return false;
      }
      if (shut != null) {
        throw new IOException(shut.getMessage());
      }
      usedAt = System.nanoTime();
      if (waiting.isEmpty() && assign(exchange)) {
        return true;
      }
      if (waiting.size() >= settings.waiting()) {
        throw new ConnectException(waiting.size() + " calls wait for a connection to " + origin);
      }
      waiting.add(exchange);
      toOpen = openings();
    } finally {
      lock.unlock();
    }
    open(toOpen);
    return true;
  }

  private boolean assign(Exchange exchange) {
    Connection connection = connections.take();
    if (connection == null) {
      return false;
    }
    reused += connection.used ? 1 : 0;
    connection.used = true;
    exchange.over(connection);
    try {
      connection.loop().execute(exchange);
    } catch (RejectedExecutionException e) {
      exchange.fail(new IOException("the event loop has ended", e), false);
    }
    return true;
  }

  /** How many connections to begin, for those that wait. */
  private int openings() {
    // Before it is known that one is not enough, only one is made.
    int most = Boolean.FALSE.equals(multiplexes) ? waiting.size() : Math.min(1, waiting.size());
    int count = 0;
    while (connecting < most
        && connections.size() + connecting < settings.connections()
        && pools.reserve()) {
      connecting++;
      count++;
    }
    return count;
  }

  private void open(int count) {
    for (int i = 0; i < count; i++) {
      pools.connect(this);
    }
    if (count == 0 && pools.isStarving()) {
      pools.makeRoom(this);
    }
  }

  /** Gives connections to those that wait for them, or begins to make some. */
  void serve() {
    int toOpen;
    lock.lock();
    try {
      if (waiting.isEmpty()) {
        return;
      }
      for (Exchange next = waiting.peek(); next != null; next = waiting.peek()) {
        if (!next.isOver() && !assign(next)) {
          break;
        }
        waiting.remove();
      }
      toOpen = openings();
    } finally {
      lock.unlock();
    }
    open(toOpen);
  }

  void withdraw(Exchange exchange) {
    lock.lock();
    try {
      waiting.remove(exchange);
    } finally {
      lock.unlock();
    }
  }

  // What connections tell

  void connected(Connection connection) {
    boolean late;
    lock.lock();
    try {
      connecting--;
      opened++;
      multiplexes = connection.multiplexes();
      connections.add(connection);
      late = ended;
    } finally {
      lock.unlock();
    }
    if (late) {
      connection.close(null);
    }
    serve();
  }

  /** One could not be made; the one who has waited for longest, or everybody, learns why. */
  void failed(Throwable why) {
    List<Exchange> lost = new ArrayList<>();
    lock.lock();
    try {
      connecting--;
      failed++;
      boolean hope = connections.size() + connecting > 0;
      int count = hope ? Math.min(1, waiting.size()) : waiting.size();
      for (int i = 0; i < count; i++) {
        lost.add(waiting.remove());
      }
    } finally {
      lock.unlock();
    }
    pools.unreserve();
    for (Exchange exchange : lost) {
      exchange.fail(unconnected(why), false);
    }
    serve();
  }

  /** Says by its class that nothing was sent. */
  private IOException unconnected(Throwable why) {
    IOException unconnected = new ConnectException(origin + ": " + why.getMessage());
    unconnected.initCause(why);
    return unconnected;
  }

  /** An exchange over {@code connection} has ended, and left it unharmed. */
  void release(Connection connection) {
    boolean unneeded;
    lock.lock();
    try {
      connections.putBack(connection);
      usedAt = connection.restedAt;
      unneeded =
          connection.active == 0
              && (connection.retired || (waiting.isEmpty() && pools.isStarving()));
      if (unneeded) {
        connections.retire(connection);
      }
    } finally {
      lock.unlock();
    }
    if (unneeded) {
      connection.close(null);
    }
    serve();
  }

  /** As {@link #release}; {@code exchange} has not begun, and goes over another one. */
  void giveBack(Connection connection, Exchange exchange) {
    lock.lock();
    try {
      exchange.over(null);
      waiting.addFirst(exchange);
    } finally {
      lock.unlock();
    }
    release(connection);
  }

  /** How many exchanges it takes has changed. */
  void relist(Connection connection) {
    lock.lock();
    try {
      connections.relist(connection);
    } finally {
      lock.unlock();
    }
    serve();
  }

  /** It takes no further exchange, and is closed behind the last. */
  void retire(Connection connection) {
    boolean idle;
    lock.lock();
    try {
      connections.retire(connection);
      idle = connection.active == 0;
    } finally {
      lock.unlock();
    }
    if (idle) {
      connection.close(null);
    }
    serve();
  }

  void closed(Connection connection) {
    lock.lock();
    try {
      connections.remove(connection);
      closed++;
    } finally {
      lock.unlock();
    }
    pools.unreserve();
    serve();
  }

  /** A request is sent again. */
  void repeats() {
    lock.lock();
    try {
      repeated++;
    } finally {
      lock.unlock();
    }
  }

  // What ends them

  /** Closes what nobody has wanted for {@code nanos}; whether nothing is left. */
  boolean expire(long now, long nanos) {
    List<Connection> old;
    boolean nothing;
    lock.lock();
    try {
      old = connections.takeOld(now, nanos);
      nothing = connections.size() + connecting + waiting.size() == 0 && now - usedAt > 2 * nanos;
      forgotten = nothing;
    } finally {
      lock.unlock();
    }
    old.forEach(connection -> connection.close(null));
    return nothing;
  }

  /** Closes the connection that has rested for longest; whether there was one. */
  boolean closeOldest() {
    Connection oldest;
    lock.lock();
    try {
      oldest = connections.takeOldest();
    } finally {
      lock.unlock();
    }
    if (oldest == null) {
      return false;
    }
    oldest.close(null);
    return true;
  }

  /** Takes no more exchanges; those that wait go on waiting. */
  void shut(IOException why) {
    lock.lock();
    try {
      shut = why;
    } finally {
      lock.unlock();
    }
  }

  boolean isBusy() {
    lock.lock();
    try {
      return connections.active() > 0 || !waiting.isEmpty();
    } finally {
      lock.unlock();
    }
  }

  void close(IOException why) {
    List<Exchange> lost;
    List<Connection> all;
    lock.lock();
    try {
      ended = true;
      lost = List.copyOf(waiting);
      waiting.clear();
      all = connections.all();
    } finally {
      lock.unlock();
    }
    lost.forEach(exchange -> exchange.fail(new IOException(why.getMessage()), false));
    all.forEach(connection -> connection.close(why));
  }

  OriginStats stats() {
    lock.lock();
    try {
      return new OriginStats(
          origin.toString(),
          opened,
          failed,
          closed,
          reused,
          repeated,
          connections.size(),
          connections.idle(),
          connecting,
          connections.active(),
          waiting.size());
    } finally {
      lock.unlock();
    }
  }
}
