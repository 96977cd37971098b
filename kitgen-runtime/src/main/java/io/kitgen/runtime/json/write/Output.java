package io.kitgen.runtime.json.write;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** An array that grows, or is emptied into a stream. Room is made before bytes are put. */
final class Output {

  /** Eight bytes at once. */
  static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** Room that is there beyond what is asked for: words are written whole. */
  static final int SLACK = 16;

  private static final int FIRST = 2048;
  private static final int MOST = Integer.MAX_VALUE - 64;

  byte[] bytes = new byte[FIRST];
  int at;
  private @Nullable OutputStream stream;

  /** Forgets what was written. */
  void clear() {
    stream = null;
    at = 0;
  }

  /** Sends what does not fit to {@code stream}. */
  void to(OutputStream stream) {
    this.stream = stream;
  }

  /** Makes sure that {@code most} more bytes can be put. */
  void room(int most) {
    if (bytes.length - at - SLACK < most) {
      grow(most);
    }
  }

  private void grow(int most) {
    flush();
    long needed = (long) at + most + SLACK;
    if (needed > MOST) {
      throw new IllegalStateException("JSON of more than " + MOST + " bytes");
    }
    if (needed > bytes.length) {
      bytes = Arrays.copyOf(bytes, (int) Math.min(MOST, Math.max(needed, 2L * bytes.length)));
    }
  }

  /** Sends all that was put, if there is a stream. */
  void flush() {
    if (stream != null) {
      try {
        stream.write(bytes, 0, at);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      at = 0;
    }
  }

  void put(int ascii) {
    bytes[at++] = (byte) ascii;
  }
}
