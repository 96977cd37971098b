package io.kitgen.rpc.wire;

import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;

/**
 * What base64 stands for that may be made of several pieces, each padded by itself: gRPC-Web's
 * text. Used by one thread.
 */
public final class Base64Input extends InputStream {

  private final InputStream in;
  private final byte[] letters = new byte[4];
  private byte[] bytes = {};
  private int at;

  /** What {@code in} stands for. */
  public Base64Input(InputStream in) {
    this.in = in;
  }

  @Override
  public int read() throws IOException {
    return hasMore() ? bytes[at++] & 0xff : -1;
  }

  @Override
  public int read(byte[] to, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!hasMore()) {
      return -1;
    }
    int count = Math.min(length, bytes.length - at);
    System.arraycopy(bytes, at, to, offset, count);
    at += count;
    return count;
  }

  private boolean hasMore() throws IOException {
    if (at < bytes.length) {
      return true;
    }
    int count = in.readNBytes(letters, 0, letters.length);
    if (count == 0) {
      return false;
    }
    try {
      if (count < letters.length) {
        throw new IllegalArgumentException("cut short");
      }
      bytes = Base64.getDecoder().decode(letters);
    } catch (IllegalArgumentException e) {
      throw FrameInput.malformed("the body is not base64");
    }
    at = 0;
    return true;
  }
}
