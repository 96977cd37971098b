package io.kitgen.processor.validate;

import com.palantir.javapoet.TypeName;
import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.ErrorModel;
import io.kitgen.processor.model.OperationModel;
import io.kitgen.processor.model.Origin;
import io.kitgen.processor.model.ServiceModel;
import io.kitgen.processor.model.TypeShape;
import io.kitgen.processor.model.facts.Known;
import io.kitgen.processor.model.facts.Words;
import io.kitgen.processor.model.facts.error.ErrorFacts;
import io.kitgen.processor.spi.Problem;
import io.kitgen.processor.spi.problem.ErrorProblems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A declared error can be told apart on every wire and has the code and status of an error. */
final class ErrorNameRule {

  /** What an empty {@code Optional} is called. */
  private static final String EMPTY = "empty";

  private ErrorNameRule() {}

  static Stream<Problem> check(ServiceModel service) {
    return Stream.concat(
        duplicates(service.annotations()),
        service.operations().stream()
            .flatMap(
                operation -> Stream.concat(duplicates(operation.annotations()), check(operation))));
  }

  private static Stream<Problem> check(OperationModel operation) {
    List<Problem> problems = new ArrayList<>();
    Map<String, ErrorModel> names = new HashMap<>();
    for (ErrorModel error : operation.errors()) {
      if (!ErrorFacts.isException(error) || ErrorFacts.isCovered(error)) {
        continue;
      }
      String name = ErrorFacts.name(error);
      ErrorModel other = names.putIfAbsent(name, error);
      if (other != null) {
        problems.add(
            ErrorProblems.ERROR_NAMES_CLASH.at(
                error.origin(),
                other.type().simpleName(),
                error.type().simpleName(),
                operation.method(),
                name));
      }
      name(error, operation).ifPresent(problems::add);
      status(error).ifPresent(problems::add);
    }
    return problems.stream();
  }

  private static Optional<Problem> name(ErrorModel error, OperationModel operation) {
    String name = ErrorFacts.name(error);
    String objection = "";
    if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
      objection = "it has other characters than letters of ASCII, digits, '.', '_' and '-'";
    } else if (name.equals(EMPTY) && isOptional(operation)) {
      objection = "the empty result of " + operation.method() + " has it";
    }
    String better = Words.kebab(name.replaceAll("[^A-Za-z0-9]+", "-"));
    return objection.isEmpty()
        ? Optional.empty()
        : Optional.of(
            ErrorProblems.BAD_ERROR_NAME.at(
                place(error, "name"),
                name,
                objection,
                better.isEmpty() || better.equals(name) ? "is-" + name : better));
  }

  private static Optional<Problem> status(ErrorModel error) {
    if (ErrorFacts.code(error).equals("OK")) {
      return Optional.of(
          ErrorProblems.ERROR_CODE_OK.at(
              place(error, error.mapping().isEmpty() ? "value" : "code"),
              error.type().simpleName()));
    }
    return ErrorFacts.writtenStatus(error)
        .filter(status -> status < 400 || status > 599)
        .map(status -> ErrorProblems.BAD_ERROR_STATUS.at(place(error, "http"), status));
  }

  private static Stream<Problem> duplicates(List<AnnotationModel> annotations) {
    Set<TypeName> seen = new HashSet<>();
    return annotations.stream()
        .flatMap(ErrorNameRule::mappings)
        .filter(mapping -> mapping.values().get("type") instanceof TypeName type && !seen.add(type))
        .map(
            mapping ->
                ErrorProblems.DUPLICATE_MAP_ERROR.at(
                    mapping.origin(), Words.simple((TypeName) mapping.values().get("type"))));
  }

  /** A repeated annotation comes in its container. */
  private static Stream<AnnotationModel> mappings(AnnotationModel annotation) {
    String type = annotation.type().canonicalName();
    if (type.equals(Known.MAP_ERROR)) {
      return Stream.of(annotation);
    }
    return type.equals(Known.MAP_ERRORS) && annotation.values().get("value") instanceof List<?> all
        ? all.stream().filter(AnnotationModel.class::isInstance).map(AnnotationModel.class::cast)
        : Stream.empty();
  }

  private static boolean isOptional(OperationModel operation) {
    return operation
        .result()
        .type()
        .filter(t -> t.shape() instanceof TypeShape.OptionalOf)
        .isPresent();
  }

  private static Origin place(ErrorModel error, String member) {
    return error.mapping().stream()
        .findFirst()
        .or(() -> AnnotationModel.find(error.annotations(), Known.ERROR_STATUS))
        .map(annotation -> annotation.origin(member))
        .orElse(error.origin());
  }
}
