package io.kitgen;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Takes the parameter, or a component of a {@link BeanParam}, from the query string of the URL.
 * Over other transports it is an ordinary member of the request.
 *
 * <pre>{@code
 * @Post("/profiles")
 * void create(Profile profile, @Query("dry-run") boolean dryRun, @Query List<String> tag);
 * }</pre>
 *
 * <p>The call {@code create(p, true, List.of("a", "b"))} is {@code POST
 * /profiles?dry-run=true&tag=a&tag=b}. A record is spread: each of its components is a parameter. A
 * {@code Map<String, String>} or {@code Map<String, List<String>>} takes what is left of the query.
 *
 * <p>A parameter that is absent is {@code null} if that is allowed, the {@link Default} if there is
 * one, and empty as an {@code Optional} or a list. A primitive that is absent is an error of the
 * caller.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface Query {

  /**
   * The name in the query string.
   *
   * @return the name; empty, the default, stands for the name of the parameter or component
   */
  String value() default "";

  /**
   * How several values lie in the query.
   *
   * @return for a list, a set or an array how the values are told apart; for a record or a map
   *     {@link QueryStyle#DEEP} or nothing
   */
  QueryStyle style() default QueryStyle.REPEAT;
}
