package io.kitgen;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Takes the parameter from a header of the HTTP request. Over other transports it is an ordinary
 * member of the request.
 *
 * <pre>{@code
 * @Get("/report")
 * Report report(@Header("X-Tenant") String tenant);
 * }</pre>
 *
 * <p>The name is compared without regard to case; a list takes every value of the header.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface Header {

  /**
   * The name of the header.
   *
   * @return the name; empty, the default, stands for the name of the parameter
   */
  String value() default "";
}
