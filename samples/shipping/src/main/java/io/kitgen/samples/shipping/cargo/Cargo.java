package io.kitgen.samples.shipping.cargo;

import io.kitgen.samples.shipping.location.UnLocode;

/**
 * What is shipped.
 *
 * @param id the number on it
 * @param route what was ordered
 * @param itinerary what is planned
 */
public record Cargo(TrackingId id, RouteSpecification route, Itinerary itinerary) {

  /** A cargo that was just booked: nothing is planned. */
  public static Cargo booked(TrackingId id, RouteSpecification route) {
    return new Cargo(id, route, Itinerary.NONE);
  }

  /** This cargo with another plan. */
  public Cargo assignedTo(Itinerary itinerary) {
    return new Cargo(id, route, itinerary);
  }

  /** This cargo with another destination; the plan stays, and may no longer lead there. */
  public Cargo redirectedTo(UnLocode destination) {
    RouteSpecification redirected =
        new RouteSpecification(route.origin(), destination, route.arrivalDeadline());
    return new Cargo(id, redirected, itinerary);
  }

  /** Whether the plan leads somewhere else than what was ordered. */
  public boolean isMisrouted() {
    return itinerary.hasLegs() && !route.isSatisfiedBy(itinerary);
  }
}
