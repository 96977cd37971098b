package io.kitgen;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The number by which binary transports know a parameter, a component, a property, a constant of an
 * enum, or a variant of a sealed type (there it stands on the variant). On an operation it is that
 * of the field of its result.
 *
 * <p>Without it numbers follow the order of the source, and stay what the checked-in contract says
 * they are: see the guide's page on gRPC. A number that was in use must never be given to something
 * else.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({
  ElementType.PARAMETER,
  ElementType.RECORD_COMPONENT,
  ElementType.FIELD,
  ElementType.METHOD,
  ElementType.TYPE
})
public @interface FieldNumber {

  /**
   * The number.
   *
   * @return 1 to 536,870,911 without 19,000 to 19,999; of a constant of an enum any {@code int}
   */
  int value();
}
