package io.kitgen.doc;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says in the OpenAPI document what a caller has to show. It checks nothing: that is the work of an
 * admission at the edge of the server.
 *
 * <pre>{@code
 * @KitService
 * @SecurityScheme(name = "user", type = SecurityScheme.Type.BEARER)
 * @SecurityScheme(name = "key", type = SecurityScheme.Type.HEADER, parameter = "X-Key")
 * @Secured("user")
 * public interface Shop {
 *   Order order(String id);             // a bearer token
 *
 *   @Secured({})
 *   String hours();                     // nothing
 *
 *   @Secured("user")
 *   @Secured("key")
 *   void restock(String id, int count); // either a token or a key
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
@Repeatable(SecuredByOneOf.class)
public @interface Secured {

  /**
   * The names of the schemes, all of which are asked for together.
   *
   * @return names of {@link SecurityScheme}s of the interface; none where nothing is asked for
   */
  String[] value();

  /**
   * What the token has to allow.
   *
   * @return scopes of OAuth 2 and OpenID Connect, roles for other schemes; none by default
   */
  String[] scopes() default {};
}
