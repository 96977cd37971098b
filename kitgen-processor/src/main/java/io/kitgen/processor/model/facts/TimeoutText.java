package io.kitgen.processor.model.facts;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a time, as that of a {@code @Timeout}: {@code "250ms"}.
 *
 * @param value the time, empty when there is something wrong with the text
 * @param objection what is wrong, or empty
 */
public record TimeoutText(Optional<Duration> value, String objection) {

  private static final Pattern SYNTAX = Pattern.compile("([0-9]+)(ms|s|m|h)");

  private static final Map<String, ChronoUnit> UNITS =
      Map.of(
          "ms", ChronoUnit.MILLIS,
          "s", ChronoUnit.SECONDS,
          "m", ChronoUnit.MINUTES,
          "h", ChronoUnit.HOURS);

  // A deadline is counted in nanoseconds of a long.
  private static final Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE);

  /** Reads {@code text}, which is more than zero. */
  public static TimeoutText of(String text) {
    TimeoutText time = orNone(text);
    return time.value().filter(Duration::isZero).isPresent() ? wrong("it is zero") : time;
  }

  /** Reads {@code text}. */
  public static TimeoutText orNone(String text) {
    Matcher matcher = SYNTAX.matcher(text);
    if (!matcher.matches()) {
      return wrong(text.isEmpty() ? "it is empty" : "it is not a whole number with a unit");
    }
    try {
      Duration time = Duration.of(Long.parseLong(matcher.group(1)), UNITS.get(matcher.group(2)));
      return time.compareTo(LONGEST) > 0
          ? wrong("it is too long")
          : new TimeoutText(Optional.of(time), "");
    } catch (NumberFormatException | ArithmeticException e) {
      return wrong("it is too long");
    }
  }

  private static TimeoutText wrong(String objection) {
    return new TimeoutText(Optional.empty(), objection);
  }
}
