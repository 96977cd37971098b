package io.kitgen.runtime.http.message;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a body, each ended by LF or CR LF. Reads no more of the body than has come. Used by
 * one thread.
 */
final class LineReader {

  private final InputStream in;
  private final int longest;
  private final byte[] buffer = new byte[8 * 1024];
  private int start;
  private int end;
  private long total;
  private boolean ended;

  /** Reads lines of {@code in} of up to {@code longest} bytes. */
  LineReader(InputStream in, int longest) {
    this.in = in;
    this.longest = longest;
  }

  /** How many bytes the lines have so far. */
  long total() {
    return total;
  }

  /** Whether the last line that was read had an end. */
  boolean ended() {
    return ended;
  }

  /**
   * The next line without its end; null behind the last one.
   *
   * @throws TooLong when it is longer than allowed
   */
  byte @Nullable [] next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    ended = false;
    while (start < end || fill()) {
      int at = start;
      while (at < end && buffer[at] != '\n') {
        at++;
      }
      if (line.size() + (at - start) > longest) {
        throw new TooLong(longest);
      }
      line.write(buffer, start, at - start);
      start = at;
      if (at < end) {
        start++;
        total++;
        ended = true;
        return withoutReturn(line.toByteArray());
      }
    }
    return line.size() == 0 ? null : withoutReturn(line.toByteArray());
  }

  private boolean fill() throws IOException {
    int count = in.read(buffer, 0, buffer.length);
    start = 0;
    end = Math.max(0, count);
    return count > 0;
  }

  private byte[] withoutReturn(byte[] line) {
    total += line.length;
    int last = line.length - 1;
    return last >= 0 && line[last] == '\r' ? Arrays.copyOf(line, last) : line;
  }

  /** A line that is longer than allowed. */
  static final class TooLong extends IOException {

    private static final long serialVersionUID = 1L;

    TooLong(int longest) {
      super("longer than " + longest + " bytes");
    }
  }
}
