package io.kitgen.processor.transport.http.route;

import io.kitgen.processor.model.facts.OperationFacts;
import io.kitgen.processor.spi.Problem;
import io.kitgen.processor.spi.problem.HttpProblems;
import java.util.List;
import java.util.function.Consumer;

/** Whether a request can always be told to belong to one operation. */
public final class RouteRules {

  private RouteRules() {}

  /** Compares every two of {@code routes}; what is wrong is shown at the later one. */
  public static void check(List<Route> routes, Consumer<Problem> problems) {
    for (int i = 0; i < routes.size(); i++) {
      for (int j = 0; j < i; j++) {
        // Two that are served at their names differ unless the names are the same, which is
        // refused.
        boolean chosen = routes.get(i).explicit() || routes.get(j).explicit();
        if (chosen && routes.get(i).meets(routes.get(j))) {
          check(routes.get(j), routes.get(i), problems);
        }
      }
    }
  }

  private static void check(Route first, Route second, Consumer<Problem> problems) {
    switch (first.path().relation(second.path())) {
      case SAME -> {
        // At one path, a route for one method goes before one for any.
        if (first.isAny() == second.isAny()) {
          problems.accept(
              HttpProblems.SAME_ROUTE.at(
                  second.origin(), name(first), name(second), second.line()));
        }
      }
      case CROSSING ->
          problems.accept(
              HttpProblems.AMBIGUOUS_ROUTES.at(second.origin(), first.path(), second.path()));
      default -> {
        // One of them is the narrower, or they never meet.
      }
    }
  }

  private static String name(Route route) {
    return OperationFacts.name(route.operation());
  }
}
