package io.kitgen.ops.log;

import io.kitgen.runtime.Operation;
import io.kitgen.runtime.call.Outcome;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** What is known of an operation's lines before it is called. */
final class CallPlan {

  private static final Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE);

  final Operation<?, ?> operation;
  final LogValues values;

  /** The gravest that a line can be: when that is not kept, none is. */
  final Level gravest;

  private final CallLogRules rules;
  private final long slowNanos;

  CallPlan(Operation<?, ?> operation, CallLogRules rules) {
    this.operation = operation;
    this.rules = rules;
    this.values = rules.values();
    this.slowNanos = rules.slow().compareTo(LONGEST) < 0 ? rules.slow().toNanos() : Long.MAX_VALUE;
    Level most = slowNanos == Long.MAX_VALUE ? Level.OFF : rules.slowLevel();
    for (Level level : rules.levels().values()) {
      most = graver(most, level);
    }
    this.gravest = most;
  }

  boolean isSlow(Outcome outcome, long nanos) {
    return outcome.kind() == Outcome.Kind.ANSWER && nanos > slowNanos;
  }

  /** How grave a call is that ended so; OFF when it is left out. */
  Level level(Outcome outcome, long nanos) {
    Level level = rules.levels().getOrDefault(outcome.kind(), Level.OFF);
    if (isSlow(outcome, nanos)) {
      return graver(level, rules.slowLevel());
    }
    boolean leftOut =
        outcome.kind() == Outcome.Kind.ANSWER
            && rules.oneIn() > 1
            && ThreadLocalRandom.current().nextInt(rules.oneIn()) != 0;
    return leftOut ? Level.OFF : level;
  }

  private static Level graver(Level a, Level b) {
    if (a == Level.OFF || b == Level.OFF) {
      return a == Level.OFF ? b : a;
    }
    return a.getSeverity() >= b.getSeverity() ? a : b;
  }
}
