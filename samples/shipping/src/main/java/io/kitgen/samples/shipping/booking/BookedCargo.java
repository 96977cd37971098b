package io.kitgen.samples.shipping.booking;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.kitgen.samples.shipping.cargo.Cargo;
import io.kitgen.samples.shipping.cargo.Itinerary;
import io.kitgen.samples.shipping.cargo.Leg;
import io.kitgen.samples.shipping.cargo.RouteSpecification;
import io.kitgen.samples.shipping.cargo.TrackingId;
import io.kitgen.samples.shipping.location.UnLocode;
import java.time.Instant;
import java.util.List;

/**
 * A cargo as other contexts see it.
 *
 * @param arrivalDeadline by when it shall arrive
 * @param destination where it shall be
 * @param legs the parts of the planned way; none when nothing is planned
 * @param misrouted whether the plan leads somewhere else
 * @param origin where it was sent from
 * @param routed whether there is a plan
 * @param trackingId the number on it
 */
public record BookedCargo(
    Instant arrivalDeadline,
    UnLocode destination,
    @JsonInclude(Include.NON_EMPTY) List<Leg> legs,
    boolean misrouted,
    UnLocode origin,
    boolean routed,
    TrackingId trackingId) {

  static BookedCargo of(Cargo cargo) {
    return new BookedCargo(
        cargo.route().arrivalDeadline(),
        cargo.route().destination(),
        cargo.itinerary().legs(),
        cargo.isMisrouted(),
        cargo.route().origin(),
        cargo.itinerary().hasLegs(),
        cargo.id());
  }

  /** What was ordered. */
  public RouteSpecification route() {
    return new RouteSpecification(origin, destination, arrivalDeadline);
  }

  /** What is planned. */
  public Itinerary itinerary() {
    return new Itinerary(legs);
  }
}
