package io.kitgen.runtime.json;

import io.kitgen.runtime.json.write.DocumentWriter;
import java.io.OutputStream;

/**
 * How values of one type are written as JSON: half of a {@link JsonCodec}, for what is never read.
 * Thread-safe.
 *
 * @param <T> the type
 */
@FunctionalInterface
public interface JsonEncoder<T> {

  /** Writes {@code value} as the next value of {@code out}: exactly one. */
  void write(T value, JsonWriter out);

  /** Writes a whole document, in UTF-8. */
  default byte[] write(T value) {
    return DocumentWriter.write(this, value);
  }

  /**
   * Writes a whole document, in UTF-8. The stream is neither flushed nor closed; when something is
   * thrown, part of the document may be written.
   *
   * @throws java.io.UncheckedIOException when the stream fails
   */
  default void write(T value, OutputStream json) {
    DocumentWriter.write(this, value, json);
  }
}
