package io.kitgen.processor.transport.http.placing;

import com.palantir.javapoet.TypeName;
import io.kitgen.processor.model.DataType;
import io.kitgen.processor.model.OperationModel;
import io.kitgen.processor.model.facts.OperationFacts;
import io.kitgen.processor.model.facts.ResultFacts;
import io.kitgen.processor.spi.Problem;
import io.kitgen.processor.spi.problem.HttpProblems;
import io.kitgen.processor.transport.http.route.Route;
import java.util.Map;
import java.util.function.Consumer;

/** Whether an answer can carry what an operation gives back. */
final class ResultRules {

  private ResultRules() {}

  static void check(Route route, Map<TypeName, DataType> types, Consumer<Problem> problems) {
    OperationModel operation = route.operation();
    if (route.methods().contains("HEAD") && !ResultFacts.isBare(operation, types)) {
      problems.accept(
          HttpProblems.RESULT_OF_HEAD.at(
              operation.result().origin(), OperationFacts.name(operation)));
    }
  }
}
