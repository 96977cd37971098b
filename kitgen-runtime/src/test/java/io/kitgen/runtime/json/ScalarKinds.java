package io.kitgen.runtime.json;

import io.kitgen.runtime.text.EnumFormat;
import io.kitgen.runtime.text.TextFormat;
import io.kitgen.runtime.text.TextFormats;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** Every scalar type: its codec, values of it, and texts that are read or refused. */
final class ScalarKinds {

  /** What Jackson accepts for every type that is a text, and we for none. */
  private static final List<String> NO_TEXT = List.of("\"\"", "\" \"");

  enum Color {
    RED,
    GREEN,
    BLUE {
      @Override
      public String toString() {
        return "blau";
      }
    }
  }

  record Kind<T>(
      Class<T> type,
      JsonCodec<T> codec,
      List<T> values,
      List<String> inputs,
      List<String> refusals,
      Predicate<T> refusesOwn) {

    static <T> Kind<T> of(
        Class<T> type, JsonCodec<T> codec, Function<Random, T> random, List<T> edges) {
      List<T> values = new ArrayList<>(edges);
      Random seeded = new Random(20261120);
      for (int i = 0; i < 300; i++) {
        values.add(random.apply(seeded));
      }
      return new Kind<>(type, codec, values, List.of(), List.of(), value -> false);
    }

    Kind<T> reads(String... inputs) {
      return new Kind<>(type, codec, values, List.of(inputs), refusals, refusesOwn);
    }

    Kind<T> refuses(String... refused) {
      List<String> all = Stream.concat(refusals.stream(), Arrays.stream(refused)).toList();
      return new Kind<>(type, codec, values, inputs, all, refusesOwn);
    }

    Kind<T> refusesNoText() {
      return refuses(NO_TEXT.toArray(String[]::new));
    }

    /** Values that are written and not read: NaN and the infinities. */
    Kind<T> refusesOwn(Predicate<T> own) {
      return new Kind<>(type, codec, values, inputs, refusals, own);
    }

    Stream<String> texts(JsonMapper oracle) {
      return Stream.of(
              values.stream().limit(40).map(value -> utf8(oracle.writeValueAsBytes(value))),
              inputs.stream(),
              refusals.stream())
          .flatMap(Function.identity());
    }
  }

  static final List<Kind<?>> ALL =
      Stream.of(numbers(), texts(), instants(), parts()).flatMap(Function.identity()).toList();

  private ScalarKinds() {}

  private static Stream<Kind<?>> numbers() {
    return Stream.of(
        Kind.of(Boolean.class, JsonCodecs.BOOLEAN, Random::nextBoolean, List.of())
            .refuses("1", "0", "\"true\"", "\"\""),
        Kind.of(Byte.class, JsonCodecs.BYTE, r -> (byte) r.nextInt(), List.of((byte) -128))
            .reads("-0", "127", " 5 ")
            .refuses("1.0", "1e1", "\"1\"", "128", "255", "\"\""),
        Kind.of(Short.class, JsonCodecs.SHORT, r -> (short) r.nextInt(), List.of())
            .reads("-32768", "32767")
            .refuses("1.0", "1.5", "\"1\""),
        Kind.of(Integer.class, JsonCodecs.INT, Random::nextInt, List.of(0))
            .reads("-2147483648", "2147483647")
            .refuses("1.0", "1.5", "1e2", "\"1\"", "\" 1 \"", "\"\""),
        Kind.of(Long.class, JsonCodecs.LONG, Random::nextLong, List.of(0L))
            .reads("-9223372036854775808", "9223372036854775807")
            .refuses("1.0", "1e2", "\"1\""),
        Kind.of(
                Float.class,
                JsonCodecs.FLOAT,
                r -> Float.intBitsToFloat(r.nextInt()),
                List.of(0f, -0f, 1f, Float.MIN_VALUE, Float.MAX_VALUE, Float.NaN, 1 / 0f, -1 / 0f))
            .reads("1", "-0", "16777217", "0.1", "1e-400", "3.4028235e38", "123456789012345678901")
            .refuses("1e40", "\"1.5\"", "\"NaN\"", "\"Infinity\"", "\"-INF\"", "\"\"")
            .refusesOwn(value -> !Float.isFinite(value)),
        Kind.of(
                Double.class,
                JsonCodecs.DOUBLE,
                r -> Double.longBitsToDouble(r.nextLong()),
                List.of(0d, -0d, 1d, 1e7, Double.MIN_VALUE, Double.MAX_VALUE, 0 / 0d, 1 / 0d))
            .reads(
                "1", "-0", "0.1", "1e-999", "1E+2", "9007199254740993", "2.2250738585072012e-308")
            .refuses("1e400", "\"1.5\"", "\"NaN\"", "\"Infinity\"", "\"\"")
            .refusesOwn(value -> !Double.isFinite(value)),
        Kind.of(
                BigInteger.class,
                JsonCodecs.BIG_INTEGER,
                r -> new BigInteger(r.nextInt(2000), r).subtract(BigInteger.TEN),
                List.of(BigInteger.ZERO))
            .refuses("1.0", "1e3", "1.5", "\"1\"", "\"\""),
        Kind.of(
                BigDecimal.class,
                JsonCodecs.BIG_DECIMAL,
                r -> new BigDecimal(new BigInteger(200, r), r.nextInt(2000) - 1000),
                List.of(new BigDecimal("0E-10"), new BigDecimal("1E+400")))
            .reads("1", "1.000", "1e3", "-0.0", "1e1000")
            .refuses("\"1\"", "1e1001", "1e999999999", "\"\""));
  }

  private static Stream<Kind<?>> texts() {
    return Stream.of(
        Kind.of(Character.class, JsonCodecs.CHAR, r -> (char) r.nextInt(65536), List.of('"', '\\'))
            .reads("\"\\u0041\"", "\"\\n\"")
            .refuses("65", "\"\""),
        Kind.of(
                String.class,
                JsonCodecs.STRING,
                ScalarKinds::string,
                List.of("", "\u2028</script>\u007f\u0000", "\ud800", "\udc00x", "\ud83d\ude00"))
            .reads("\"\\u0041\\/\\b\"", "\"\\ud800\"", "\ufeff\"mark\"")
            .refuses("1", "1.50", "true"),
        Kind.of(byte[].class, JsonCodecs.BYTES, ScalarKinds::bytes, List.of(new byte[0]))
            .reads("\"\"", "\"AQI=\"", "\"AQI=\\n\"", "\"AQ==AQ==\"", "\"AR==\"")
            .refuses("[1,2]"),
        Kind.of(
                UUID.class,
                text(TextFormats.UUID),
                r -> new UUID(r.nextLong(), r.nextLong()),
                List.of())
            .reads("\"123E4567-E89B-12D3-A456-426614174000\"")
            .refusesNoText()
            .refuses("\"EjRWeJq83vASNFZ4mrze8A==\"", "\" 123e4567-e89b-12d3-a456-426614174000\""),
        Kind.of(
                URI.class,
                text(TextFormats.URI),
                r -> URI.create("http://x/" + r.nextInt()),
                List.of())
            .reads("\"\"", "\"http://x/ä?b#c\"", "\"../a\"", "\"urn:a:b\"")
            .refuses("\" \"", "\" http://x \"", "1"),
        Kind.of(
                Color.class,
                text(EnumFormat.of(Color.values())),
                r -> Color.values()[r.nextInt(3)],
                List.of())
            .reads("\"blau\"")
            .refuses("0", "\"0\"", "\" RED \""));
  }

  private static Stream<Kind<?>> instants() {
    return Stream.of(
        Kind.of(
                Instant.class,
                text(TextFormats.INSTANT),
                ScalarKinds::instant,
                List.of(Instant.MIN, Instant.MAX, Instant.EPOCH))
            .reads(
                "\"2020-01-01T00:00:00+02:00\"",
                "\"2020-01-01T00:00:00+0000\"",
                "\"2020-01-01T00:00:00+00\"",
                "\"2020-01-01T24:00:00Z\"",
                "\"2020-01-01t00:00:00z\"",
                "\"2016-12-31T23:59:60Z\"")
            .refusesNoText()
            .refuses("1577836800", "1.5", "\"1577836800\"", "\" 2020-01-01T00:00:00Z\""),
        Kind.of(
                OffsetDateTime.class,
                text(TextFormats.OFFSET_DATE_TIME),
                r -> instant(r).atOffset(offset(r)),
                List.of(OffsetDateTime.MIN, OffsetDateTime.MAX))
            .reads(
                "\"2020-01-02T03:04Z\"",
                "\"2020-01-02T03:04:05+0200\"",
                "\"2020-01-02T03:04:05+02\"",
                "\"2020-01-02T03:04:05+0000\"",
                "\"2020-01-02T03:04:05+01:02:03\"")
            .refusesNoText()
            .refuses("1577836800", "1.5", "\"1577836800\"", "\" 2020-01-02T03:04Z\""),
        Kind.of(
                ZonedDateTime.class,
                text(TextFormats.ZONED_DATE_TIME),
                r -> instant(r).atZone(ZoneId.of(r.nextBoolean() ? "Europe/Paris" : "Asia/Tokyo")),
                List.of(Instant.EPOCH.atZone(ZoneOffset.UTC)))
            .reads(
                "\"2020-01-02T03:04Z\"",
                "\"2020-01-02T03:04:05+01:00[Europe/Paris]\"",
                "\"2020-01-02T03:04:05+05:00[Europe/Paris]\"",
                "\"2020-01-02T03:04:05+0200\"",
                "\"2020-01-02T03:04:05Z[UTC]\"")
            .refusesNoText()
            .refuses("1577836800", "1.5", "\"1577836800\""),
        Kind.of(
                LocalDateTime.class,
                text(TextFormats.LOCAL_DATE_TIME),
                ScalarKinds::dateTime,
                List.of(LocalDateTime.MIN, LocalDateTime.MAX, LocalDateTime.of(2020, 1, 2, 3, 4)))
            .reads("\"2020-01-02T03:04\"", "\"2020-01-02t03:04:05.1\"")
            .refusesNoText()
            .refuses("[2020,1,2,3,4]", "\"2020-01-02T03:04:05Z\""));
  }

  private static Stream<Kind<?>> parts() {
    return Stream.of(
        Kind.of(
                LocalDate.class,
                text(TextFormats.LOCAL_DATE),
                r -> dateTime(r).toLocalDate(),
                List.of(LocalDate.MIN, LocalDate.MAX, LocalDate.of(-5, 1, 1)))
            .refusesNoText()
            .refuses("[2020,1,2]", "18000", "\"2020-01-02T03:04:05\"", "\"2020-01-02T03:04:05Z\""),
        Kind.of(
                LocalTime.class,
                text(TextFormats.LOCAL_TIME),
                r -> dateTime(r).toLocalTime(),
                List.of(LocalTime.MIN, LocalTime.MAX, LocalTime.of(1, 2)))
            .reads("\"01:02\"", "\"01:02:03.4\"")
            .refusesNoText()
            .refuses("[1,2]", "\"2020-01-01T01:02:03\""),
        Kind.of(
                OffsetTime.class,
                text(TextFormats.OFFSET_TIME),
                r -> dateTime(r).toLocalTime().atOffset(offset(r)),
                List.of(OffsetTime.MIN, OffsetTime.MAX, OffsetTime.of(1, 2, 0, 0, ZoneOffset.UTC)))
            .reads("\"01:02Z\"", "\"01:02+02:00\"")
            .refusesNoText()
            .refuses("[1,2,\"Z\"]"),
        Kind.of(
                Duration.class,
                text(TextFormats.DURATION),
                r -> Duration.ofSeconds(r.nextInt(), r.nextInt()),
                List.of(Duration.ZERO, Duration.ofSeconds(Long.MIN_VALUE)))
            .reads("\"pt1m\"", "\"P1D\"", "\"-PT1S\"", "\"PT1,5S\"")
            .refusesNoText()
            .refuses("90", "1.5"),
        Kind.of(
                Period.class,
                text(TextFormats.PERIOD),
                r -> Period.of(r.nextInt(), r.nextInt(), r.nextInt()),
                List.of(Period.ZERO))
            .reads("\"P1W\"", "\"p1d\"")
            .refusesNoText(),
        Kind.of(
                Year.class,
                JsonCodecs.YEAR,
                r -> Year.of(r.nextInt(999999999)),
                List.of(Year.of(Year.MIN_VALUE), Year.of(Year.MAX_VALUE), Year.of(-5)))
            .refusesNoText()
            .refuses("\"2020\"", "\"+12020\""),
        Kind.of(
                YearMonth.class,
                text(TextFormats.YEAR_MONTH),
                r -> YearMonth.from(dateTime(r)),
                List.of(YearMonth.of(12020, 3), YearMonth.of(-20, 3), YearMonth.of(20, 3)))
            .reads("\"20-03\"")
            .refusesNoText()
            .refuses("[2020,3]"),
        Kind.of(
                MonthDay.class,
                text(TextFormats.MONTH_DAY),
                r -> MonthDay.from(dateTime(r)),
                List.of(MonthDay.of(2, 29)))
            .refusesNoText()
            .refuses("[2,29]"),
        Kind.of(
                ZoneId.class,
                text(TextFormats.ZONE_ID),
                r -> ZoneId.of(r.nextBoolean() ? "Europe/Paris" : "UTC+02:00"),
                List.of(ZoneOffset.UTC))
            .reads("\"Z\"", "\"+2\"", "\"UTC+2\"")
            .refusesNoText(),
        Kind.of(
                ZoneOffset.class,
                text(TextFormats.ZONE_OFFSET),
                ScalarKinds::offset,
                List.of(ZoneOffset.UTC))
            .reads("\"+2\"", "\"+0200\"", "\"+02:00:00\"")
            .refusesNoText());
  }

  private static <T> JsonCodec<T> text(TextFormat<T> format) {
    return JsonCodecs.text(format);
  }

  private static String utf8(byte[] json) {
    return new String(json, StandardCharsets.UTF_8);
  }

  private static String string(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(40); i > 0; i--) {
      text.append((char) random.nextInt(random.nextBoolean() ? 128 : 65536));
    }
    return text.toString();
  }

  private static byte[] bytes(Random random) {
    byte[] bytes = new byte[random.nextInt(100)];
    random.nextBytes(bytes);
    return bytes;
  }

  private static Instant instant(Random random) {
    long nanos = random.nextBoolean() ? 0 : random.nextInt(1_000_000_000);
    return Instant.ofEpochSecond(random.nextInt() * 20L, nanos);
  }

  private static ZoneOffset offset(Random random) {
    return ZoneOffset.ofTotalSeconds(random.nextInt(129600) - 64800);
  }

  private static LocalDateTime dateTime(Random random) {
    return LocalDateTime.ofInstant(instant(random), ZoneOffset.UTC);
  }
}
