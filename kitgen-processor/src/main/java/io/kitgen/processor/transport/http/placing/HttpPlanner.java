package io.kitgen.processor.transport.http.placing;

import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.OperationModel;
import io.kitgen.processor.model.ServiceModel;
import io.kitgen.processor.model.facts.Known;
import io.kitgen.processor.model.facts.Sides;
import io.kitgen.processor.spi.Problem;
import io.kitgen.processor.transport.http.body.MediaReader;
import io.kitgen.processor.transport.http.body.MediaRules;
import io.kitgen.processor.transport.http.place.AnswerPlan;
import io.kitgen.processor.transport.http.place.HttpOperationPlan;
import io.kitgen.processor.transport.http.place.HttpPlan;
import io.kitgen.processor.transport.http.place.PlacedParameter;
import io.kitgen.processor.transport.http.route.Route;
import io.kitgen.processor.transport.http.route.RouteReader;
import io.kitgen.processor.transport.http.route.RouteRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Decides how HTTP carries a service. */
public final class HttpPlanner {

  private static final String HTTP_API = "io.kitgen.HttpApi";
  private static final int OK = 200;

  private HttpPlanner() {}

  /** Plans {@code service} and tells {@code problems} what HTTP cannot carry. */
  public static HttpPlan plan(ServiceModel service, Consumer<Problem> problems) {
    RouteReader reader = new RouteReader(service, problems);
    Placer placer = new Placer(service.types(), problems);
    ResultPlaces results = new ResultPlaces(service.types(), problems);
    VariantPlaces variants = new VariantPlaces(service.types(), results, problems);
    HeaderConstants headers = new HeaderConstants(service, problems);
    List<HttpOperationPlan> operations = new ArrayList<>();
    for (OperationModel operation : service.operations()) {
      Optional<Route> route = reader.read(operation);
      route.ifPresent(
          found -> {
            ResultRules.check(found, service.types(), problems);
            int status = status(operation);
            List<PlacedParameter> parameters = placer.place(found);
            HttpOperationPlan plan =
                new HttpOperationPlan(
                    found,
                    parameters,
                    headers.read(found, parameters),
                    status,
                    answers(results, variants, operation, status),
                    MediaReader.read(operation));
            MediaRules.check(plan, problems);
            operations.add(plan);
          });
    }
    if (Sides.server(service)) {
      RouteRules.check(operations.stream().map(HttpOperationPlan::route).toList(), problems);
    }
    SideRules.check(service, operations, problems);
    return new HttpPlan(operations, errorsInResult(service), SideRules.emptyOn404(service));
  }

  private static List<AnswerPlan> answers(
      ResultPlaces results, VariantPlaces variants, OperationModel operation, int status) {
    return results
        .place(operation, status)
        .map(List::of)
        .orElseGet(() -> variants.place(operation, status));
  }

  private static boolean errorsInResult(ServiceModel service) {
    return AnnotationModel.find(service.annotations(), HTTP_API)
        .filter(api -> "IN_RESULT".equals(api.values().get("errors")))
        .isPresent();
  }

  private static int status(OperationModel operation) {
    return AnnotationModel.find(operation.annotations(), Known.STATUS_CODE)
        .map(annotation -> annotation.values().get("value"))
        .filter(Integer.class::isInstance)
        .map(Integer.class::cast)
        .orElse(OK);
  }
}
