package io.kitgen.runtime.text;

import java.util.Objects;
import java.util.function.Function;

/** Values that are made of one value of another type, which has the text. */
record MappedFormat<V, T>(TextFormat<V> inner, Function<V, T> maker, Function<T, V> value)
    implements TextFormat<T> {

  MappedFormat {
    Objects.requireNonNull(inner, "inner");
    Objects.requireNonNull(maker, "maker");
    Objects.requireNonNull(value, "value");
  }

  @Override
  public T parse(String text) {
    V parsed = inner.parse(text);
    try {
      return maker.apply(parsed);
    } catch (RuntimeException e) {
      // What a constructor dislikes is the sender's mistake, and its words are not for him.
      throw new IllegalArgumentException("expected a valid value", e);
    }
  }

  @Override
  public String format(T value) {
    return inner.format(this.value.apply(value));
  }
}
