package io.kitgen;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says how a business error travels: its code, and what else a transport needs to know.
 *
 * <p>An exception is a business error of an operation if the {@code throws} clause, {@link
 * KitService#errors()} or {@link MapError} lists it. Its readable properties travel with it, and
 * the client throws the same exception again, whatever the transport.
 *
 * <pre>{@code
 * @ErrorStatus(Code.RESOURCE_EXHAUSTED)
 * public final class MaxSizeExceededException extends Exception {
 *   private final int limit;
 *
 *   public MaxSizeExceededException(int limit) {
 *     super("at most " + limit + " bytes");
 *     this.limit = limit;
 *   }
 *
 *   public int getLimit() {
 *     return limit;
 *   }
 * }
 * }</pre>
 *
 * <p>Over HTTP this is status 429 with {@code "error": "max-size-exceeded"} and {@code "limit": 10}
 * in a problem document.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface ErrorStatus {

  /**
   * The code of the error on every transport.
   *
   * @return any code but {@link Code#OK}
   */
  Code value();

  /**
   * The name that tells the error from others on the wire, unique in an operation.
   *
   * @return the name; empty, the default, stands for the simple name of the class without {@code
   *     Exception}, in kebab case
   */
  String name() default "";

  /**
   * The HTTP status.
   *
   * @return the status, from 400 to 599; 0, the default, stands for {@link Code#httpStatus()}
   */
  int http() default 0;

  /**
   * The {@code type} of the problem document (RFC 9457), a URI.
   *
   * @return the URI; empty by default, which leaves {@code about:blank}
   */
  String type() default "";

  /**
   * The {@code title} of the problem document: one sentence that is the same for every occurrence.
   *
   * @return the title; empty, the default, stands for a sentence made of the name
   */
  String title() default "";
}
