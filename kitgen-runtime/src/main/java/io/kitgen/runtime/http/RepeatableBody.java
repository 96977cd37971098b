package io.kitgen.runtime.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A body that is made anew each time. */
final class RepeatableBody implements HttpBody {

  private final long length;
  private final Source source;
  private final Writer writer;

  private RepeatableBody(long length, Source source, Writer writer) {
    this.length = length;
    this.source = source;
    this.writer = writer;
  }

  /** One that is opened; its length may be unknown. */
  static RepeatableBody of(long length, Source source) {
    Objects.requireNonNull(source, "source");
    return new RepeatableBody(Math.max(-1, length), source, out -> copy(source, out));
  }

  /** One of known length that writes itself; opened, its bytes are gathered first. */
  static RepeatableBody of(long length, Writer writer) {
    Objects.requireNonNull(writer, "writer");
    if (length < 0) {
      throw new IllegalArgumentException("a body of " + length + " bytes");
    }
    return new RepeatableBody(length, () -> gathered(length, writer), writer);
  }

  private static void copy(Source source, OutputStream out) throws IOException {
    try (InputStream in = source.open()) {
      in.transferTo(out);
    }
  }

  private static InputStream gathered(long length, Writer writer) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream((int) Math.min(length, 1 << 20));
    writer.writeTo(bytes);
    return new ByteArrayInputStream(bytes.toByteArray());
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
  public @Nullable ByteBuffer take() {
    return null;
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    writer.writeTo(out);
  }

  @Override
  public Headers trailers() {
    return Headers.empty();
  }

  @Override
  public void close() {}
}
