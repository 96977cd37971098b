package io.kitgen.processor.plan.proto;

import com.palantir.javapoet.TypeName;
import io.kitgen.processor.model.TypeUse;
import java.util.Optional;

/** What a field holds, once. */
public sealed interface ProtoValue {

  /** The Java type at this place. */
  TypeUse java();

  /** A scalar of Protocol Buffers; which of Java's is told by {@link #java}. */
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
  record Enum(String name, TypeName type, Optional<String> file, TypeUse java)
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
