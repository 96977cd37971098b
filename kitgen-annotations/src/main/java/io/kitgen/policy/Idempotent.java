package io.kitgen.policy;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says whether calling the operation twice has the effect of calling it once, so that a client may
 * repeat a call whose outcome it does not know.
 *
 * <p>Without it, operations at {@code GET}, {@code HEAD}, {@code OPTIONS}, {@code PUT} and {@code
 * DELETE} are taken for idempotent and all others are not.
 *
 * <pre>{@code
 * @Post("/sum")
 * @Idempotent
 * long sum(long a, long b);
 *
 * @Get("/tickets/next")
 * @Idempotent(false)
 * Ticket next();
 * }</pre>
 *
 * <p>A retry policy repeats the first and leaves the second alone.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Idempotent {

  /**
   * Whether the operation is idempotent.
   *
   * @return true by default
   */
  boolean value() default true;
}
