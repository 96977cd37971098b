package io.kitgen.runtime.json.write;

import io.kitgen.runtime.json.JsonEncoder;
import org.jspecify.annotations.Nullable;

/**
 * A document in an array that is lent: it must not be looked at after {@link #close}, when the
 * array goes to somebody else. One that is never closed is no leak; its array is then not used
 * again. Used by one thread at a time.
 */
public final class JsonBuffer implements AutoCloseable {

  private final int start;
  private @Nullable DocumentWriter writer;

  private JsonBuffer(DocumentWriter writer, int start) {
    this.writer = writer;
    this.start = start;
  }

  /**
   * The document that {@code value} is.
   *
   * @param reserve how many bytes stay free before it, for what is sent with it
   */
  public static <T> JsonBuffer of(JsonEncoder<T> encoder, T value, int reserve) {
    DocumentWriter writer = Writers.take();
    writer.begin(reserve);
    encoder.write(value, writer);
    writer.end();
    return new JsonBuffer(writer, reserve);
  }

  /** The array; what stands before {@link #start} may be written to. */
  public byte[] bytes() {
    return open().output.bytes;
  }

  /** Where the document begins. */
  public int start() {
    return start;
  }

  /** Where it ends; it is not empty. */
  public int end() {
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
