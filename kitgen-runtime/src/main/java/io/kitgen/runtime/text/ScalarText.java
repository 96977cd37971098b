package io.kitgen.runtime.text;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.UUID;

/** Reads the scalars that are no integers of a fixed size. What they dislike is told by others. */
final class ScalarText {

  private static final int UUID_LENGTH = 36;

  private ScalarText() {}

  static Boolean bool(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException();
    };
  }

  static Character character(String text) {
    require(text.length() == 1);
    return text.charAt(0);
  }

  static Float float32(String text) {
    require(NumberText.isNumber(text));
    float value = Float.parseFloat(text);
    require(Float.isFinite(value));
    return value;
  }

  static Double float64(String text) {
    require(NumberText.isNumber(text));
    double value = Double.parseDouble(text);
    require(Double.isFinite(value));
    return value;
  }

  static BigInteger bigInteger(String text) {
    require(NumberText.isInteger(text));
    return new BigInteger(text);
  }

  static BigDecimal bigDecimal(String text) {
    require(NumberText.isNumber(text));
    BigDecimal value = new BigDecimal(text);
    require(Math.abs((long) value.scale()) <= NumberText.LONGEST);
    return value;
  }

  /** Exactly 36 characters: the JDK also takes groups that are too short, or signed. */
  static UUID uuid(String text) {
    require(text.length() == UUID_LENGTH);
    for (int i = 0; i < UUID_LENGTH; i++) {
      char c = text.charAt(i);
      boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
      require(dash ? c == '-' : c < 128 && Character.digit(c, 16) >= 0);
    }
    return UUID.fromString(text);
  }

  /** Well-formed, and with a language; the JDK makes something of any text. */
  static Locale locale(String text) {
    if (text.isEmpty()) {
      return Locale.ROOT;
    }
    try {
      Locale locale = new Locale.Builder().setLanguageTag(text).build();
      require(!locale.getLanguage().isEmpty());
      return locale;
    } catch (IllformedLocaleException e) {
      throw new IllegalArgumentException(e);
    }
  }

  static String tag(Locale locale) {
    return locale.equals(Locale.ROOT) ? "" : locale.toLanguageTag();
  }

  private static void require(boolean condition) {
    if (!condition) {
      throw new IllegalArgumentException();
    }
  }
}
