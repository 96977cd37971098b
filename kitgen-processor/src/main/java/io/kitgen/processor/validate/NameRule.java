package io.kitgen.processor.validate;

import com.palantir.javapoet.TypeName;
import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.OperationModel;
import io.kitgen.processor.model.Origin;
import io.kitgen.processor.model.ServiceDeclaration.SkippedMethod;
import io.kitgen.processor.model.ServiceModel;
import io.kitgen.processor.model.facts.ClientFacts;
import io.kitgen.processor.model.facts.JavaNames;
import io.kitgen.processor.model.facts.Known;
import io.kitgen.processor.model.facts.OperationFacts;
import io.kitgen.processor.model.facts.Words;
import io.kitgen.processor.spi.Problem;
import io.kitgen.processor.spi.problem.DialectProblems;
import io.kitgen.processor.spi.problem.OperationProblems;
import io.kitgen.processor.spi.problem.ServiceProblems;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Names on the wire and the generated names that follow from them are good and differ. */
final class NameRule {

  // What the generated endpoints offer beside the operations.
  private static final Set<String> MEMBERS =
      Set.of(
          "of",
          "over",
          "unimplemented",
          "choosing",
          "with",
          "in",
          "serialising",
          "asyncOn",
          "operations",
          "OPERATIONS");

  // An operation that redefined one of these would make every use of the object a remote call.
  private static final Set<String> OF_OBJECT =
      Set.of("hashCode", "toString", "equals", "clone", "finalize");

  private static final String ENDPOINTS = "endpoints have";

  private NameRule() {}

  static Stream<Problem> check(ServiceModel service) {
    List<OperationModel> operations = service.operations();
    return Stream.of(
            serviceName(service).stream(),
            operations.stream().flatMap(operation -> operationName(operation).stream()),
            service.declaration().skipped().stream().flatMap(method -> skipped(method).stream()),
            ClientFacts.hasClient(service) ? membersOfClient(service) : Stream.<Problem>empty(),
            IntStream.range(0, operations.size())
                .boxed()
                .flatMap(i -> clash(operations.get(i), operations.subList(0, i)).stream()))
        .flatMap(problems -> problems);
  }

  private static Optional<Problem> serviceName(ServiceModel service) {
    String name = OperationFacts.serviceName(service);
    if (name.matches("[A-Za-z][A-Za-z0-9._-]*")) {
      return Optional.empty();
    }
    String better = name.replaceAll("^[^A-Za-z]+", "").replaceAll("[^A-Za-z0-9._-]+", "-");
    return Optional.of(
        ServiceProblems.BAD_SERVICE_NAME.at(
            place(service.annotations(), Known.KIT_SERVICE, service.origin()),
            name,
            better.isEmpty() ? "orders" : better));
  }

  private static Optional<Problem> operationName(OperationModel operation) {
    String name = OperationFacts.name(operation);
    String objection = objection(name);
    if (!objection.isEmpty()) {
      return Optional.of(
          OperationProblems.BAD_OPERATION_NAME.at(place(operation), name, objection));
    }
    if (hidesMember(operation)) {
      return Optional.of(
          OperationProblems.RESERVED_OPERATION_NAME.at(
              operation.origin(), operation.method(), "Rename the method", ENDPOINTS));
    }
    if (MEMBERS.contains(name)) {
      return Optional.of(
          OperationProblems.RESERVED_OPERATION_NAME.at(
              place(operation),
              name,
              "Annotate it with @OperationName, or rename the method",
              ENDPOINTS));
    }
    return OF_OBJECT.contains(operation.method())
        ? Optional.of(OperationProblems.METHOD_OF_OBJECT.at(operation.origin(), operation.method()))
        : Optional.empty();
  }

  private static Optional<Problem> skipped(SkippedMethod method) {
    if (method.reason().isBlank()) {
      return Optional.of(DialectProblems.BAD_SKIP.at(method.origin(), method.method()));
    }
    return MEMBERS.contains(method.method())
        ? Optional.of(
            OperationProblems.RESERVED_OPERATION_NAME.at(
                method.origin(), method.method(), "Rename the method", ENDPOINTS))
        : Optional.empty();
  }

  /** A service that leaves its closing out is closed as its client is. */
  private static Stream<Problem> membersOfClient(ServiceModel service) {
    Stream<Problem> operations =
        service.operations().stream()
            .filter(operation -> operation.parameters().isEmpty() && !operation.takesContext())
            .filter(operation -> ClientFacts.MEMBERS.contains(operation.method()))
            .map(operation -> ofClient(operation.method(), operation.origin()));
    Stream<Problem> skipped =
        service.declaration().skipped().stream()
            .filter(method -> method.parameters().isEmpty())
            .filter(method -> ClientFacts.MEMBERS.contains(method.method()))
            .filter(method -> !isClose(method))
            .map(method -> ofClient(method.method(), method.origin()));
    return Stream.concat(operations, skipped);
  }

  private static boolean isClose(SkippedMethod method) {
    return method.method().equals(ClientFacts.CLOSE) && method.result().equals(TypeName.VOID);
  }

  private static Problem ofClient(String method, Origin origin) {
    return OperationProblems.RESERVED_OPERATION_NAME.at(
        origin, method, "Rename the method", "client has");
  }

  /** Another name on the wire does not help where Java would see one signature twice. */
  private static boolean hidesMember(OperationModel operation) {
    return operation.parameters().isEmpty()
        && (operation.takesContext()
            ? operation.method().equals("in")
            : Set.of("unimplemented", "serialising", "with").contains(operation.method()));
  }

  private static String objection(String name) {
    if (name.isEmpty()) {
      return "it is empty";
    }
    if (JavaNames.isKeyword(name)) {
      return "Java keeps it for itself";
    }
    if (!JavaNames.isIdentifier(name)) {
      return "it has other characters than letters of ASCII, digits, '_' and '$', or starts badly";
    }
    if (Character.isUpperCase(name.charAt(0))) {
      return "it starts with a capital, as the names of types do";
    }
    return Words.constant(name).equals(name)
        ? "without a lower-case letter its endpoint and its constant would be one name"
        : "";
  }

  private static Optional<Problem> clash(OperationModel operation, List<OperationModel> earlier) {
    return earlier.stream().flatMap(other -> clash(operation, other).stream()).findFirst();
  }

  private static Optional<Problem> clash(OperationModel operation, OperationModel other) {
    String name = OperationFacts.name(operation);
    String taken = OperationFacts.name(other);
    if (name.equals(taken) && !isNamed(operation) && !isNamed(other)) {
      return Optional.of(
          OperationProblems.OVERLOADED_OPERATION.at(operation.origin(), name, longer(operation)));
    }
    if (name.equalsIgnoreCase(taken)) {
      return clash(operation, other, Words.capitalised(name) + "Request");
    }
    String constant = Words.constant(name);
    if (constant.equals(Words.constant(taken)) || constant.equals(taken)) {
      return clash(operation, other, constant);
    }
    return name.equals(Words.constant(taken)) ? clash(operation, other, name) : Optional.empty();
  }

  private static Optional<Problem> clash(
      OperationModel operation, OperationModel other, String generated) {
    return Optional.of(
        OperationProblems.OPERATION_NAMES_CLASH.at(
            place(operation),
            OperationFacts.name(other),
            OperationFacts.name(operation),
            generated));
  }

  /** {@code sumTerms} for {@code sum(List<Long> terms)}. */
  private static String longer(OperationModel operation) {
    String rest = operation.parameters().isEmpty() ? "all" : operation.parameters().get(0).name();
    return operation.method() + Words.capitalised(rest);
  }

  private static boolean isNamed(OperationModel operation) {
    return Known.has(operation.annotations(), Known.OPERATION_NAME);
  }

  private static Origin place(OperationModel operation) {
    return place(operation.annotations(), Known.OPERATION_NAME, operation.origin());
  }

  private static Origin place(List<AnnotationModel> annotations, String type, Origin otherwise) {
    return AnnotationModel.find(annotations, type).map(AnnotationModel::origin).orElse(otherwise);
  }
}
