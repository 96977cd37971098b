package io.kitgen.samples.shipping.delivery;

import io.kitgen.samples.shipping.cargo.Itinerary;
import io.kitgen.samples.shipping.cargo.Leg;
import io.kitgen.samples.shipping.location.UnLocode;
import io.kitgen.samples.shipping.voyage.VoyageNumber;

/**
 * How and where a cargo is handled, in the past or as it is expected.
 *
 * @param type what is done
 * @param location where
 * @param voyage on which voyage; none on land
 */
public record HandlingActivity(HandlingType type, UnLocode location, VoyageNumber voyage) {

  static HandlingActivity onLand(HandlingType type, UnLocode location) {
    return new HandlingActivity(type, location, VoyageNumber.NONE);
  }

  static HandlingActivity load(Leg leg) {
    return new HandlingActivity(HandlingType.LOAD, leg.from(), leg.voyageNumber());
  }

  static HandlingActivity unload(Leg leg) {
    return new HandlingActivity(HandlingType.UNLOAD, leg.to(), leg.voyageNumber());
  }

  /** Whether it is a part of the plan; where there is none, everything is. */
  public boolean isExpectedBy(Itinerary itinerary) {
    if (!itinerary.hasLegs()) {
      return true;
    }
    return switch (type) {
      case RECEIVE -> itinerary.first().from().equals(location);
      case LOAD -> itinerary.legs().stream().map(HandlingActivity::load).anyMatch(this::equals);
      case UNLOAD -> itinerary.legs().stream().map(HandlingActivity::unload).anyMatch(this::equals);
      case CUSTOMS -> true;
      case CLAIM -> itinerary.last().to().equals(location);
    };
  }
}
