package io.kitgen.netty.server.body;

import io.kitgen.runtime.http.h1.Bounds;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * An answer's body on its way from the thread that writes it to the event loop. That thread waits
 * while too much is under way, as long as the slowest client may take for it.
 */
public final class BodyOutput extends OutputStream implements ChannelFutureListener {

  private static final int MOST_UNDER_WAY = 64 * 1024;
  private static final int LARGEST_PART = 32 * 1024;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition taken = lock.newCondition();
  private final Bounds bounds;
  private final Sender sender;
  private final boolean patient;
  private final boolean bounded;
  private long left;
  private byte[] buffer = new byte[0];
  private int filled;
  private final Queue<Integer> underWay = new ArrayDeque<>();
  private long bytesUnderWay;
  private long sent;
  private long waited;
  private @Nullable Throwable failure;

  /** Sends a part on. */
  public interface Sender {

    /** Sends these bytes, which are not changed any more. */
    ChannelFuture send(byte[] bytes, int offset, int count);
  }

  /**
   * A body.
   *
   * @param patient whether the client may take it as slowly as it likes
   * @param length of how many bytes; -1 when that is not known, and each write leaves at once
   */
  public BodyOutput(Bounds bounds, boolean patient, long length, Sender sender) {
    this.patient = patient;
    this.bounds = bounds;
    this.sender = sender;
    this.bounded = length >= 0;
    this.left = length;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] from, int offset, int count) throws IOException {
    if (bounded) {
      left -= count;
      if (left < 0) {
        throw new IOException("the body is longer than it said");
      }
    }
    int at = offset;
    int end = offset + count;
    while (at < end) {
      if (buffer.length == 0) {
        buffer = new byte[bounded ? LARGEST_PART : Math.min(LARGEST_PART, end - at)];
      }
      int part = Math.min(buffer.length - filled, end - at);
      System.arraycopy(from, at, buffer, filled, part);
      filled += part;
      at += part;
      if (filled == buffer.length || !bounded) {
        flush();
      }
    }
  }

  @Override
  public void flush() throws IOException {
    if (filled > 0) {
      byte[] full = buffer;
      int count = filled;
      buffer = new byte[0];
      filled = 0;
      await(count);
      sender.send(full, 0, count).addListener(this);
    }
  }

  /** Sends what is left, and checks that it is what was promised. */
  public void end() throws IOException {
    flush();
    if (bounded && left > 0) {
      throw new IOException("the body is " + left + " bytes shorter than it said");
    }
  }

  private void await(int count) throws IOException {
    lock.lock();
    try {
      while (bytesUnderWay > MOST_UNDER_WAY && failure == null) {
        long begin = System.nanoTime();
        long time = patient ? Long.MAX_VALUE : bounds.time(sent) - waited;
        if (time <= 0 || taken.awaitNanos(time) <= 0) {
          throw new IOException("the body is taken too slowly");
        }
        waited += System.nanoTime() - begin;
      }
      if (failure != null) {
        throw new IOException("the client is gone", failure);
      }
      sent += count;
      bytesUnderWay += count;
      underWay.add(count);
    } catch (InterruptedException e) {
      throw new InterruptedIOException("interrupted while the body was written");
    } finally {
      lock.unlock();
    }
  }

  /** One part has left, in order, or will not. */
  @Override
  public void operationComplete(ChannelFuture part) {
    lock.lock();
    try {
      bytesUnderWay -= underWay.remove();
      if (!part.isSuccess()) {
        failure = part.cause();
      }
      taken.signal();
    } finally {
      lock.unlock();
    }
  }
}
