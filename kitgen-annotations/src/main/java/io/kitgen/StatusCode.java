package io.kitgen;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The HTTP status of a successful answer, in place of 200.
 *
 * <pre>{@code
 * @Post("/profiles")
 * @StatusCode(201)
 * Profile create(Profile profile);
 *
 * @Delete("/profiles/{id}")
 * @StatusCode(204)
 * void delete(String id);
 * }</pre>
 *
 * <p>A status that forbids a body, such as 204, needs a {@code void} result. The client takes every
 * 2xx status for success.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface StatusCode {

  /**
   * The status.
   *
   * @return a number from 200 to 299
   */
  int value();
}
