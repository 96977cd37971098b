package io.kitgen.processor.transport.http.placing;

import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.Nullness;
import io.kitgen.processor.model.ParameterModel;
import io.kitgen.processor.spi.Problem;
import io.kitgen.processor.spi.problem.HttpShapeProblems;
import io.kitgen.processor.transport.http.place.Placement;
import io.kitgen.processor.transport.http.route.Route;
import java.util.function.Consumer;

/** Places the parameter that is the address of the request. */
final class UrlRules {

  private static final String URI = "java.net.URI";

  private UrlRules() {}

  static Placement place(
      Route route, ParameterModel parameter, AnnotationModel url, Consumer<Problem> problems) {
    String objection = objection(route, parameter);
    if (!objection.isEmpty()) {
      problems.accept(HttpShapeProblems.BAD_URL.at(url.origin(), parameter.name(), objection));
    }
    return new Placement.Url();
  }

  private static String objection(Route route, ParameterModel parameter) {
    if (!parameter.type().key().toString().equals(URI)) {
      return "it is no java.net.URI";
    }
    if (parameter.type().nullness() == Nullness.NULLABLE) {
      return "a request has an address always, and this one may be null";
    }
    if (!route.explicit() || !route.own().segments().isEmpty()) {
      return "the operation has a path of its own, which would not be called";
    }
    return "";
  }
}
