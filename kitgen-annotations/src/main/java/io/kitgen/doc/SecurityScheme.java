package io.kitgen.doc;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A way in which callers show who they are, to be named by {@link Secured}. It documents and checks
 * nothing.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
@Repeatable(SecuritySchemes.class)
public @interface SecurityScheme {

  /**
   * What it is called here.
   *
   * @return letters, digits, dots, dashes and underscores
   */
  String name();

  /**
   * Which way it is.
   *
   * @return the type
   */
  Type type();

  /**
   * What is to be said of it.
   *
   * @return a text in Markdown; none by default
   */
  String description() default "";

  /**
   * The name of the header field, query parameter or cookie that carries a key.
   *
   * @return a name; for {@link Type#HEADER}, {@link Type#QUERY} and {@link Type#COOKIE}
   */
  String parameter() default "";

  /**
   * What a bearer token looks like.
   *
   * @return a hint such as {@code "JWT"}; none by default
   */
  String bearerFormat() default "";

  /**
   * Where the configuration of an OpenID provider is.
   *
   * @return a URL; for {@link Type#OPEN_ID_CONNECT}
   */
  String openIdConnectUrl() default "";

  /**
   * Where a user gives consent. With it the flow is that of authorization codes.
   *
   * @return a URL; none by default, which stands for the flow of client credentials
   */
  String authorizationUrl() default "";

  /**
   * Where tokens are given.
   *
   * @return a URL; for {@link Type#OAUTH2}
   */
  String tokenUrl() default "";

  /**
   * What a token may allow.
   *
   * @return a scope each, and what it is for behind a colon: {@code "orders:read: Reads orders"}
   */
  String[] scopes() default {};

  /** The ways. */
  enum Type {
    /** A token in {@code Authorization: Bearer}. */
    BEARER,
    /** A name and a password in {@code Authorization: Basic}. */
    BASIC,
    /** A key in a header field. */
    HEADER,
    /** A key in the query. */
    QUERY,
    /** A key in a cookie. */
    COOKIE,
    /** A token of OAuth 2. */
    OAUTH2,
    /** A token of OpenID Connect. */
    OPEN_ID_CONNECT,
    /** A certificate of the client. */
    MUTUAL_TLS
  }
}
