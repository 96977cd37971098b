package io.kitgen.policy;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A client asks a second time when the first attempt takes long; the first answer wins. For
 * operations that are {@link Idempotent} or have an {@link IdempotencyKey}.
 *
 * <pre>{@code
 * @Hedge(after = "30ms")
 * Quote quote(String symbol);
 * }</pre>
 *
 * <p>On the interface it holds for every such operation that has none of its own, which replaces it
 * as a whole; operations that must not be called twice are left alone. {@link Without} takes it
 * from one operation.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Hedge {

  /**
   * How long to wait before each further attempt: about what 95 of 100 calls take.
   *
   * @return a time as in {@link Timeout#value}, shorter than that of the call
   */
  String after();

  /**
   * How many attempts in all, the first included.
   *
   * @return at least 2
   */
  int most() default 2;

  /**
   * At most this share of calls is hedged, so that a slow server is not asked twice for all.
   *
   * @return more than 0 and at most 1
   */
  double extraLoad() default 0.1;
}
