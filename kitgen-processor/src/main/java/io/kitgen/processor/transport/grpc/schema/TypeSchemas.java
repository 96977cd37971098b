package io.kitgen.processor.transport.grpc.schema;

import io.kitgen.processor.generate.schema.Markdown;
import io.kitgen.processor.model.DataType;
import io.kitgen.processor.plan.proto.ProtoField;
import io.kitgen.processor.plan.proto.ProtoMethod.ErrorField;
import io.kitgen.processor.plan.proto.ProtoScalar;
import io.kitgen.processor.plan.proto.ProtoType;
import io.kitgen.processor.plan.proto.ProtoValue;
import io.kitgen.processor.transport.grpc.schema.FieldSchema.Label;
import io.kitgen.processor.transport.grpc.schema.FieldSchema.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Messages and enums of a plan without what Java has to do with them. */
final class TypeSchemas {

  private TypeSchemas() {}

  /**
   * {@code type} as the file has it.
   *
   * @param error where it has the message of a business error, if it has one
   */
  static TypeSchema of(ProtoType type, Optional<ErrorField> error) {
    if (type instanceof ProtoType.Message message) {
      return message(message, error);
    }
    if (type instanceof ProtoType.Union union) {
      return union(union);
    }
    if (type instanceof ProtoType.Wrapper wrapper) {
      return new TypeSchema.Message(
          wrapper.name(),
          List.of(field(wrapper.field())),
          Optional.empty(),
          wrapper.reservations(),
          wrapper.javadoc());
    }
    return constants((ProtoType.Enum) type);
  }

  static TypeSchema.Message message(ProtoType.Message message, Optional<ErrorField> error) {
    return new TypeSchema.Message(
        message.name(),
        Stream.concat(
                message.fields().stream().map(TypeSchemas::field),
                error.map(TypeSchemas::field).stream())
            .toList(),
        Optional.empty(),
        message.reservations(),
        message.source().map(source -> Markdown.of(source.origin().javadoc())).orElse(""));
  }

  private static FieldSchema field(ErrorField error) {
    return new FieldSchema(
        error.name(),
        error.number(),
        Label.NONE,
        Optional.empty(),
        new Value.Scalar(ProtoScalar.STRING),
        Optional.empty(),
        "The message of a business error; empty if there is none.");
  }

  private static FieldSchema field(ProtoField field) {
    return new FieldSchema(
        field.name(),
        field.number(),
        label(field),
        field.key().map(key -> ((ProtoValue.Scalar) key.onWire()).kind()),
        value(field.value()),
        field.jsonName(),
        Markdown.of(field.javadoc()));
  }

  /** A message knows by itself whether it is there. */
  private static Label label(ProtoField field) {
    return switch (field.label()) {
      case IMPLICIT -> Label.NONE;
      case OPTIONAL -> value(field.value()) instanceof Value.Message ? Label.NONE : Label.OPTIONAL;
      case REPEATED -> Label.REPEATED;
      case MAP -> Label.MAP;
    };
  }

  private static Value value(ProtoValue planned) {
    ProtoValue value = planned.onWire();
    if (value instanceof ProtoValue.Scalar scalar) {
      return new Value.Scalar(scalar.kind());
    }
    if (value instanceof ProtoValue.Enum constants) {
      return new Value.Enum(constants.name());
    }
    return new Value.Message(
        value instanceof ProtoValue.WellKnown known
            ? known.kind().fullName()
            : ((ProtoValue.Message) value).name());
  }

  private static TypeSchema.Message union(ProtoType.Union union) {
    Set<String> taken =
        union.variants().stream().map(ProtoType.Union.Variant::name).collect(Collectors.toSet());
    return new TypeSchema.Message(
        union.name(),
        union.variants().stream().map(TypeSchemas::variant).toList(),
        Stream.iterate("kind", name -> name + "_of")
            .filter(name -> !taken.contains(name))
            .findFirst(),
        union.reservations(),
        Markdown.of(union.source().origin().javadoc()));
  }

  private static FieldSchema variant(ProtoType.Union.Variant variant) {
    return new FieldSchema(
        variant.name(),
        variant.number(),
        Label.NONE,
        Optional.empty(),
        value(variant.value()),
        Optional.empty(),
        "");
  }

  private static TypeSchema.Enum constants(ProtoType.Enum type) {
    Stream<TypeSchema.Constant> added =
        type.zero().map(name -> new TypeSchema.Constant(name, 0, "")).stream();
    // The zero must be the first.
    Stream<TypeSchema.Constant> own =
        Stream.concat(
                type.constants().stream().filter(constant -> constant.number() == 0),
                type.constants().stream().filter(constant -> constant.number() != 0))
            .map(
                constant ->
                    new TypeSchema.Constant(
                        constant.name(), constant.number(), comment(constant, type.source())));
    return new TypeSchema.Enum(
        type.name(),
        Stream.concat(added, own).toList(),
        type.reservations(),
        Markdown.of(type.source().origin().javadoc()));
  }

  private static String comment(ProtoType.Enum.Constant constant, DataType.EnumType type) {
    return type.constants().stream()
        .filter(written -> written.name().equals(constant.constant()))
        .findFirst()
        .map(written -> Markdown.of(written.origin().javadoc()))
        .orElse("");
  }
}
