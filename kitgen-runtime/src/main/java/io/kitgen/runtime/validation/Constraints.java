package io.kitgen.runtime.validation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Pattern;

/** What generated checks ask of values where one expression does not say it. */
public final class Constraints {

  // Local part and domain as browsers take them (the HTML standard's own expression), bounded.
  private static final Pattern EMAIL =
      Pattern.compile(
          "[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@"
              + "[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?"
              + "(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*");

  private static final int LONGEST_EMAIL = 320;
  private static final int LONGEST_NUMBER = 1000;

  private Constraints() {}

  /** Whether {@code text} looks like the address of a mailbox; an empty one is none, and may be. */
  public static boolean isEmail(String text) {
    return text.isEmpty() || (text.length() <= LONGEST_EMAIL && EMAIL.matcher(text).matches());
  }

  /** How {@code value} compares with {@code bound}. */
  public static int compare(long value, BigDecimal bound) {
    return BigDecimal.valueOf(value).compareTo(bound);
  }

  /** How {@code value} compares with {@code bound}. */
  public static int compare(double value, BigDecimal bound) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      return value > 0 ? 1 : -1;
    }
    return BigDecimal.valueOf(value).compareTo(bound);
  }

  /** How {@code value} compares with {@code bound}. */
  public static int compare(BigInteger value, BigDecimal bound) {
    return new BigDecimal(value).compareTo(bound);
  }

  /** How {@code value} compares with {@code bound}. */
  public static int compare(BigDecimal value, BigDecimal bound) {
    return value.compareTo(bound);
  }

  /** Whether {@code value} has at most so many digits before and behind the point. */
  public static boolean fitsDigits(BigDecimal value, int integer, int fraction) {
    BigDecimal shortest = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    return shortest.precision() - shortest.scale() <= integer && shortest.scale() <= fraction;
  }

  /** Whether {@code value} has at most so many digits. */
  public static boolean fitsDigits(BigInteger value, int integer, int fraction) {
    return fitsDigits(new BigDecimal(value), integer, fraction);
  }

  /** Whether {@code value} has at most so many digits. */
  public static boolean fitsDigits(long value, int integer, int fraction) {
    return fitsDigits(BigDecimal.valueOf(value), integer, fraction);
  }

  /** Whether {@code text} is a number with at most so many digits before and behind the point. */
  public static boolean fitsDigits(String text, int integer, int fraction) {
    try {
      return text.length() <= LONGEST_NUMBER && fitsDigits(new BigDecimal(text), integer, fraction);
    } catch (NumberFormatException e) {
      return false;
    }
  }
}
