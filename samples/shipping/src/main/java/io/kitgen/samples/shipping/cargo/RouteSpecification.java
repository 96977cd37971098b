package io.kitgen.samples.shipping.cargo;

import io.kitgen.samples.shipping.location.UnLocode;
import java.time.Instant;

/**
 * What was ordered.
 *
 * @param origin where the cargo is
 * @param destination where it shall be
 * @param arrivalDeadline by when
 */
public record RouteSpecification(UnLocode origin, UnLocode destination, Instant arrivalDeadline) {

  /** Whether {@code itinerary} goes from the origin to the destination. */
  public boolean isSatisfiedBy(Itinerary itinerary) {
    return itinerary.hasLegs()
        && itinerary.first().from().equals(origin)
        && itinerary.last().to().equals(destination);
  }
}
