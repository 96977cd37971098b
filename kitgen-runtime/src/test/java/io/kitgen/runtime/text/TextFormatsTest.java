package io.kitgen.runtime.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * The texts that stand in paths, queries and headers. What JSON has of them is the oracle's test.
 */
class TextFormatsTest {

  private static final List<TextFormat<?>> ALL =
      List.of(
          TextFormats.BOOLEAN,
          TextFormats.BYTE,
          TextFormats.SHORT,
          TextFormats.CHAR,
          TextFormats.INT,
          TextFormats.LONG,
          TextFormats.FLOAT,
          TextFormats.DOUBLE,
          TextFormats.BIG_INTEGER,
          TextFormats.BIG_DECIMAL,
          TextFormats.UUID,
          TextFormats.URI,
          TextFormats.LOCALE,
          TextFormats.CURRENCY,
          TextFormats.DATE,
          TextFormats.INSTANT,
          TextFormats.DURATION,
          TextFormats.PERIOD,
          TextFormats.LOCAL_DATE,
          TextFormats.LOCAL_TIME,
          TextFormats.LOCAL_DATE_TIME,
          TextFormats.OFFSET_TIME,
          TextFormats.OFFSET_DATE_TIME,
          TextFormats.ZONED_DATE_TIME,
          TextFormats.ZONE_ID,
          TextFormats.ZONE_OFFSET,
          TextFormats.YEAR,
          TextFormats.YEAR_MONTH,
          TextFormats.MONTH_DAY);

  private static <T> void roundTrip(TextFormat<T> format, T value, String text) {
    assertThat(format.format(value)).isEqualTo(text);
    assertThat(format.parse(text)).isEqualTo(value);
  }

  private static void refused(TextFormat<?> format, String message, String... texts) {
    for (String text : texts) {
      assertThatThrownBy(() -> format.parse(text))
          .as(text)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(message);
    }
  }

  @Test
  void readsWhatItWrites() {
    roundTrip(TextFormats.BOOLEAN, true, "true");
    roundTrip(TextFormats.BYTE, (byte) -128, "-128");
    roundTrip(TextFormats.SHORT, (short) 32767, "32767");
    roundTrip(TextFormats.CHAR, ' ', " ");
    roundTrip(TextFormats.INT, Integer.MIN_VALUE, "-2147483648");
    roundTrip(TextFormats.LONG, Long.MAX_VALUE, "9223372036854775807");
    roundTrip(TextFormats.FLOAT, 0.1f, "0.1");
    roundTrip(TextFormats.DOUBLE, 1e-7, "1.0E-7");
    roundTrip(TextFormats.STRING, "", "");
    roundTrip(TextFormats.BIG_INTEGER, BigInteger.TWO.pow(70), "1180591620717411303424");
    roundTrip(TextFormats.BIG_DECIMAL, new BigDecimal("1E+3"), "1E+3");
    roundTrip(TextFormats.YEAR, Year.of(-5), "-5");
    roundTrip(TextFormats.INSTANT, Instant.EPOCH, "1970-01-01T00:00:00Z");
    roundTrip(TextFormats.LOCAL_TIME, LocalTime.of(1, 2), "01:02:00");
    roundTrip(TextFormats.UUID, new UUID(1, 2), "00000000-0000-0001-0000-000000000002");
  }

  @Test
  void integersAreAsciiDigitsWithinTheirRange() {
    String[] none = {"", "-", "+1", " 1", "1 ", "1.0", "1e2", "0x1", "1_0", "٣", "--1", "1L"};
    refused(TextFormats.INT, "expected an integer from -2147483648 to 2147483647", none);
    refused(TextFormats.INT, "expected an integer from -2147483648 to 2147483647", "2147483648");
    refused(TextFormats.BYTE, "expected an integer from -128 to 127", "128", "9".repeat(30));
    refused(TextFormats.BIG_INTEGER, "expected an integer of at most 1000 digits", none);
    refused(
        TextFormats.BIG_INTEGER, "expected an integer of at most 1000 digits", "1".repeat(1001));
    assertThat(TextFormats.INT.parse("-007")).isEqualTo(-7);
  }

  @Test
  void numbersAreDecimalAndFinite() {
    String[] none = {
      "",
      "-",
      ".5",
      "5.",
      "1e",
      "1e+",
      "1d",
      "1f",
      "0x1p3",
      "NaN",
      "Infinity",
      " 1",
      "1,5",
      "+1",
      "1e5.5"
    };
    refused(TextFormats.DOUBLE, "expected a number within the range of a double", none);
    refused(TextFormats.DOUBLE, "expected a number within the range of a double", "1e309");
    refused(TextFormats.FLOAT, "expected a number within the range of a float", "1e39", "-1e39");
    refused(TextFormats.BIG_DECIMAL, "expected a number of at most 1000 digits", none);
    refused(
        TextFormats.BIG_DECIMAL,
        "expected a number of at most 1000 digits",
        "1e1001",
        "1e99999999999",
        "1".repeat(1001));
    assertThat(TextFormats.DOUBLE.parse("-1.5E+2")).isEqualTo(-150);
    assertThat(TextFormats.DOUBLE.format(Double.NaN)).isEqualTo("NaN");
  }

  @Test
  void otherTextsAreExact() {
    refused(TextFormats.BOOLEAN, "expected true or false", "TRUE", "1", "yes", "", " true");
    refused(TextFormats.CHAR, "expected one character", "", "ab", "😀");
    refused(
        TextFormats.UUID,
        "expected a UUID",
        "1-1-1-1-1",
        "123e4567-e89b-12d3-a456-42661417400",
        "123e4567-e89b-12d3-a456-4266141740000",
        "123e4567-e89b-12d3-a456-42661417400g",
        "123e4567-e89b-12d3-a456-+26614174000",
        "123e4567-e89b-12d3-a456-٣26614174000",
        "123e4567ee89b-12d3-a456-426614174000");
    refused(TextFormats.URI, "expected a URI", "a b", "http://[", "%");
    refused(TextFormats.ZONE_ID, "expected a time zone such as Europe/Paris", "Mars/Base", "");
    refused(TextFormats.ZONE_OFFSET, "expected an offset such as +01:00", "+19:00", "UTC", "");
    refused(TextFormats.YEAR_MONTH, "expected a month such as 2026-11", "2026-13", "2026");
    refused(
        TextFormats.DURATION, "expected a duration such as PT1H30M", "90", "PT99999999999999999H");
    refused(TextFormats.PERIOD, "expected a period such as P1Y2M3D", "P1H", "P9999999999D");
    refused(
        TextFormats.OFFSET_DATE_TIME,
        "expected a date and time with an offset such as 2026-11-20T10:15:30+01:00",
        "2026-11-20T10:15:30",
        "+999999999-12-31T23:59:59-17:00",
        "2026-11-20T10:15:30+-123");
  }

  @Test
  void typesOfOneValueHaveItsText() {
    record Even(int number) {
      Even {
        if (number % 2 != 0) {
          throw new IllegalStateException(number + " is odd");
        }
      }
    }
    TextFormat<Even> even = TextFormats.mapped(TextFormats.INT, Even::new, Even::number);
    assertThat(even.parse("42")).isEqualTo(new Even(42));
    assertThat(even.format(new Even(42))).isEqualTo("42");
    assertThatThrownBy(() -> even.parse("x")).hasMessageStartingWith("expected an integer");
    assertThatThrownBy(() -> even.parse("41"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("expected a valid value");
  }

  @Test
  void offsetsMoveToUtc() {
    assertThat(TextFormats.OFFSET_DATE_TIME.parse("2026-11-20T10:15:30+0100"))
        .isEqualTo(OffsetDateTime.parse("2026-11-20T09:15:30Z"));
    assertThat(TextFormats.ZONED_DATE_TIME.parse("2026-11-20T10:15:30-0530[America/New_York]"))
        .hasToString("2026-11-20T15:45:30Z");
  }

  /** What comes from outside may be anything; a message may be shown anywhere. */
  @Test
  void messagesRepeatNothing() {
    for (TextFormat<?> format : ALL) {
      assertThatThrownBy(() -> format.parse("<script>\n"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("expected ")
          .hasNoCause()
          .extracting(Throwable::getMessage)
          .asString()
          .doesNotContain("script");
    }
  }
}
