package io.kitgen.runtime.json.write;

import io.kitgen.runtime.json.JsonEncoder;
import org.jspecify.annotations.Nullable;

/**
 * A document in an array that is lent: it must not be looked at after {@link #close}, when the
 * array goes to somebody else. One that is never closed is no leak; its array is then not used
 * again. Used by one thread at a time.
 */
public final class JsonBuffer implements AutoCloseable {

  private @Nullable DocumentWriter writer;

  private JsonBuffer(DocumentWriter writer) {
    this.writer = writer;
  }

  /** The document that {@code value} is. */
  public static <T> JsonBuffer of(JsonEncoder<T> encoder, T value) {
    DocumentWriter writer = Writers.take();
    writer.begin();
    encoder.write(value, writer);
    writer.end();
    return new JsonBuffer(writer);
  }

  /** The array, in which the document stands first. */
  public byte[] bytes() {
    return open().output.bytes;
  }

  /** How long the document is; it is not empty. */
  public int length() {
    return open().output.at;
  }

  private DocumentWriter open() {
    if (writer == null) {
      throw new IllegalStateException("closed");
    }
    return writer;
  }

  /** Gives the array back. */
  @Override
  public void close() {
    if (writer != null) {
      Writers.give(writer);
      writer = null;
    }
  }
}
