package io.kitgen.samples.shipping.routing;

import io.kitgen.samples.shipping.cargo.Itinerary;
import io.kitgen.samples.shipping.cargo.RouteSpecification;
import java.util.List;

/** Finds possible ways. */
@FunctionalInterface
public interface RoutingService {

  /** Plans that satisfy {@code route}; none when nothing was found. */
  List<Itinerary> routesFor(RouteSpecification route);
}
