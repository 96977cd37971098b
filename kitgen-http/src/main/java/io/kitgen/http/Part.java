package io.kitgen.http;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes the parameter a part of a {@code multipart/form-data} body, as a form of HTML with files
 * sends it. Over other transports it is an ordinary member of the request.
 *
 * <pre>{@code
 * @Post("/reports")
 * Receipt upload(@Part String title, @Part Details details, @Part Content file);
 * }</pre>
 *
 * <p>A simple value is a text, any other one JSON, a {@link Content} the bytes of a file. Values
 * that may be absent stand before the first file. The last file of the form is streamed; what
 * stands before it, and a {@code List<Content>}, is kept in memory within the limit for bodies. For
 * many large files take {@link Parts} as the body.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface Part {

  /**
   * The name of the part.
   *
   * @return the name; empty, the default, stands for the name of the parameter
   */
  String value() default "";
}
