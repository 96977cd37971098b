package io.kitgen.samples.shipping.booking;

import io.kitgen.samples.shipping.cargo.Cargo;
import io.kitgen.samples.shipping.cargo.Cargos;
import io.kitgen.samples.shipping.cargo.InvalidArgumentException;
import io.kitgen.samples.shipping.cargo.Itinerary;
import io.kitgen.samples.shipping.cargo.RouteSpecification;
import io.kitgen.samples.shipping.cargo.TrackingId;
import io.kitgen.samples.shipping.cargo.UnknownCargoException;
import io.kitgen.samples.shipping.location.Location;
import io.kitgen.samples.shipping.location.Locations;
import io.kitgen.samples.shipping.location.UnLocode;
import io.kitgen.samples.shipping.routing.RoutingService;
import java.time.Instant;
import java.util.List;

/** Books into {@code cargos}. Thread-safe. */
public final class Booking implements BookingService {

  private final Cargos cargos;
  private final Locations locations;
  private final RoutingService routing;

  /** Over these cargos and places, with plans from {@code routing}. */
  public Booking(Cargos cargos, Locations locations, RoutingService routing) {
    this.cargos = cargos;
    this.locations = locations;
    this.routing = routing;
  }

  @Override
  public TrackingId bookCargo(UnLocode origin, UnLocode destination, Instant arrivalDeadline) {
    if (origin.isEmpty() || destination.isEmpty()) {
      throw new InvalidArgumentException();
    }
    TrackingId id = TrackingId.next();
    cargos.store(Cargo.booked(id, new RouteSpecification(origin, destination, arrivalDeadline)));
    return id;
  }

  @Override
  public List<BookedCargo> cargos() {
    return cargos.all().stream().map(BookedCargo::of).toList();
  }

  @Override
  public BookedCargo loadCargo(TrackingId id) {
    return BookedCargo.of(cargos.find(id));
  }

  @Override
  public Routes requestRoutes(TrackingId id) {
    try {
      return new Routes(routing.routesFor(cargos.find(id).route()));
    } catch (UnknownCargoException e) {
      return new Routes(List.of());
    }
  }

  @Override
  public void assignToRoute(TrackingId id, Itinerary itinerary) {
    if (!itinerary.hasLegs()) {
      throw new InvalidArgumentException();
    }
    cargos.change(id, cargo -> cargo.assignedTo(itinerary));
  }

  @Override
  public void changeDestination(TrackingId id, UnLocode destination) {
    if (destination.isEmpty()) {
      throw new InvalidArgumentException();
    }
    cargos.change(
        id,
        cargo -> {
          locations.require(destination);
          return cargo.redirectedTo(destination);
        });
  }

  @Override
  public List<Location> locations() {
    return locations.all();
  }
}
