package io.kitgen.runtime.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Objects;

/** A body of known length that writes itself. */
final class WriterBody implements HttpBody {

  private final long length;
  private final Writer writer;

  WriterBody(long length, Writer writer) {
    if (length < 0) {
      throw new IllegalArgumentException("a body of " + length + " bytes");
    }
    this.length = length;
    this.writer = Objects.requireNonNull(writer, "writer");
  }

  @Override
  public long length() {
    return length;
  }

  @Override
  public boolean replayable() {
    return true;
  }

  /** Its bytes; they are gathered first, so that engines write it with {@link #writeTo}. */
  @Override
  public InputStream open() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream((int) Math.min(length, 1 << 20));
    writer.writeTo(bytes);
    return new ByteArrayInputStream(bytes.toByteArray());
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
