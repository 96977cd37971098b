package io.kitgen.processor.transport.grpc.schema.text;

import io.kitgen.processor.transport.grpc.schema.FieldSchema;
import io.kitgen.processor.transport.grpc.schema.FieldSchema.Value;
import io.kitgen.processor.transport.grpc.schema.FileSchema;
import io.kitgen.processor.transport.grpc.schema.NumberRange;
import io.kitgen.processor.transport.grpc.schema.TypeSchema;
import java.util.stream.Collectors;

/** Prints messages and enums. */
final class TypeText {

  private final FileSchema file;
  private final References references;
  private final Lines lines;

  TypeText(FileSchema file, References references, Lines lines) {
    this.file = file;
    this.references = references;
    this.lines = lines;
  }

  void print(TypeSchema type) {
    lines.comment(type.comment());
    if (type instanceof TypeSchema.Message message) {
      print(message);
    } else {
      print((TypeSchema.Enum) type);
    }
  }

  // message Order {
  //   reserved 2, 4 to 6;
  //
  //   string id = 1;
  // }
  private void print(TypeSchema.Message message) {
    if (message.fields().isEmpty() && !isReserving(message)) {
      lines.line("message " + message.name() + " {}");
      return;
    }
    lines.block(
        "message " + message.name(),
        () -> {
          reserve(message);
          if (isReserving(message) && !message.fields().isEmpty()) {
            lines.blank();
          }
          message
              .oneof()
              .ifPresentOrElse(
                  name -> lines.block("oneof " + name, () -> fields(message)),
                  () -> fields(message));
        });
  }

  private static boolean isReserving(TypeSchema type) {
    return !type.reservations().numbers().isEmpty() || !type.reservations().names().isEmpty();
  }

  private void reserve(TypeSchema type) {
    if (!type.reservations().numbers().isEmpty()) {
      lines.line(
          NumberRange.of(type.reservations().numbers()).stream()
              .map(TypeText::text)
              .collect(Collectors.joining(", ", "reserved ", ";")));
    }
    if (!type.reservations().names().isEmpty()) {
      lines.line(
          type.reservations().names().stream()
              .map(Lines::quoted)
              .collect(Collectors.joining(", ", "reserved ", ";")));
    }
  }

  private static String text(NumberRange range) {
    return range.first() == range.last()
        ? Integer.toString(range.first())
        : range.first() + " to " + range.last();
  }

  private void fields(TypeSchema.Message message) {
    String scope = file.full(message.name());
    for (FieldSchema field : message.fields()) {
      lines.comment(field.comment());
      String json =
          field.givenJsonName().map(name -> " [json_name = " + Lines.quoted(name) + "]").orElse("");
      lines.line(type(field, scope) + " " + field.name() + " = " + field.number() + json + ";");
    }
  }

  private String type(FieldSchema field, String scope) {
    String value = value(field.value(), scope);
    return switch (field.label()) {
      case NONE -> value;
      case OPTIONAL -> "optional " + value;
      case REPEATED -> "repeated " + value;
      case MAP -> "map<" + field.key().orElseThrow().text() + ", " + value + ">";
    };
  }

  private String value(Value value, String scope) {
    if (value instanceof Value.Scalar scalar) {
      return scalar.kind().text();
    }
    return references.of(
        value instanceof Value.Message message ? message.name() : ((Value.Enum) value).name(),
        scope);
  }

  // enum Color {
  //   COLOR_UNSPECIFIED = 0;
  //   COLOR_RED = 1;
  // }
  private void print(TypeSchema.Enum type) {
    lines.block(
        "enum " + type.name(),
        () -> {
          reserve(type);
          if (isReserving(type)) {
            lines.blank();
          }
          for (TypeSchema.Constant constant : type.constants()) {
            lines
                .comment(constant.comment())
                .line(constant.name() + " = " + constant.number() + ";");
          }
        });
  }
}
