package io.kitgen.samples.github;

import io.kitgen.Code;
import io.kitgen.ErrorStatus;
import org.jspecify.annotations.Nullable;

/** The caller has asked too often. */
@ErrorStatus(value = Code.RESOURCE_EXHAUSTED, http = 429)
public final class RateLimitedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Says it in GitHub's words. */
  public RateLimitedException(@Nullable String message) {
    super(message);
  }
}
