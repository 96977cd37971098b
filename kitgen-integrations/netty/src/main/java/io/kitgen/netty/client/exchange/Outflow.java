package io.kitgen.netty.client.exchange;

import io.kitgen.runtime.http.Headers;
import io.kitgen.runtime.http.HttpBody;
import io.netty.util.concurrent.Future;
import io.netty.util.concurrent.GenericFutureListener;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * A request's body on its way out, in parts that the caller's thread hands to the event loop. Of a
 * body of known length a part leaves when it is large enough, of another each write does.
 */
public final class Outflow extends OutputStream {

  /** What is gathered before it leaves. */
  private static final int PART = 32 * 1024;

  private final Exchange exchange;
  private final Carrier carrier;
  private final boolean gathers;
  private long left;
  private byte[] bytes = new byte[0];
  private int count;

  Outflow(Exchange exchange, Carrier carrier, long length) {
    this.exchange = exchange;
    this.carrier = carrier;
    this.gathers = length >= 0;
    this.left = length;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] from, int offset, int length) throws IOException {
    if (gathers) {
      left -= length;
      if (left < 0) {
        throw new IOException("the body is longer than it said");
      }
    }
    for (int at = offset, end = offset + length; at < end; ) {
      if (bytes.length == 0) {
        bytes = new byte[gathers ? PART : Math.min(PART, end - at)];
      }
      int fits = Math.min(end - at, bytes.length - count);
      System.arraycopy(from, at, bytes, count, fits);
      count += fits;
      at += fits;
      if (count == bytes.length) {
        send(false, Headers.empty());
      }
    }
    if (!gathers) {
      flush();
    }
  }

  @Override
  public void flush() throws IOException {
    if (count > 0) {
      send(false, Headers.empty());
    }
  }

  /** The body has ended. */
  void end(HttpBody body) throws IOException {
    if (left > 0) {
      throw new IOException("the body is " + left + " bytes shorter than it said");
    }
    send(true, gathers ? Headers.empty() : body.trailers());
  }

  private void send(boolean last, Headers trailers) throws IOException {
    byte[] part = count == bytes.length ? bytes : Arrays.copyOf(bytes, count);
    bytes = new byte[0];
    count = 0;
    exchange.awaitRoom(part.length);
    exchange.onLoop(carrier, new Part(exchange, carrier, part, last, trailers));
  }

  /** The other side takes no more of the body; its answer may say why. */
  static final class UnwantedException extends IOException {
    private static final long serialVersionUID = 1;

    UnwantedException() {
      super("the other side takes no more of the body");
    }
  }

  /** A part; it is told when it has left. */
  public static final class Part implements Runnable, GenericFutureListener<Future<Void>> {

    private final Exchange exchange;
    private final byte[] bytes;
    private final boolean last;
    private final Headers trailers;
    private final Carrier carrier;

    private Part(Exchange exchange, Carrier carrier, byte[] bytes, boolean last, Headers trailers) {
      this.exchange = exchange;
      this.carrier = carrier;
      this.bytes = bytes;
      this.last = last;
      this.trailers = trailers;
    }

    public Exchange exchange() {
      return exchange;
    }

    /** Not to be changed. */
    public byte[] bytes() {
      return bytes;
    }

    /** Whether the body ends with it. */
    public boolean last() {
      return last;
    }

    /** What stands behind the last. */
    public Headers trailers() {
      return trailers;
    }

    @Override
    public void run() {
      carrier.send(this);
    }

    @Override
    public void operationComplete(Future<Void> future) {
      if (future.isSuccess()) {
        exchange.left(bytes.length);
      } else {
        exchange.sendsNoMore();
      }
    }
  }
}
