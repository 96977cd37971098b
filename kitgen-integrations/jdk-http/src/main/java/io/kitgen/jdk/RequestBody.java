package io.kitgen.jdk;

import io.kitgen.runtime.Ticker;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/**
 * A request's body that remembers whether it broke, so that nobody waits for the rest of it, and
 * how much of it was read, so that an early answer is not lost.
 */
final class RequestBody extends FilterInputStream {

  /** What the JDK itself reads of a body that nobody wanted; more than this it cuts off. */
  private static final long JDK_DRAINS = 64 * 1024;

  private static final long MOST_LINGERING_BYTES = 64 * 1024 * 1024;
  private static final Duration LONGEST_LINGERING = Duration.ofSeconds(2);

  private final long length;
  private long taken;
  private boolean ended;
  private boolean broken;

  /** A body of {@code length} bytes, or -1 when that is not known. */
  RequestBody(InputStream in, long length) {
    super(in);
    this.length = length;
  }

  /** Whether more is to come than the JDK would wait for. */
  boolean isUnread() {
    return !ended && !broken && (length < 0 || length - taken > JDK_DRAINS);
  }

  /**
   * Reads what the client still sends and drops it, after the answer is on its way. A connection
   * that is closed with bytes unread is reset, and the client loses the answer with it. Within
   * bounds: who sends more than it was ever allowed to, or dawdles, is cut off.
   */
  void linger(Ticker ticker) {
    Ticker.Scheduled bound = ticker.schedule(LONGEST_LINGERING, Thread.currentThread()::interrupt);
    try {
      byte[] dropped = new byte[16 * 1024];
      long most = taken + MOST_LINGERING_BYTES;
      while (taken < most && read(dropped, 0, dropped.length) >= 0) {
        // dropped
      }
    } catch (IOException e) {
      // The client is gone, or was cut off; either way it wants no more of us.
    } finally {
      bound.cancel();
      Thread.interrupted(); // ours, if it came too late to cut anything off
    }
  }

  long length() {
    return length;
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
      int count = in.read(bytes, offset, length);
      ended |= count < 0;
      taken += Math.max(count, 0);
      return count;
    } catch (IOException e) {
      broken = true;
      throw e;
    }
  }
}
