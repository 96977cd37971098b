package io.kitgen.runtime.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** A body that writes itself once, as it comes to be. */
final class FlowBody implements HttpBody {

  /** Who opens it has all of it in memory. */
  private static final int MOST_GATHERED = 64 * 1024 * 1024;

  private final Flow flow;
  private final AtomicBoolean begun = new AtomicBoolean();

  FlowBody(Flow flow) {
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
