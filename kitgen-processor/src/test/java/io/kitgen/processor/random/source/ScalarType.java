package io.kitgen.processor.random.source;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The types of one value, under the names that source text writes in full. */
public enum ScalarType {
  BOOLEAN("java.lang.Boolean", "boolean"),
  BYTE("java.lang.Byte", "byte"),
  SHORT("java.lang.Short", "short"),
  CHAR("java.lang.Character", "char"),
  INT("java.lang.Integer", "int"),
  LONG("java.lang.Long", "long"),
  FLOAT("java.lang.Float", "float"),
  DOUBLE("java.lang.Double", "double"),
  STRING("java.lang.String"),
  BIG_INTEGER("java.math.BigInteger"),
  BIG_DECIMAL("java.math.BigDecimal"),
  UUID("java.util.UUID"),
  URI("java.net.URI"),
  LOCALE("java.util.Locale"),
  CURRENCY("java.util.Currency"),
  DATE("java.util.Date"),
  INSTANT("java.time.Instant"),
  DURATION("java.time.Duration"),
  PERIOD("java.time.Period"),
  LOCAL_DATE("java.time.LocalDate"),
  LOCAL_TIME("java.time.LocalTime"),
  LOCAL_DATE_TIME("java.time.LocalDateTime"),
  OFFSET_TIME("java.time.OffsetTime"),
  OFFSET_DATE_TIME("java.time.OffsetDateTime"),
  ZONED_DATE_TIME("java.time.ZonedDateTime"),
  ZONE_ID("java.time.ZoneId"),
  ZONE_OFFSET("java.time.ZoneOffset"),
  YEAR("java.time.Year"),
  YEAR_MONTH("java.time.YearMonth"),
  MONTH_DAY("java.time.MonthDay");

  /** Those with a primitive. */
  public static final List<ScalarType> PRIMITIVES =
      Arrays.stream(values()).filter(type -> type.primitive.isPresent()).toList();

  /** Those that name a member of a JSON object. */
  public static final List<ScalarType> KEYS =
      List.of(STRING, BOOLEAN, BYTE, SHORT, INT, LONG, BIG_DECIMAL, UUID, DATE, LOCAL_DATE, YEAR);

  private final String boxed;
  private final Optional<String> primitive;

  ScalarType(String boxed) {
    this.boxed = boxed;
    this.primitive = Optional.empty();
  }

  ScalarType(String boxed, String primitive) {
    this.boxed = boxed;
    this.primitive = Optional.of(primitive);
  }

  /** The class, as in {@code java.lang.Integer}. */
  public String boxed() {
    return boxed;
  }

  /** The primitive, as in {@code int}. */
  public Optional<String> primitive() {
    return primitive;
  }
}
