package io.kitgen.policy;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The time that a call may take, on the client with all retries and on the server. A shorter
 * deadline from the caller or the wiring goes first. On the interface it holds for every operation
 * that has none of its own, which replaces it as a whole. Without it a call has no deadline but the
 * caller's.
 *
 * <pre>{@code
 * @Timeout(value = "250ms", attempt = "100ms")
 * long sum(long a, long b);
 * }</pre>
 *
 * <p>A call that is not answered in 250 milliseconds fails with {@code DEADLINE_EXCEEDED}; an
 * attempt that takes more than 100 is given up, and tried again where a {@link Retry} says so.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Timeout {

  /**
   * The time: a whole number and a unit, which is one of {@code ms}, {@code s}, {@code m} and
   * {@code h}, as in {@code "250ms"}, {@code "2s"}, {@code "1m"} and {@code "1h"}.
   *
   * @return the time, above zero
   */
  String value();

  /**
   * The time of one attempt of a client, as {@link #value} is written and not longer.
   *
   * @return the time, above zero; by default an attempt may take what is left of the call's
   */
  String attempt() default "";
}
