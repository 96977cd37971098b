package io.kitgen.runtime.http;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executor;

/** Bytes over a socket, as a client that follows no library. */
public final class Raw {

  /** A thread for each task: the common pool may have a single one. */
  public static final Executor THREADS = task -> new Thread(task).start();

  private Raw() {}

  /** Sends {@code request} and reads until the server closes or is silent for two seconds. */
  public static String exchange(int port, String request) throws IOException {
    return exchange(port, request.getBytes(StandardCharsets.ISO_8859_1));
  }

  public static String exchange(int port, byte[] request) throws IOException {
    try (Socket socket = new Socket("localhost", port)) {
      socket.setSoTimeout(2000);
      socket.getOutputStream().write(request);
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** A request with {@code Connection: close} and the body's length. */
  public static String request(String line, String body, String... headers) {
    StringBuilder text = new StringBuilder(line + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n");
    for (String header : headers) {
      text.append(header).append("\r\n");
    }
    if (!body.isEmpty()) {
      text.append("Content-Length: ")
          .append(body.getBytes(StandardCharsets.ISO_8859_1).length)
          .append("\r\n");
    }
    return text.append("\r\n").append(body).toString();
  }
}
