package io.kitgen.runtime.http.client;

import io.kitgen.runtime.http.HttpRequest;
import io.kitgen.runtime.http.MemorySocket;
import io.kitgen.runtime.http.h1.BodyInput;
import io.kitgen.runtime.http.h1.Bounds;
import io.kitgen.runtime.http.h1.Head;
import io.kitgen.runtime.http.h1.Wire;
import java.io.IOException;

/** A connection of the built-in client without a network, for one exchange. */
public final class MemoryClient {

  private final MemorySocket socket;
  private final ClientConnection connection;

  /**
   * @param incoming what the server says
   * @param piece how many bytes of it come at a time, at most
   */
  public MemoryClient(byte[] incoming, int piece) throws IOException {
    this.socket = new MemorySocket(incoming, piece);
    this.connection = new ClientConnection(new Wire(socket), Bounds.DEFAULT, null, closed -> {});
  }

  /** Sends {@code request} and reads the head of the answer. */
  public Head exchange(HttpRequest request) throws IOException {
    connection.send(request);
    return connection.answer();
  }

  /** The answer's body. */
  public BodyInput body(HttpRequest request, Head head) {
    return connection.body(request, head);
  }

  /** What was sent. */
  public byte[] sent() {
    return socket.sent();
  }
}
