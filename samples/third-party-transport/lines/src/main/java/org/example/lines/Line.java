package org.example.lines;

import io.kitgen.runtime.http.Headers;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A request: {@code quote Grpc-Timeout=250m {"item":"tea","count":2}}. Messages are objects, so
 * that the first brace is where the message begins.
 *
 * @param operation which operation is called
 * @param beside what goes beside the message; values are encoded as in a query
 * @param message the message as JSON
 */
record Line(String operation, Headers beside, byte[] message) {

  /**
   * Takes a line apart, its end left out.
   *
   * @throws IllegalArgumentException when it has not the form
   */
  static Line parse(byte[] line) {
    int brace = 0;
    while (brace < line.length && line[brace] != '{') {
      brace++;
    }
    String[] words = new String(line, 0, brace, StandardCharsets.UTF_8).strip().split(" +");
    Headers.Builder beside = Headers.builder();
    for (String word : words) {
      int equals = word.indexOf('=');
      if (equals >= 0) {
        String value = URLDecoder.decode(word.substring(equals + 1), StandardCharsets.UTF_8);
        beside.add(word.substring(0, equals), value);
      }
    }
    return new Line(words[0], beside.build(), Arrays.copyOfRange(line, brace, line.length));
  }

  /** The line with its end. */
  byte[] bytes() {
    StringBuilder head = new StringBuilder(operation);
    beside.forEach(
        (name, value) -> {
          String encoded = URLEncoder.encode(value, StandardCharsets.UTF_8);
          head.append(' ').append(name).append('=').append(encoded);
        });
    byte[] start = head.append(' ').toString().getBytes(StandardCharsets.UTF_8);
    byte[] line = Arrays.copyOf(start, start.length + message.length + 1);
    System.arraycopy(message, 0, line, start.length, message.length);
    line[line.length - 1] = '\n';
    return line;
  }
}
