package io.kitgen.runtime.json;

import io.kitgen.runtime.json.ScalarKinds.Kind;
import io.kitgen.runtime.text.TextFormat;
import io.kitgen.runtime.text.TextFormats;
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
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** The types of java.time: see {@link ScalarKinds}. */
@SuppressWarnings("JavaUtilDate") // it is one of the types that people have
final class TimeKinds {

  private TimeKinds() {}

  static Stream<Kind<?>> instants() {
    return Stream.of(
        Kind.of(
                Date.class,
                text(TextFormats.DATE),
                r -> new Date(r.nextLong() >> r.nextInt(12, 64)),
                List.of(new Date(0), new Date(253402300800000L), new Date(-62167219200000L)))
            .reads(
                "\"2020-01-02T03:04:05.678+00:00\"",
                "\"2020-01-02T03:04Z\"",
                "\"2020-01-02T03:04:05.6Z\"",
                "\"2020-01-02T03:04:05.678901-0230\"",
                "\"-0001-01-01T00:00:00.000+00\"")
            .refusesNoText()
            .refuses(
                "1577836800000",
                "\"1577836800000\"",
                "\"2020-01-02\"",
                "\"2020-13-02T03:04:05Z\"",
                "\"2020-01-02T03:04:05\"",
                "\" 2020-01-02T03:04:05Z\"",
                "\"Sat, 01 Jan 2000 00:00:00 GMT\""),
        Kind.of(
                Instant.class,
                text(TextFormats.INSTANT),
                TimeKinds::instant,
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
                TimeKinds::dateTime,
                List.of(LocalDateTime.MIN, LocalDateTime.MAX, LocalDateTime.of(2020, 1, 2, 3, 4)))
            .reads("\"2020-01-02T03:04\"", "\"2020-01-02t03:04:05.1\"")
            .refusesNoText()
            .refuses("[2020,1,2,3,4]", "\"2020-01-02T03:04:05Z\""));
  }

  static Stream<Kind<?>> parts() {
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
                TimeKinds::offset,
                List.of(ZoneOffset.UTC))
            .reads("\"+2\"", "\"+0200\"", "\"+02:00:00\"")
            .refusesNoText());
  }

  private static <T> JsonCodec<T> text(TextFormat<T> format) {
    return JsonCodecs.text(format);
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
