package io.kitgen.doc;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Several {@link Secured}, any one of which is enough. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface SecuredByOneOf {

  /**
   * The alternatives.
   *
   * @return them, in the order of the source
   */
  Secured[] value();
}
