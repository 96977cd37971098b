package io.kitgen.runtime.error;

import org.jspecify.annotations.Nullable;

/**
 * The answer to a client's conditional request: what it has already is what there is (HTTP status
 * 304). No failure of anybody, and only for who sent a condition.
 */
public final class NotModifiedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final @Nullable String etag;

  /** With the entity tag that the answer bears, if any. */
  public NotModifiedException(@Nullable String etag) {
    super("not modified" + (etag == null ? "" : ": " + etag));
    this.etag = etag;
  }

  /** The entity tag; null when the answer bears none. */
  public @Nullable String etag() {
    return etag;
  }
}
