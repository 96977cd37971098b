package io.kitgen.runtime.http.h1;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of one connection. One thread at a time reads and writes; any thread may {@link #abort}
 * or {@link #expire} it. Between exchanges it holds a buffer as large as its last head needed, of
 * one KiB at least.
 */
public final class Wire implements Closeable {

  private static final VarHandle EXPIRES;

  static {
    try {
      EXPIRES = MethodHandles.lookup().findVarHandle(Wire.class, "expires", long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private static final int SMALLEST = 1024;

  /** What the buffer of an idle connection may hold. */
  static final int LARGEST_KEPT = 4096;

  private static final int NOTHING = -1;

  private final Socket socket;
  private InputStream in;
  private OutputStream out;
  byte[] bytes = new byte[SMALLEST];
  int start;
  int end;
  private boolean layered;
  private boolean broken;
  private int ahead = NOTHING;

  // When it is to be aborted, by System.nanoTime; 0 for never. Written by its thread, by EXPIRES,
  // and read by the watch, to which a late view does no harm.
  @SuppressWarnings("unused")
  private volatile long expires;

  public Wire(Socket socket) throws IOException {
    this.socket = socket;
    this.in = socket.getInputStream();
    this.out = socket.getOutputStream();
  }

  public Socket socket() {
    return socket;
  }

  /** From here on bytes go through {@code layer}, which lies over the socket: TLS. */
  public void layer(Socket layer) throws IOException {
    this.in = layer.getInputStream();
    this.out = layer.getOutputStream();
    this.layered = true;
  }

  /**
   * Says that nothing more comes, and drops what the other side still sends, within bounds. A
   * connection that is closed with bytes unread is reset, and the last answer is lost with it.
   */
  public void linger(long most, long nanos) {
    try {
      socket.shutdownOutput();
      expireIn(nanos);
      byte[] dropped = new byte[8 * 1024];
      long taken = 0;
      int count = 0;
      while (count >= 0 && taken < most) {
        count = socket.getInputStream().read(dropped);
        taken += count;
      }
    } catch (IOException e) {
      // The other side is gone, or was cut off; either way it wants no more of us.
    }
  }

  /** Whether bytes are at hand that nobody has read. */
  public boolean hasInput() {
    return start < end;
  }

  int available() {
    return end - start;
  }

  /** Waits for more bytes behind those at hand; false when there are no more. */
  public boolean fill(int most) throws IOException {
    if (start == end) {
      start = 0;
      end = 0;
    } else if (end == bytes.length && start > 0) {
      System.arraycopy(bytes, start, bytes, 0, end - start);
      end -= start;
      start = 0;
    }
    if (end == bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(SMALLEST, Math.min(2 * bytes.length, most)));
    }
    int count = in.read(bytes, end, bytes.length - end);
    end += Math.max(0, count);
    return count > 0;
  }

  /** The next {@code count} bytes, if all of them are at hand; null otherwise. */
  public byte @Nullable [] take(long count) {
    if (count < 0 || count > end - start) {
      return null;
    }
    byte[] taken = Arrays.copyOfRange(bytes, start, start + (int) count);
    start += taken.length;
    return taken;
  }

  /** Reads a part of a body: what is at hand first. */
  public int read(byte[] into, int offset, int length) throws IOException {
    if (start == end) {
      return in.read(into, offset, length);
    }
    int count = Math.min(length, end - start);
    System.arraycopy(bytes, start, into, offset, count);
    start += count;
    return count;
  }

  public void write(byte[] from, int offset, int length) throws IOException {
    try {
      out.write(from, offset, length);
    } catch (IOException e) {
      broken = true;
      throw e;
    }
  }

  /** Whether the other side takes no more. */
  public boolean isBroken() {
    return broken;
  }

  /** Whether the other side, for a moment's look, neither sends nor has closed. */
  public boolean isSilent() {
    SocketChannel channel = socket.getChannel();
    try {
      if (channel != null && !layered) {
        return isSilent(channel);
      }
      socket.setSoTimeout(1);
      try {
        in.read();
        return false;
      } catch (SocketTimeoutException e) {
        return true;
      } finally {
        socket.setSoTimeout(0);
      }
    } catch (IOException e) {
      return false;
    }
  }

  /** Without waiting, where there is no layer that would have to understand the byte. */
  private static boolean isSilent(SocketChannel channel) throws IOException {
    channel.configureBlocking(false);
    try {
      return channel.read(ByteBuffer.allocate(1)) == 0;
    } finally {
      channel.configureBlocking(true);
    }
  }

  /**
   * Whether the other side has closed or is lost, by a look of at most a millisecond. For a thread
   * that has this to itself while no other reads. A byte that comes instead is kept apart, since
   * the buffer may be in use: {@link #takeBack} puts it there, and until then there is no second
   * look.
   */
  public boolean isGone() {
    if (start < end || ahead != NOTHING) {
      return false;
    }
    try {
      socket.setSoTimeout(1);
      try {
        ahead = in.read();
        return ahead < 0;
      } catch (SocketTimeoutException e) {
        return false;
      } finally {
        socket.setSoTimeout(0);
      }
    } catch (IOException e) {
      return true;
    }
  }

  /** Puts the byte that a look came upon before those that are still to come. */
  public void takeBack() {
    if (ahead != NOTHING) {
      start = 0;
      bytes[0] = (byte) ahead;
      end = 1;
      ahead = NOTHING;
    }
  }

  /** Between two exchanges: lets go of a large buffer. */
  public void rest() {
    if (start == end && bytes.length > LARGEST_KEPT) {
      bytes = new byte[SMALLEST];
      start = 0;
      end = 0;
    }
  }

  /** It is aborted unless it says something else within {@code nanos}. */
  public void expireIn(long nanos) {
    expireAt(System.nanoTime() + nanos);
  }

  /** It is aborted unless it says something else before {@code time}, by System.nanoTime. */
  public void expireAt(long time) {
    EXPIRES.setOpaque(this, time == 0 ? 1 : time);
  }

  /** It may take its time. */
  public void expireNever() {
    EXPIRES.setOpaque(this, 0L);
  }

  /** How many nanoseconds it still has; the largest number when it may take its time. */
  public long left(long now) {
    long at = expires;
    return at == 0 ? Long.MAX_VALUE : at - now;
  }

  /** Aborts it when its time is over. */
  public void expire(long now) {
    if (left(now) < 0) {
      abort();
    }
  }

  /** Ends it at once, from any thread; who reads or writes gets an exception. */
  public void abort() {
    try {
      socket.close();
    } catch (IOException e) {
      // It is gone either way.
    }
  }

  @Override
  public void close() {
    abort();
  }
}
