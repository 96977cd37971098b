package io.kitgen.interop.grpc.codec;

import com.fasterxml.jackson.annotation.JsonValue;
import io.kitgen.FieldNumber;
import io.kitgen.GrpcApi;
import io.kitgen.KitService;
import io.kitgen.proto.Fixed;
import io.kitgen.proto.Unsigned;
import io.kitgen.proto.ZigZag;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Every type. */
@KitService
@GrpcApi(
    packageName = "any.v1",
    options = {"java_package=io.kitgen.interop.grpc.codec.pb", "java_multiple_files=true"})
public interface Anything {

  /** Each of them takes its turn. */
  Plain all(Implicit implicit, Explicit explicit, Many many, Maps maps, Plain plain, Node node);

  /** Always there. */
  record Implicit(
      boolean truth,
      byte small,
      short mid,
      char letter,
      int count,
      long total,
      float weight,
      double height,
      String name,
      byte[] picture,
      Color color,
      LocalDate day,
      BigDecimal price,
      BigInteger code,
      UUID id,
      URI link,
      Locale locale,
      @Fixed int fixed,
      @Fixed @Unsigned int unsignedFixed,
      @Fixed long longFixed,
      @Unsigned int port,
      @Unsigned long large,
      @ZigZag int shift,
      @ZigZag long longShift,
      Key key,
      @FieldNumber(3000) int far) {}

  /** There or not. */
  record Explicit(
      @Nullable Boolean truth,
      @Nullable Byte small,
      @Nullable Character letter,
      @Nullable Integer count,
      @Nullable Long total,
      @Nullable Float weight,
      @Nullable Double height,
      @Nullable String name,
      byte @Nullable [] picture,
      @Nullable Color color,
      @Nullable OffsetDateTime at,
      @Nullable UUID id,
      @Nullable Instant made,
      @Nullable Duration kept,
      Optional<String> hint,
      OptionalInt stars,
      OptionalLong distance,
      OptionalDouble ratio,
      Optional<Color> shade,
      Optional<Plain> inner,
      @FieldNumber(16) @ZigZag @Nullable Integer shift,
      @FieldNumber(300) @Nullable Key key) {}

  /** Any number of times. */
  record Many(
      List<Boolean> truths,
      int[] counts,
      List<Long> totals,
      double[] heights,
      float[] weights,
      short[] shorts,
      @Fixed List<Integer> fixed,
      @ZigZag long[] shifts,
      List<String> names,
      Set<String> tags,
      List<byte[]> pictures,
      List<Color> colors,
      Set<Color> shades,
      List<Instant> times,
      Duration[] durations,
      List<UUID> ids,
      List<Plain> plains,
      Plain[] more,
      List<List<String>> grid,
      List<Map<String, Integer>> tables,
      List<Optional<String>> perhaps,
      List<Shape> shapes,
      List<Key> keys) {}

  /** By key. */
  record Maps(
      Map<String, String> texts,
      Map<Integer, Integer> numbers,
      Map<Long, Plain> plains,
      Map<UUID, Instant> times,
      Map<Color, Shape> shapes,
      Map<Boolean, Double> truths,
      Map<String, Color> colors,
      Map<String, List<String>> lists,
      SortedMap<String, byte[]> sorted,
      Map<String, Map<String, Long>> maps) {}

  /** Small. */
  record Plain(int number, String text) {}

  /** A tree. */
  record Node(@Nullable Node left, @Nullable Node right, Shape shape, List<Node> others) {}

  /** One of several. */
  sealed interface Shape {

    /** Round. */
    record Circle(double radius) implements Shape {}

    /** With a name, and what it is made of. */
    record Group(String name, List<Shape> shapes) implements Shape {}

    /** Nothing to say. */
    record Point() implements Shape {}
  }

  /** A value with a name. */
  record Key(@JsonValue String value) {}

  /** An enum. */
  enum Color {
    RED,
    GREEN,
    @FieldNumber(-1)
    BELOW,
    @FieldNumber(200)
    BLUE
  }
}
