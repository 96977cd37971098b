package io.kitgen;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Takes the parameter from a cookie of the HTTP request, or sets a cookie by a component of the
 * result. Over other transports it is an ordinary member.
 *
 * <pre>{@code
 * @Get("/cart")
 * Cart cart(@Cookie("SESSION") @Sensitive String session);
 * }</pre>
 *
 * <p>The call sends {@code Cookie: SESSION=...}. Upper and lower case count.
 *
 * <p>On a component of a record that is a result, or the value of an {@code Optional} result, the
 * answer sets the cookie, and the client fills the component from it:
 *
 * <pre>{@code
 * record Login(@Cookie("SESSION") @Sensitive String session, String user) {}
 * }</pre>
 *
 * <p>A component that is null or empty sets none. In any other record it is an ordinary member of
 * its JSON.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface Cookie {

  /**
   * The name of the cookie.
   *
   * @return the name; empty, the default, stands for the name of the parameter or component
   */
  String value() default "";

  /**
   * What the answer says of the cookie behind its value, as RFC 6265 has it. Has no place on a
   * parameter.
   *
   * @return attributes with semicolons between them; by default the cookie is for the whole host,
   *     for as long as the browser runs, and not for scripts and other sites
   */
  String attributes() default "Path=/; HttpOnly; SameSite=Lax";
}
