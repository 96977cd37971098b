package io.kitgen.runtime.text;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Date;
import java.util.Locale;

/**
 * The types that every transport knows. One class with a switch: two lambdas for each of them made
 * every program start 50 ms later, most of them for types that it does not use.
 */
final class StandardFormat<T> implements TextFormat<T> {

  private final Kind kind;

  StandardFormat(Kind kind) {
    this.kind = kind;
  }

  /** A type, with what is said of a text that is none of its. */
  enum Kind {
    BOOLEAN("true or false"),
    BYTE("an integer from -128 to 127"),
    SHORT("an integer from -32768 to 32767"),
    CHAR("one character"),
    INT("an integer from " + Integer.MIN_VALUE + " to " + Integer.MAX_VALUE),
    LONG("an integer from " + Long.MIN_VALUE + " to " + Long.MAX_VALUE),
    FLOAT("a number within the range of a float"),
    DOUBLE("a number within the range of a double"),
    STRING("a text"),
    BIG_INTEGER("an integer of at most " + NumberText.LONGEST + " digits"),
    BIG_DECIMAL("a number of at most " + NumberText.LONGEST + " digits"),
    UUID("a UUID"),
    URI("a URI"),
    LOCALE("a language tag such as fr-CA"),
    CURRENCY("a currency such as EUR"),
    DATE("a date and time such as 2026-11-20T10:15:30.500Z"),
    INSTANT("an instant such as 2026-11-20T10:15:30Z"),
    DURATION("a duration such as PT1H30M"),
    PERIOD("a period such as P1Y2M3D"),
    LOCAL_DATE("a date such as 2026-11-20"),
    LOCAL_TIME("a time such as 10:15:30"),
    LOCAL_DATE_TIME("a date and time such as 2026-11-20T10:15:30"),
    OFFSET_TIME("a time with an offset such as 10:15:30+01:00"),
    OFFSET_DATE_TIME("a date and time with an offset such as 2026-11-20T10:15:30+01:00"),
    ZONED_DATE_TIME("a date and time with an offset such as 2026-11-20T10:15:30+01:00"),
    ZONE_ID("a time zone such as Europe/Paris"),
    ZONE_OFFSET("an offset such as +01:00"),
    YEAR("an integer from " + Year.MIN_VALUE + " to " + Year.MAX_VALUE),
    YEAR_MONTH("a month such as 2026-11"),
    MONTH_DAY("a day such as --11-20");

    private final String expected;

    Kind(String expected) {
      this.expected = expected;
    }
  }

  @Override
  @SuppressWarnings("unchecked") // the constants of TextFormats name the type of their kind
  public T parse(String text) {
    try {
      return (T) read(text);
    } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
      // Their messages repeat the text, which may be anything.
      throw new IllegalArgumentException("expected " + kind.expected);
    }
  }

  private Object read(String text) {
    return switch (kind) {
      case BOOLEAN -> ScalarText.bool(text);
      case BYTE -> (byte) NumberText.integer(text, Byte.MIN_VALUE, Byte.MAX_VALUE);
      case SHORT -> (short) NumberText.integer(text, Short.MIN_VALUE, Short.MAX_VALUE);
      case CHAR -> ScalarText.character(text);
      case INT -> (int) NumberText.integer(text, Integer.MIN_VALUE, Integer.MAX_VALUE);
      case LONG -> NumberText.integer(text, Long.MIN_VALUE, Long.MAX_VALUE);
      case FLOAT -> ScalarText.float32(text);
      case DOUBLE -> ScalarText.float64(text);
      case STRING -> text;
      case BIG_INTEGER -> ScalarText.bigInteger(text);
      case BIG_DECIMAL -> ScalarText.bigDecimal(text);
      case UUID -> ScalarText.uuid(text);
      case URI -> java.net.URI.create(text);
      case LOCALE -> ScalarText.locale(text);
      case CURRENCY -> Currency.getInstance(text);
      case DATE -> DateText.parse(text);
      case INSTANT -> TimeText.instant(text);
      case DURATION -> Duration.parse(text);
      case PERIOD -> Period.parse(text);
      case LOCAL_DATE -> LocalDate.parse(text);
      case LOCAL_TIME -> LocalTime.parse(text);
      case LOCAL_DATE_TIME -> LocalDateTime.parse(text);
      case OFFSET_TIME -> OffsetTime.parse(text);
      case OFFSET_DATE_TIME -> TimeText.offsetDateTime(text);
      case ZONED_DATE_TIME -> TimeText.zonedDateTime(text);
      case ZONE_ID -> ZoneId.of(text);
      case ZONE_OFFSET -> ZoneOffset.of(text);
      case YEAR -> Year.of((int) NumberText.integer(text, Year.MIN_VALUE, Year.MAX_VALUE));
      case YEAR_MONTH -> TimeText.yearMonth(text);
      case MONTH_DAY -> MonthDay.parse(text);
    };
  }

  @Override
  public String format(T value) {
    return switch (kind) {
      case LOCALE -> ScalarText.tag((Locale) value);
      case CURRENCY -> ((Currency) value).getCurrencyCode();
      case DATE -> DateText.format((Date) value);
      case INSTANT -> DateTimeFormatter.ISO_INSTANT.format((Instant) value);
      case LOCAL_TIME -> DateTimeFormatter.ISO_LOCAL_TIME.format((LocalTime) value);
      case LOCAL_DATE_TIME -> DateTimeFormatter.ISO_LOCAL_DATE_TIME.format((LocalDateTime) value);
      case OFFSET_DATE_TIME ->
          DateTimeFormatter.ISO_OFFSET_DATE_TIME.format((OffsetDateTime) value);
      case ZONED_DATE_TIME -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.format((ZonedDateTime) value);
      default -> value.toString();
    };
  }
}
