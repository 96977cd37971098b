package io.kitgen;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Takes the parameter from the query string of the URL. Over other transports it is an ordinary
 * member of the request.
 *
 * <pre>{@code
 * @Post("/profiles")
 * void create(Profile profile, @Query("dry-run") boolean dryRun, @Query List<String> tag);
 * }</pre>
 *
 * <p>The call {@code create(p, true, List.of("a", "b"))} is {@code POST
 * /profiles?dry-run=true&tag=a&tag=b}. An absent one is treated like an absent member of a JSON
 * object; see {@link Default}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface Query {

  /**
   * The name in the query string.
   *
   * @return the name; empty, the default, stands for the name of the parameter
   */
  String value() default "";
}
