package io.kitgen.policy;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How many calls run at the same time, so that a slow operation does not take every thread.
 *
 * <pre>{@code
 * @Bulkhead(concurrent = 10, queue = 20, longestWait = "100ms")
 * Report report(int year);
 * }</pre>
 *
 * <p>Ten calls run, twenty more wait for at most a tenth of a second, and what comes beyond is
 * refused.
 *
 * <p>On the interface it holds for every operation that has none of its own, which replaces it as a
 * whole; each operation is counted on its own. {@link Without} takes it from one operation.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Bulkhead {

  /**
   * How many run.
   *
   * @return at least 1
   */
  int concurrent();

  /**
   * How many more may wait for their turn.
   *
   * @return at least 0, the default, which refuses at once
   */
  int queue() default 0;

  /**
   * The longest that one waits; to be given where there is a {@link #queue}.
   *
   * @return a time as in {@link Timeout#value}; {@code "0ms"} by default
   */
  String longestWait() default "0ms";
}
