package io.kitgen;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Wraps the result into an object and names its member. Without this annotation the result is the
 * whole body: a record is an object, a number or a list is bare.
 *
 * <pre>{@code
 * @ResultName("v")
 * long sum(long a, long b);
 *
 * @ResultName(value = "v", error = "err")
 * String uppercase(String s) throws EmptyException;
 * }</pre>
 *
 * <p>The first answers {@code {"v":3}} instead of {@code 3}. The second answers {@code
 * {"v":"KIT"}}, and, where the transport is told {@link ErrorPlacement#IN_RESULT}, {@code
 * {"v":"","err":"empty string"}} for its business error.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface ResultName {

  /**
   * The member that holds the result; it also names the component of the generated response record.
   *
   * @return a Java identifier; empty on an operation that returns nothing and names only its error
   */
  String value();

  /**
   * The member that holds a business error under {@link ErrorPlacement#IN_RESULT}.
   *
   * @return a Java identifier; empty, the default, stands for no such member
   */
  String error() default "";
}
