package io.kitgen.processor.validate;

import io.kitgen.processor.model.ServiceDeclaration;
import io.kitgen.processor.model.ServiceDeclaration.Kind;
import io.kitgen.processor.model.ServiceDeclaration.Reach;
import io.kitgen.processor.model.ServiceModel;
import io.kitgen.processor.spi.Problem;
import io.kitgen.processor.spi.problem.ServiceProblems;
import java.util.Map;
import java.util.stream.Stream;

/** A service is an interface that generated code can name and implement. */
final class DeclarationRule {

  private static final Map<Kind, String> KINDS =
      Map.of(
          Kind.CLASS, "a class",
          Kind.RECORD, "a record",
          Kind.ENUM, "an enum",
          Kind.ANNOTATION, "an annotation");

  private DeclarationRule() {}

  static Stream<Problem> check(ServiceModel service) {
    ServiceDeclaration declaration = service.declaration();
    String name = service.type().simpleName();
    if (declaration.kind() != Kind.INTERFACE) {
      // Whatever else could be said follows from this.
      return Stream.of(
          ServiceProblems.NOT_AN_INTERFACE.at(
              service.origin(), name, KINDS.getOrDefault(declaration.kind(), "no interface")));
    }
    Stream.Builder<Problem> problems = Stream.builder();
    if (declaration.reach() != Reach.PACKAGE) {
      String place =
          declaration.reach() == Reach.LOCAL
              ? "declared in a method"
              : "private or a member of a private type";
      problems.add(ServiceProblems.UNREACHABLE_SERVICE.at(service.origin(), name, place));
    }
    if (declaration.sealed()) {
      problems.add(ServiceProblems.SEALED_SERVICE.at(service.origin(), name));
    }
    if (!declaration.typeVariables().isEmpty()) {
      problems.add(
          ServiceProblems.GENERIC_SERVICE.at(
              service.origin(), name, declaration.typeVariables().get(0)));
    }
    if (service.operations().isEmpty()) {
      problems.add(ServiceProblems.NO_OPERATIONS.at(service.origin(), name));
    }
    return problems.build();
  }
}
