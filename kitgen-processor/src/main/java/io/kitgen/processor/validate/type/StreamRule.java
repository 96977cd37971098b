package io.kitgen.processor.validate.type;

import io.kitgen.processor.model.DataType;
import io.kitgen.processor.model.ErrorModel;
import io.kitgen.processor.model.OperationModel;
import io.kitgen.processor.model.ParameterModel;
import io.kitgen.processor.model.ServiceModel;
import io.kitgen.processor.model.TypeShape;
import io.kitgen.processor.model.TypeUse;
import io.kitgen.processor.model.facts.Known;
import io.kitgen.processor.model.facts.TypeWalk;
import io.kitgen.processor.model.facts.Words;
import io.kitgen.processor.model.facts.error.ErrorMembers;
import io.kitgen.processor.spi.Problem;
import io.kitgen.processor.spi.problem.HttpProblems;
import java.util.stream.Stream;

/** What is streamed is a parameter or a result itself: a part of JSON cannot be. */
public final class StreamRule {

  private StreamRule() {}

  /** What is wrong with {@code service}. */
  public static Stream<Problem> check(ServiceModel service) {
    Stream<Problem> operations = service.operations().stream().flatMap(StreamRule::check);
    Stream<Problem> components =
        service.types().values().stream()
            .filter(DataType.RecordType.class::isInstance)
            .map(DataType.RecordType.class::cast)
            .flatMap(
                type ->
                    type.components().stream()
                        .flatMap(
                            member ->
                                nested(
                                    member.type(), type.raw().simpleName() + "." + member.name())));
    Stream<Problem> errors =
        service.operations().stream()
            .flatMap(operation -> operation.errors().stream())
            .flatMap(error -> check(error, service));
    return Stream.of(operations, components, errors).flatMap(stream -> stream);
  }

  private static Stream<Problem> check(ErrorModel error, ServiceModel service) {
    return ErrorMembers.of(error, service).stream()
        .flatMap(
            property -> nested(property.type(), error.type().simpleName() + "." + property.name()));
  }

  private static Stream<Problem> check(OperationModel operation) {
    String method = operation.method();
    Stream<Problem> parameters =
        operation.parameters().stream()
            .filter(parameter -> !isWhole(parameter))
            .flatMap(p -> nested(p.type(), method + "(" + p.name() + ")"));
    Stream<Problem> result =
        operation.result().type().stream()
            .filter(type -> !isWhole(type, operation))
            .flatMap(type -> nested(type, "the result of " + method));
    return Stream.concat(parameters, result);
  }

  private static boolean isWhole(ParameterModel parameter) {
    TypeUse type = parameter.type();
    return TypeWalk.isStream(type)
        || (type.shape() instanceof TypeShape.Sequence sequence
            && sequence.container() == TypeShape.Sequence.Container.LIST
            && TypeWalk.isContent(sequence.element())
            && Known.has(parameter.annotations(), Known.PART));
  }

  private static boolean isWhole(TypeUse type, OperationModel operation) {
    TypeUse value = type.shape() instanceof TypeShape.OptionalOf optional ? optional.value() : type;
    return TypeWalk.isContent(value) && !Known.has(operation.annotations(), Known.RESULT_NAME);
  }

  private static Stream<Problem> nested(TypeUse type, String where) {
    return TypeWalk.within(type)
        .filter(TypeWalk::isStream)
        .map(part -> HttpProblems.NESTED_STREAM.at(part.origin(), Words.simple(part.key()), where));
  }
}
