package io.kitgen.runtime.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Objects;

/** A body that is opened anew each time. */
final class RepeatableBody implements HttpBody {

  private final long length;
  private final Source source;

  RepeatableBody(long length, Source source) {
    this.length = Math.max(-1, length);
    this.source = Objects.requireNonNull(source, "source");
  }

  @Override
  public long length() {
    return length;
  }

  @Override
  public boolean replayable() {
    return true;
  }

  @Override
  public InputStream open() throws IOException {
    return source.open();
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    try (InputStream in = source.open()) {
      in.transferTo(out);
    }
  }

  @Override
  public Headers trailers() {
    return Headers.empty();
  }

  @Override
  public void close() {}
}
