package io.kitgen.runtime.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A body that is read once. */
final class StreamBody implements HttpBody {

  private final InputStream stream;
  private final long length;
  private final Supplier<Headers> trailers;
  private final AtomicBoolean opened = new AtomicBoolean();

  StreamBody(InputStream stream, long length, Supplier<Headers> trailers) {
    this.stream = Objects.requireNonNull(stream, "stream");
    this.length = Math.max(-1, length);
    this.trailers = trailers;
  }

  @Override
  public long length() {
    return length;
  }

  @Override
  public boolean replayable() {
    return false;
  }

  @Override
  public InputStream open() {
    if (!opened.compareAndSet(false, true)) {
      throw new IllegalStateException("the body was read before, and it can be read once");
    }
    return stream;
  }

  @Override
  public @Nullable ByteBuffer take() throws IOException {
    if (!(stream instanceof Takeable takeable) || opened.get()) {
      return null;
    }
    ByteBuffer all = takeable.take();
    if (all != null) {
      opened.set(true);
    }
    return all;
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    open().transferTo(out);
  }

  @Override
  public Headers trailers() {
    return trailers.get();
  }

  @Override
  public void close() {
    try {
      stream.close();
    } catch (IOException e) {
      // Nobody wants the rest of it: that it cannot be had is no news.
    }
  }

  /** A body that writes itself once, as it comes to be. */
  static final class Flowing implements HttpBody {

    /** Who opens it has all of it in memory. */
    private static final int MOST_GATHERED = 64 * 1024 * 1024;

    private final Flow flow;
    private final AtomicBoolean begun = new AtomicBoolean();

    Flowing(Flow flow) {
      this.flow = Objects.requireNonNull(flow, "flow");
    }

    @Override
    public long length() {
      return -1;
    }

    @Override
    public boolean replayable() {
      return false;
    }

    @Override
    public InputStream open() throws IOException {
      Gathered bytes = new Gathered();
      writeTo(bytes);
      return new ByteArrayInputStream(bytes.toByteArray());
    }

    @Override
    public @Nullable ByteBuffer take() {
      return null;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
      if (!begun.compareAndSet(false, true)) {
        throw new IllegalStateException("the body was written before, and it can be written once");
      }
      flow.writeTo(out);
    }

    @Override
    public Headers trailers() {
      return flow.trailers();
    }

    @Override
    public void close() {
      if (begun.compareAndSet(false, true)) {
        flow.abandon();
      }
    }

    private static final class Gathered extends ByteArrayOutputStream {

      @Override
      public synchronized void write(byte[] from, int offset, int length) {
        if (count + (long) length > MOST_GATHERED) {
          throw new IllegalStateException("more than " + MOST_GATHERED + " bytes of a stream");
        }
        super.write(from, offset, length);
      }
    }
  }
}
