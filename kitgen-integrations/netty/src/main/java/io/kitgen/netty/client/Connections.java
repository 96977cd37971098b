package io.kitgen.netty.client;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The open connections to one origin. Of those that can take an exchange the one that was used last
 * comes first, so that the ones that are not needed grow old. Not thread-safe.
 */
final class Connections {

  private final ArrayDeque<Connection> ready = new ArrayDeque<>();
  private final Set<Connection> open = new HashSet<>();
  private int active;

  void add(Connection connection) {
    connection.restedAt = System.nanoTime();
    open.add(connection);
    list(connection);
  }

  /** It is closed. */
  void remove(Connection connection) {
    retire(connection);
    active -= connection.active;
    connection.active = 0;
    open.remove(connection);
  }

  /** One that has room for another exchange, which is now taken; null when there is none. */
  @Nullable Connection take() {
    Connection connection = ready.peekFirst();
    while (connection != null && !connection.channel.isActive()) {
      unlist(connection);
      connection = ready.peekFirst();
    }
    if (connection != null) {
      connection.active++;
      active++;
      relist(connection);
    }
    return connection;
  }

  /** An exchange over it has ended; of one that is closed they all have. */
  void putBack(Connection connection) {
    if (!open.contains(connection)) {
      return;
    }
    connection.active--;
    active--;
    connection.restedAt = System.nanoTime();
    relist(connection);
  }

  /** Finds out whether it takes another exchange. */
  void relist(Connection connection) {
    if (connection.active < connection.capacity()) {
      list(connection);
    } else {
      unlist(connection);
    }
  }

  /** It takes no further exchange. */
  void retire(Connection connection) {
    connection.retired = true;
    unlist(connection);
  }

  private void list(Connection connection) {
    if (!connection.listed && !connection.retired && open.contains(connection)) {
      connection.listed = true;
      ready.addFirst(connection);
    }
  }

  private void unlist(Connection connection) {
    if (connection.listed) {
      connection.listed = false;
      ready.remove(connection);
    }
  }

  /** Retires those that have rested for {@code nanos}. */
  List<Connection> takeOld(long now, long nanos) {
    List<Connection> old = new ArrayList<>();
    for (Connection connection : ready) {
      if (connection.active == 0 && now - connection.restedAt > nanos) {
        old.add(connection);
      }
    }
    old.forEach(this::retire);
    return old;
  }

  /** Retires the one that has rested for longest; null when none rests. */
  @Nullable Connection takeOldest() {
    for (Iterator<Connection> all = ready.descendingIterator(); all.hasNext(); ) {
      Connection connection = all.next();
      if (connection.active == 0) {
        retire(connection);
        return connection;
      }
    }
    return null;
  }

  List<Connection> all() {
    return List.copyOf(open);
  }

  /** How many there are. */
  int size() {
    return open.size();
  }

  /** How many of them have no exchange. */
  int idle() {
    int idle = 0;
    for (Connection connection : ready) {
      idle += connection.active == 0 ? 1 : 0;
    }
    return idle;
  }

  /** How many exchanges there are. */
  int active() {
    return active;
  }
}
