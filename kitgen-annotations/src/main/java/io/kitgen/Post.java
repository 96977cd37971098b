package io.kitgen;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Serves the operation at HTTP {@code POST}.
 *
 * <p>Variables of the path are taken by name. What is left is the JSON body: one object, array or
 * map is the body itself, simple values are the members of one object.
 *
 * <pre>{@code
 * @Post("/profiles/{id}/addresses")
 * void addAddress(String id, Address address);
 *
 * @Post("/sum")
 * long sum(long a, long b);
 * }</pre>
 *
 * <p>The first takes the address as its whole body, the second a body like {@code {"a":1,"b":2}}.
 *
 * <p>A path holds one variable per segment, written {@code {id}}, with a literal before or after it
 * if need be ({@code {id}:capture}), and may end with {@code {rest...}}, which takes all that is
 * left. Values are percent-encoded whole. A trailing slash counts.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Post {

  /**
   * The path, below the prefix of {@link HttpApi#path()}.
   *
   * @return the path template; empty, the default, stands for the prefix itself
   */
  String value() default "";

  /**
   * The media types that the server takes as the request's body; the client sends the first.
   *
   * @return such as {@code application/vnd.shop+json} for JSON, {@code text/plain} for a {@code
   *     String}, {@code image/*} for content; none, the default, stands for what the body is: JSON,
   *     a form, or any bytes
   */
  String[] consumes() default {};

  /**
   * The media types in which the server answers, the one that it prefers first; {@code Accept}
   * chooses among them.
   *
   * @return such as {@code application/vnd.shop+json} for JSON, {@code text/csv} for a {@code
   *     String}, {@code image/png} for bytes; none, the default, stands for what the result is:
   *     JSON, {@code application/octet-stream} for bytes, the content's own type
   */
  String[] produces() default {};
}
