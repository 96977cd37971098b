package org.example.lines;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import org.jspecify.annotations.Nullable;

/** Reads lines that are not longer than a limit. Not thread-safe. */
final class LineReader {

  /** Of a line that is too long the rest is passed over, but not for ever. */
  private static final int MOST_PASSED_OVER = 64 * 1024 * 1024;

  private final InputStream in;
  private final int limit;

  LineReader(SocketChannel channel, int limit) {
    this.in = new BufferedInputStream(Channels.newInputStream(channel));
    this.limit = limit;
  }

  /**
   * The next line without its end, or null when there is none. One that is too long comes cut to
   * one byte more than the limit.
   */
  byte @Nullable [] next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int passedOver = 0;
    for (int next = in.read(); next >= 0; next = in.read()) {
      if (next == '\n') {
        return line.toByteArray();
      }
      if (line.size() <= limit) {
        line.write(next);
      } else if (++passedOver > MOST_PASSED_OVER) {
        return null;
      }
    }
    return null;
  }
}
