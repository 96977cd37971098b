package io.kitgen.runtime;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One parameter or result of an operation: a component of its request or response record. Lets call
 * logs, audit and cache keys be written once for every operation.
 *
 * @param name the component's name
 * @param sensitive whether the value must not be shown ({@code @Sensitive})
 * @param getter takes the value out of the record
 * @param <R> the record
 */
public record OperationField<R>(
    String name, boolean sensitive, Function<R, @Nullable Object> getter) {

  /** A field whose value may be shown. */
  public static <R> OperationField<R> of(String name, Function<R, @Nullable Object> getter) {
    return new OperationField<>(name, false, getter);
  }

  /** A field whose value must not be shown. */
  public static <R> OperationField<R> sensitive(String name, Function<R, @Nullable Object> getter) {
    return new OperationField<>(name, true, getter);
  }
}
