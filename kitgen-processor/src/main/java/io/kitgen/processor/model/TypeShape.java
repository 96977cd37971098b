package io.kitgen.processor.model;

import com.palantir.javapoet.TypeName;

/** What a type is, as far as wires care. Named types are held by name: they may be recursive. */
public sealed interface TypeShape {

  /** One value; {@code primitive} tells {@code int} from {@code Integer}. */
  record Scalar(ScalarKind kind, boolean primitive) implements TypeShape {}

  /** {@code byte[]}: text in base64 in JSON, the body itself over HTTP. */
  record Bytes() implements TypeShape {}

  /** A record or enum, to be found in {@link ServiceModel#types} under {@code name}. */
  record Named(TypeName name) implements TypeShape {}

  /** {@code List}, {@code Set} (in order of iteration) or {@code Collection}. */
  record Sequence(Container container, TypeUse element) implements TypeShape {
    /** Which of Java's. */
    public enum Container {
      LIST,
      SET,
      COLLECTION
    }
  }

  /** An array of anything but bytes. */
  record ArrayOf(TypeUse element) implements TypeShape {}

  /** {@code Map} with a scalar or enum as key. */
  record MapOf(TypeUse key, TypeUse value) implements TypeShape {}

  /** {@code Optional<T>}; {@code OptionalInt}, {@code OptionalLong} and {@code OptionalDouble}. */
  record OptionalOf(OptionalKind kind, TypeUse value) implements TypeShape {
    /** Which of Java's. */
    public enum OptionalKind {
      OBJECT,
      INT,
      LONG,
      DOUBLE
    }
  }

  /** A type without a place on the wire; {@code reason} completes "… is not supported: ". */
  record Unsupported(String reason) implements TypeShape {}
}
