package io.kitgen;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Holds several {@link MapError}s. The compiler writes it; write the annotations themselves. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface MapErrors {

  /**
   * The annotations, in the order of the source.
   *
   * @return at least two
   */
  MapError[] value();
}
