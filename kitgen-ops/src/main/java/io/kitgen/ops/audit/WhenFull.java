package io.kitgen.ops.audit;

import java.time.Duration;

/**
 * What becomes of a call when there is no room for its record: the log is down or too slow.
 *
 * @param patience how long the call waits for room before its service runs, at most until its
 *     deadline
 * @param refused whether a call without room is refused as UNAVAILABLE, before its service runs;
 *     otherwise it goes on, and its record is dropped and counted
 */
public record WhenFull(Duration patience, boolean refused) {

  private static final Duration LONGEST = Duration.ofHours(1);

  /** Checks that the patience is at most an hour. */
  public WhenFull {
    if (patience.isNegative() || patience.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("patience not in 0 to 1 hour: " + patience);
    }
  }

  /** The call goes on, its record is dropped and counted. */
  public static WhenFull drop() {
    return new WhenFull(Duration.ZERO, false);
  }

  /** The call is refused: nothing is done that is not recorded. */
  public static WhenFull refuse() {
    return new WhenFull(Duration.ZERO, true);
  }

  /** The call waits up to {@code patience}; then as {@link #drop}, or as said by a further call. */
  public static WhenFull block(Duration patience) {
    return new WhenFull(patience, false);
  }

  /** After the wait the call is refused. */
  public WhenFull thenRefuse() {
    return new WhenFull(patience, true);
  }
}
