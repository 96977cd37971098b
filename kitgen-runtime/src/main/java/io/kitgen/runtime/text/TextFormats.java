package io.kitgen.runtime.text;

import io.kitgen.runtime.text.StandardFormat.Kind;
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
  public static final TextFormat<Boolean> BOOLEAN = new StandardFormat<>(Kind.BOOLEAN);

  /** Integers of 8 bits: ASCII digits, perhaps after a minus sign. */
  public static final TextFormat<Byte> BYTE = new StandardFormat<>(Kind.BYTE);

  /** Integers of 16 bits: ASCII digits, perhaps after a minus sign. */
  public static final TextFormat<Short> SHORT = new StandardFormat<>(Kind.SHORT);

  /** One UTF-16 unit. */
  public static final TextFormat<Character> CHAR = new StandardFormat<>(Kind.CHAR);

  /** Integers of 32 bits: ASCII digits, perhaps after a minus sign. */
  public static final TextFormat<Integer> INT = new StandardFormat<>(Kind.INT);

  /** Integers of 64 bits: ASCII digits, perhaps after a minus sign. */
  public static final TextFormat<Long> LONG = new StandardFormat<>(Kind.LONG);

  /** Decimal numbers as the nearest {@code float}; NaN and the infinities are only written. */
  public static final TextFormat<Float> FLOAT = new StandardFormat<>(Kind.FLOAT);

  /** Decimal numbers as the nearest {@code double}; NaN and the infinities are only written. */
  public static final TextFormat<Double> DOUBLE = new StandardFormat<>(Kind.DOUBLE);

  /** Any text, as it is. */
  public static final TextFormat<String> STRING = new StandardFormat<>(Kind.STRING);

  /** Integers of at most 1,000 characters. */
  public static final TextFormat<BigInteger> BIG_INTEGER = new StandardFormat<>(Kind.BIG_INTEGER);

  /** Decimal numbers of at most 1,000 characters and digits; the scale is kept. */
  public static final TextFormat<BigDecimal> BIG_DECIMAL = new StandardFormat<>(Kind.BIG_DECIMAL);

  /** {@code 123e4567-e89b-12d3-a456-426614174000}, in either case; written in lower case. */
  public static final TextFormat<UUID> UUID = new StandardFormat<>(Kind.UUID);

  /** URIs and relative references by RFC 2396, as {@link java.net.URI} reads them. */
  public static final TextFormat<URI> URI = new StandardFormat<>(Kind.URI);

  /** Language tags by BCP 47, {@code fr-CA}; the empty text is {@link java.util.Locale#ROOT}. */
  public static final TextFormat<Locale> LOCALE = new StandardFormat<>(Kind.LOCALE);

  /** {@code EUR}. */
  public static final TextFormat<Currency> CURRENCY = new StandardFormat<>(Kind.CURRENCY);

  /**
   * {@code 2026-11-20T10:15:30.500Z}, always with milliseconds; an offset in place of Z is read
   * too. Before 15 October 1582 by the Julian calendar, as Jackson does.
   */
  public static final TextFormat<Date> DATE = new StandardFormat<>(Kind.DATE);

  /** {@code 2026-11-20T10:15:30.5Z}; an offset in place of Z is read too. */
  public static final TextFormat<Instant> INSTANT = new StandardFormat<>(Kind.INSTANT);

  /** {@code PT1H30M}. */
  public static final TextFormat<Duration> DURATION = new StandardFormat<>(Kind.DURATION);

  /** {@code P1Y2M3D}. */
  public static final TextFormat<Period> PERIOD = new StandardFormat<>(Kind.PERIOD);

  /** {@code 2026-11-20}. */
  public static final TextFormat<LocalDate> LOCAL_DATE = new StandardFormat<>(Kind.LOCAL_DATE);

  /** {@code 10:15:30.5}; without seconds it is read too. */
  public static final TextFormat<LocalTime> LOCAL_TIME = new StandardFormat<>(Kind.LOCAL_TIME);

  /** {@code 2026-11-20T10:15:30.5}; without seconds it is read too. */
  public static final TextFormat<LocalDateTime> LOCAL_DATE_TIME =
      new StandardFormat<>(Kind.LOCAL_DATE_TIME);

  /** {@code 10:15:30.5+01:00}; seconds that are zero are left out. */
  public static final TextFormat<OffsetTime> OFFSET_TIME = new StandardFormat<>(Kind.OFFSET_TIME);

  /** {@code 2026-11-20T10:15:30.5+01:00}; read as the same instant in UTC, as Jackson does. */
  public static final TextFormat<OffsetDateTime> OFFSET_DATE_TIME =
      new StandardFormat<>(Kind.OFFSET_DATE_TIME);

  /**
   * {@code 2026-11-20T10:15:30.5+01:00}: without the zone, and read as the same instant in UTC, as
   * Jackson does.
   */
  public static final TextFormat<ZonedDateTime> ZONED_DATE_TIME =
      new StandardFormat<>(Kind.ZONED_DATE_TIME);

  /** {@code Europe/Paris}, {@code UTC} or an offset. */
  public static final TextFormat<ZoneId> ZONE_ID = new StandardFormat<>(Kind.ZONE_ID);

  /** {@code +01:00} or {@code Z}. */
  public static final TextFormat<ZoneOffset> ZONE_OFFSET = new StandardFormat<>(Kind.ZONE_OFFSET);

  /** Years from -999999999 to 999999999, as integers; in JSON they are numbers. */
  public static final TextFormat<Year> YEAR = new StandardFormat<>(Kind.YEAR);

  /** {@code 2026-11}. */
  public static final TextFormat<YearMonth> YEAR_MONTH = new StandardFormat<>(Kind.YEAR_MONTH);

  /** {@code --11-20}. */
  public static final TextFormat<MonthDay> MONTH_DAY = new StandardFormat<>(Kind.MONTH_DAY);

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
}
