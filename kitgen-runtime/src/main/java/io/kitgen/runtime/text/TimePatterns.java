package io.kitgen.runtime.text;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQuery;
import java.util.Locale;

/** The texts of times that have a pattern of their own, by {@link DateTimeFormatter}. */
public final class TimePatterns {

  private TimePatterns() {}

  /**
   * Times that say themselves where they are, or are nowhere: {@code of("dd/MM/yyyy",
   * Locale.ENGLISH, LocalDate::from)}.
   *
   * @throws IllegalArgumentException when there is no such pattern
   */
  public static <T extends TemporalAccessor> TextFormat<T> of(
      String pattern, Locale locale, TemporalQuery<T> query) {
    return of(pattern, DateTimeFormatter.ofPattern(pattern, locale), query);
  }

  /**
   * Points in time, written as the clocks of {@code zone} show them.
   *
   * @throws IllegalArgumentException when there is no such pattern
   */
  public static <T extends TemporalAccessor> TextFormat<T> of(
      String pattern, Locale locale, ZoneId zone, TemporalQuery<T> query) {
    return of(pattern, DateTimeFormatter.ofPattern(pattern, locale).withZone(zone), query);
  }

  private static <T extends TemporalAccessor> TextFormat<T> of(
      String pattern, DateTimeFormatter formatter, TemporalQuery<T> query) {
    return new CheckedFormat<>(
        "expected a time of the form " + pattern,
        text -> formatter.parse(text, query),
        formatter::format);
  }

  /** A query for the same instant in UTC, as Jackson reads it. */
  public static OffsetDateTime offsetDateTime(TemporalAccessor time) {
    return zonedDateTime(time).toOffsetDateTime();
  }

  /** A query for the same instant in UTC, as Jackson reads it. */
  public static ZonedDateTime zonedDateTime(TemporalAccessor time) {
    return ZonedDateTime.from(time).withZoneSameInstant(ZoneOffset.UTC);
  }
}
