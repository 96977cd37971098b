package io.kitgen.runtime.text;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
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
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Date;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;

/**
 * The texts of the types that every transport knows. Where such a value is a string in JSON, its
 * text is the same there; all are exact: neither surrounding white space nor an empty text is
 * accepted, except as a {@link #STRING}, {@link #URI} or {@link #LOCALE}.
 */
public final class TextFormats {

  /** {@code true} and {@code false}, in lower case. */
  public static final TextFormat<Boolean> BOOLEAN =
      checked("expected true or false", ScalarText::bool, String::valueOf);

  /** Integers of 8 bits: ASCII digits, perhaps after a minus sign. */
  public static final TextFormat<Byte> BYTE =
      new IntegerFormat<>(Byte.MIN_VALUE, Byte.MAX_VALUE, value -> (byte) value);

  /** Integers of 16 bits: ASCII digits, perhaps after a minus sign. */
  public static final TextFormat<Short> SHORT =
      new IntegerFormat<>(Short.MIN_VALUE, Short.MAX_VALUE, value -> (short) value);

  /** One UTF-16 unit. */
  public static final TextFormat<Character> CHAR =
      checked("expected one character", ScalarText::character, String::valueOf);

  /** Integers of 32 bits: ASCII digits, perhaps after a minus sign. */
  public static final TextFormat<Integer> INT =
      new IntegerFormat<>(Integer.MIN_VALUE, Integer.MAX_VALUE, value -> (int) value);

  /** Integers of 64 bits: ASCII digits, perhaps after a minus sign. */
  public static final TextFormat<Long> LONG =
      new IntegerFormat<>(Long.MIN_VALUE, Long.MAX_VALUE, value -> value);

  /** Decimal numbers as the nearest {@code float}; NaN and the infinities are only written. */
  public static final TextFormat<Float> FLOAT =
      checked(
          "expected a number within the range of a float", ScalarText::float32, String::valueOf);

  /** Decimal numbers as the nearest {@code double}; NaN and the infinities are only written. */
  public static final TextFormat<Double> DOUBLE =
      checked(
          "expected a number within the range of a double", ScalarText::float64, String::valueOf);

  /** Any text, as it is. */
  public static final TextFormat<String> STRING =
      checked("expected a text", Function.identity(), Function.identity());

  /** Integers of at most 1,000 characters. */
  public static final TextFormat<BigInteger> BIG_INTEGER =
      checked(
          "expected an integer of at most " + NumberText.LONGEST + " digits",
          ScalarText::bigInteger,
          BigInteger::toString);

  /** Decimal numbers of at most 1,000 characters and digits; the scale is kept. */
  public static final TextFormat<BigDecimal> BIG_DECIMAL =
      checked(
          "expected a number of at most " + NumberText.LONGEST + " digits",
          ScalarText::bigDecimal,
          BigDecimal::toString);

  /** {@code 123e4567-e89b-12d3-a456-426614174000}, in either case; written in lower case. */
  public static final TextFormat<UUID> UUID =
      checked("expected a UUID", ScalarText::uuid, java.util.UUID::toString);

  /** URIs and relative references by RFC 2396, as {@link java.net.URI} reads them. */
  public static final TextFormat<URI> URI =
      checked("expected a URI", java.net.URI::create, java.net.URI::toString);

  /** Language tags by BCP 47, {@code fr-CA}; the empty text is {@link java.util.Locale#ROOT}. */
  public static final TextFormat<Locale> LOCALE =
      checked("expected a language tag such as fr-CA", ScalarText::locale, ScalarText::tag);

  /** {@code EUR}. */
  public static final TextFormat<Currency> CURRENCY =
      checked("expected a currency such as EUR", Currency::getInstance, Currency::getCurrencyCode);

  /**
   * {@code 2026-11-20T10:15:30.500Z}, always with milliseconds; an offset in place of Z is read
   * too. Before 15 October 1582 by the Julian calendar, as Jackson does.
   */
  public static final TextFormat<Date> DATE =
      checked(
          "expected a date and time such as 2026-11-20T10:15:30.500Z",
          DateText::parse,
          DateText::format);

  /** {@code 2026-11-20T10:15:30.5Z}; an offset in place of Z is read too. */
  public static final TextFormat<Instant> INSTANT =
      checked(
          "expected an instant such as 2026-11-20T10:15:30Z",
          TimeText::instant,
          DateTimeFormatter.ISO_INSTANT::format);

  /** {@code PT1H30M}. */
  public static final TextFormat<Duration> DURATION =
      checked("expected a duration such as PT1H30M", Duration::parse, Duration::toString);

  /** {@code P1Y2M3D}. */
  public static final TextFormat<Period> PERIOD =
      checked("expected a period such as P1Y2M3D", Period::parse, Period::toString);

  /** {@code 2026-11-20}. */
  public static final TextFormat<LocalDate> LOCAL_DATE =
      checked("expected a date such as 2026-11-20", LocalDate::parse, LocalDate::toString);

  /** {@code 10:15:30.5}; without seconds it is read too. */
  public static final TextFormat<LocalTime> LOCAL_TIME =
      checked(
          "expected a time such as 10:15:30",
          LocalTime::parse,
          DateTimeFormatter.ISO_LOCAL_TIME::format);

  /** {@code 2026-11-20T10:15:30.5}; without seconds it is read too. */
  public static final TextFormat<LocalDateTime> LOCAL_DATE_TIME =
      checked(
          "expected a date and time such as 2026-11-20T10:15:30",
          LocalDateTime::parse,
          DateTimeFormatter.ISO_LOCAL_DATE_TIME::format);

  /** {@code 10:15:30.5+01:00}; seconds that are zero are left out. */
  public static final TextFormat<OffsetTime> OFFSET_TIME =
      checked(
          "expected a time with an offset such as 10:15:30+01:00",
          OffsetTime::parse,
          OffsetTime::toString);

  /** {@code 2026-11-20T10:15:30.5+01:00}; read as the same instant in UTC, as Jackson does. */
  public static final TextFormat<OffsetDateTime> OFFSET_DATE_TIME =
      checked(
          "expected a date and time with an offset such as 2026-11-20T10:15:30+01:00",
          TimeText::offsetDateTime,
          DateTimeFormatter.ISO_OFFSET_DATE_TIME::format);

  /**
   * {@code 2026-11-20T10:15:30.5+01:00}: without the zone, and read as the same instant in UTC, as
   * Jackson does.
   */
  public static final TextFormat<ZonedDateTime> ZONED_DATE_TIME =
      checked(
          "expected a date and time with an offset such as 2026-11-20T10:15:30+01:00",
          TimeText::zonedDateTime,
          DateTimeFormatter.ISO_OFFSET_DATE_TIME::format);

  /** {@code Europe/Paris}, {@code UTC} or an offset. */
  public static final TextFormat<ZoneId> ZONE_ID =
      checked("expected a time zone such as Europe/Paris", ZoneId::of, ZoneId::getId);

  /** {@code +01:00} or {@code Z}. */
  public static final TextFormat<ZoneOffset> ZONE_OFFSET =
      checked("expected an offset such as +01:00", ZoneOffset::of, ZoneOffset::getId);

  /** Years from -999999999 to 999999999, as integers; in JSON they are numbers. */
  public static final TextFormat<Year> YEAR =
      new IntegerFormat<>(Year.MIN_VALUE, Year.MAX_VALUE, value -> Year.of((int) value));

  /** {@code 2026-11}. */
  public static final TextFormat<YearMonth> YEAR_MONTH =
      checked("expected a month such as 2026-11", TimeText::yearMonth, YearMonth::toString);

  /** {@code --11-20}. */
  public static final TextFormat<MonthDay> MONTH_DAY =
      checked("expected a day such as --11-20", MonthDay::parse, MonthDay::toString);

  private TextFormats() {}

  /**
   * The texts of a type that is made of one value, such as {@code record OrderId(UUID id)}: those
   * of the value.
   *
   * @param inner the texts of the value
   * @param maker makes the type of its value; what it throws makes the text unreadable
   * @param value gives the value back, never null
   */
  public static <V, T> TextFormat<T> mapped(
      TextFormat<V> inner, Function<V, T> maker, Function<T, V> value) {
    return new MappedFormat<>(inner, maker, value);
  }

  private static <T> TextFormat<T> checked(
      String expected, Function<String, T> parser, Function<T, String> formatter) {
    return new CheckedFormat<>(expected, parser, formatter);
  }
}
