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
}
