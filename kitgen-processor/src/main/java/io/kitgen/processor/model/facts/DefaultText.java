package io.kitgen.processor.model.facts;

import io.kitgen.processor.model.ScalarKind;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
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
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Currency;
import java.util.EnumMap;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the text of a {@code @Default} as the generated code will. */
public final class DefaultText {

  private static final Map<ScalarKind, Predicate<String>> READERS = new EnumMap<>(ScalarKind.class);

  // As in the runtime: reading longer numbers takes time that grows by the square.
  private static final int LONGEST = 1000;

  // Years beyond 9999 without the plus sign of ISO 8601, as the runtime reads them.
  private static final DateTimeFormatter YEAR_MONTH =
      new DateTimeFormatterBuilder()
          .appendValue(ChronoField.YEAR)
          .appendLiteral('-')
          .appendValue(ChronoField.MONTH_OF_YEAR, 2)
          .toFormatter(Locale.ROOT);

  private static final Pattern DATE_FORM =
      Pattern.compile(
          "([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]{1,9})?)?)"
              + "(Z|[+-][0-9]{2}(?::?[0-9]{2})?)");

  private static final Pattern UUID_FORM =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  static {
    READERS.put(ScalarKind.STRING, text -> true);
    READERS.put(ScalarKind.BOOLEAN, text -> text.equals("true") || text.equals("false"));
    READERS.put(ScalarKind.CHAR, text -> text.length() == 1);
    READERS.put(ScalarKind.BYTE, text -> isWhole(text) && reads(Byte.parseByte(text)));
    READERS.put(ScalarKind.SHORT, text -> isWhole(text) && reads(Short.parseShort(text)));
    READERS.put(ScalarKind.INT, text -> isWhole(text) && reads(Integer.parseInt(text)));
    READERS.put(ScalarKind.LONG, text -> isWhole(text) && reads(Long.parseLong(text)));
    READERS.put(ScalarKind.BIG_INTEGER, text -> isWhole(text) && reads(new BigInteger(text)));
    READERS.put(ScalarKind.FLOAT, text -> isNumber(text) && Float.isFinite(Float.parseFloat(text)));
    READERS.put(
        ScalarKind.DOUBLE, text -> isNumber(text) && Double.isFinite(Double.parseDouble(text)));
    READERS.put(ScalarKind.BIG_DECIMAL, DefaultText::isDecimal);
    READERS.put(ScalarKind.UUID, text -> UUID_FORM.matcher(text).matches());
    READERS.put(ScalarKind.URI, text -> reads(URI.create(text)));
    READERS.put(ScalarKind.LOCALE, DefaultText::isLocale);
    READERS.put(ScalarKind.CURRENCY, text -> reads(Currency.getInstance(text)));
    READERS.put(ScalarKind.DATE, DefaultText::isDate);
    READERS.put(ScalarKind.INSTANT, text -> reads(Instant.parse(text)));
    READERS.put(ScalarKind.DURATION, text -> reads(Duration.parse(text)));
    READERS.put(ScalarKind.PERIOD, text -> reads(Period.parse(text)));
    READERS.put(ScalarKind.LOCAL_DATE, text -> reads(LocalDate.parse(text)));
    READERS.put(ScalarKind.LOCAL_TIME, text -> reads(LocalTime.parse(text)));
    READERS.put(ScalarKind.LOCAL_DATE_TIME, text -> reads(LocalDateTime.parse(text)));
    READERS.put(ScalarKind.OFFSET_TIME, text -> reads(OffsetTime.parse(text)));
    READERS.put(ScalarKind.OFFSET_DATE_TIME, text -> reads(OffsetDateTime.parse(text)));
    READERS.put(ScalarKind.ZONED_DATE_TIME, text -> reads(ZonedDateTime.parse(text)));
    READERS.put(ScalarKind.ZONE_ID, text -> reads(ZoneId.of(text)));
    READERS.put(ScalarKind.ZONE_OFFSET, text -> reads(ZoneOffset.of(text)));
    READERS.put(ScalarKind.YEAR, text -> isWhole(text) && reads(Year.of(Integer.parseInt(text))));
    READERS.put(ScalarKind.YEAR_MONTH, text -> reads(YearMonth.parse(text, YEAR_MONTH)));
    READERS.put(ScalarKind.MONTH_DAY, text -> reads(MonthDay.parse(text)));
  }

  private DefaultText() {}

  /** What is wrong with {@code text} as a {@code kind}; empty when nothing is. */
  public static Optional<String> objection(ScalarKind kind, String text) {
    try {
      return READERS.getOrDefault(kind, any -> false).test(text)
          ? Optional.empty()
          : Optional.of("it does not have the form");
    } catch (ArithmeticException | NumberFormatException e) {
      return Optional.of("it is out of range");
    } catch (DateTimeException | IllegalArgumentException e) {
      return Optional.of("it does not have the form");
    }
  }

  private static boolean isDate(String text) {
    Matcher form = DATE_FORM.matcher(text);
    return form.matches()
        && reads(LocalDateTime.parse(form.group(1)))
        && reads(ZoneOffset.of(form.group(2)));
  }

  private static boolean isLocale(String text) {
    try {
      return text.isEmpty()
          || !new Locale.Builder().setLanguageTag(text).build().getLanguage().isEmpty();
    } catch (IllformedLocaleException e) {
      return false;
    }
  }

  private static boolean isWhole(String text) {
    return text.length() <= LONGEST && text.matches("-?[0-9]+");
  }

  private static boolean isNumber(String text) {
    return text.length() <= LONGEST && text.matches("-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?");
  }

  private static boolean isDecimal(String text) {
    return isNumber(text) && Math.abs((long) new BigDecimal(text).scale()) <= LONGEST;
  }

  // The value itself is of no use here: what counts is that it could be made.
  private static boolean reads(Object value) {
    return value != null;
  }
}
