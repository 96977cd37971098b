package io.kitgen.runtime.json.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.kitgen.runtime.json.JsonCodecs;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/** Doubles and floats are read as the JDK reads them and written as it does since Java 19. */
class DecimalsTest {

  private static final int ROUNDS = Integer.getInteger("kitgen.fuzz.numbers", 100_000);

  private static final JsonMapper JACKSON =
      JsonMapper.builder(
              JsonFactory.builder().enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER).build())
          .build();

  private final Random random = new Random(20261121);

  private static double read(String text) {
    return JsonCodecs.DOUBLE.read(text.getBytes(StandardCharsets.US_ASCII));
  }

  private static float readFloat(String text) {
    return JsonCodecs.FLOAT.read(text.getBytes(StandardCharsets.US_ASCII));
  }

  private static String write(double value) {
    return new String(JsonCodecs.DOUBLE.write(value), StandardCharsets.US_ASCII);
  }

  private static String write(float value) {
    return new String(JsonCodecs.FLOAT.write(value), StandardCharsets.US_ASCII);
  }

  private static void roundTrips(double value) {
    String text = write(value);
    assertThat(text).isEqualTo(JACKSON.writeValueAsString(value));
    assertThat(read(text)).isEqualTo(value);
    if (Runtime.version().feature() >= 19) {
      assertThat(text).isEqualTo(Double.toString(value));
    }
  }

  private static void roundTrips(float value) {
    String text = write(value);
    assertThat(text).isEqualTo(JACKSON.writeValueAsString(value));
    assertThat(readFloat(text)).isEqualTo(value);
    if (Runtime.version().feature() >= 19) {
      assertThat(text).isEqualTo(Float.toString(value));
    }
  }

  @Test
  void doublesOfAllBits() {
    for (int i = 0; i < ROUNDS; i++) {
      double value = Double.longBitsToDouble(random.nextLong());
      if (Double.isFinite(value)) {
        roundTrips(value);
      }
    }
  }

  @Test
  void doublesAsPeopleHaveThem() {
    for (int i = 0; i < ROUNDS; i++) {
      double value = random.nextInt() / Math.pow(10, random.nextInt(9));
      roundTrips(value);
      roundTrips((double) (random.nextLong() >> random.nextInt(64)));
      roundTrips((float) value);
    }
  }

  @Test
  @SuppressWarnings("FloatingPointLiteralPrecision") // which double 2e23 is, is the question
  void doublesAtTheEdges() {
    roundTrips(0.0);
    roundTrips(-0.0);
    roundTrips(2e23);
    roundTrips(Double.MAX_VALUE);
    for (int i = 0; i < 3000; i++) {
      roundTrips(i * Double.MIN_VALUE);
      roundTrips(Double.MIN_NORMAL + (i - 1500) * Double.MIN_VALUE);
      roundTrips(i * Float.MIN_VALUE);
      roundTrips(Float.MIN_NORMAL + (i - 1500) * Float.MIN_VALUE);
    }
    for (int e = Double.MIN_EXPONENT; e <= Double.MAX_EXPONENT; e++) {
      double power = Math.scalb(1.0, e);
      roundTrips(power);
      roundTrips(Math.nextDown(power));
      roundTrips(-Math.nextUp(power));
    }
    for (int e = -323; e <= 308; e++) {
      double power = Double.parseDouble("1e" + e);
      roundTrips(power);
      roundTrips(Math.nextUp(power));
      roundTrips(9 * power < Double.MAX_VALUE ? 9 * power : power);
    }
  }

  @Test
  void floatsOfAllBits() {
    for (int i = 0; i < ROUNDS; i++) {
      float value = Float.intBitsToFloat(random.nextInt());
      if (Float.isFinite(value)) {
        roundTrips(value);
      }
    }
    for (int e = Float.MIN_EXPONENT; e <= Float.MAX_EXPONENT; e++) {
      float power = Math.scalb(1.0f, e);
      roundTrips(power);
      roundTrips(Math.nextDown(power));
      roundTrips(Math.nextUp(power));
    }
  }

  /** Digits, a point and an exponent of any length: the nearest number, by the JDK. */
  @Test
  void readsAnyDigits() {
    for (int i = 0; i < ROUNDS; i++) {
      StringBuilder text = new StringBuilder(random.nextBoolean() ? "-" : "");
      text.append(random.nextBoolean() ? "0" : digits(1 + random.nextInt(9), 1));
      if (random.nextInt(4) > 0) {
        text.append('.').append(digits(1 + random.nextInt(random.nextInt(5) == 0 ? 30 : 9), 0));
      }
      if (random.nextInt(4) == 0) {
        text.append(random.nextBoolean() ? "e" : "E-").append(random.nextInt(40));
      }
      String number = text.toString();
      double expected = Double.parseDouble(number);
      assertThat(read(number)).as(number).isEqualTo(expected == 0 ? zero(number) : expected);
      float expectedFloat = Float.parseFloat(number);
      if (Float.isFinite(expectedFloat)) {
        assertThat(readFloat(number))
            .as(number)
            .isEqualTo(expectedFloat == 0 ? (float) zero(number) : expectedFloat);
      }
    }
  }

  /** Minus zero has a point or an exponent, or else it is an integer. */
  private static double zero(String number) {
    return number.startsWith("-") && !number.matches("-\\d+") ? -0.0 : 0.0;
  }

  private String digits(int count, int lowest) {
    StringBuilder digits = new StringBuilder().append(lowest + random.nextInt(10 - lowest));
    while (digits.length() < count) {
      digits.append(random.nextInt(10));
    }
    return digits.toString();
  }

  /** Between two doubles, and a hair beside the middle: by exact arithmetic. */
  @Test
  void readsWhatStandsInTheMiddle() {
    for (int i = 0; i < ROUNDS / 10; i++) {
      double low = Math.abs(Double.longBitsToDouble(random.nextLong()));
      if (low > 1e-250 && low < 1e250) {
        BigDecimal middle =
            new BigDecimal(low).add(new BigDecimal(Math.nextUp(low))).divide(BigDecimal.valueOf(2));
        if (middle.precision() < 900) {
          boolean even = (Double.doubleToRawLongBits(low) & 1) == 0;
          assertThat(read(middle.toString())).isEqualTo(even ? low : Math.nextUp(low));
          BigDecimal hair = BigDecimal.ONE.movePointLeft(middle.scale() + 1);
          assertThat(read(middle.add(hair).toString())).isEqualTo(Math.nextUp(low));
          assertThat(read(middle.subtract(hair).toString())).isEqualTo(low);
        }
      }
    }
    // Where a double is a float plus a half: no rounding in two steps.
    for (int i = 0; i < ROUNDS / 10; i++) {
      int significand = 1 << 23 | random.nextInt(1 << 23);
      BigDecimal middle =
          new BigDecimal(BigInteger.valueOf(2L * significand + 1))
              .movePointLeft(random.nextInt(11));
      assertThat(readFloat(middle.toPlainString())).isEqualTo(Float.parseFloat(middle.toString()));
    }
  }
}
