package io.kitgen.policy;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How many calls are let through in a time.
 *
 * <pre>{@code
 * @RateLimit(permits = 100, burst = 20)
 * Quote quote(String symbol);
 * }</pre>
 *
 * <p>This lets through 100 calls a second and at most 20 at once; what comes beyond is refused with
 * {@code RESOURCE_EXHAUSTED}, or waits its turn where {@link #longestWait} allows it.
 *
 * <p>On the interface it holds for every operation that has none of its own, which replaces it as a
 * whole; each operation is counted on its own. {@link Without} takes it from one operation.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface RateLimit {

  /**
   * How many calls in each period.
   *
   * @return at least 1
   */
  long permits();

  /**
   * The period.
   *
   * @return a time as in {@link Timeout#value}
   */
  String per() default "1s";

  /**
   * How many at once, when none came for a while.
   *
   * @return at least 1; 0, the default, stands for as many as {@link #permits}
   */
  long burst() default 0;

  /**
   * The longest that a call waits for its turn.
   *
   * @return a time as in {@link Timeout#value}; {@code "0ms"}, the default, refuses at once
   */
  String longestWait() default "0ms";
}
