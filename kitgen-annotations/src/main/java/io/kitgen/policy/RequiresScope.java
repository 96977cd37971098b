package io.kitgen.policy;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a caller must be allowed to do: scopes of OAuth 2, all of which are needed. Others are
 * refused with {@code PERMISSION_DENIED} before the request is read. This is the work of an
 * admission at the edge of the server ({@code io.kitgen.auth.Scopes}); an edge that has none does
 * not serve the operation.
 *
 * <pre>{@code
 * @RequiresScope("orders:write")
 * void place(Order order);
 * }</pre>
 *
 * <p>On the interface it holds for every operation that has none of its own, which replaces it as a
 * whole. {@link Without} opens one operation to callers without scopes.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface RequiresScope {

  /**
   * The scopes.
   *
   * @return at least one, each of the characters that RFC 6749 allows: printable ASCII without
   *     space, quote and backslash
   */
  String[] value();
}
