package io.kitgen.runtime.text;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;

/** The points in time whose texts Jackson reads in its own way. */
final class TimeText {

  /** Jackson's pattern for months: years beyond 9999 without the plus sign of ISO 8601. */
  private static final DateTimeFormatter YEAR_MONTH =
      new DateTimeFormatterBuilder()
          .appendValue(ChronoField.YEAR)
          .appendLiteral('-')
          .appendValue(ChronoField.MONTH_OF_YEAR, 2)
          .toFormatter(Locale.ROOT);

  private TimeText() {}

  static YearMonth yearMonth(String text) {
    return YearMonth.parse(text, YEAR_MONTH);
  }

  static Instant instant(String text) {
    return DateTimeFormatter.ISO_INSTANT.parse(withZulu(text), Instant::from);
  }

  /** Like Jackson, at the same instant in UTC. */
  static OffsetDateTime offsetDateTime(String text) {
    OffsetDateTime time = OffsetDateTime.parse(withColon(withZulu(text)));
    boolean extreme = time.isEqual(OffsetDateTime.MIN) || time.isEqual(OffsetDateTime.MAX);
    return extreme ? time : time.withOffsetSameInstant(ZoneOffset.UTC);
  }

  /** Like Jackson, at the same instant in UTC. */
  static ZonedDateTime zonedDateTime(String text) {
    return ZonedDateTime.parse(withColon(text)).withZoneSameInstant(ZoneOffset.UTC);
  }

  /** The offset {@code +0000} or {@code +00} written as Z: the JDK does not read the first. */
  private static String withZulu(String text) {
    int plus = text.lastIndexOf('+');
    if (plus < 0) {
      return text;
    }
    return switch (text.substring(plus)) {
      case "+00", "+00:", "+0000", "+00:00" -> text.substring(0, plus) + "Z";
      default -> text;
    };
  }

  /** The offset {@code +0200} written as {@code +02:00}: the JDK does not read the first. */
  private static String withColon(String text) {
    int zone = text.indexOf('[');
    int end = zone < 0 ? text.length() : zone;
    int sign = end - "+0200".length();
    boolean signed = sign >= 0 && (text.charAt(sign) == '+' || text.charAt(sign) == '-');
    if (!signed || !NumberText.isInteger(text.substring(sign + 1, end))) {
      return text;
    }
    return text.substring(0, sign + 3) + ":" + text.substring(sign + 3);
  }
}
