package io.kitgen.processor.transport.grpc.schema;

import io.kitgen.processor.plan.proto.ProtoType.Reservations;
import java.util.List;
import java.util.Optional;

/** A message or an enum. */
public sealed interface TypeSchema {

  /** Its name within the package. */
  String name();

  /** What must not be used again. */
  Reservations reservations();

  /** What is written above it, or empty. */
  String comment();

  /**
   * A message.
   *
   * @param oneof the name of the {@code oneof} that all fields are in, if they are in one
   */
  record Message(
      String name,
      List<FieldSchema> fields,
      Optional<String> oneof,
      Reservations reservations,
      String comment)
      implements TypeSchema {}

  /** An enum; its first constant is zero. */
  @SuppressWarnings("JavaLangClash") // the word of Protocol Buffers
  record Enum(String name, List<Constant> constants, Reservations reservations, String comment)
      implements TypeSchema {}

  /** A constant of an enum. */
  record Constant(String name, int number, String comment) {}
}
