package io.kitgen.runtime.http.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A forward proxy: tunnels, and requests with absolute targets, each over a connection. */
final class TestProxy implements AutoCloseable {

  private final ServerSocket listener = new ServerSocket(0);
  private final List<String> heads = new CopyOnWriteArrayList<>();
  private final @Nullable String authorization;

  /**
   * @param authorization what it asks for; null for nothing
   */
  TestProxy(@Nullable String authorization) throws IOException {
    this.authorization = authorization;
    start(this::listen);
  }

  InetSocketAddress address() {
    return InetSocketAddress.createUnresolved("localhost", listener.getLocalPort());
  }

  /** The first head of each connection. */
  List<String> heads() {
    return heads;
  }

  private void listen() throws IOException {
    while (true) {
      Socket client = listener.accept();
      start(() -> serve(client));
    }
  }

  private void serve(Socket client) throws IOException {
    InputStream in = client.getInputStream();
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      head.append((char) in.read());
    }
    heads.add(head.toString());
    OutputStream out = client.getOutputStream();
    if (authorization != null
        && !head.toString().contains("Proxy-Authorization: " + authorization + "\r\n")) {
      out.write(bytes("HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n"));
      client.close();
      return;
    }
    String target = head.substring(head.indexOf(" ") + 1, head.indexOf(" HTTP/1.1"));
    boolean tunnel = head.toString().startsWith("CONNECT ");
    URI origin = URI.create(tunnel ? "https://" + target : target);
    Socket server = new Socket(origin.getHost(), origin.getPort());
    if (tunnel) {
      out.write(bytes("HTTP/1.1 200 Connection established\r\n\r\n"));
    } else {
      String direct = head.toString().replace(target, origin.getRawPath());
      server.getOutputStream().write(bytes(direct));
    }
    start(() -> pipe(server, client));
    pipe(client, server);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static void pipe(Socket from, Socket to) throws IOException {
    try (from;
        to) {
      from.getInputStream().transferTo(to.getOutputStream());
    }
  }

  private interface Task {
    void run() throws IOException;
  }

  private static void start(Task task) {
    Thread thread =
        new Thread(
            () -> {
              try {
                task.run();
              } catch (IOException e) {
                // one of the two is gone, and so is the other
              }
            });
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    listener.close();
  }
}
