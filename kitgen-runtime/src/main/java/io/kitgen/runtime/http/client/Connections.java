package io.kitgen.runtime.http.client;

import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Deadline;
import io.kitgen.runtime.http.HttpRequest;
import io.kitgen.runtime.http.h1.Wire;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** All connections of a client, and the thread that ends those that take too long. */
final class Connections {

  private static final long LOOK_EVERY = TimeUnit.MILLISECONDS.toNanos(200);

  private final Connector connector;
  private final int toOneOrigin;
  private final Duration idle;
  private final Semaphore room;
  private final Map<Origin, Pool> pools = new ConcurrentHashMap<>();
  private final Set<Socket> connecting = ConcurrentHashMap.newKeySet();
  private final Set<ClientConnection> open = ConcurrentHashMap.newKeySet();
  private final Thread watch = new Thread(this::watch, "kitgen-http-client");
  private volatile @Nullable Known last;
  private volatile boolean closed;

  /** Where the last call went, by what its request said: most go where the one before went. */
  private record Known(String scheme, String authority, Pool pool) {

    @SuppressWarnings("ReferenceEquality") // what is equal and not the same is merely looked up
    private boolean is(HttpRequest request) {
      return request.authority() == authority && request.scheme() == scheme;
    }
  }

  Connections(Connector connector, int toOneOrigin, int inAll, Duration idle) {
    this.connector = connector;
    this.toOneOrigin = toOneOrigin;
    this.idle = idle;
    this.room = new Semaphore(inAll);
    watch.setDaemon(true);
    watch.start();
  }

  /** The pool for {@code request}, entered; who leaves it lets the next one in. */
  Pool enter(CallContext ctx, HttpRequest request) throws IOException, InterruptedException {
    while (true) {
      checkOpen();
      Known known = last;
      Pool pool = known != null && known.is(request) ? known.pool : find(request);
      if (pool.enter(ctx, connector.connectTimeout().toNanos())) {
        return pool;
      }
      last = null;
    }
  }

  private Pool find(HttpRequest request) {
    Origin origin = Origin.of(request);
    Pool pool = pools.computeIfAbsent(origin, key -> new Pool(key, toOneOrigin));
    String scheme = request.scheme();
    String authority = request.authority();
    if (scheme != null && authority != null) {
      last = new Known(scheme, authority, pool);
    }
    return pool;
  }

  /** Why there was an {@code exception}. */
  IOException reason(IOException exception) {
    return closed ? new IOException("the client is closed", exception) : exception;
  }

  private void checkOpen() throws IOException {
    if (closed) {
      throw new IOException("the client is closed");
    }
  }

  /**
   * A new connection to {@code origin}; {@code watch} may end it while it is being made.
   *
   * @throws ConnectException when there is none, unless the deadline has passed
   */
  ClientConnection connect(Origin origin, CallContext ctx, @Nullable ClientCallWatch watch)
      throws IOException, InterruptedException {
    Deadline deadline = ctx.deadline();
    long longest = connector.connectTimeout().toNanos();
    long nanos = deadline == null ? longest : Math.min(longest, deadline.remainingNanos());
    long until = System.nanoTime() + nanos;
    try {
      makeRoom(ctx, nanos);
      return connect(origin, until, watch);
    } catch (IOException e) {
      throw nanos < longest && e instanceof SocketTimeoutException ? e : unconnected(origin, e);
    }
  }

  /** Says by its class that nothing was sent. */
  private static IOException unconnected(Origin origin, IOException why) {
    IOException unconnected = new ConnectException(origin + ": " + why.getMessage());
    unconnected.initCause(why);
    return unconnected;
  }

  private ClientConnection connect(Origin origin, long until, @Nullable ClientCallWatch watch)
      throws IOException, InterruptedException {
    Socket socket = null;
    ClientConnection connection = null;
    try {
      socket = Connector.socket();
      connecting.add(socket);
      checkOpen();
      connector.connect(socket, origin, until, watch);
      connection =
          new ClientConnection(new Wire(socket), connector.bounds(), connector.proxy(), this::gone);
      open.add(connection);
      checkOpen();
      connection.secure(connector, origin, until);
      return connection;
    } catch (IOException | InterruptedException | RuntimeException e) {
      if (connection != null) {
        connection.abort();
      } else {
        room.release();
      }
      throw e;
    } finally {
      if (socket != null) {
        connecting.remove(socket);
        if (connection == null) {
          close(socket);
        }
      }
    }
  }

  /** There may be one more in all: the one that nobody has wanted for longest makes way. */
  private void makeRoom(CallContext ctx, long nanos) throws IOException, InterruptedException {
    boolean free = room.tryAcquire();
    while (!free && closeTheIdlest()) {
      free = room.tryAcquire();
    }
    if (!free) {
      Pool.await(room, ctx, nanos);
    }
  }

  private boolean closeTheIdlest() {
    long now = System.nanoTime();
    Pool idlest =
        pools.values().stream()
            .max(Comparator.comparingLong(pool -> pool.longestIdle(now)))
            .orElse(null);
    if (idlest == null) {
      return false;
    }
    long longest = idlest.longestIdle(now);
    return longest >= 0 && idlest.expire(now, longest - 1);
  }

  /** Ends an exchange; the connection is free for the next one, if there is one and it is good. */
  void leave(Pool pool, @Nullable ClientConnection kept) {
    if (kept != null) {
      // Somebody who waits for another origin's connection would wait for this one to grow old.
      if (room.hasQueuedThreads()) {
        kept.abort();
      } else {
        kept.rest();
        pool.keep(kept);
      }
    }
    pool.leave();
  }

  /** {@code connection} is closed. */
  void gone(ClientConnection connection) {
    if (open.remove(connection)) {
      room.release();
    }
  }

  private void watch() {
    while (!closed) {
      LockSupport.parkNanos(LOOK_EVERY);
      long now = System.nanoTime();
      open.forEach(connection -> connection.expire(now));
      pools.values().forEach(pool -> pool.expire(now, idle.toNanos()));
      pools.values().removeIf(pool -> pool.endIfUnused(now));
    }
  }

  void close() {
    closed = true;
    open.forEach(ClientConnection::abort);
    connecting.forEach(Connections::close);
    pools.values().forEach(Pool::close);
    room.release(); // who waits sees it, and lets the next one see it
    LockSupport.unpark(watch);
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // It is gone either way.
    }
  }
}
