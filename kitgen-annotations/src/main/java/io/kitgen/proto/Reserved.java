package io.kitgen.proto;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Numbers and names that a message or an enum has had and must not get again: those of members that
 * were taken away. Stands on the type, or on a method for the message of its parameters.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Reserved {

  /**
   * The numbers.
   *
   * @return the numbers; none by default
   */
  int[] numbers() default {};

  /**
   * The names, as they stood in the {@code .proto}.
   *
   * @return the names; none by default
   */
  String[] names() default {};
}
