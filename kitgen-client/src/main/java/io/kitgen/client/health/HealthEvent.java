package io.kitgen.client.health;

import io.kitgen.client.instance.Instance;
import java.time.Duration;

/**
 * What becomes of a node.
 *
 * @param instance which one
 * @param change what happens to it
 * @param reason why; {@link Reason#TRIAL} and {@link Reason#CHECK} where there is nothing to add
 * @param pause how long an ejected one is left alone; zero for all else
 */
public record HealthEvent(Instance instance, Change change, Reason reason, Duration pause) {

  /** What happens. */
  public enum Change {
    /** It is left alone for a while, as an outlier. */
    EJECTED,
    /** The while is over: one call may go there, which decides. */
    ON_TRIAL,
    /** Its trial went well. */
    RETURNED,
    /** Its active checks fail. */
    DOWN,
    /** Its active checks go well. */
    UP
  }

  /** Why. */
  public enum Reason {
    /** It could not be reached, several times in a row. */
    UNREACHED,
    /** Attempts failed, several times in a row. */
    FAILURES,
    /** Too many attempts failed, beside the other nodes. */
    SUCCESS_RATE,
    /** By how the call on trial ended. */
    TRIAL,
    /** By active checks. */
    CHECK
  }

  /** {@code 10.0.0.1:80 EJECTED by FAILURES for PT1S}. */
  @Override
  public String toString() {
    String what = instance + " " + change + " by " + reason;
    return pause.isZero() ? what : what + " for " + pause;
  }
}
