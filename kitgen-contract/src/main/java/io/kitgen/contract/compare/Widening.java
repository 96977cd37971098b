package io.kitgen.contract.compare;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which scalars JSON reads as others: every {@code int} is a {@code long}. */
final class Widening {

  private static final String STRING = "java.lang.String";

  private static final Map<String, String> BOXES =
      Map.of(
          "java.lang.Boolean", "boolean",
          "java.lang.Byte", "byte",
          "java.lang.Short", "short",
          "java.lang.Character", "char",
          "java.lang.Integer", "int",
          "java.lang.Long", "long",
          "java.lang.Float", "float",
          "java.lang.Double", "double");

  // Each is read as any that stands behind it.
  private static final List<String> WHOLE =
      List.of("byte", "short", "int", "long", "java.math.BigInteger", "java.math.BigDecimal");
  private static final List<String> DECIMAL = List.of("float", "double", "java.math.BigDecimal");
  private static final Set<String> EXACT_IN_FLOAT = Set.of("byte", "short");
  private static final Set<String> EXACT_IN_DOUBLE = Set.of("byte", "short", "int");

  private static final Set<String> TEXTS =
      Set.of(
          "char",
          "java.util.UUID",
          "java.util.Locale",
          "java.util.Currency",
          "java.net.URI",
          "java.time.Instant",
          "java.time.Duration",
          "java.time.Period",
          "java.time.LocalDate",
          "java.time.LocalTime",
          "java.time.LocalDateTime",
          "java.time.OffsetTime",
          "java.time.OffsetDateTime",
          "java.time.ZonedDateTime",
          "java.time.ZoneId",
          "java.time.ZoneOffset",
          "java.time.YearMonth",
          "java.time.MonthDay");

  private Widening() {}

  /** {@code int} for {@code java.lang.Integer}. */
  static String unboxed(String type) {
    return BOXES.getOrDefault(type, type);
  }

  /** Whether every value of {@code narrow} is read as a {@code wide}. */
  static boolean fits(String narrow, String wide) {
    return narrow.equals(wide)
        || isBefore(narrow, wide, WHOLE)
        || isBefore(narrow, wide, DECIMAL)
        || (wide.equals("float") && EXACT_IN_FLOAT.contains(narrow))
        || (wide.equals("double") && EXACT_IN_DOUBLE.contains(narrow))
        || (wide.equals(STRING) && TEXTS.contains(narrow));
  }

  private static boolean isBefore(String narrow, String wide, List<String> order) {
    return order.contains(narrow) && order.indexOf(narrow) < order.indexOf(wide);
  }
}
