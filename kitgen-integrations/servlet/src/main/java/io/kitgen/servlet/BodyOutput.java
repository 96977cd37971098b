package io.kitgen.servlet;

import java.io.IOException;
import java.io.OutputStream;

/** A body on its way out: exactly as long as it said, or each write leaves at once. */
final class BodyOutput extends OutputStream {

  private final OutputStream out;
  private final boolean unknown;
  private long left;

  /** For {@code length} bytes, or -1 when that is not known. */
  BodyOutput(OutputStream out, long length) {
    this.out = out;
    this.unknown = length < 0;
    this.left = length;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] from, int offset, int count) throws IOException {
    if (!unknown && count > left) {
      throw new IOException("the body is longer than it said");
    }
    out.write(from, offset, count);
    left -= count;
    if (unknown) {
      out.flush();
    }
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }

  /** Ends the body; one of unknown length is sent as such even when it is empty. */
  void end() throws IOException {
    if (unknown) {
      out.flush();
    } else if (left > 0) {
      throw new IOException("the body is " + left + " bytes shorter than it said");
    }
  }
}
