package io.kitgen.processor.generate.json;

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
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;

/** Random values of the types that are one value; each kind's zero comes often. */
@SuppressWarnings("JavaUtilDate") // it is one of the types that people have
final class RandomScalars {

  private static final List<String> TEXTS =
      List.of("", "a", "kit \"gen\"", "ünï \n\t\\", "😀", "null");

  private final Random random;
  private final Map<Class<?>, Supplier<Object>> kinds = new HashMap<>();

  RandomScalars(Random random) {
    this.random = random;
    numbers();
    kinds.put(String.class, () -> TEXTS.get(random.nextInt(TEXTS.size())));
    kinds.put(UUID.class, () -> zero() ? new UUID(0, 0) : new UUID(random.nextLong(), 1));
    kinds.put(
        URI.class, () -> URI.create(zero() ? "" : "https://example.org/" + random.nextInt(9)));
    kinds.put(Locale.class, () -> zero() ? Locale.ROOT : Locale.forLanguageTag("zh-Hans-CN"));
    kinds.put(Currency.class, () -> Currency.getInstance(zero() ? "EUR" : "JPY"));
    kinds.put(Date.class, () -> new Date(zero() ? 0 : random.nextLong() >> 12));
    times();
  }

  private void numbers() {
    both(boolean.class, Boolean.class, random::nextBoolean);
    both(byte.class, Byte.class, () -> zero() ? (byte) 0 : (byte) random.nextInt());
    both(short.class, Short.class, () -> zero() ? (short) 0 : (short) random.nextInt());
    both(char.class, Character.class, () -> zero() ? '\0' : (char) ('a' + random.nextInt(26)));
    both(int.class, Integer.class, () -> zero() ? 0 : random.nextInt());
    both(long.class, Long.class, () -> zero() ? 0L : random.nextLong());
    both(float.class, Float.class, () -> zero() ? -0f * random.nextInt(2) : random.nextFloat());
    both(double.class, Double.class, () -> zero() ? -0d * random.nextInt(2) : random.nextDouble());
    kinds.put(BigInteger.class, () -> zero() ? BigInteger.ZERO : new BigInteger(90, random));
    kinds.put(BigDecimal.class, () -> zero() ? BigDecimal.ZERO : new BigDecimal("12.50"));
  }

  private void times() {
    kinds.put(Instant.class, () -> Instant.ofEpochSecond(random.nextInt(), random.nextInt(2)));
    kinds.put(Duration.class, () -> zero() ? Duration.ZERO : Duration.ofMillis(random.nextInt()));
    kinds.put(Period.class, () -> zero() ? Period.ZERO : Period.of(1, 2, random.nextInt(30)));
    kinds.put(LocalDate.class, () -> LocalDate.of(2026, 11, 1 + random.nextInt(28)));
    kinds.put(LocalTime.class, () -> LocalTime.of(random.nextInt(24), random.nextInt(60)));
    kinds.put(LocalDateTime.class, () -> LocalDateTime.of(2026, 1, 2, random.nextInt(24), 0));
    kinds.put(
        OffsetTime.class, () -> OffsetTime.of(1, 2, 3, 0, ZoneOffset.ofHours(random.nextInt(9))));
    kinds.put(
        OffsetDateTime.class, () -> OffsetDateTime.of(2026, 1, 2, 3, 4, 5, 0, ZoneOffset.UTC));
    kinds.put(ZonedDateTime.class, () -> ZonedDateTime.of(2026, 1, 2, 3, 4, 5, 0, ZoneOffset.UTC));
    kinds.put(ZoneId.class, () -> ZoneId.of("Europe/Paris"));
    kinds.put(ZoneOffset.class, () -> ZoneOffset.ofHours(random.nextInt(9)));
    kinds.put(Year.class, () -> Year.of(zero() ? 0 : 2026));
    kinds.put(YearMonth.class, () -> YearMonth.of(2026, 1 + random.nextInt(12)));
    kinds.put(MonthDay.class, () -> MonthDay.of(1 + random.nextInt(12), 1));
  }

  private void both(Class<?> primitive, Class<?> box, Supplier<Object> kind) {
    kinds.put(primitive, kind);
    kinds.put(box, kind);
  }

  private boolean zero() {
    return random.nextInt(4) == 0;
  }

  Object of(Class<?> type) {
    Supplier<Object> kind = kinds.get(type);
    if (kind == null) {
      throw new AssertionError("no values for " + type);
    }
    return kind.get();
  }
}
