package io.kitgen.testing.conformance;

import com.fasterxml.jackson.annotation.JsonProperty;
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
import org.jspecify.annotations.Nullable;

/** The types that cross the wire. */
public final class Values {

  private Values() {}

  /** Every primitive. */
  public record Scalars(
      boolean aBoolean,
      byte aByte,
      short aShort,
      char aChar,
      int anInt,
      long aLong,
      float aFloat,
      double aDouble) {}

  /** Every box, each of which may be null. */
  public record Boxes(
      @Nullable Boolean aBoolean,
      @Nullable Byte aByte,
      @Nullable Short aShort,
      @Nullable Character aCharacter,
      @Nullable Integer anInteger,
      @Nullable Long aLong,
      @Nullable Float aFloat,
      @Nullable Double aDouble) {}

  /** What is text or a large number. */
  public record Texts(
      String string, UUID uuid, URI uri, BigInteger integer, BigDecimal decimal, Color color) {}

  /** Dates and times. */
  public record Times(
      Instant instant,
      Duration duration,
      Period period,
      LocalDate date,
      LocalTime time,
      LocalDateTime dateTime,
      OffsetTime offsetTime,
      OffsetDateTime offsetDateTime,
      ZoneOffset offset,
      Year year,
      YearMonth yearMonth) {}

  /** What holds other values. */
  @SuppressWarnings("ArrayRecordComponent") // arrays must cross the wire too
  public record Containers(
      List<String> list,
      Set<Integer> set,
      Map<String, Long> map,
      Map<Color, List<Item>> byColor,
      Map<UUID, String> byId,
      Optional<String> present,
      Optional<String> absent,
      List<List<Integer>> nested,
      int[] numbers,
      String[] words,
      byte[] bytes) {}

  /** A recursive type. */
  public record Tree(String name, List<Tree> children, @Nullable Tree favourite) {}

  /** A generic type. */
  public record Page<T>(List<T> items, @Nullable String next) {}

  /** Something with a name; on the wire its price is called differently. */
  public record Item(String name, @JsonProperty("unit_price") BigDecimal price) {}

  /** An enum, one constant of which has another name on the wire. */
  public enum Color {
    RED,
    GREEN,
    @JsonProperty("dark-blue")
    DARK_BLUE
  }
}
