package io.kitgen.runtime.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** A body whose bytes are at hand. */
final class BytesBody implements HttpBody {

  static final BytesBody EMPTY = new BytesBody(new byte[0], Headers.empty());

  private final byte[] bytes;
  private final Headers trailers;

  BytesBody(byte[] bytes, Headers trailers) {
    this.bytes = bytes;
    this.trailers = trailers;
  }

  @Override
  public byte @Nullable [] read(int limit) {
    return bytes.length > limit ? null : bytes;
  }

  @Override
  public long length() {
    return trailers.size() == 0 ? bytes.length : -1;
  }

  @Override
  public boolean replayable() {
    return true;
  }

  @Override
  public InputStream open() {
    return new ByteArrayInputStream(bytes);
  }

  @Override
  public ByteBuffer take() {
    return ByteBuffer.wrap(bytes);
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    out.write(bytes);
  }

  @Override
  public Headers trailers() {
    return trailers;
  }

  @Override
  public void close() {}
}
