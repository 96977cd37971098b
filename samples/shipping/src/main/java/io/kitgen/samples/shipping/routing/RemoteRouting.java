package io.kitgen.samples.shipping.routing;

import io.kitgen.runtime.error.CallException;
import io.kitgen.samples.shipping.cargo.Itinerary;
import io.kitgen.samples.shipping.cargo.Leg;
import io.kitgen.samples.shipping.cargo.RouteSpecification;
import io.kitgen.samples.shipping.routing.PathFinder.TransitEdge;
import io.kitgen.samples.shipping.routing.PathFinder.TransitPath;
import java.util.List;

/** Asks the path finder, in whose words a plan is a path and a leg an edge. */
public final class RemoteRouting implements RoutingService {

  private static final System.Logger LOG = System.getLogger(RemoteRouting.class.getName());

  private final PathFinder paths;

  /** Asks {@code paths}. */
  public RemoteRouting(PathFinder paths) {
    this.paths = paths;
  }

  /** None also when the path finder does not answer: people can book without it. */
  @Override
  public List<Itinerary> routesFor(RouteSpecification route) {
    try {
      return paths.paths(route.origin(), route.destination()).stream()
          .map(RemoteRouting::itinerary)
          .toList();
    } catch (CallException e) {
      LOG.log(System.Logger.Level.WARNING, "no routes: {0}", e.getMessage());
      return List.of();
    }
  }

  private static Itinerary itinerary(TransitPath path) {
    return new Itinerary(path.edges().stream().map(RemoteRouting::leg).toList());
  }

  private static Leg leg(TransitEdge edge) {
    return new Leg(
        edge.voyage(), edge.origin(), edge.destination(), edge.departure(), edge.arrival());
  }
}
