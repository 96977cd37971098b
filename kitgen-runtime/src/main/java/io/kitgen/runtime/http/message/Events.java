package io.kitgen.runtime.http.message;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Server-sent events (the HTML standard, section 9.2.6): their names and data; comments, ids and
 * times to wait are passed over. Used by one thread.
 */
final class Events {

  private final LineReader lines;
  private final int most;
  private String name = "";
  private boolean ended;

  /** Reads events with up to {@code most} bytes of data. */
  Events(LineReader lines, int most) {
    this.lines = lines;
    this.most = most;
  }

  /** The name of the last event; empty when it has none. */
  String name() {
    return name;
  }

  /** The data of the next event; null when there are no more, whole ones. */
  byte @Nullable [] next() throws IOException {
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    String named = "";
    boolean any = false;
    while (!ended) {
      byte[] line = lines.next();
      if (line == null) {
        ended = true;
      } else if (line.length == 0) {
        if (any) {
          name = named;
          return data.toByteArray();
        }
        named = "";
      } else {
        String field = field(line);
        int value = value(line, field.length());
        if (field.equals("data")) {
          if (any) {
            data.write('\n');
          }
          data.write(line, value, line.length - value);
          any = true;
        } else if (field.equals("event")) {
          named = new String(line, value, line.length - value, StandardCharsets.UTF_8);
        }
        if (data.size() > most) {
          throw new LineReader.TooLong(most);
        }
      }
    }
    return null;
  }

  private static String field(byte[] line) {
    int colon = 0;
    while (colon < line.length && line[colon] != ':') {
      colon++;
    }
    return new String(line, 0, colon, StandardCharsets.UTF_8);
  }

  /** Behind the colon, and one space. */
  private static int value(byte[] line, int colon) {
    int start = Math.min(line.length, colon + 1);
    return start < line.length && line[start] == ' ' ? start + 1 : start;
  }
}
