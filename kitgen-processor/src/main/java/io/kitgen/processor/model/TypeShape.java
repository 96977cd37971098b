package io.kitgen.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.Optional;

/** What a type is, as far as wires care. Named types are held by name: they may be recursive. */
public sealed interface TypeShape {

  /** One value; {@code primitive} tells {@code int} from {@code Integer}. */
  record Scalar(ScalarKind kind, boolean primitive) implements TypeShape {}

  /** {@code byte[]}: text in base64 in JSON, the body itself over HTTP. */
  record Bytes() implements TypeShape {}

  /** A record or enum, to be found in {@link ServiceModel#types} under {@code name}. */
  record Named(TypeName name) implements TypeShape {}

  /** {@code List}, {@code Set} (in order of iteration) or another collection. */
  record Sequence(Container container, TypeUse element) implements TypeShape {
    /** Which of Java's. */
    public enum Container {
      LIST,
      SET,
      COLLECTION,
      SORTED_SET,
      NAVIGABLE_SET,
      ARRAY_LIST,
      HASH_SET,
      LINKED_HASH_SET,
      TREE_SET;

      /** Whether it has each element once. */
      public boolean isSet() {
        return this != LIST && this != COLLECTION && this != ARRAY_LIST;
      }

      /** Whether it is in the order of its elements. */
      public boolean isSorted() {
        return this == SORTED_SET || this == NAVIGABLE_SET || this == TREE_SET;
      }
    }
  }

  /** An array of anything but bytes. */
  record ArrayOf(TypeUse element) implements TypeShape {}

  /** {@code Map} or another map, with a scalar or enum as key. */
  record MapOf(MapKind kind, TypeUse key, TypeUse value) implements TypeShape {
    /** Which of Java's. */
    public enum MapKind {
      MAP,
      SORTED_MAP,
      NAVIGABLE_MAP,
      HASH_MAP,
      LINKED_HASH_MAP,
      TREE_MAP;

      /** Whether it is in the order of its keys. */
      public boolean isSorted() {
        return this == SORTED_MAP || this == NAVIGABLE_MAP || this == TREE_MAP;
      }
    }
  }

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

  /** {@code Presence<T>}: a member that is absent, null, or has a value. */
  record PresenceOf(TypeUse value) implements TypeShape {}

  /** A type whose JSON is the matter of a codec that was written by hand. */
  record Coded(Codec codec) implements TypeShape {
    /**
     * Such a codec.
     *
     * @param type its class
     * @param instance the constant that holds it; empty where its constructor makes one
     * @param text whether it is a {@code TextFormat} too
     * @param free whether it is the runtime's own for any JSON, of which null is a value
     */
    public record Codec(ClassName type, Optional<String> instance, boolean text, boolean free) {}
  }

  /** {@code Content} or {@code Parts}: bytes as they come, which are no part of anything. */
  record Streamed(Kind kind) implements TypeShape {
    /** Which of them. */
    public enum Kind {
      CONTENT,
      PARTS
    }
  }

  /**
   * Many messages, one after the other: {@code Iterator<T>} as a parameter, {@code Stream<T>} as a
   * result, {@code Flow.Publisher<T>} as either. Stands nowhere else.
   */
  record Messages(Form form, TypeUse item) implements TypeShape {
    /** What Java has for it. */
    public enum Form {
      ITERATOR,
      STREAM,
      PUBLISHER
    }
  }

  /** A type without a place on the wire; {@code reason} completes "… is not supported: ". */
  record Unsupported(String reason) implements TypeShape {}
}
