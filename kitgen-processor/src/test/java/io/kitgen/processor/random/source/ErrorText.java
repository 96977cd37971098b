package io.kitgen.processor.random.source;

import static java.util.stream.Collectors.joining;

import io.kitgen.processor.random.source.ErrorType.Field;
import java.util.ArrayList;
import java.util.List;

/** Writes the members of an exception class. */
final class ErrorText {
  private final ErrorType error;
  private final TypeText types;
  private final boolean causeless;

  /** Of {@code error}, whose superclass may take a message alone. */
  ErrorText(ErrorType error, TypeText types, boolean causeless) {
    this.error = error;
    this.types = types;
    this.causeless = causeless;
  }

  List<String> members() {
    List<String> members = new ArrayList<>();
    error.fields().forEach(f -> members.add("private final " + typed(f) + ";"));
    members.add(constructor());
    error.fields().forEach(f -> members.add(accessor(f)));
    return members;
  }

  /** A sealed class and nothing in it: what it says is said by its subclasses. */
  static List<String> sealed(ErrorType error) {
    return List.of(error.name() + "(java.lang.String message) { super(message); }");
  }

  private String constructor() {
    String text = "java.lang.String message";
    return switch (error.form()) {
      case NOTHING -> constructor("", "\"nothing $left\"");
      case MESSAGE -> constructor(text, "message");
      case FIELDS -> constructor(fields(), "\"of fields\"");
      case MESSAGE_AND_FIELDS -> constructor(text + ", " + fields(), "message");
      case MESSAGE_AND_CAUSE ->
          constructor(
              text + ", java.lang.Throwable cause", causeless ? "message" : "message, cause");
    };
  }

  private String constructor(String parameters, String arguments) {
    String assignments =
        error.fields().stream()
            .map(f -> " this." + f.name() + " = " + f.name() + ";")
            .collect(joining());
    return "public "
        + error.name()
        + "("
        + parameters
        + ") { super("
        + arguments
        + ");"
        + assignments
        + " }";
  }

  private String fields() {
    return error.fields().stream().map(this::typed).collect(joining(", "));
  }

  private String accessor(Field field) {
    return "public "
        + types.of(field.type())
        + " "
        + field.accessor()
        + "() { return "
        + field.name()
        + "; }";
  }

  private String typed(Field field) {
    return types.of(field.type()) + " " + field.name();
  }
}
