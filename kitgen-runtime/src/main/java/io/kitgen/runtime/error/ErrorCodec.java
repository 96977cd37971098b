package io.kitgen.runtime.error;

import io.kitgen.runtime.json.JsonEncoder;
import io.kitgen.runtime.json.JsonReader;
import io.kitgen.runtime.json.JsonWriter;
import org.jspecify.annotations.Nullable;

/**
 * How a declared exception crosses the wire: its fields as members of an object, its message beside
 * them. Generated.
 *
 * @param <E> the exception
 */
public interface ErrorCodec<E extends Exception> {

  /**
   * Builds an exception again.
   *
   * @param <E> the exception
   */
  @FunctionalInterface
  interface Reader<E extends Exception> {
    /** The exception of {@code message} and {@code members}. */
    E read(@Nullable String message, JsonReader members);
  }

  /** A codec of two functions. */
  static <E extends Exception> ErrorCodec<E> of(Reader<E> reader, JsonEncoder<E> writer) {
    return new ErrorCodec<>() {
      @Override
      public void writeMembers(E error, JsonWriter out) {
        writer.write(error, out);
      }

      @Override
      public E read(@Nullable String message, JsonReader members) {
        return reader.read(message, members);
      }
    };
  }

  /** Writes the exception's fields as members of the object that {@code out} is in. */
  void writeMembers(E error, JsonWriter out);

  /**
   * Builds the exception again.
   *
   * @param message the message that came with it
   * @param members the object with its fields; other members are skipped
   */
  E read(@Nullable String message, JsonReader members);
}
