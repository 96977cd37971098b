package io.kitgen.interop.grpc.codec;

import java.lang.reflect.Array;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Throws values of any type. */
final class Dice {

  private static final String LETTERS = "abc\u0000\u007f\u0080\u00e9\u07ff\u0800\u20ac\ufffd\uffff";
  private static final List<Class<?>> SHAPES =
      List.of(Anything.Shape.Circle.class, Anything.Shape.Group.class, Anything.Shape.Point.class);
  private static final long LAST_SECOND = 253_402_300_799L;
  private static final long FIRST_SECOND = -62_135_596_800L;
  private static final long MOST_SECONDS = 315_576_000_000L;
  private static final int NANOS = 1_000_000_000;

  private final Random random;

  Dice(Random random) {
    this.random = random;
  }

  /** A record whose members go down {@code depth} records. */
  <T> T next(Class<T> type, int depth) {
    RecordComponent[] components = type.getRecordComponents();
    Object[] arguments = new Object[components.length];
    Class<?>[] types = new Class<?>[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      boolean nullable = components[i].getAnnotatedType().isAnnotationPresent(Nullable.class);
      arguments[i] =
          nullable && (depth == 0 || random.nextBoolean())
              ? null
              : value(components[i].getGenericType(), depth - 1);
    }
    try {
      return type.getDeclaredConstructor(types).newInstance(arguments);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private Object value(Type type, int depth) {
    if (type instanceof GenericArrayType array) {
      throw new IllegalStateException("no array of " + array);
    }
    if (type instanceof ParameterizedType generic) {
      return container(generic, depth);
    }
    Class<?> plain = (Class<?>) type;
    if (plain == byte[].class) {
      byte[] bytes = new byte[size(depth)];
      random.nextBytes(bytes);
      return bytes;
    }
    if (plain.isArray()) {
      Object array = Array.newInstance(plain.getComponentType(), size(depth));
      for (int i = 0; i < Array.getLength(array); i++) {
        Array.set(array, i, value(plain.getComponentType(), depth));
      }
      return array;
    }
    if (plain == Anything.Shape.class) {
      return next(SHAPES.get(depth > 0 ? random.nextInt(SHAPES.size()) : 0), depth);
    }
    if (plain.isEnum()) {
      return plain.getEnumConstants()[random.nextInt(plain.getEnumConstants().length)];
    }
    return plain.isRecord() ? next(plain, depth) : scalar(plain);
  }

  private int size(int depth) {
    return depth < 0 ? 0 : random.nextInt(3);
  }

  private Object container(ParameterizedType type, int depth) {
    Type first = type.getActualTypeArguments()[0];
    Class<?> raw = (Class<?>) type.getRawType();
    if (raw == Optional.class) {
      return depth < 0 || random.nextBoolean()
          ? Optional.empty()
          : Optional.of(value(first, depth));
    }
    if (Map.class.isAssignableFrom(raw)) {
      Map<Object, Object> map = raw == SortedMap.class ? new TreeMap<>() : new LinkedHashMap<>();
      for (int i = size(depth); i > 0; i--) {
        map.put(value(first, depth), value(type.getActualTypeArguments()[1], depth));
      }
      return raw == SortedMap.class ? map : Collections.unmodifiableMap(map);
    }
    Collection<Object> all = raw == Set.class ? new LinkedHashSet<>() : new ArrayList<>();
    for (int i = size(depth); i > 0; i--) {
      all.add(value(first, depth));
    }
    return all instanceof Set<Object> set ? Collections.unmodifiableSet(set) : all;
  }

  private Object scalar(Class<?> type) {
    return switch (type.getSimpleName()) {
      case "boolean", "Boolean" -> random.nextBoolean();
      case "byte", "Byte" -> (byte) number();
      case "short", "Short" -> (short) number();
      case "char", "Character" -> (char) number();
      case "int", "Integer" -> (int) number();
      case "long", "Long" -> number();
      case "float", "Float" -> random.nextInt(3) == 0 ? -0f : Float.intBitsToFloat((int) number());
      case "double", "Double" ->
          random.nextInt(3) == 0 ? 0d : Double.longBitsToDouble(random.nextLong());
      case "String" -> text();
      case "BigDecimal" -> BigDecimal.valueOf(number(), random.nextInt(20));
      case "BigInteger" -> BigInteger.valueOf(number());
      case "UUID" -> new UUID(random.nextLong(), random.nextLong());
      case "URI" -> URI.create(random.nextInt(3) == 0 ? "" : "http://a/" + number());
      case "Locale" -> random.nextBoolean() ? Locale.ROOT : Locale.CANADA_FRENCH;
      case "LocalDate" -> LocalDate.ofEpochDay(random.nextInt(100_000));
      case "OffsetDateTime" -> instant().atOffset(ZoneOffset.UTC);
      case "Instant" -> instant();
      case "Duration" -> duration();
      case "OptionalInt" ->
          random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of((int) number());
      case "OptionalLong" ->
          random.nextBoolean() ? OptionalLong.empty() : OptionalLong.of(number());
      case "OptionalDouble" ->
          random.nextBoolean() ? OptionalDouble.empty() : OptionalDouble.of(number());
      default -> throw new IllegalStateException("no value of " + type);
    };
  }

  /** Of any length, and often zero. */
  private long number() {
    long bits = random.nextLong() >>> random.nextInt(64);
    return switch (random.nextInt(4)) {
      case 0 -> 0;
      case 1 -> -bits;
      default -> bits;
    };
  }

  private Instant instant() {
    return switch (random.nextInt(4)) {
      case 0 -> Instant.EPOCH;
      case 1 -> Instant.ofEpochSecond(LAST_SECOND, NANOS - 1);
      case 2 -> Instant.ofEpochSecond(FIRST_SECOND);
      default -> Instant.ofEpochSecond(random.nextInt(), random.nextInt(NANOS));
    };
  }

  private Duration duration() {
    return switch (random.nextInt(4)) {
      case 0 -> Duration.ZERO;
      case 1 -> Duration.ofSeconds(-MOST_SECONDS);
      default -> Duration.ofSeconds(random.nextInt(), random.nextInt(NANOS));
    };
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(8) == 0 ? random.nextInt(300) : random.nextInt(5);
    int kinds = random.nextBoolean() ? 3 : LETTERS.length();
    for (int i = 0; i < length; i++) {
      if (kinds > 3 && random.nextInt(6) == 0) {
        text.appendCodePoint(0x1f600 + random.nextInt(50));
      } else {
        text.append(LETTERS.charAt(random.nextInt(kinds)));
      }
    }
    return text.toString();
  }
}
