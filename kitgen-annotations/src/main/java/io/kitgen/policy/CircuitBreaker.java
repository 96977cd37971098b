package io.kitgen.policy;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * When calls are no longer tried because too many failed of late. Business errors do not count as
 * failures.
 *
 * <pre>{@code
 * @CircuitBreaker(failureRate = 0.3, openFor = "30s")
 * Quote quote(String symbol);
 * }</pre>
 *
 * <p>On the interface it holds for every operation that has none of its own, which replaces it as a
 * whole. {@link Without} takes it from one operation.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface CircuitBreaker {

  /**
   * Opens when at least this share of the window's calls failed.
   *
   * @return more than 0 and at most 1
   */
  double failureRate() default 0.5;

  /**
   * Of how many calls the share is taken.
   *
   * @return at least 1
   */
  int window() default 100;

  /**
   * Never opens before so many calls.
   *
   * @return at least 1, and not above {@link #window}
   */
  int minimumCalls() default 20;

  /**
   * How long it stays open before it lets a few calls through to see.
   *
   * @return a time as in {@link Timeout#value}
   */
  String openFor() default "10s";

  /**
   * How many calls those are.
   *
   * @return at least 1
   */
  int trialCalls() default 5;
}
