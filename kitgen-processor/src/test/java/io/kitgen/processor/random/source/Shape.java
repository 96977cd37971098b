package io.kitgen.processor.random.source;

import java.util.List;

/** A type without what one use of it adds. User types are held by name: they may be recursive. */
public sealed interface Shape {

  /** One value. */
  record Scalar(ScalarType type, boolean primitive) implements Shape {}

  /** {@code byte[]}. */
  record Bytes() implements Shape {}

  /** A record or enum of the service. */
  record Named(String name, List<Use> arguments) implements Shape {}

  /** A {@code List}, {@code Set} or {@code Collection}: the class in full. */
  record Sequence(String container, Use element) implements Shape {}

  /** A {@code Map}. */
  record MapOf(Use key, Use value) implements Shape {}

  /** An {@code Optional}. */
  record OptionalOf(Use value) implements Shape {}

  /** {@code OptionalInt} and its like. */
  record PrimitiveOptional(ScalarType type) implements Shape {}

  /** An array of anything but bytes. */
  record ArrayOf(Use element) implements Shape {}

  /** A type variable of the record or interface around. */
  record Variable(String name) implements Shape {}

  /**
   * A type at one place.
   *
   * @param nullable whether {@code @Nullable} stands there
   * @param tagged whether another annotation stands there too
   */
  record Use(Shape shape, boolean nullable, boolean tagged) {

    /** A plain use. */
    public static Use of(Shape shape) {
      return new Use(shape, false, false);
    }

    /** The same with {@code @Nullable}, unless it is primitive. */
    public Use orNull() {
      return primitive() ? this : new Use(shape, true, tagged);
    }

    /** The same without {@code @Nullable}. */
    public Use notNull() {
      return new Use(shape, false, tagged);
    }

    /** Whether it is a Java primitive. */
    public boolean primitive() {
      return shape instanceof Scalar scalar && scalar.primitive();
    }
  }
}
