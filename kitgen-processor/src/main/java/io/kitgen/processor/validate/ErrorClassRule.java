package io.kitgen.processor.validate;

import static java.util.stream.Collectors.joining;

import io.kitgen.processor.model.ErrorModel;
import io.kitgen.processor.model.ErrorModel.ErrorConstructor;
import io.kitgen.processor.model.ErrorModel.ErrorProperty;
import io.kitgen.processor.model.ServiceModel;
import io.kitgen.processor.model.facts.Words;
import io.kitgen.processor.model.facts.error.ErrorFacts;
import io.kitgen.processor.model.facts.error.ErrorMembers;
import io.kitgen.processor.model.facts.error.Rebuild;
import io.kitgen.processor.spi.Problem;
import io.kitgen.processor.spi.problem.ErrorProblems;
import io.kitgen.processor.spi.problem.TypeProblems;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A declared error is an exception that says something, and that a client can build again. */
final class ErrorClassRule {

  private static final Set<String> TOO_WIDE =
      Set.of(
          "java.lang.Throwable",
          "java.lang.Exception",
          "java.lang.RuntimeException",
          "java.lang.Error",
          "java.lang.InterruptedException");

  private ErrorClassRule() {}

  static Stream<Problem> check(ServiceModel service) {
    return service.operations().stream()
        .flatMap(operation -> operation.errors().stream())
        .flatMap(error -> check(error, service).stream());
  }

  private static Optional<Problem> check(ErrorModel error, ServiceModel service) {
    String name = error.type().simpleName();
    if (TOO_WIDE.contains(error.type().canonicalName())) {
      return Optional.of(ErrorProblems.ERROR_TOO_WIDE.at(error.origin(), name));
    }
    if (!ErrorFacts.isException(error)) {
      return Optional.of(ErrorProblems.ERROR_NOT_EXCEPTION.at(error.origin(), name));
    }
    if (!error.accessible()) {
      return Optional.of(
          ErrorProblems.INACCESSIBLE_ERROR.at(error.origin(), name, service.type().packageName()));
    }
    if (error.isAbstract()) {
      return error.sealed()
          ? Optional.empty()
          : Optional.of(ErrorProblems.ABSTRACT_ERROR.at(error.origin(), name));
    }
    return Rebuild.of(error, ErrorMembers.of(error, service)).isPresent()
        ? Optional.empty()
        : Optional.of(obstacle(error, service));
  }

  /** What keeps a client from building {@code error}, as near to the cause as can be told. */
  private static Problem obstacle(ErrorModel error, ServiceModel service) {
    List<ErrorProperty> travelling = ErrorMembers.of(error, service);
    String name = error.type().simpleName();
    if (Rebuild.of(error, error.properties()).isPresent()) {
      for (ErrorProperty property : error.properties()) {
        if (ErrorMembers.isReserved(property.name())) {
          return ErrorProblems.RESERVED_ERROR_PROPERTY.at(error.origin(), name, property.name());
        }
        if (!travelling.contains(property)) {
          return TypeProblems.UNSUPPORTED_TYPE.at(
              error.origin(),
              Words.simple(property.type().key()),
              "a client needs it to build the error again",
              name + "." + property.name());
        }
      }
    }
    return ErrorProblems.ERROR_NOT_REBUILDABLE.at(error.origin(), name, reason(error));
  }

  private static String reason(ErrorModel error) {
    if (error.constructors().isEmpty()) {
      return "it has none";
    }
    return "not every argument of "
        + error.constructors().stream().map(ErrorClassRule::signature).collect(joining(" or "))
        + " can be read from the error";
  }

  private static String signature(ErrorConstructor constructor) {
    return constructor.parameters().stream()
        .map(parameter -> Words.simple(parameter.type().key()) + " " + parameter.name())
        .collect(joining(", ", "(", ")"));
  }
}
