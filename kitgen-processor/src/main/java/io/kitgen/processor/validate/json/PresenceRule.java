package io.kitgen.processor.validate.json;

import io.kitgen.processor.model.DataType;
import io.kitgen.processor.model.OperationModel;
import io.kitgen.processor.model.ParameterModel;
import io.kitgen.processor.model.ServiceModel;
import io.kitgen.processor.model.TypeShape;
import io.kitgen.processor.model.TypeUse;
import io.kitgen.processor.model.facts.Known;
import io.kitgen.processor.model.facts.TypeWalk;
import io.kitgen.processor.model.facts.error.ErrorMembers;
import io.kitgen.processor.spi.Problem;
import io.kitgen.processor.spi.problem.JsonProblems;
import java.util.stream.Stream;

/** A {@code Presence} is a member of an object, and nothing else. */
final class PresenceRule {

  private static final String BODY = "io.kitgen.Body";

  private PresenceRule() {}

  static Stream<Problem> check(ServiceModel service) {
    Stream<Problem> components =
        service.types().values().stream()
            .filter(DataType.RecordType.class::isInstance)
            .map(DataType.RecordType.class::cast)
            .flatMap(
                record ->
                    record.components().stream()
                        .flatMap(
                            member ->
                                below(
                                    member.type(),
                                    record.raw().simpleName() + "." + member.name())));
    return Stream.concat(
        service.operations().stream().flatMap(operation -> operation(operation, service)),
        components);
  }

  private static Stream<Problem> operation(OperationModel operation, ServiceModel service) {
    String method = operation.method();
    Stream<Problem> results =
        operation.result().type().stream()
            .flatMap(type -> anywhere(type, "the result of " + method));
    Stream<Problem> errors =
        operation.errors().stream()
            .flatMap(
                error ->
                    ErrorMembers.of(error, service).stream()
                        .flatMap(
                            property ->
                                anywhere(
                                    property.type(),
                                    error.type().simpleName() + "." + property.name())));
    return Stream.of(
            operation.parameters().stream().flatMap(each -> parameter(each, method)),
            results,
            errors)
        .flatMap(problems -> problems);
  }

  private static Stream<Problem> parameter(ParameterModel parameter, String method) {
    String where = method + "(" + parameter.name() + ")";
    return Known.has(parameter.annotations(), BODY)
        ? anywhere(parameter.type(), where)
        : below(parameter.type(), where);
  }

  /** Those that are not the whole of {@code type}. */
  private static Stream<Problem> below(TypeUse type, String where) {
    return TypeWalk.within(type).skip(1).flatMap(part -> part(part, where));
  }

  private static Stream<Problem> anywhere(TypeUse type, String where) {
    return TypeWalk.within(type).flatMap(part -> part(part, where));
  }

  private static Stream<Problem> part(TypeUse part, String where) {
    return part.shape() instanceof TypeShape.PresenceOf
        ? Stream.of(JsonProblems.MISPLACED_PRESENCE.at(part.origin(), where))
        : Stream.empty();
  }
}
