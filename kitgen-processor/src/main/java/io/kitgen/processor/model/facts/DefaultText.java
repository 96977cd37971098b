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
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** Reads the text of a {@code @Default} as the generated code will. */
public final class DefaultText {

  private static final Map<ScalarKind, Predicate<String>> READERS = new EnumMap<>(ScalarKind.class);

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
    READERS.put(ScalarKind.BIG_DECIMAL, text -> isNumber(text) && reads(new BigDecimal(text)));
    READERS.put(ScalarKind.UUID, text -> text.length() == 36 && reads(UUID.fromString(text)));
    READERS.put(ScalarKind.URI, text -> reads(URI.create(text)));
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
    READERS.put(ScalarKind.YEAR, text -> reads(Year.parse(text)));
    READERS.put(ScalarKind.YEAR_MONTH, text -> reads(YearMonth.parse(text)));
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

  private static boolean isWhole(String text) {
    return text.matches("-?[0-9]+");
  }

  private static boolean isNumber(String text) {
    return text.matches("-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?");
  }

  // The value itself is of no use here: what counts is that it could be made.
  private static boolean reads(Object value) {
    return value != null;
  }
}
