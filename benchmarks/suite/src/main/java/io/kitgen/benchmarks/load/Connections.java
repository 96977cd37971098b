package io.kitgen.benchmarks.load;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Connections that were each asked once, and are kept. */
final class Connections implements AutoCloseable {
  private static final int LONGEST_MILLIS = 10_000;
  private static final byte[] REQUEST =
      """
      POST /sum HTTP/1.1\r
      Host: localhost\r
      Content-Type: application/json\r
      Content-Length: 13\r
      \r
      {"a":1,"b":2}"""
          .getBytes(StandardCharsets.US_ASCII);
  private static final String END_OF_ANSWER = "{\"v\":3}";

  private final List<Socket> sockets = new ArrayList<>();

  private Connections() {}

  static Connections open(int port, int count) throws IOException {
    Connections all = new Connections();
    for (int i = 0; i < count; i++) {
      Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
      all.sockets.add(socket);
      socket.setTcpNoDelay(true);
      socket.setSoTimeout(LONGEST_MILLIS);
      ask(socket);
    }
    return all;
  }

  private static void ask(Socket socket) throws IOException {
    socket.getOutputStream().write(REQUEST);
    StringBuilder answer = new StringBuilder();
    InputStream in = socket.getInputStream();
    while (answer.indexOf(END_OF_ANSWER) < 0) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("closed after: " + answer);
      }
      answer.append((char) next);
    }
  }

  /**
   * Asks all of them once more.
   *
   * @throws IOException when one was closed meanwhile
   */
  void check() throws IOException {
    for (Socket socket : sockets) {
      ask(socket);
    }
  }

  @Override
  public void close() throws IOException {
    for (Socket socket : sockets) {
      socket.close();
    }
  }
}
