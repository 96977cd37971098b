package io.kitgen.doc;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says what the OpenAPI document of a service tells beside its operations. Without it there is a
 * document too.
 *
 * <pre>{@code
 * @KitService(name = "shop")
 * @OpenApi(
 *     version = "2.1",
 *     servers = "https://shop.example.org",
 *     contactEmail = "shop@example.org",
 *     license = "Apache-2.0")
 * public interface Shop { … }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface OpenApi {

  /**
   * What the service is called.
   *
   * @return the title; the name of the service by default
   */
  String title() default "";

  /**
   * The version of the interface, which is not that of OpenAPI and not that of a jar.
   *
   * @return any text; {@code "1"} by default
   */
  String version() default "1";

  /**
   * Where the service is served.
   *
   * @return URLs, absolute or relative to that of the document; none by default, which stands for
   *     the host that the document comes from
   */
  String[] servers() default {};

  /**
   * Where the terms of use are.
   *
   * @return a URL; none by default
   */
  String termsOfService() default "";

  /**
   * Whom to ask.
   *
   * @return a name; none by default
   */
  String contactName() default "";

  /**
   * Where to ask.
   *
   * @return a URL; none by default
   */
  String contactUrl() default "";

  /**
   * Where to write to.
   *
   * @return an e-mail address; none by default
   */
  String contactEmail() default "";

  /**
   * The licence of the interface.
   *
   * @return an SPDX identifier such as {@code "Apache-2.0"}, or a name; none by default
   */
  String license() default "";

  /**
   * Where the licence is.
   *
   * @return a URL; none by default
   */
  String licenseUrl() default "";
}
