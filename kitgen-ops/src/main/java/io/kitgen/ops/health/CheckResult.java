package io.kitgen.ops.health;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a check found out when it last ran.
 *
 * @param name the check's name
 * @param status what it found
 * @param critical whether the process is not ready without it
 * @param since since when the status is what it is
 * @param took how long the check took
 * @param message what is wrong, or null when nothing is; for operators
 */
public record CheckResult(
    String name,
    Status status,
    boolean critical,
    Instant since,
    Duration took,
    @Nullable String message) {

  /** How a thing is. */
  public enum Status {
    /** Nobody knows yet. */
    UNKNOWN,
    /** Well. */
    UP,
    /** Not well. */
    DOWN
  }
}
