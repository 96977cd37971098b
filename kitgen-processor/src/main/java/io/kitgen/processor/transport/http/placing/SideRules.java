package io.kitgen.processor.transport.http.placing;

import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.OperationModel;
import io.kitgen.processor.model.ServiceModel;
import io.kitgen.processor.model.TypeShape;
import io.kitgen.processor.model.facts.Sides;
import io.kitgen.processor.spi.Problem;
import io.kitgen.processor.spi.problem.HttpShapeProblems;
import io.kitgen.processor.transport.http.place.HttpOperationPlan;
import io.kitgen.processor.transport.http.place.PlacedParameter;
import io.kitgen.processor.transport.http.place.Placement;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What is for one side alone has an effect, and does not need the other. */
final class SideRules {

  private static final String HTTP_API = "io.kitgen.HttpApi";
  private static final String EMPTY_ON_404 = "emptyOn404";

  private SideRules() {}

  static void check(
      ServiceModel service, List<HttpOperationPlan> operations, Consumer<Problem> problems) {
    if (Sides.server(service)) {
      operations.stream()
          .flatMap(operation -> operation.parameters().stream())
          .filter(placed -> placed.placement() instanceof Placement.Url)
          .map(PlacedParameter::parameter)
          .forEach(
              parameter ->
                  problems.accept(
                      HttpShapeProblems.BAD_URL.at(
                          parameter.origin(), parameter.name(), "a server has no place for it")));
    }
    api(service)
        .filter(api -> emptyOn404(service))
        .filter(api -> !Sides.client(service) || !hasOptional(service))
        .ifPresent(
            api ->
                problems.accept(
                    HttpShapeProblems.EMPTY_WITHOUT_OPTIONAL.at(
                        api.origin(EMPTY_ON_404),
                        Sides.client(service)
                            ? "no operation returns an Optional"
                            : "only a client reads it, and none is generated")));
  }

  /** Whether for the client every 404 is an empty {@code Optional}. */
  static boolean emptyOn404(ServiceModel service) {
    return api(service)
        .filter(api -> Boolean.TRUE.equals(api.values().get(EMPTY_ON_404)))
        .isPresent();
  }

  private static Optional<AnnotationModel> api(ServiceModel service) {
    return AnnotationModel.find(service.annotations(), HTTP_API);
  }

  private static boolean hasOptional(ServiceModel service) {
    return service.operations().stream()
        .map(OperationModel::result)
        .flatMap(result -> result.type().stream())
        .anyMatch(type -> type.shape() instanceof TypeShape.OptionalOf);
  }
}
