package io.kitgen;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the operation, in place of the name of the method: in routes, in generated types, in logs
 * and metrics. It is the way out where two names would clash, as with overloads.
 *
 * <pre>{@code
 * long sum(long a, long b);
 *
 * @OperationName("sumAll")
 * long sum(List<Long> terms);
 * }</pre>
 *
 * <p>The second is served at {@code POST /sumAll}, and its request is {@code SumAllRequest}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface OperationName {

  /**
   * The name of the operation, unique in the service without regard to case.
   *
   * @return a Java identifier with a lower-case letter in it
   */
  String value();
}
