package io.kitgen.runtime.json;

import io.kitgen.runtime.json.read.DocumentReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * How values of one type are read from JSON: half of a {@link JsonCodec}, for what is never
 * written. Thread-safe.
 *
 * @param <T> the type
 */
@FunctionalInterface
public interface JsonDecoder<T> {

  /**
   * Reads the next value of {@code in}, and leaves the document where that ends.
   *
   * @throws JsonException when it does not fit
   */
  T read(JsonReader in);

  /**
   * Reads a whole document within {@link JsonLimits#DEFAULT}.
   *
   * @throws JsonException when it does not fit
   */
  default T read(byte[] json) {
    return read(json, JsonLimits.DEFAULT);
  }

  /**
   * Reads a whole document, in UTF-8.
   *
   * @throws JsonException when it does not fit
   */
  default T read(byte[] json, JsonLimits limits) {
    return DocumentReader.read(this, json, 0, json.length, limits);
  }

  /**
   * Reads a whole document, in UTF-8. At most one byte more is taken from the stream than {@code
   * limits} allow; it is not closed.
   *
   * @throws JsonException when it does not fit
   * @throws UncheckedIOException when the stream fails
   */
  default T read(InputStream json, JsonLimits limits) {
    try {
      return read(
          json.readNBytes((int) Math.min(Integer.MAX_VALUE, limits.documentBytes() + 1L)), limits);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
