package io.kitgen.jdk;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The exchanges of one client that have not ended, so that closing it can end them. */
final class RunningExchanges {

  private final Set<ClientExchange> exchanges = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  void add(ClientExchange exchange) {
    exchanges.add(exchange);
    if (closed) { // closing may have missed it
      exchange.abort(new IOException("the client is closed"));
    }
  }

  void remove(ClientExchange exchange) {
    exchanges.remove(exchange);
  }

  void close() {
    closed = true;
    for (ClientExchange exchange : exchanges) {
      exchange.abort(new IOException("the client is closed"));
    }
  }
}
