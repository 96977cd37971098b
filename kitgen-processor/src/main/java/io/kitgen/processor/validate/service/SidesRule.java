package io.kitgen.processor.validate.service;

import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.ServiceModel;
import io.kitgen.processor.model.facts.Known;
import io.kitgen.processor.model.facts.Sides;
import io.kitgen.processor.spi.Problem;
import io.kitgen.processor.spi.problem.HttpShapeProblems;
import java.util.stream.Stream;

/** A service has a side that is generated. */
public final class SidesRule {

  private SidesRule() {}

  /** What is wrong with the sides of {@code service}. */
  public static Stream<Problem> check(ServiceModel service) {
    return Sides.client(service) || Sides.server(service)
        ? Stream.empty()
        : AnnotationModel.find(service.annotations(), Known.KIT_SERVICE).stream()
            .map(
                annotation ->
                    HttpShapeProblems.NO_SIDE.at(
                        annotation.origin("generate"), service.type().simpleName()));
  }
}
