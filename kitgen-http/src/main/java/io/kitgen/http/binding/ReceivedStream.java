package io.kitgen.http.binding;

import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.http.fault.BodyRefusals;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request as a service reads it: within a bound, and with refusals in the place of
 * exceptions, so that a service that lets them pass answers 400 or 413 and not 500. For the
 * binding.
 */
public final class ReceivedStream extends InputStream {

  private final HttpBody body;
  private final long limit;
  private @Nullable InputStream in;
  private long count;

  /** The bytes of {@code body}, {@code limit} at most. */
  public ReceivedStream(HttpBody body, long limit) {
    if (body.length() > limit) {
      throw BodyRefusals.tooLarge(limit);
    }
    this.body = body;
    this.limit = limit;
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) {
    try {
      in = in == null ? body.open() : in;
      int read = in.read(bytes, offset, length);
      count += Math.max(0, read);
      if (count > limit) {
        throw BodyRefusals.tooLarge(limit);
      }
      return read;
    } catch (IOException e) {
      throw BodyRefusals.endedEarly(e);
    }
  }

  @Override
  public void close() {
    body.close();
  }
}
