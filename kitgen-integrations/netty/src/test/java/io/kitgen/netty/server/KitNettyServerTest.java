package io.kitgen.netty.server;

import io.kitgen.runtime.http.HttpHandler;
import io.kitgen.runtime.http.ServerEngineContract;

class KitNettyServerTest extends ServerEngineContract {

  @Override
  protected Running start(HttpHandler handler) {
    KitNettyServer server = KitNettyServer.start(0, handler);
    return new Running(server.port(), server);
  }
}
