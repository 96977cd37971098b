package io.kitgen;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Header fields that the client sends with every HTTP request of the operation, or of all
 * operations of the interface.
 *
 * <pre>{@code
 * @KitService(generate = Side.CLIENT)
 * @Headers({"Accept: application/vnd.github+json", "X-GitHub-Api-Version: 2022-11-28"})
 * public interface GitHub {
 *   @Get("/repos/{owner}/{repo}/readme")
 *   @Headers("Accept: application/vnd.github.object+json")
 *   Readme readme(String owner, String repo);
 * }
 * }</pre>
 *
 * <p>A field of the operation stands in the place of those of the same name that the interface has,
 * and so does a {@link Header} parameter. A server does not look at any of them, and serves callers
 * that send others or none.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Headers {

  /**
   * The fields, each as {@code "Name: value"}.
   *
   * @return names as HTTP allows them, and values of printable ASCII
   */
  String[] value();
}
