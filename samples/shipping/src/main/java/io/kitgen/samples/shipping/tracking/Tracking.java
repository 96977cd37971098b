package io.kitgen.samples.shipping.tracking;

import io.kitgen.samples.shipping.booking.BookedCargo;
import io.kitgen.samples.shipping.booking.BookingService;
import io.kitgen.samples.shipping.cargo.Itinerary;
import io.kitgen.samples.shipping.cargo.TrackingId;
import io.kitgen.samples.shipping.delivery.Delivery;
import io.kitgen.samples.shipping.delivery.HandlingEvent;
import io.kitgen.samples.shipping.delivery.HandlingHistory;
import io.kitgen.samples.shipping.tracking.TrackedCargo.Event;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks booking what was ordered, and the history what was done. Thread-safe. */
public final class Tracking implements TrackingService {

  /** What Go's JSON has for no time. */
  private static final Instant NO_TIME = Instant.parse("0001-01-01T00:00:00Z");

  private final BookingService booking;
  private final HandlingHistory history;

  /** With the client of the booking context. */
  public Tracking(BookingService booking, HandlingHistory history) {
    this.booking = booking;
    this.history = history;
  }

  @Override
  public TrackedCargo track(TrackingId id) {
    BookedCargo cargo = booking.loadCargo(id);
    Delivery delivery = new Delivery(cargo.route(), cargo.itinerary(), history.of(id));
    return new TrackedCargo(
        id,
        Words.status(delivery),
        cargo.origin(),
        cargo.destination(),
        delivery.eta().orElse(NO_TIME),
        Words.next(delivery),
        cargo.arrivalDeadline(),
        events(delivery));
  }

  private static @Nullable List<Event> events(Delivery delivery) {
    return delivery.history().isEmpty()
        ? null
        : delivery.history().stream().map(event -> event(event, delivery.itinerary())).toList();
  }

  private static Event event(HandlingEvent event, Itinerary itinerary) {
    return new Event(Words.event(event), event.activity().isExpectedBy(itinerary));
  }
}
