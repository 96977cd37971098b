package io.kitgen.processor.read.type;

import static java.util.Map.entry;

import io.kitgen.processor.model.ScalarKind;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.type.TypeKind;

/** Which types of Java are one value on every wire. */
final class Scalars {

  private static final Map<String, ScalarKind> CLASSES =
      Map.ofEntries(
          entry("java.lang.Boolean", ScalarKind.BOOLEAN),
          entry("java.lang.Byte", ScalarKind.BYTE),
          entry("java.lang.Short", ScalarKind.SHORT),
          entry("java.lang.Character", ScalarKind.CHAR),
          entry("java.lang.Integer", ScalarKind.INT),
          entry("java.lang.Long", ScalarKind.LONG),
          entry("java.lang.Float", ScalarKind.FLOAT),
          entry("java.lang.Double", ScalarKind.DOUBLE),
          entry("java.lang.String", ScalarKind.STRING),
          entry("java.math.BigInteger", ScalarKind.BIG_INTEGER),
          entry("java.math.BigDecimal", ScalarKind.BIG_DECIMAL),
          entry("java.util.UUID", ScalarKind.UUID),
          entry("java.net.URI", ScalarKind.URI),
          entry("java.util.Locale", ScalarKind.LOCALE),
          entry("java.util.Currency", ScalarKind.CURRENCY),
          entry("java.util.Date", ScalarKind.DATE),
          entry("java.time.Instant", ScalarKind.INSTANT),
          entry("java.time.Duration", ScalarKind.DURATION),
          entry("java.time.Period", ScalarKind.PERIOD),
          entry("java.time.LocalDate", ScalarKind.LOCAL_DATE),
          entry("java.time.LocalTime", ScalarKind.LOCAL_TIME),
          entry("java.time.LocalDateTime", ScalarKind.LOCAL_DATE_TIME),
          entry("java.time.OffsetTime", ScalarKind.OFFSET_TIME),
          entry("java.time.OffsetDateTime", ScalarKind.OFFSET_DATE_TIME),
          entry("java.time.ZonedDateTime", ScalarKind.ZONED_DATE_TIME),
          entry("java.time.ZoneId", ScalarKind.ZONE_ID),
          entry("java.time.ZoneOffset", ScalarKind.ZONE_OFFSET),
          entry("java.time.Year", ScalarKind.YEAR),
          entry("java.time.YearMonth", ScalarKind.YEAR_MONTH),
          entry("java.time.MonthDay", ScalarKind.MONTH_DAY));

  private Scalars() {}

  static Optional<ScalarKind> of(String qualifiedName) {
    return Optional.ofNullable(CLASSES.get(qualifiedName));
  }

  static ScalarKind of(TypeKind primitive) {
    return ScalarKind.valueOf(primitive.name());
  }
}
