package io.kitgen.ops.log;

import io.kitgen.runtime.call.Outcome;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * What of an operation's calls is logged, and how. Immutable.
 *
 * @param levels how grave a call is that ends so; {@link Level#OFF} leaves it out
 * @param oneIn of so many answers one is logged, by chance; at least 1. Slow ones and other
 *     outcomes are always logged
 * @param slow an answer that takes longer is logged as {@code slowLevel}
 * @param slowLevel how grave a slow answer is, when that is graver than an answer
 * @param values how parameters and results look
 */
public record CallLogRules(
    Map<Outcome.Kind, Level> levels, int oneIn, Duration slow, Level slowLevel, LogValues values) {

  private static final Duration NEVER = Duration.ofSeconds(Long.MAX_VALUE);

  private static final CallLogRules STANDARD =
      new CallLogRules(
          Map.of(
              Outcome.Kind.ANSWER, Level.INFO,
              Outcome.Kind.BUSINESS_ERROR, Level.INFO,
              Outcome.Kind.REFUSAL, Level.WARNING,
              Outcome.Kind.FAULT, Level.ERROR),
          1,
          NEVER,
          Level.WARNING,
          LogValues.standard());

  /** Checks the values; an outcome without a level is off. */
  public CallLogRules {
    EnumMap<Outcome.Kind, Level> all = new EnumMap<>(Outcome.Kind.class);
    for (Outcome.Kind kind : Outcome.Kind.values()) {
      all.put(kind, levels.getOrDefault(kind, Level.OFF));
    }
    levels = Collections.unmodifiableMap(all);
    if (oneIn < 1) {
      throw new IllegalArgumentException("one in " + oneIn + " answers: less than 1");
    }
    if (slow.isNegative()) {
      throw new IllegalArgumentException("slower than " + slow + ": negative");
    }
    Objects.requireNonNull(slowLevel, "slowLevel");
    Objects.requireNonNull(values, "values");
  }

  /**
   * Every call: answers and business errors, which are answers too, as INFO, refusals as WARNING,
   * faults as ERROR.
   */
  public static CallLogRules standard() {
    return STANDARD;
  }

  /** No call. */
  public static CallLogRules off() {
    return new CallLogRules(Map.of(), 1, NEVER, Level.OFF, LogValues.standard());
  }

  /** Calls that end as {@code kind} are as grave as {@code level} says. */
  public CallLogRules level(Outcome.Kind kind, Level level) {
    EnumMap<Outcome.Kind, Level> changed = new EnumMap<>(levels);
    changed.put(kind, level);
    return new CallLogRules(changed, oneIn, slow, slowLevel, values);
  }

  /** Logs one of {@code oneIn} answers. */
  public CallLogRules sample(int oneIn) {
    return new CallLogRules(levels, oneIn, slow, slowLevel, values);
  }

  /** Logs an answer that takes longer than {@code slow} as {@code level}, sampled or not. */
  public CallLogRules slowerThan(Duration slow, Level level) {
    return new CallLogRules(levels, oneIn, slow, level, values);
  }

  /** How parameters and results look. */
  public CallLogRules values(LogValues values) {
    return new CallLogRules(levels, oneIn, slow, slowLevel, values);
  }
}
