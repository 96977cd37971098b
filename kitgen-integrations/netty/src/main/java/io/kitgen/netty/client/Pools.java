package io.kitgen.netty.client;

import io.kitgen.netty.client.exchange.Exchange;
import io.kitgen.netty.client.exchange.Line;
import io.kitgen.runtime.http.HttpRequest;
import io.kitgen.runtime.http.client.Origin;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The connections to all origins, and how many there are. Thread-safe. */
final class Pools implements Line {

  private final Settings settings;
  private final Consumer<OriginPool> connector;
  private final Map<Origin, OriginPool> all = new ConcurrentHashMap<>();
  private final AtomicInteger room;
  private volatile boolean starving;
  private volatile @Nullable IOException shut;

  /**
   * @param connector begins a connection, and tells the pool what became of it
   */
  Pools(Settings settings, Consumer<OriginPool> connector) {
    this.settings = settings;
    this.connector = connector;
    this.room = new AtomicInteger(settings.connectionsInAll());
  }

  @Override
  public void submit(Exchange exchange) throws IOException {
    Origin origin = Origin.of(exchange.request());
    while (!all.computeIfAbsent(origin, this::pool).submit(exchange)) {
      // It was forgotten just now: the next one is new.
    }
  }

  @Override
  public void withdraw(Exchange exchange) {
    OriginPool pool = all.get(Origin.of(exchange.request()));
    if (pool != null) {
      pool.withdraw(exchange);
    }
  }

  private OriginPool pool(Origin origin) {
    OriginPool pool = new OriginPool(origin, this, settings, multiplexes(origin));
    IOException why = shut;
    if (why != null) {
      pool.shut(why);
    }
    return pool;
  }

  private @Nullable Boolean multiplexes(Origin origin) {
    return switch (settings.http2()) {
      case NEVER -> false;
      case NEGOTIATED -> origin.secure() ? null : Boolean.FALSE;
      case ALSO_IN_CLEAR -> origin.secure() ? null : Boolean.TRUE;
    };
  }

  /** A request to the origin of {@code request} is sent again. */
  void repeats(HttpRequest request) {
    OriginPool pool = all.get(Origin.of(request));
    if (pool != null) {
      pool.repeats();
    }
  }

  // What the pools ask for

  void connect(OriginPool pool) {
    connector.accept(pool);
  }

  /** Whether there may be one more connection. */
  boolean reserve() {
    int left = room.get();
    while (left > 0) {
      if (room.compareAndSet(left, left - 1)) {
        return true;
      }
      left = room.get();
    }
    starving = true;
    return false;
  }

  void unreserve() {
    room.incrementAndGet();
    if (starving) {
      starving = false;
      all.values().forEach(OriginPool::serve);
    }
  }

  /** Whether one of them needs a connection more than the others need what they do not use. */
  boolean isStarving() {
    return starving;
  }

  /** Closes a connection of another than {@code pool}, if one rests. */
  void makeRoom(OriginPool pool) {
    for (OriginPool other : all.values()) {
      if (other != pool && other.closeOldest()) {
        return;
      }
    }
  }

  // What the client asks for

  void expire() {
    long now = System.nanoTime();
    all.values().removeIf(pool -> pool.expire(now, settings.idle().toNanos()));
  }

  void shut(IOException why) {
    shut = why;
    all.values().forEach(pool -> pool.shut(why));
  }

  boolean isBusy() {
    return all.values().stream().anyMatch(OriginPool::isBusy);
  }

  void close(IOException why) {
    all.values().forEach(pool -> pool.close(why));
  }

  List<OriginStats> stats() {
    return all.values().stream().map(OriginPool::stats).toList();
  }
}
