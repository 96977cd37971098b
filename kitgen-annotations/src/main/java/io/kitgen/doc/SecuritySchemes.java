package io.kitgen.doc;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Several {@link SecurityScheme}s of one interface. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface SecuritySchemes {

  /**
   * The schemes.
   *
   * @return them, in the order of the source
   */
  SecurityScheme[] value();
}
