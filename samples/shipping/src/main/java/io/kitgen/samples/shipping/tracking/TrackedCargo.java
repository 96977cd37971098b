package io.kitgen.samples.shipping.tracking;

import io.kitgen.samples.shipping.cargo.TrackingId;
import io.kitgen.samples.shipping.location.UnLocode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cargo as who waits for it sees it.
 *
 * @param trackingId the number on it
 * @param statusText where it is, in words
 * @param origin where it was sent from
 * @param destination where it shall be
 * @param eta when it will arrive; the first day of the year 1 when that cannot be said
 * @param nextExpectedActivity what comes next, in words
 * @param arrivalDeadline by when it shall arrive
 * @param events what was done with it; null when nothing was
 */
public record TrackedCargo(
    TrackingId trackingId,
    String statusText,
    UnLocode origin,
    UnLocode destination,
    Instant eta,
    String nextExpectedActivity,
    Instant arrivalDeadline,
    @Nullable List<Event> events) {

  /**
   * Something that was done.
   *
   * @param description what, where and when, in words
   * @param expected whether it was planned
   */
  public record Event(String description, boolean expected) {}
}
