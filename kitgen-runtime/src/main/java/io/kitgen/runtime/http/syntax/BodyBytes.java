package io.kitgen.runtime.http.syntax;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads bodies that must not be larger than a limit. */
public final class BodyBytes {

  private static final int FIRST_SIZE = 8 * 1024;

  private BodyBytes() {}

  /**
   * All bytes of {@code in}, or null when there are more than {@code limit}; at most one byte more
   * than that is read.
   *
   * @param length how many there should be, or -1
   */
  public static byte @Nullable [] read(InputStream in, long length, int limit) throws IOException {
    if (length > limit) {
      return null;
    }
    // A length that was only promised is no reason to reserve megabytes.
    byte[] bytes =
        new byte[(int) Math.min(length < 0 ? Math.min(FIRST_SIZE, limit) : length, 64 * 1024)];
    int count = 0;
    while (true) {
      if (count == bytes.length) {
        int next = in.read();
        if (next < 0) {
          return bytes;
        }
        if (count == limit) {
          return null;
        }
        bytes = Arrays.copyOf(bytes, (int) Math.min(limit, Math.max(FIRST_SIZE, 2L * count)));
        bytes[count++] = (byte) next;
      }
      int read = in.read(bytes, count, bytes.length - count);
      if (read < 0) {
        return count == bytes.length ? bytes : Arrays.copyOf(bytes, count);
      }
      count += read;
    }
  }
}
