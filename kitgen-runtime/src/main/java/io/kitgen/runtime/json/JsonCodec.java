package io.kitgen.runtime.json;

import java.util.Objects;

/**
 * How values of one type look in JSON. Generated code holds one for each type, as a constant; a
 * class of yours that implements it says how a type looks that kitgen does not know ({@code
 * KitService.codecs}, {@code KitType.codec}). Thread-safe.
 *
 * @param <T> the type
 */
public interface JsonCodec<T> extends JsonDecoder<T>, JsonEncoder<T> {

  /** A codec of its two halves. */
  static <T> JsonCodec<T> of(JsonDecoder<T> decoder, JsonEncoder<T> encoder) {
    Objects.requireNonNull(decoder, "decoder");
    Objects.requireNonNull(encoder, "encoder");
    return new JsonCodec<>() {
      @Override
      public T read(JsonReader in) {
        return decoder.read(in);
      }

      @Override
      public void write(T value, JsonWriter out) {
        encoder.write(value, out);
      }
    };
  }
}
