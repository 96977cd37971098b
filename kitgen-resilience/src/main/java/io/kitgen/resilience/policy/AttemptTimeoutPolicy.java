package io.kitgen.resilience.policy;

import java.time.Duration;

/**
 * How long one attempt of a client may take, within the time of the whole call.
 *
 * @param timeout how long
 */
public record AttemptTimeoutPolicy(Duration timeout) {

  /** Checks the value. */
  public AttemptTimeoutPolicy {
    Checks.positive(timeout, "timeout");
  }
}
