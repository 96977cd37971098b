package io.kitgen.processor.generate.schema.example;

import io.kitgen.processor.model.ScalarKind;
import io.kitgen.processor.model.facts.DefaultText;
import java.math.BigDecimal;
import java.util.Optional;

/** Single values between their text and their JSON. */
public final class ScalarValue {

  private ScalarValue() {}

  /** What {@code text}, which is one of {@code kind}, is in JSON. */
  public static Object of(ScalarKind kind, String text) {
    return switch (kind) {
      case BOOLEAN -> Boolean.valueOf(text);
      case BYTE, SHORT, INT, LONG, FLOAT, DOUBLE, BIG_INTEGER, BIG_DECIMAL, YEAR ->
          new BigDecimal(text);
      default -> text;
    };
  }

  /** What is wrong with {@code value} of JSON as a {@code kind}; empty when nothing is. */
  static Optional<String> objection(ScalarKind kind, Object value) {
    boolean number = of(kind, kind == ScalarKind.BOOLEAN ? "true" : "0") instanceof BigDecimal;
    if (kind == ScalarKind.BOOLEAN) {
      return value instanceof Boolean ? Optional.empty() : Optional.of("is no truth value");
    }
    if (number) {
      return value instanceof BigDecimal decimal
          ? DefaultText.objection(kind, decimal.toString()).map(ScalarValue::sentence)
          : Optional.of("is no number");
    }
    return value instanceof String text
        ? DefaultText.objection(kind, text).map(ScalarValue::sentence)
        : Optional.of("is no text");
  }

  /** "it is out of range" said of something that is named. */
  static String sentence(String objection) {
    return objection.startsWith("it ") ? objection.substring("it ".length()) : objection;
  }
}
