package io.kitgen.processor.validate;

import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.ErrorModel.ErrorProperty;
import io.kitgen.processor.model.OperationModel;
import io.kitgen.processor.model.ServiceModel;
import io.kitgen.processor.model.facts.JavaNames;
import io.kitgen.processor.model.facts.Known;
import io.kitgen.processor.model.facts.OperationFacts;
import io.kitgen.processor.model.facts.ResultFacts;
import io.kitgen.processor.model.facts.error.ErrorMembers;
import io.kitgen.processor.spi.Problem;
import io.kitgen.processor.spi.problem.OperationProblems;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A result has a status that can carry it and members that can be told apart. */
final class ResultRule {

  // RFC 9110, 15.3.5, 15.3.6 and 15.4.5.
  private static final Set<Integer> WITHOUT_BODY = Set.of(204, 205, 304);

  private ResultRule() {}

  static Stream<Problem> check(ServiceModel service) {
    return service.operations().stream()
        .flatMap(
            operation ->
                Stream.concat(
                    Stream.of(
                            status(service, operation),
                            names(operation),
                            errorMember(service, operation))
                        .flatMap(Optional::stream),
                    takenMembers(service, operation)));
  }

  private static Optional<Problem> status(ServiceModel service, OperationModel operation) {
    return AnnotationModel.find(operation.annotations(), Known.STATUS_CODE)
        .flatMap(annotation -> status(service, annotation, operation));
  }

  private static Optional<Problem> status(
      ServiceModel service, AnnotationModel annotation, OperationModel operation) {
    int status = annotation.values().get("value") instanceof Integer written ? written : 0;
    if (status < 200 || status > 399) {
      return Optional.of(OperationProblems.BAD_STATUS_CODE.at(annotation.origin("value"), status));
    }
    return WITHOUT_BODY.contains(status) && !ResultFacts.isBare(operation, service.types())
        ? Optional.of(
            OperationProblems.STATUS_WITHOUT_BODY.at(
                annotation.origin("value"), status, operation.method()))
        : Optional.empty();
  }

  private static Optional<Problem> names(OperationModel operation) {
    return AnnotationModel.find(operation.annotations(), Known.RESULT_NAME)
        .flatMap(annotation -> names(annotation, operation));
  }

  private static Optional<Problem> names(AnnotationModel annotation, OperationModel operation) {
    String name = ResultFacts.name(operation).orElse("");
    Optional<String> error = ResultFacts.errorName(operation);
    if (isVoid(operation) && !(name.isEmpty() && error.isPresent())) {
      return Optional.of(
          OperationProblems.RESULT_NAME_ON_VOID.at(annotation.origin(), operation.method()));
    }
    if (!isVoid(operation) && !ResultFacts.isGood(name)) {
      return Optional.of(
          OperationProblems.BAD_RESULT_NAME.at(
              annotation.origin("value"), name, objection(name), ResultFacts.UNNAMED));
    }
    return error
        .filter(member -> !ResultFacts.isGood(member))
        .map(
            member ->
                OperationProblems.BAD_RESULT_NAME.at(
                    annotation.origin("error"), member, objection(member), "err"))
        .or(
            () ->
                error
                    .filter(name::equals)
                    .map(
                        member ->
                            OperationProblems.SAME_RESULT_NAMES.at(
                                annotation.origin("error"), member)));
  }

  private static String objection(String name) {
    if (name.isEmpty()) {
      return "it is empty";
    }
    return JavaNames.isForbiddenComponent(name)
        ? "Java keeps it for itself"
        : "it is no identifier of ASCII letters, digits, '_' and '$'";
  }

  /** Any transport may ask for it, by an attribute of the same name. */
  private static Optional<Problem> errorMember(ServiceModel service, OperationModel operation) {
    return inResult(service)
        .filter(annotation -> !operation.errors().isEmpty())
        .filter(annotation -> ResultFacts.errorName(operation).isEmpty())
        // It comes behind the messages, as a word of the transport.
        .filter(annotation -> !OperationFacts.returnsMessages(operation))
        .findFirst()
        .map(
            annotation ->
                OperationProblems.NO_ERROR_MEMBER.at(
                    operation.origin(),
                    operation.method(),
                    annotation.type().simpleName(),
                    isVoid(operation) ? "" : "v"));
  }

  /** There an error's members stand beside the result and the text of the error. */
  private static Stream<Problem> takenMembers(ServiceModel service, OperationModel operation) {
    if (inResult(service).findAny().isEmpty()) {
      return Stream.empty();
    }
    String result = isVoid(operation) ? "" : ResultFacts.name(operation).orElse("");
    String text = ResultFacts.errorName(operation).orElse("");
    return operation.errors().stream()
        .flatMap(
            error ->
                ErrorMembers.of(error, service).stream()
                    .map(ErrorProperty::name)
                    .filter(name -> name.equals(result) || name.equals(text))
                    .map(
                        name ->
                            OperationProblems.ERROR_MEMBER_TAKEN.at(
                                error.origin(),
                                error.type().simpleName(),
                                name,
                                operation.method(),
                                name.equals(text) ? "text of the error" : "result itself")));
  }

  private static Stream<AnnotationModel> inResult(ServiceModel service) {
    return service.annotations().stream()
        .filter(annotation -> "IN_RESULT".equals(annotation.values().get("errors")));
  }

  private static boolean isVoid(OperationModel operation) {
    return operation.result().type().isEmpty();
  }
}
