package io.kitgen;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Serves the operation at several HTTP methods, at one that has no annotation of its own, or at
 * any.
 *
 * <pre>{@code
 * @Route(methods = {"GET", "POST"}, path = "/search")
 * List<Hit> search(@Query String q);
 *
 * @Route(path = "/hooks/{name}")
 * void hook(String name);
 * }</pre>
 *
 * <p>The first answers to two methods, the second to every method. The client sends the first
 * method of the list, and {@code POST} if there is none.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Route {

  /**
   * The HTTP methods, in upper case.
   *
   * @return the methods; none, the default, stands for any
   */
  String[] methods() default {};

  /**
   * The path, below the prefix of {@link HttpApi#path()}; its syntax is that of {@link Get}.
   *
   * @return the path template; empty stands for the prefix itself
   */
  String path();

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
