package io.kitgen.samples.shipping.handling;

import io.kitgen.samples.shipping.booking.BookingService;
import io.kitgen.samples.shipping.cargo.InvalidArgumentException;
import io.kitgen.samples.shipping.cargo.TrackingId;
import io.kitgen.samples.shipping.delivery.HandlingActivity;
import io.kitgen.samples.shipping.delivery.HandlingEvent;
import io.kitgen.samples.shipping.delivery.HandlingType;
import io.kitgen.samples.shipping.inspection.InspectionService;
import io.kitgen.samples.shipping.location.Locations;
import io.kitgen.samples.shipping.location.UnLocode;
import io.kitgen.samples.shipping.voyage.VoyageNumber;
import io.kitgen.samples.shipping.voyage.Voyages;
import java.time.Instant;
import java.util.Optional;

/** Checks what it is told, and passes it on to the inspection. Thread-safe. */
public final class Handling implements HandlingService {

  private final BookingService booking;
  private final InspectionService inspection;
  private final Voyages voyages;
  private final Locations locations;

  /** With the clients of the booking context and of the inspection. */
  public Handling(
      BookingService booking, InspectionService inspection, Voyages voyages, Locations locations) {
    this.booking = booking;
    this.inspection = inspection;
    this.voyages = voyages;
    this.locations = locations;
  }

  @Override
  public void registerIncident(
      Instant completionTime,
      TrackingId trackingId,
      Optional<VoyageNumber> voyage,
      UnLocode location,
      HandlingType eventType) {
    if (trackingId.isEmpty() || location.isEmpty()) {
      throw new InvalidArgumentException();
    }
    booking.loadCargo(trackingId);
    VoyageNumber number = voyage.orElse(VoyageNumber.NONE);
    if (!number.equals(VoyageNumber.NONE)) {
      voyages.require(number);
    }
    locations.require(location);
    HandlingActivity activity = new HandlingActivity(eventType, location, number);
    inspection.cargoWasHandled(new HandlingEvent(trackingId, activity, completionTime));
  }
}
