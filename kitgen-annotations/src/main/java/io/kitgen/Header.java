package io.kitgen;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Takes the parameter from a header of the HTTP request, or puts a component of the result into a
 * header of the answer. Over other transports it is an ordinary member.
 *
 * <pre>{@code
 * @Get("/report")
 * Report report(@Header("X-Tenant") String tenant);
 * }</pre>
 *
 * <p>The name is compared without regard to case; a list takes every value of the header, be they
 * in several fields or between commas.
 *
 * <p>On a component of a record that is a result, or the value of an {@code Optional} result, the
 * header is no member of the body, and the client fills the component from it:
 *
 * <pre>{@code
 * record Created(@Header("Location") URI location, String id) {}
 *
 * @Post("/orders")
 * @StatusCode(201)
 * Created create(Order order);
 * }</pre>
 *
 * <p>In any other record it is an ordinary member of its JSON.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface Header {

  /**
   * The name of the header.
   *
   * @return the name; empty, the default, stands for the name of the parameter or component
   */
  String value() default "";
}
