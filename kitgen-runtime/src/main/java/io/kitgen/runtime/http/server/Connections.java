package io.kitgen.runtime.http.server;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The connections of one server. One thread looks after the time that each of them takes, so that
 * reading and writing need no timer of their own.
 */
final class Connections {

  private static final long LOOK_EVERY = TimeUnit.MILLISECONDS.toNanos(200);

  /** How many callers are looked for each time: a look takes a millisecond. */
  private static final int MOST_LOOKS = 64;

  private final Set<ServerConnection> all = ConcurrentHashMap.newKeySet();
  private final Thread watch = new Thread(this::watch, "kitgen-http-watch");
  private long next; // of the watch alone
  private volatile boolean draining;
  private volatile boolean closed;

  void start() {
    watch.setDaemon(true);
    watch.start();
  }

  void add(ServerConnection connection) {
    all.add(connection);
  }

  void remove(ServerConnection connection) {
    all.remove(connection);
  }

  /** Whether an exchange is the last of its connection. */
  boolean areDraining() {
    return draining;
  }

  /** Makes room, if one of {@code peer}, or with null one of all, is idle; whether it has. */
  boolean closeTheIdlest(@Nullable Object peer) {
    long now = System.nanoTime();
    return all.stream()
        .filter(connection -> peer == null || connection.isOf(peer))
        .min(Comparator.comparingLong(connection -> connection.idleFor(now)))
        .map(ServerConnection::closeIfIdle)
        .orElse(false);
  }

  /** Lets the running exchanges end, for at most {@code longest}, and ends the others. */
  void drain(Duration longest) {
    draining = true;
    long until = System.nanoTime() + longest.toNanos();
    while (!all.isEmpty() && System.nanoTime() - until < 0) {
      all.forEach(ServerConnection::closeIfIdle);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
    }
    all.forEach(ServerConnection::abort);
    closed = true;
    LockSupport.unpark(watch);
  }

  private void watch() {
    while (!closed) {
      LockSupport.parkNanos(LOOK_EVERY);
      long now = System.nanoTime();
      all.forEach(connection -> connection.expire(now));
      lookForCallers();
    }
  }

  /** Those of long calls; the next ones each time, when there are many. */
  private void lookForCallers() {
    List<CallerWatch> callers = new ArrayList<>();
    for (ServerConnection connection : all) {
      if (connection.caller().isLong()) {
        callers.add(connection.caller());
      }
    }
    int looks = Math.min(MOST_LOOKS, callers.size());
    for (int i = 0; i < looks; i++) {
      callers.get((int) (next++ % callers.size())).look();
    }
  }
}
