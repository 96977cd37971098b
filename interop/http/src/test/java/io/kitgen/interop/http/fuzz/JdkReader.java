package io.kitgen.interop.http.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Reads requests with the JDK's server, over sockets; without their fields. */
final class JdkReader implements AutoCloseable {

  private final HttpServer server;
  private final ConcurrentLinkedQueue<Message> seen = new ConcurrentLinkedQueue<>();

  JdkReader() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          try (InputStream in = exchange.getRequestBody()) {
            String body = new String(in.readAllBytes(), ISO_8859_1);
            seen.add(
                new Message(
                    exchange.getRequestMethod()
                        + " "
                        + NettyReader.path(exchange.getRequestURI().toString()),
                    List.of(),
                    body,
                    List.of(),
                    true));
            exchange.sendResponseHeaders(204, -1);
          }
        });
    server.start();
  }

  Reading requests(byte[] bytes) throws IOException {
    seen.clear();
    try (Socket socket =
        new Socket(server.getAddress().getAddress(), server.getAddress().getPort())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(bytes);
      socket.shutdownOutput();
      socket.getInputStream().readAllBytes();
    } catch (java.net.SocketException e) {
      // reset: it had not read all
    }
    return new Reading(new ArrayList<>(seen), "");
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
