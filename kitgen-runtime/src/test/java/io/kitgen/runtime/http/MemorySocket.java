package io.kitgen.runtime.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;

/** A connection whose other side has said all it will say; it comes in pieces. */
public final class MemorySocket extends Socket {

  private final InputStream in;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  /**
   * @param piece how many bytes come at a time, at most
   */
  public MemorySocket(byte[] incoming, int piece) {
    this.in =
        new ByteArrayInputStream(incoming) {
          @Override
          public synchronized int read(byte[] into, int offset, int length) {
            return super.read(into, offset, Math.min(length, piece));
          }
        };
  }

  @Override
  public InputStream getInputStream() {
    return in;
  }

  @Override
  public OutputStream getOutputStream() {
    return out;
  }

  @Override
  public void shutdownOutput() {}

  /** What was sent. */
  public byte[] sent() {
    return out.toByteArray();
  }
}
