package io.kitgen.policy;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How often a client tries a call, and how long it waits in between. An {@link Idempotent}
 * operation, or one with an {@link IdempotencyKey}, is tried again after each failure that may
 * pass; any other only where the call surely had no effect. A business error is an answer and never
 * tried again.
 *
 * <pre>{@code
 * @Retry(attempts = 4, delay = "20ms")
 * Quote quote(String symbol);
 * }</pre>
 *
 * <p>On the interface it holds for every operation that has none of its own, which replaces it as a
 * whole. {@link Without} takes it from one operation.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Retry {

  /**
   * How often in all, the first time included.
   *
   * @return at least 1, which is no retry
   */
  int attempts() default 3;

  /**
   * The wait before the second attempt, doubled before each later one.
   *
   * @return a time as in {@link Timeout#value}, or {@code "0ms"}; not above {@link #longestDelay}
   */
  String delay() default "50ms";

  /**
   * The longest wait.
   *
   * @return a time as in {@link Timeout#value}, or {@code "0ms"}
   */
  String longestDelay() default "1s";

  /**
   * Which share of each wait is random, so that clients do not come back all at once.
   *
   * @return from 0 to 1
   */
  double jitter() default 0.5;
}
