package io.kitgen.processor.random.value;

import io.kitgen.processor.random.source.Dice;
import io.kitgen.processor.random.source.ScalarType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Date;
import java.util.Locale;
import java.util.UUID;

/** Values of the types of one value, the extremes among them. */
@SuppressWarnings("JavaUtilDate") // it is one of the types that people have
final class Scalars {
  private final Dice dice;
  private final Texts texts;

  Scalars(Dice dice, Texts texts) {
    this.dice = dice;
    this.texts = texts;
  }

  Object key(ScalarType type) {
    return type == ScalarType.STRING ? texts.key() : make(type);
  }

  Object make(ScalarType type) {
    return switch (type) {
      case BOOLEAN -> dice.percent(50);
      case BYTE -> (byte) integer(Byte.MIN_VALUE, Byte.MAX_VALUE);
      case SHORT -> (short) integer(Short.MIN_VALUE, Short.MAX_VALUE);
      case CHAR -> texts.character();
      case INT -> (int) integer(Integer.MIN_VALUE, Integer.MAX_VALUE);
      case LONG -> integer(Long.MIN_VALUE, Long.MAX_VALUE);
      case FLOAT -> float32();
      case DOUBLE -> float64();
      case STRING -> texts.text();
      case BIG_INTEGER -> bigInteger();
      case BIG_DECIMAL -> new BigDecimal(bigInteger(), dice.between(-40, 40));
      case UUID -> new UUID(dice.bits(), dice.bits());
      case URI -> URI.create(texts.uri());
      case LOCALE -> dice.of(Locale.CANADA_FRENCH, Locale.forLanguageTag("zh-Hans"));
      case CURRENCY -> dice.of(Currency.getInstance("EUR"), Currency.getInstance("JPY"));
      case DATE -> new Date(integer(-(1L << 52), 1L << 52));
      default -> time(type);
    };
  }

  // Offsets of whole times are UTC: a wire keeps the instant and not the place.
  private Object time(ScalarType type) {
    return switch (type) {
      case INSTANT -> instant();
      case DURATION -> Duration.ofSeconds(integer(-(1L << 60), 1L << 60), dice.below(1 << 29));
      case PERIOD -> Period.of(dice.between(-9, 9), dice.between(-99, 99), dice.between(-99, 99));
      case LOCAL_DATE -> date();
      case LOCAL_TIME -> time();
      case LOCAL_DATE_TIME -> date().atTime(time());
      case OFFSET_TIME -> OffsetTime.of(time(), offset());
      case OFFSET_DATE_TIME -> date().atTime(time()).atOffset(ZoneOffset.UTC);
      case ZONED_DATE_TIME -> date().atTime(time()).atZone(ZoneOffset.UTC);
      case ZONE_ID -> dice.of(ZoneId.of("Europe/Paris"), ZoneId.of("UTC"), offset());
      case ZONE_OFFSET -> offset();
      case YEAR -> Year.of((int) integer(Year.MIN_VALUE, Year.MAX_VALUE));
      case YEAR_MONTH -> YearMonth.of(dice.between(0, 9999), dice.between(1, 12));
      case MONTH_DAY -> MonthDay.of(dice.between(1, 12), dice.between(1, 28));
      default -> throw new AssertionError(type);
    };
  }

  private long integer(long from, long to) {
    return switch (dice.below(6)) {
      case 0 -> from;
      case 1 -> to;
      case 2 -> 0;
      case 3 -> dice.between(-100, 100);
      default -> Math.max(from, Math.min(to, dice.bits() >> dice.below(64)));
    };
  }

  private float float32() {
    float value = Float.intBitsToFloat((int) dice.bits());
    return Float.isFinite(value) && dice.percent(60)
        ? value
        : dice.of(0f, -0f, 1f, 0.1f, Float.MAX_VALUE, Float.MIN_VALUE, 1e10f);
  }

  private double float64() {
    double value = Double.longBitsToDouble(dice.bits());
    return Double.isFinite(value) && dice.percent(60)
        ? value
        : dice.of(0d, -0d, 1d, 0.1, Double.MAX_VALUE, Double.MIN_VALUE, 1e15, 2e-3);
  }

  private BigInteger bigInteger() {
    return BigInteger.valueOf(dice.bits() >> dice.below(64)).pow(dice.between(1, 4));
  }

  private Instant instant() {
    return switch (dice.below(10)) {
      case 0 -> Instant.EPOCH;
      case 1 -> Instant.ofEpochSecond(-62_167_219_201L);
      case 2 -> Instant.ofEpochSecond(253_402_300_800L, 1);
      default -> Instant.ofEpochSecond(dice.bits() >> 32, dice.below(1_000_000_000));
    };
  }

  private LocalDate date() {
    return dice.percent(5)
        ? dice.of(LocalDate.of(-44, 3, 15), LocalDate.of(12_345, 1, 1), LocalDate.of(0, 1, 1))
        : LocalDate.ofEpochDay(dice.between(-100_000, 100_000));
  }

  private LocalTime time() {
    return switch (dice.below(4)) {
      case 0 -> LocalTime.of(dice.below(24), 0);
      case 1 -> LocalTime.ofSecondOfDay(dice.below(86_400));
      default -> LocalTime.of(dice.below(24), dice.below(60), dice.below(60), dice.below(1 << 29));
    };
  }

  private ZoneOffset offset() {
    return dice.percent(30)
        ? ZoneOffset.UTC
        : ZoneOffset.ofTotalSeconds(dice.between(-1080, 1080) * dice.of(1, 60));
  }
}
