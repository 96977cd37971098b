package io.kitgen;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Takes the parameter from the form that is the body of the HTTP request, {@code
 * application/x-www-form-urlencoded}, as browsers and OAuth send it. Over other transports it is an
 * ordinary member of the request.
 *
 * <pre>{@code
 * @Post("/token")
 * Token token(@Form("grant_type") String grantType, @Form Optional<String> scope);
 * }</pre>
 *
 * <p>Values are texts by the same rules as in {@link Query}: several are several fields of one
 * name, and a record is spread, each of its components a field.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface Form {

  /**
   * The name of the field.
   *
   * @return the name; empty, the default, stands for the name of the parameter
   */
  String value() default "";
}
