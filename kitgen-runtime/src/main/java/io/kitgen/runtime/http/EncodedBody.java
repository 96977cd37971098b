package io.kitgen.runtime.http;

import io.kitgen.runtime.json.write.JsonBuffer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** A document in a lent array, from which it is written, and which its end gives back. */
final class EncodedBody implements HttpBody {

  private final JsonBuffer json;
  private final int length;

  EncodedBody(JsonBuffer json) {
    this.json = json;
    this.length = json.length();
  }

  @Override
  public long length() {
    return length;
  }

  @Override
  public boolean replayable() {
    return true;
  }

  /** A copy: a stream may be read when the body has long been closed. */
  @Override
  public InputStream open() {
    return new ByteArrayInputStream(Arrays.copyOf(json.bytes(), length));
  }

  @Override
  public ByteBuffer take() {
    return ByteBuffer.wrap(json.bytes(), 0, length);
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    out.write(json.bytes(), 0, length);
  }

  @Override
  public Headers trailers() {
    return Headers.empty();
  }

  @Override
  public void close() {
    json.close();
  }
}
