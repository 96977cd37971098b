package io.kitgen.http.wire;

import io.kitgen.runtime.http.HttpBody;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The bytes of a body, of which an excerpt is taken as they are read. */
final class WatchedStream extends InputStream {

  private final HttpBody body;
  private final Excerpt excerpt;
  private final Runnable closed;
  private @Nullable InputStream in;
  private boolean isClosed;

  WatchedStream(HttpBody body, Excerpt excerpt, Runnable closed) {
    this.body = body;
    this.excerpt = excerpt;
    this.closed = closed;
  }

  private InputStream in() throws IOException {
    InputStream opened = in;
    if (opened == null) {
      opened = body.open();
      in = opened;
    }
    return opened;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int count = in().read(into, offset, length);
    if (count > 0) {
      excerpt.passed(into, offset, count);
    }
    return count;
  }

  @Override
  public int available() throws IOException {
    return in().available();
  }

  @Override
  public void close() {
    body.close();
    if (!isClosed) {
      isClosed = true;
      closed.run();
    }
  }
}
