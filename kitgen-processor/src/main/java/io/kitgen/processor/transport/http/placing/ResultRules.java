package io.kitgen.processor.transport.http.placing;

import io.kitgen.processor.model.OperationModel;
import io.kitgen.processor.model.facts.OperationFacts;
import io.kitgen.processor.spi.Problem;
import io.kitgen.processor.spi.problem.HttpProblems;
import io.kitgen.processor.transport.http.route.Route;
import java.util.function.Consumer;

/** Whether an answer can carry what an operation gives back. */
final class ResultRules {

  private ResultRules() {}

  static void check(Route route, Consumer<Problem> problems) {
    OperationModel operation = route.operation();
    if (route.methods().contains("HEAD") && operation.result().type().isPresent()) {
      problems.accept(
          HttpProblems.RESULT_OF_HEAD.at(
              operation.result().origin(), OperationFacts.name(operation)));
    }
  }
}
