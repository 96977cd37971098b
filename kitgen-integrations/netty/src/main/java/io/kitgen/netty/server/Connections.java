package io.kitgen.netty.server;

import io.kitgen.netty.server.exchange.Connection;
import io.netty.channel.Channel;
import java.time.Duration;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The connections of one server: how many there are, how long they take, and their end. */
final class Connections {

  private final Set<Connection> all = ConcurrentHashMap.newKeySet();
  private final int most;
  private volatile boolean draining;

  Connections(int most) {
    this.most = most;
  }

  /** Takes a connection on; when it is the last for which there is room, no other is accepted. */
  void add(Connection connection) {
    Channel listener = connection.channel().parent();
    all.add(connection);
    connection
        .channel()
        .closeFuture()
        .addListener(
            closed -> {
              all.remove(connection);
              listener.config().setAutoRead(true);
            });
    if (all.size() >= most) {
      listener.config().setAutoRead(false);
      closeTheIdlest();
      if (all.size() < most) {
        listener.config().setAutoRead(true);
      }
    }
    if (draining) { // accepted while the listener closed
      connection.drain();
    }
  }

  /** Closes what is late, and makes room where there is none; to be called now and then. */
  void look() {
    all.forEach(Connection::expire);
    if (all.size() >= most) {
      closeTheIdlest();
    }
  }

  private void closeTheIdlest() {
    all.stream()
        .min(Comparator.comparingLong(Connection::idleSince))
        .ifPresent(Connection::closeIfIdle);
  }

  /** Each answer is the last one of its connection from now on. */
  void sayGoodbye() {
    draining = true;
    all.forEach(Connection::drain);
  }

  /** Lets the running exchanges end, for at most {@code longest}, and ends the others. */
  void drain(Duration longest) {
    long until = System.nanoTime() + longest.toNanos();
    while (!all.isEmpty() && System.nanoTime() - until < 0) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
    }
    all.forEach(Connection::cut);
  }
}
