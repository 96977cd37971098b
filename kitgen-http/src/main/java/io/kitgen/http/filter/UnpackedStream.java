package io.kitgen.http.filter;

import io.kitgen.runtime.http.HttpBody;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** The plain bytes of a packed body, within the bounds of {@link Gzip}. */
final class UnpackedStream extends InputStream {

  private final HttpBody body;
  private final Gzip gzip;
  private final Supplier<? extends RuntimeException> tooLarge;
  private @Nullable Counted packed;
  private @Nullable InputStream plain;
  private long count;

  UnpackedStream(HttpBody body, Gzip gzip, Supplier<? extends RuntimeException> tooLarge) {
    this.body = body;
    this.gzip = gzip;
    this.tooLarge = tooLarge;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (packed == null || plain == null) {
      packed = new Counted(body.open());
      plain = new GZIPInputStream(packed);
    }
    int read = plain.read(bytes, offset, length);
    count += Math.max(0, read);
    boolean bomb = count > Gzip.FREE_BYTES && count / gzip.mostRatio > packed.count;
    if (count > gzip.mostBytes || bomb) {
      throw tooLarge.get();
    }
    return read;
  }

  @Override
  public void close() {
    body.close();
  }

  /** Counts what is read; one that only says that it has more is not believed. */
  private static final class Counted extends FilterInputStream {

    private long count;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int one = in.read();
      count += one < 0 ? 0 : 1;
      return one;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = in.read(bytes, offset, length);
      count += Math.max(0, read);
      return read;
    }
  }
}
