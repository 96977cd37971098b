package io.kitgen.samples.command;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A time as Go writes it, of one unit: {@code 500ms}, {@code 2s}, {@code 1m}. */
final class GoDuration {

  private static final Pattern FORM = Pattern.compile("(\\d{1,9})(ms|s|m)");

  private GoDuration() {}

  /**
   * The time that {@code text} stands for.
   *
   * @throws IllegalArgumentException when it is none
   */
  static Duration parse(String text) {
    Matcher matched = FORM.matcher(text);
    if (!matched.matches()) {
      throw new IllegalArgumentException("expected a time such as 500ms or 2s, got " + text);
    }
    long amount = Long.parseLong(matched.group(1));
    return switch (matched.group(2)) {
      case "ms" -> Duration.ofMillis(amount);
      case "s" -> Duration.ofSeconds(amount);
      default -> Duration.ofMinutes(amount);
    };
  }
}
