package io.kitgen.processor.validate.service;

import com.palantir.javapoet.TypeName;
import io.kitgen.processor.model.OperationModel;
import io.kitgen.processor.model.ParameterModel;
import io.kitgen.processor.model.ServiceModel;
import io.kitgen.processor.spi.Problem;
import io.kitgen.processor.spi.problem.HttpShapeProblems;
import java.util.stream.Stream;

/** A service is small enough for what a class file holds. */
public final class SizeRule {

  // A method takes 255 words (JVM specification, 4.3.3): the constructor of the endpoints has one
  // for each operation and one for itself.
  private static final int MOST_OPERATIONS = 250;

  // The same for the request's, where a long and a double take two; its toString() and equals()
  // are made of method handles, which need a few for themselves.
  private static final int MOST_WORDS = 250;

  private SizeRule() {}

  /** What is too large in {@code service}. */
  public static Stream<Problem> check(ServiceModel service) {
    int operations = service.operations().size();
    Stream<Problem> all =
        operations > MOST_OPERATIONS
            ? Stream.of(
                HttpShapeProblems.TOO_MANY_OPERATIONS.at(
                    service.origin(), service.type().simpleName(), operations, MOST_OPERATIONS))
            : Stream.empty();
    return Stream.concat(
        all,
        service.operations().stream()
            .filter(operation -> words(operation) > MOST_WORDS)
            .map(
                operation ->
                    HttpShapeProblems.TOO_MANY_PARAMETERS.at(
                        operation.origin(), operation.method(), MOST_WORDS)));
  }

  private static int words(OperationModel operation) {
    return operation.parameters().stream()
        .map(ParameterModel::type)
        .mapToInt(
            type -> type.key().equals(TypeName.LONG) || type.key().equals(TypeName.DOUBLE) ? 2 : 1)
        .sum();
  }
}
