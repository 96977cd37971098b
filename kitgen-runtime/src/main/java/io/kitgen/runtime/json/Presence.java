package io.kitgen.runtime.json;

import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A member that is absent, null, or has a value: what {@code PATCH} needs to tell apart. An absent
 * one is not written, one that is null is written as null. Stands as a component of a record or as
 * a parameter. Immutable.
 *
 * <pre>{@code
 * record OrderPatch(Presence<String> note, Presence<Integer> amount) {}
 *
 * Order patched = new Order(order.id(), patch.note().orElse(order.note()), …);
 * }</pre>
 *
 * @param <T> what it has when it has a value; never null itself
 */
public final class Presence<T> {

  private static final Presence<?> ABSENT = new Presence<>(false, null);
  private static final Presence<?> NULL = new Presence<>(true, null);

  private final boolean sent;
  private final @Nullable T value;

  private Presence(boolean sent, @Nullable T value) {
    this.sent = sent;
    this.value = value;
  }

  /** Nothing was said. */
  @SuppressWarnings("unchecked") // it holds none
  public static <T> Presence<T> absent() {
    return (Presence<T>) ABSENT;
  }

  /** Null was said: what was there shall go. */
  @SuppressWarnings("unchecked") // it holds none
  public static <T> Presence<T> ofNull() {
    return (Presence<T>) NULL;
  }

  /** {@code value} was said. */
  public static <T> Presence<T> of(T value) {
    return new Presence<>(true, Objects.requireNonNull(value, "value"));
  }

  /** {@code value} was said, or null. */
  public static <T> Presence<T> ofNullable(@Nullable T value) {
    return value == null ? ofNull() : of(value);
  }

  /** Whether nothing was said. */
  public boolean isAbsent() {
    return !sent;
  }

  /** Whether null was said. */
  public boolean isNull() {
    return sent && value == null;
  }

  /** Whether a value was said. */
  public boolean isPresent() {
    return value != null;
  }

  /**
   * The value.
   *
   * @throws NoSuchElementException when there is none
   */
  public T get() {
    if (value == null) {
      throw new NoSuchElementException(sent ? "null" : "absent");
    }
    return value;
  }

  /** What {@code current} shall become: itself when nothing was said, else the value or null. */
  public @Nullable T orElse(@Nullable T current) {
    return sent ? value : current;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Presence<?> presence
        && sent == presence.sent
        && Objects.equals(value, presence.value);
  }

  @Override
  public int hashCode() {
    return sent ? Objects.hashCode(value) : -1;
  }

  /** {@code Presence.absent}, {@code Presence[null]}, {@code Presence[x]}. */
  @Override
  public String toString() {
    return sent ? "Presence[" + value + "]" : "Presence.absent";
  }
}
