package io.kitgen.runtime.http.server;

import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.http.HttpHandler;
import io.kitgen.runtime.http.MemorySocket;
import io.kitgen.runtime.http.h1.Bounds;
import io.kitgen.runtime.http.h1.Wire;
import java.io.IOException;

/** A connection of the built-in server without a network. */
public final class MemoryServer {

  private MemoryServer() {}

  /** Serves all of {@code incoming}, which comes {@code piece} bytes at a time; what it sent. */
  public static byte[] serve(HttpHandler handler, byte[] incoming, int piece) throws IOException {
    MemorySocket socket = new MemorySocket(incoming, piece);
    new ServerConnection(
            handler, Bounds.DEFAULT, CallContext.empty(), null, new Connections(), new Wire(socket))
        .serve();
    return socket.sent();
  }
}
