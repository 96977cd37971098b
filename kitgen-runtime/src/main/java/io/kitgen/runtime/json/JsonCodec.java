package io.kitgen.runtime.json;

import io.kitgen.runtime.json.jackson.JacksonEngine;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * How values of one type look in JSON. Generated code holds one for each type, as a constant.
 * Thread-safe.
 *
 * @param <T> the type
 */
public final class JsonCodec<T> {

  /**
   * Reads one value.
   *
   * @param <T> its type
   */
  @FunctionalInterface
  public interface Reader<T> {
    /** Reads the next value of {@code in}. */
    T read(JsonReader in);
  }

  /**
   * Writes one value.
   *
   * @param <T> its type
   */
  @FunctionalInterface
  public interface Writer<T> {
    /** Writes {@code value} as the next value of {@code out}. */
    void write(T value, JsonWriter out);
  }

  private final Reader<T> reader;
  private final Writer<T> writer;

  private JsonCodec(Reader<T> reader, Writer<T> writer) {
    this.reader = Objects.requireNonNull(reader, "reader");
    this.writer = Objects.requireNonNull(writer, "writer");
  }

  /** A codec of two functions, which must leave the document where the value ends. */
  public static <T> JsonCodec<T> of(Reader<T> reader, Writer<T> writer) {
    return new JsonCodec<>(reader, writer);
  }

  /**
   * Reads a value that is part of a document.
   *
   * @throws JsonException when it does not fit
   */
  public T read(JsonReader in) {
    return reader.read(in);
  }

  /** Writes a value that is part of a document. */
  public void write(T value, JsonWriter out) {
    writer.write(value, out);
  }

  /**
   * Reads a whole document within {@link JsonLimits#DEFAULT}.
   *
   * @throws JsonException when it does not fit
   */
  public T read(byte[] json) {
    return read(json, JsonLimits.DEFAULT);
  }

  /**
   * Reads a whole document, in UTF-8.
   *
   * @throws JsonException when it does not fit
   */
  public T read(byte[] json, JsonLimits limits) {
    return JacksonEngine.read(reader, json, limits);
  }

  /**
   * Reads a whole document, in UTF-8. At most one byte more is taken from the stream than {@code
   * limits} allow; it is not closed.
   *
   * @throws JsonException when it does not fit
   * @throws UncheckedIOException when the stream fails
   */
  public T read(InputStream json, JsonLimits limits) {
    try {
      return read(
          json.readNBytes((int) Math.min(Integer.MAX_VALUE, limits.documentBytes() + 1L)), limits);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a whole document, in UTF-8. */
  public byte[] write(T value) {
    return JacksonEngine.write(writer, value);
  }

  /**
   * Writes a whole document, in UTF-8. The stream is neither flushed nor closed; when something is
   * thrown, part of the document may be written.
   *
   * @throws UncheckedIOException when the stream fails
   */
  public void write(T value, OutputStream json) {
    JacksonEngine.write(writer, value, json);
  }
}
