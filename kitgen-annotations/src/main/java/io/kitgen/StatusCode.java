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
 * <p>A status that forbids a body, such as 204, needs a {@code void} result, or a record of {@link
 * Header}s and {@link Cookie}s alone. The client takes every 2xx status for success, and every 3xx
 * where the method or a component says one.
 *
 * <p>On an {@code int} component of a record that is a result the service chooses the status, from
 * 200 to 399, and the client finds it there. Another one is a fault of the service.
 *
 * <pre>{@code
 * record Saved(@StatusCode int status, @Header("Location") URI location) {}
 *
 * @Put("/profiles/{id}")
 * Saved save(String id, Profile profile);      // 201, or 200 where it was there
 * }</pre>
 *
 * <p>On the variants of a sealed result, which are records, the status says which one it is: the
 * server answers with that of the variant, and the client makes the variant of the status. One
 * without the annotation has the status of the method. Where several have the same, their JSON says
 * which it is.
 *
 * <pre>{@code
 * sealed interface Lookup {}
 *
 * @StatusCode(200)
 * record Found(@Header("ETag") String tag, @Body Profile profile) implements Lookup {}
 *
 * @StatusCode(301)
 * record Moved(@Header("Location") URI location) implements Lookup {}
 *
 * @Get("/profiles/{id}")
 * Lookup profile(String id);
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.RECORD_COMPONENT, ElementType.TYPE})
public @interface StatusCode {

  /**
   * The status.
   *
   * @return a number from 200 to 399, on a variant to 499; on a component it is left out
   */
  int value() default 0;
}
