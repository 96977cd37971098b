package io.kitgen.http.filter;

import io.kitgen.runtime.http.HttpBody;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** The packed bytes of a body, made as they are read. */
final class PackedStream extends InputStream {

  private static final int STEP = 16 * 1024;

  private final HttpBody body;
  private final Output ready = new Output();
  private final byte[] step = new byte[STEP];
  private @Nullable InputStream plain;
  private @Nullable GZIPOutputStream packer;
  private boolean ended;

  PackedStream(HttpBody body) {
    this.body = body;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    while (ready.isEmpty() && !ended) {
      fill();
    }
    return ready.isEmpty() ? -1 : ready.take(bytes, offset, length);
  }

  private void fill() throws IOException {
    if (plain == null || packer == null) {
      plain = body.open();
      packer = new GZIPOutputStream(ready);
    }
    int count = plain.read(step, 0, STEP);
    if (count < 0) {
      packer.close();
      ended = true;
    } else {
      packer.write(step, 0, count);
    }
  }

  @Override
  public void close() {
    ended = true;
    body.close();
  }

  /** What was packed and not yet read. */
  private static final class Output extends ByteArrayOutputStream {

    private int taken;

    boolean isEmpty() {
      return taken == count;
    }

    int take(byte[] bytes, int offset, int length) {
      int some = Math.min(length, count - taken);
      System.arraycopy(buf, taken, bytes, offset, some);
      taken += some;
      if (taken == count) {
        taken = 0;
        reset();
      }
      return some;
    }
  }
}
