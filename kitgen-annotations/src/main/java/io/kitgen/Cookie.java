package io.kitgen;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Takes the parameter from a cookie of the HTTP request. Over other transports it is an ordinary
 * member of the request.
 *
 * <pre>{@code
 * @Get("/cart")
 * Cart cart(@Cookie("SESSION") @Sensitive String session);
 * }</pre>
 *
 * <p>The call sends {@code Cookie: SESSION=...}. Upper and lower case count.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface Cookie {

  /**
   * The name of the cookie.
   *
   * @return the name; empty, the default, stands for the name of the parameter
   */
  String value() default "";
}
