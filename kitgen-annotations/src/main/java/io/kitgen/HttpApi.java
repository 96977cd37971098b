package io.kitgen;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Serves the service as JSON over HTTP and says what holds for all of its routes.
 *
 * <p>A verb such as {@link Get} on any operation implies this annotation with its defaults. An
 * operation without a verb is served at {@code POST <path>/<operation>}.
 *
 * <pre>{@code
 * @KitService
 * @HttpApi(path = "/v1")
 * public interface ProfileService {
 *   @Get("/profiles/{id}")
 *   Profile profile(String id);
 *
 *   void ping();
 * }
 * }</pre>
 *
 * <p>The routes are {@code GET /v1/profiles/{id}} and {@code POST /v1/ping}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface HttpApi {

  /**
   * A prefix of the path of every operation, such as {@code "/v1"}.
   *
   * @return the prefix; empty by default
   */
  String path() default "";

  /**
   * Where an answer carries a business error.
   *
   * @return the place; the HTTP status and a problem body by default
   */
  ErrorPlacement errors() default ErrorPlacement.STATUS;

  /**
   * Whether for the client every 404 is an empty {@code Optional}, where the operation returns one:
   * foreign servers do not say what is missing.
   *
   * @return false by default: only a 404 that says so is empty, and every other one is an error
   */
  boolean emptyOn404() default false;
}
