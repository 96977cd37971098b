package io.kitgen.samples.shipping.booking;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.kitgen.Code;
import io.kitgen.Get;
import io.kitgen.HttpApi;
import io.kitgen.JsonPolicy;
import io.kitgen.JsonPolicy.Naming;
import io.kitgen.KitService;
import io.kitgen.MapError;
import io.kitgen.Post;
import io.kitgen.ResultName;
import io.kitgen.samples.shipping.cargo.InvalidArgumentException;
import io.kitgen.samples.shipping.cargo.Itinerary;
import io.kitgen.samples.shipping.cargo.TrackingId;
import io.kitgen.samples.shipping.cargo.UnknownCargoException;
import io.kitgen.samples.shipping.location.Location;
import io.kitgen.samples.shipping.location.UnLocode;
import io.kitgen.samples.shipping.location.UnknownLocationException;
import java.time.Instant;
import java.util.List;

/** Takes orders and plans them. */
@KitService(name = "booking")
@HttpApi(path = "/booking/v1")
@JsonPolicy(naming = Naming.SNAKE_CASE, caseInsensitive = true)
@MapError(type = InvalidArgumentException.class, code = Code.INVALID_ARGUMENT)
@MapError(type = UnknownCargoException.class, code = Code.NOT_FOUND)
@MapError(type = UnknownLocationException.class, code = Code.INVALID_ARGUMENT)
public interface BookingService {

  /** Books a cargo; nothing is planned for it yet. */
  @Post("/cargos")
  @ResultName("tracking_id")
  TrackingId bookCargo(UnLocode origin, UnLocode destination, Instant arrivalDeadline);

  /** All cargos that were booked. */
  @Get("/cargos")
  @ResultName("cargos")
  List<BookedCargo> cargos();

  /** One cargo. */
  @Get("/cargos/{id}")
  @ResultName("cargo")
  BookedCargo loadCargo(TrackingId id);

  /** Plans to choose from; none when there is no such cargo, or no way. */
  @Get("/cargos/{id}/request_routes")
  Routes requestRoutes(TrackingId id);

  /** Gives a cargo a plan. */
  @Post("/cargos/{id}/assign_to_route")
  void assignToRoute(TrackingId id, Itinerary itinerary);

  /** Gives a cargo another destination. */
  @Post("/cargos/{id}/change_destination")
  void changeDestination(TrackingId id, UnLocode destination);

  /** The places that cargos can be sent to. */
  @Get("/locations")
  @ResultName("locations")
  List<Location> locations();

  /**
   * Plans to choose from.
   *
   * @param routes the plans
   */
  record Routes(@JsonInclude(Include.NON_EMPTY) List<Itinerary> routes) {}
}
