package io.kitgen.samples.lines;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Answers {@code operation {json}} with {@code ok {json}} or {@code error {json}}. */
public final class LineServer implements AutoCloseable {

  private static final int MOST_CONNECTIONS = 64;

  private final ServerSocket socket;
  private final Map<String, LineOperation.Served<?, ?>> operations = new HashMap<>();
  private final ExecutorService connections = Executors.newFixedThreadPool(MOST_CONNECTIONS);

  private LineServer(ServerSocket socket, LineOperation.Served<?, ?>... operations) {
    this.socket = socket;
    for (LineOperation.Served<?, ?> served : operations) {
      this.operations.put(served.line().operation().name(), served);
    }
  }

  /** Serves {@code operations} on the loopback interface; port 0 takes a free one. */
  public static LineServer start(int port, LineOperation.Served<?, ?>... operations)
      throws IOException {
    LineServer server =
        new LineServer(
            new ServerSocket(port, MOST_CONNECTIONS, InetAddress.getLoopbackAddress()), operations);
    Thread acceptor = new Thread(server::accept, "lines-acceptor");
    acceptor.setDaemon(true);
    acceptor.start();
    return server;
  }

  /** The port it listens on. */
  public int port() {
    return socket.getLocalPort();
  }

  @Override
  public void close() throws IOException {
    socket.close();
    connections.shutdownNow();
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket connection = socket.accept();
        connections.execute(() -> serve(connection));
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  private void serve(Socket connection) {
    try (connection;
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
        OutputStream out = connection.getOutputStream()) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        out.write((answer(line) + "\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
      }
    } catch (IOException e) {
      // The client is gone; there is nobody to tell.
    }
  }

  private String answer(String line) {
    int space = line.indexOf(' ');
    String name = space < 0 ? line : line.substring(0, space);
    LineOperation.Served<?, ?> served = operations.get(name);
    return served == null
        ? "error {\"code\":\"UNIMPLEMENTED\"}"
        : served.answer(space < 0 ? "" : line.substring(space + 1));
  }
}
