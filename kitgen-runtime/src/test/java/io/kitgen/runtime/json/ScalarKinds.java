package io.kitgen.runtime.json;

import io.kitgen.runtime.text.EnumFormat;
import io.kitgen.runtime.text.TextFormat;
import io.kitgen.runtime.text.TextFormats;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
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
              values.stream().limit(12).map(value -> utf8(oracle.writeValueAsBytes(value))),
              inputs.stream(),
              refusals.stream())
          .flatMap(Function.identity());
    }
  }

  static final List<Kind<?>> ALL =
      Stream.of(numbers(), texts(), TimeKinds.instants(), TimeKinds.parts())
          .flatMap(Function.identity())
          .toList();

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
            .reads("\"\"", "\"AQI=\"", "\"AQI=\\n\"", "\"AQID\\nAQID\"", "\"AR==\"")
            .refuses("[1,2]", "\"AQ==AQ==\""),
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
                Locale.class,
                text(TextFormats.LOCALE),
                r -> Locale.getAvailableLocales()[r.nextInt(100)],
                List.of(Locale.ROOT, Locale.FRANCE, Locale.forLanguageTag("zh-Hans-CN")))
            .reads("\"fr\"", "\"FR-fr\"", "\"th-TH-u-nu-thai\"", "\"\"")
            .refuses("\"fr_FR\"", "\" \"", "1", "\"xx yy\"", "\"x-foo\""),
        Kind.of(
                Currency.class,
                text(TextFormats.CURRENCY),
                r -> Currency.getInstance(r.nextBoolean() ? "EUR" : "JPY"),
                List.of())
            .refusesNoText()
            .refuses("\" EUR \""),
        Kind.of(
                Color.class,
                text(EnumFormat.of(Color.values())),
                r -> Color.values()[r.nextInt(3)],
                List.of())
            .reads("\"blau\"")
            .refuses("0", "\"0\"", "\" RED \""));
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
}
