package io.kitgen.processor.model.json;

import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.ScalarKind;
import io.kitgen.processor.model.TypeShape;
import io.kitgen.processor.model.TypeUse;
import io.kitgen.processor.model.facts.Words;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What of {@code @JsonFormat} can be done at which type. */
public final class FormRules {

  private static final Set<ScalarKind> INTEGERS =
      EnumSet.of(
          ScalarKind.BYTE,
          ScalarKind.SHORT,
          ScalarKind.INT,
          ScalarKind.LONG,
          ScalarKind.BIG_INTEGER,
          ScalarKind.YEAR);

  private static final Set<ScalarKind> NUMBERS =
      EnumSet.of(ScalarKind.FLOAT, ScalarKind.DOUBLE, ScalarKind.BIG_DECIMAL);

  private static final Set<ScalarKind> LOCAL_TIMES =
      EnumSet.of(
          ScalarKind.LOCAL_DATE,
          ScalarKind.LOCAL_TIME,
          ScalarKind.LOCAL_DATE_TIME,
          ScalarKind.YEAR,
          ScalarKind.YEAR_MONTH,
          ScalarKind.MONTH_DAY);

  private static final Set<ScalarKind> INSTANTS =
      EnumSet.of(ScalarKind.INSTANT, ScalarKind.OFFSET_DATE_TIME, ScalarKind.ZONED_DATE_TIME);

  private FormRules() {}

  /** What is wrong with {@code format} at a {@code type}; empty when nothing is. */
  public static Optional<String> objection(AnnotationModel format, TypeUse type) {
    Optional<String> other =
        Stream.of("with", "without", "lenient", "radix")
            .filter(member -> isSaid(format, member))
            .findFirst();
    if (other.isPresent()) {
      return Optional.of("kitgen has no switch for \"" + other.get() + "\"");
    }
    if (!(type.shape() instanceof TypeShape.Scalar scalar)) {
      return Optional.of("it gives forms to single numbers, truth values and times only");
    }
    return isSaid(format, "pattern")
        ? pattern(format, scalar.kind(), type)
        : shape(format, scalar.kind(), type);
  }

  private static boolean isSaid(AnnotationModel format, String member) {
    Object value = format.values().get(member);
    return value != null
        && !value.equals("")
        && !value.equals("DEFAULT")
        && !(value instanceof java.util.List<?> list && list.isEmpty());
  }

  private static Optional<String> pattern(AnnotationModel format, ScalarKind kind, TypeUse type) {
    boolean instant = INSTANTS.contains(kind);
    if (!instant && !LOCAL_TIMES.contains(kind)) {
      return Optional.of(Words.simple(type.key()) + " has no pattern");
    }
    String pattern = format.text("pattern", "");
    Optional<String> syntax = syntax(pattern, format.text("timezone", ""));
    if (syntax.isPresent()) {
      return syntax;
    }
    if (!instant && isSaid(format, "timezone")) {
      return Optional.of(Words.simple(type.key()) + " is in no time zone");
    }
    // An instant is nowhere, so that not even an offset could be written without one.
    boolean zoned =
        kind != ScalarKind.INSTANT && pattern.replaceAll("'[^']*'", "").matches(".*[VzOXxZ].*");
    return instant && !zoned && !isSaid(format, "timezone")
        ? Optional.of("neither the pattern nor a timezone says of which place the time is")
        : Optional.empty();
  }

  private static Optional<String> syntax(String pattern, String zone) {
    try {
      DateTimeFormatter formatter = DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
      boolean known = zone.isEmpty() || formatter.withZone(ZoneId.of(zone)).getZone() != null;
      return known ? Optional.empty() : Optional.of("there is no such time zone");
    } catch (IllegalArgumentException | DateTimeException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  private static Optional<String> shape(AnnotationModel format, ScalarKind kind, TypeUse type) {
    if (isSaid(format, "locale") || isSaid(format, "timezone")) {
      return Optional.of("without a pattern, a locale or a timezone changes nothing");
    }
    String shape = format.text("shape", "ANY");
    boolean fits =
        switch (shape) {
          case "ANY", "NATURAL" -> true;
          case "STRING" -> kind != ScalarKind.CHAR;
          case "NUMBER" -> INTEGERS.contains(kind) || NUMBERS.contains(kind);
          case "NUMBER_INT" -> INTEGERS.contains(kind);
          case "NUMBER_FLOAT" -> NUMBERS.contains(kind);
          case "BOOLEAN" -> kind == ScalarKind.BOOLEAN;
          default -> false;
        };
    return fits
        ? Optional.empty()
        : Optional.of(Words.simple(type.key()) + " is not written as " + shape);
  }

  /** What it does where there is no objection; empty when that is the usual. */
  static Optional<Form.Kind> kind(AnnotationModel format, TypeUse type) {
    if (isSaid(format, "pattern")) {
      return Optional.of(Form.Kind.PATTERN);
    }
    ScalarKind kind = ((TypeShape.Scalar) type.shape()).kind();
    boolean number = INTEGERS.contains(kind) || NUMBERS.contains(kind);
    String shape = format.text("shape", "ANY");
    if (shape.equals("STRING") && (number || kind == ScalarKind.BOOLEAN)) {
      return Optional.of(Form.Kind.TEXT);
    }
    return shape.startsWith("NUMBER") ? Optional.of(Form.Kind.NUMBER) : Optional.empty();
  }
}
