package io.kitgen;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Takes the parameter, or a component of a {@link BeanParam}, from a variable of the path. Needed
 * only where the names differ, or where the interface comes from a jar without parameter names.
 *
 * <pre>{@code
 * @Get("/profiles/{profile-id}")
 * Profile profile(@PathParam("profile-id") String id);
 * }</pre>
 *
 * <p>The call {@code profile("a/7")} is {@code GET /profiles/a%2F7}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface PathParam {

  /**
   * The name of the variable, without braces.
   *
   * @return the name; empty, the default, stands for the name of the parameter or component
   */
  String value() default "";
}
