package io.kitgen.testing.conformance;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Values at the edges of their types. */
final class Samples {

  /** Quotes, control characters, markup, three scripts and a surrogate pair. */
  static final String AWKWARD = "\"\\/\b\f\n\r\t\u0001 <&>' ü € 漢字 \uD83D\uDE00 \u2028";

  static final List<Values.Scalars> SCALARS =
      List.of(
          new Values.Scalars(false, (byte) 0, (short) 0, '\0', 0, 0, 0, 0),
          new Values.Scalars(
              true,
              Byte.MAX_VALUE,
              Short.MAX_VALUE,
              '\uFFFD',
              Integer.MAX_VALUE,
              Long.MAX_VALUE,
              Float.MAX_VALUE,
              Double.MAX_VALUE),
          new Values.Scalars(
              true,
              Byte.MIN_VALUE,
              Short.MIN_VALUE,
              '"',
              Integer.MIN_VALUE,
              Long.MIN_VALUE,
              Float.MIN_VALUE,
              Double.MIN_VALUE));

  static final List<Values.Boxes> BOXES =
      List.of(
          new Values.Boxes(null, null, null, null, null, null, null, null),
          new Values.Boxes(true, (byte) 1, (short) 2, 'c', 4, 5L, 6.5f, 7.25));

  static final List<Values.Texts> TEXTS =
      List.of(
          new Values.Texts(
              "",
              new UUID(0, 0),
              URI.create(""),
              BigInteger.ZERO,
              BigDecimal.ZERO,
              Values.Color.RED),
          new Values.Texts(
              AWKWARD,
              new UUID(-1, -1),
              URI.create("https://example.com/a%2Fb?q=%C3%BC#x"),
              BigInteger.TWO.pow(200).negate(),
              new BigDecimal("-12345678901234567890.0123456789"),
              Values.Color.DARK_BLUE));

  static final List<Values.Times> TIMES =
      List.of(
          new Values.Times(
              Instant.EPOCH,
              Duration.ZERO,
              Period.ZERO,
              LocalDate.EPOCH,
              LocalTime.MIDNIGHT,
              LocalDateTime.of(1970, 1, 1, 0, 0),
              OffsetTime.of(0, 0, 0, 0, ZoneOffset.UTC),
              OffsetDateTime.of(1970, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC),
              ZoneOffset.UTC,
              Year.of(1970),
              YearMonth.of(1970, 1)),
          new Values.Times(
              Instant.parse("9999-12-31T23:59:59.999999999Z"),
              Duration.ofDays(-400).plusNanos(1),
              Period.of(1, -2, 3),
              LocalDate.of(2024, 2, 29),
              LocalTime.MAX,
              LocalDateTime.of(9999, 12, 31, 23, 59, 59, 999_999_999),
              OffsetTime.of(23, 59, 59, 1, ZoneOffset.ofHours(-18)),
              OffsetDateTime.of(2024, 2, 29, 12, 30, 15, 123_000_000, ZoneOffset.UTC),
              ZoneOffset.ofHoursMinutes(5, 30),
              Year.of(-44),
              YearMonth.of(9999, 12)));

  static final List<Values.Containers> CONTAINERS =
      List.of(
          new Values.Containers(
              List.of(),
              Set.of(),
              Map.of(),
              Map.of(),
              Map.of(),
              Optional.of(""),
              Optional.empty(),
              List.of(),
              new int[0],
              new String[0],
              new byte[0]),
          new Values.Containers(
              List.of("a", "", AWKWARD),
              Set.of(3, 1, 2),
              Map.of("", 1L, AWKWARD, Long.MAX_VALUE),
              Map.of(Values.Color.DARK_BLUE, List.of(new Values.Item("i", new BigDecimal("0.00")))),
              Map.of(new UUID(5, 6), "six"),
              Optional.of("there"),
              Optional.empty(),
              List.of(List.of(1, 2), List.of(), List.of(3)),
              new int[] {Integer.MIN_VALUE, 0, Integer.MAX_VALUE},
              new String[] {"x", ""},
              new byte[] {-128, 0, 127}));

  private Samples() {}
}
