package io.kitgen.netty.server.body;

import io.kitgen.runtime.http.Headers;
import io.kitgen.runtime.http.h1.Bounds;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A request's body between the event loop, which brings it, and the thread that reads it. It holds
 * little: when the reader is behind, the loop is told to read no further.
 */
public final class RequestInput extends InputStream {

  /** From here on the loop reads no further, until half of it is taken. */
  private static final int FULL = 64 * 1024;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition arrived = lock.newCondition();
  private final Queue<byte[]> parts = new ArrayDeque<>();
  private final Bounds bounds;
  private final boolean patient;
  private final Source source;
  private byte[] part = new byte[0];
  private int at;
  private int held;
  private long received;
  private long waited;
  private boolean begun;
  private boolean asked;
  private boolean paused;
  private boolean dropping;
  private boolean ended;
  private @Nullable IOException failure;
  private Headers trailers = Headers.empty();

  /** Where the body comes from. Called by any thread. */
  public interface Source {

    /** Somebody waits for the body, so that the client is to send it. */
    void ask();

    /** There is room again. */
    void resume();
  }

  /**
   * A body.
   *
   * @param patient whether what is missing may take as long as it likes
   */
  public RequestInput(Bounds bounds, boolean patient, Source source) {
    this.bounds = bounds;
    this.patient = patient;
    this.source = source;
  }

  /** Takes a part; whether no more is to come for now. */
  public boolean add(byte[] bytes) {
    lock.lock();
    try {
      received += bytes.length;
      if (bytes.length > 0 && !dropping) {
        parts.add(bytes);
        held += bytes.length;
        arrived.signal();
      }
      paused |= held >= FULL; // until there is room: what was on its way still comes
      return paused;
    } finally {
      lock.unlock();
    }
  }

  /** That was all. */
  public void end(Headers trailers) {
    lock.lock();
    try {
      this.trailers = trailers;
      ended = true;
      arrived.signal();
    } finally {
      lock.unlock();
    }
  }

  /** There will be no more, though there should. */
  public void fail(IOException cause) {
    lock.lock();
    try {
      if (!ended && failure == null) {
        failure = cause;
        arrived.signal();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Nobody reads it any more; whether it was paused. */
  public boolean drop() {
    lock.lock();
    try {
      boolean was = paused;
      dropping = true;
      paused = false;
      parts.clear();
      held = 0;
      return was;
    } finally {
      lock.unlock();
    }
  }

  /** How many bytes have come. */
  public long received() {
    lock.lock();
    try {
      return received;
    } finally {
      lock.unlock();
    }
  }

  /** Whether somebody wanted it. */
  public boolean hasBegun() {
    lock.lock();
    try {
      return begun;
    } finally {
      lock.unlock();
    }
  }

  /** Whether all of it is here. */
  public boolean hasEnded() {
    lock.lock();
    try {
      return ended;
    } finally {
      lock.unlock();
    }
  }

  /** Whether the rest will not come. */
  public boolean isBroken() {
    lock.lock();
    try {
      return failure != null;
    } finally {
      lock.unlock();
    }
  }

  public Headers trailers() {
    lock.lock();
    try {
      return ended ? trailers : Headers.empty();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] to, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    boolean room = false;
    lock.lock();
    try {
      begun = true;
      while (at == part.length) {
        byte[] next = parts.poll();
        if (next != null) {
          part = next;
          at = 0;
        } else if (ended) {
          return -1;
        } else {
          await();
        }
      }
      int count = Math.min(length, part.length - at);
      System.arraycopy(part, at, to, offset, count);
      at += count;
      held -= count;
      room = paused && held <= FULL / 2;
      paused &= !room;
      return count;
    } finally {
      lock.unlock();
      if (room) {
        source.resume();
      }
    }
  }

  @Override
  public int available() {
    lock.lock();
    try {
      return part.length - at + (parts.peek() == null ? 0 : parts.element().length);
    } finally {
      lock.unlock();
    }
  }

  /** Waits for the next part, as long as the slowest client may take for it. */
  @SuppressWarnings("WaitNotInLoop") // who calls it looks again
  private void await() throws IOException {
    if (failure != null) {
      throw failure;
    }
    if (!asked) {
      asked = true;
      source.ask();
    }
    long begin = System.nanoTime();
    long left = patient ? Long.MAX_VALUE : bounds.time(received) - waited;
    try {
      if (left <= 0 || arrived.awaitNanos(left) <= 0) {
        failure = new IOException("the body came too slowly");
      }
    } catch (InterruptedException e) {
      throw new InterruptedIOException("interrupted while the body was awaited");
    } finally {
      waited += System.nanoTime() - begin;
    }
  }
}
