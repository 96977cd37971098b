package io.kitgen.runtime.http.jdk;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A request's body that remembers whether it broke, so that nobody waits for the rest of it. */
final class RequestBody extends FilterInputStream {

  private boolean broken;

  RequestBody(InputStream in) {
    super(in);
  }

  boolean isBroken() {
    return broken;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    int count = read(one, 0, 1);
    return count < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    try {
      return in.read(bytes, offset, length);
    } catch (IOException e) {
      broken = true;
      throw e;
    }
  }
}
