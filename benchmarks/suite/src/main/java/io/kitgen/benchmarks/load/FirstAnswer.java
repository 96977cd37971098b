package io.kitgen.benchmarks.load;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;

/** A request over a bare socket, so that asking costs as good as nothing. */
final class FirstAnswer {
  private static final int LONGEST_MILLIS = 10_000;
  private static final byte[] REQUEST =
      """
      POST /sum HTTP/1.1\r
      Host: localhost\r
      Content-Type: application/json\r
      Content-Length: 13\r
      Connection: close\r
      \r
      {"a":1,"b":2}"""
          .getBytes(US_ASCII);

  private FirstAnswer() {}

  /** Whether a server answers 200 at that port. */
  static boolean came(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(LONGEST_MILLIS);
      socket.getOutputStream().write(REQUEST);
      InputStream in = socket.getInputStream();
      String status = new String(in.readNBytes(12), US_ASCII);
      return status.equals("HTTP/1.1 200");
    } catch (IOException e) {
      return false;
    }
  }
}
