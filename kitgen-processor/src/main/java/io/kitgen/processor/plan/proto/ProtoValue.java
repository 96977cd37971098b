package io.kitgen.processor.plan.proto;

import com.palantir.javapoet.TypeName;
import io.kitgen.processor.model.DataType;
import io.kitgen.processor.model.TypeUse;
import io.kitgen.processor.model.json.JsonMember;
import java.util.Optional;

/** What a field holds, once. */
public sealed interface ProtoValue {

  /** The Java type at this place. */
  TypeUse java();

  /** What travels: of a type that is its one value, that value. */
  default ProtoValue onWire() {
    return this instanceof Valued valued ? valued.value().onWire() : this;
  }

  /**
   * A scalar of Protocol Buffers; which of Java's is told by {@link #java}: a {@code
   * TypeShape.Scalar}, bytes, a type with a text codec ({@code TypeShape.Coded}), or, as the key of
   * a map alone, an enum, which is the name of its constant, and an instant or a duration, which is
   * its text.
   */
  record Scalar(ProtoScalar kind, TypeUse java) implements ProtoValue {}

  /**
   * A message of the service, or of another file.
   *
   * @param name its full name: {@code pb.Order}
   * @param type by which the plan has it
   * @param file the path of the other file that declares it; empty for the service's own
   */
  record Message(String name, TypeName type, Optional<String> file, TypeUse java)
      implements ProtoValue {}

  /** An enum of the service, or of another file. */
  @SuppressWarnings("JavaLangClash") // the word of Protocol Buffers
  record Enum(String name, TypeName type, Optional<String> file, TypeUse java)
      implements ProtoValue {}

  /**
   * A user's type that travels as its one value does: {@code @JsonValue}. A record is made by its
   * constructor, a class as {@code ClassFacts.of(source).making()} says.
   *
   * @param value what travels; neither repeated nor a map
   * @param source the user's type
   * @param member by which the value is taken
   */
  record Valued(ProtoValue value, DataType source, JsonMember member, TypeUse java)
      implements ProtoValue {}

  /** A type of Google's that comes with every compiler. */
  record WellKnown(Kind kind, TypeUse java) implements ProtoValue {

    /** Which of them. */
    public enum Kind {
      TIMESTAMP("google.protobuf.Timestamp", "google/protobuf/timestamp.proto"),
      DURATION("google.protobuf.Duration", "google/protobuf/duration.proto"),
      VALUE("google.protobuf.Value", "google/protobuf/struct.proto"),
      EMPTY("google.protobuf.Empty", "google/protobuf/empty.proto");

      private final String fullName;
      private final String file;

      Kind(String fullName, String file) {
        this.fullName = fullName;
        this.file = file;
      }

      /** {@code google.protobuf.Timestamp}. */
      public String fullName() {
        return fullName;
      }

      /** The file that declares it. */
      public String file() {
        return file;
      }
    }
  }
}
