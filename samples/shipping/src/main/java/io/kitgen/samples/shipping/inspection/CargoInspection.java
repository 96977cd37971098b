package io.kitgen.samples.shipping.inspection;

import io.kitgen.samples.shipping.booking.BookedCargo;
import io.kitgen.samples.shipping.booking.BookingService;
import io.kitgen.samples.shipping.delivery.Delivery;
import io.kitgen.samples.shipping.delivery.HandlingEvent;
import io.kitgen.samples.shipping.delivery.HandlingHistory;

/** Compares what was done with what was planned. Thread-safe. */
public final class CargoInspection implements InspectionService {

  private final BookingService booking;
  private final HandlingHistory history;
  private final InspectionListener listener;

  /** With the client of the booking context. */
  public CargoInspection(
      BookingService booking, HandlingHistory history, InspectionListener listener) {
    this.booking = booking;
    this.history = history;
    this.listener = listener;
  }

  @Override
  public void cargoWasHandled(HandlingEvent event) {
    BookedCargo cargo = booking.loadCargo(event.cargo());
    Delivery delivery = new Delivery(cargo.route(), cargo.itinerary(), history.add(event));
    if (delivery.isMisdirected()) {
      listener.cargoWasMisdirected(event.cargo());
    }
    if (delivery.isUnloadedAtDestination()) {
      listener.cargoHasArrived(event.cargo());
    }
  }
}
