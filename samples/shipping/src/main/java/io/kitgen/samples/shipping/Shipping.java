package io.kitgen.samples.shipping;

import io.kitgen.http.filter.Cors;
import io.kitgen.runtime.http.ErrorBody;
import io.kitgen.runtime.http.client.KitHttpClient;
import io.kitgen.runtime.http.route.HttpRoutes;
import io.kitgen.runtime.http.server.KitHttpServer;
import io.kitgen.runtime.server.ServerEdge;
import io.kitgen.samples.command.ServerCommand;
import io.kitgen.samples.shipping.booking.Booking;
import io.kitgen.samples.shipping.booking.BookingService;
import io.kitgen.samples.shipping.booking.BookingServiceEndpoints;
import io.kitgen.samples.shipping.booking.BookingServiceHttp;
import io.kitgen.samples.shipping.cargo.Cargos;
import io.kitgen.samples.shipping.delivery.HandlingHistory;
import io.kitgen.samples.shipping.handling.Handling;
import io.kitgen.samples.shipping.handling.HandlingServiceEndpoints;
import io.kitgen.samples.shipping.handling.HandlingServiceHttp;
import io.kitgen.samples.shipping.inspection.CargoInspection;
import io.kitgen.samples.shipping.inspection.InspectionListener;
import io.kitgen.samples.shipping.inspection.InspectionService;
import io.kitgen.samples.shipping.inspection.InspectionServiceEndpoints;
import io.kitgen.samples.shipping.location.Locations;
import io.kitgen.samples.shipping.routing.PathFinder;
import io.kitgen.samples.shipping.routing.PathFinderHttp;
import io.kitgen.samples.shipping.routing.RemoteRouting;
import io.kitgen.samples.shipping.tracking.Tracking;
import io.kitgen.samples.shipping.tracking.TrackingServiceEndpoints;
import io.kitgen.samples.shipping.tracking.TrackingServiceHttp;
import io.kitgen.samples.shipping.voyage.Voyages;
import java.net.InetSocketAddress;

/** The server process: {@code java -jar shipping.jar -http.addr :8080}. */
public final class Shipping {

  private Shipping() {}

  /** Runs until the process is stopped. */
  public static void main(String[] args) {
    new ServerCommand("shipping")
        .address("-http.addr", ":" + environment("PORT", "8080"), "HTTP listen address")
        .uri(
            "-service.routing",
            environment("ROUTINGSERVICE_URL", "http://localhost:7878"),
            "Address of the path finder")
        .run(
            args,
            flags ->
                serve(
                    flags.address("-http.addr"),
                    PathFinderHttp.client(KitHttpClient.create(), flags.uri("-service.routing")),
                    new LoggedInspections()));
  }

  /**
   * The whole wiring. The contexts call each other by clients that copy every message, so that
   * moving one to a process of its own is another transport here and no change anywhere else.
   */
  static KitHttpServer serve(
      InetSocketAddress address, PathFinder paths, InspectionListener listener) {
    Cargos cargos = SampleCargos.stored();
    Locations locations = new Locations();
    HandlingHistory history = new HandlingHistory();

    BookingServiceEndpoints booking =
        BookingServiceEndpoints.of(new Booking(cargos, locations, new RemoteRouting(paths)));
    BookingService bookingClient = booking.serialising();

    InspectionService inspectionClient =
        InspectionServiceEndpoints.of(new CargoInspection(bookingClient, history, listener))
            .serialising();

    HandlingServiceEndpoints handling =
        HandlingServiceEndpoints.of(
            new Handling(bookingClient, inspectionClient, new Voyages(), locations));

    TrackingServiceEndpoints tracking =
        TrackingServiceEndpoints.of(new Tracking(bookingClient, history));

    ServerEdge edge = ServerEdge.builder().errors(ErrorBody.goKit()).build();
    HttpRoutes routes =
        HttpRoutes.join(
            BookingServiceHttp.handler(booking, edge),
            HandlingServiceHttp.handler(handling, edge),
            TrackingServiceHttp.handler(tracking, edge));
    Cors cors = Cors.builder().anyOrigin().methods("GET", "POST", "OPTIONS").build();
    return KitHttpServer.start(address, routes.with(cors));
  }

  private static String environment(String name, String unlessSet) {
    String value = System.getenv(name);
    return value == null || value.isEmpty() ? unlessSet : value;
  }
}
