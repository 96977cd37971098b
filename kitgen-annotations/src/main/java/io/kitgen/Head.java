package io.kitgen;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Serves the operation at HTTP {@code HEAD}.
 *
 * <p>Variables of the path are taken by name, every other parameter comes from the query string. An
 * explicit {@link Body} is allowed. Idempotent unless {@code @Idempotent(false)} says otherwise.
 * The answer has no body, so the result is {@code void}.
 *
 * <pre>{@code
 * @Head("/profiles/{id}")
 * void probe(String id) throws NotFoundException;
 * }</pre>
 *
 * <p>The call {@code probe("a7")} is {@code HEAD /profiles/a7}; a 404 comes back as the exception.
 *
 * <p>A path holds one variable per segment, written {@code {id}}, with a literal before or after it
 * if need be ({@code {id}:capture}), and may end with {@code {rest...}}, which takes all that is
 * left. Values are percent-encoded whole. A trailing slash counts.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Head {

  /**
   * The path, below the prefix of {@link HttpApi#path()}.
   *
   * @return the path template; empty, the default, stands for the prefix itself
   */
  String value() default "";
}
