package io.kitgen.processor.validate;

import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.Nullness;
import io.kitgen.processor.model.OperationModel;
import io.kitgen.processor.model.OperationModel.Result;
import io.kitgen.processor.model.ParameterModel;
import io.kitgen.processor.model.ServiceModel;
import io.kitgen.processor.model.TypeShape;
import io.kitgen.processor.model.TypeShape.Messages.Form;
import io.kitgen.processor.model.TypeUse;
import io.kitgen.processor.model.facts.Known;
import io.kitgen.processor.model.facts.TypeWalk;
import io.kitgen.processor.model.facts.Words;
import io.kitgen.processor.spi.Problem;
import io.kitgen.processor.spi.problem.stream.StreamProblems;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Messages flow one way each: in by one parameter, out by the result. */
final class MessagesRule {

  private MessagesRule() {}

  static Stream<Problem> check(ServiceModel service) {
    Stream<Problem> nested =
        TypePlaces.of(service).stream()
            .filter(place -> !place.top() && TypeWalk.isMessages(place.type()))
            .map(
                place ->
                    StreamProblems.NESTED_MESSAGES.at(
                        place.type().origin(), name(place.type()), place.where()));
    return Stream.concat(nested, service.operations().stream().flatMap(MessagesRule::check));
  }

  private static Stream<Problem> check(OperationModel operation) {
    List<ParameterModel> in =
        operation.parameters().stream()
            .filter(parameter -> TypeWalk.isMessages(parameter.type()))
            .toList();
    Stream<Problem> parameters =
        in.stream()
            .flatMap(
                parameter ->
                    whole(
                        parameter.type(),
                        operation.method() + "(" + parameter.name() + ")",
                        Form.STREAM,
                        "messages come in one by one, and who sends them says when they end",
                        "Iterator"));
    Stream<Problem> others =
        in.stream()
            .skip(1)
            .map(
                parameter ->
                    StreamProblems.TWO_STREAMS.at(
                        parameter.origin(),
                        in.get(0).name(),
                        parameter.name(),
                        operation.method()));
    return Stream.of(parameters, others, result(operation)).flatMap(problems -> problems);
  }

  private static Stream<Problem> result(OperationModel operation) {
    return operation
        .result()
        .type()
        .filter(TypeWalk::isMessages)
        .map(
            type ->
                Stream.of(
                        whole(
                            type,
                            "the result of " + operation.method(),
                            Form.ITERATOR,
                            "nobody could close it, which is how a caller ends the call",
                            "Stream"),
                        staged(operation, type).stream(),
                        named(operation).stream())
                    .flatMap(problems -> problems))
        .orElseGet(Stream::empty);
  }

  private static Stream<Problem> whole(
      TypeUse type, String where, Form wrong, String objection, String better) {
    TypeShape.Messages messages = (TypeShape.Messages) type.shape();
    TypeUse item = messages.item();
    Optional<Problem> way =
        messages.form() == wrong
            ? Optional.of(
                StreamProblems.WRONG_WAY.at(
                    type.origin(),
                    name(type),
                    where,
                    objection,
                    better + "<" + Words.simple(item.key().box()) + ">"))
            : Optional.empty();
    Optional<Problem> nullable =
        type.nullness() == Nullness.NULLABLE
            ? Optional.of(StreamProblems.NULLABLE_STREAM.at(type.origin(), name(type), where))
            : Optional.empty();
    return Stream.of(way, nullable, message(item, where)).flatMap(Optional::stream);
  }

  private static Optional<Problem> message(TypeUse item, String where) {
    if (item.nullness() == Nullness.NULLABLE) {
      return Optional.of(
          StreamProblems.BAD_MESSAGE.at(
              item.origin(),
              "null",
              "a message that is not there is not sent",
              where,
              "Remove @Nullable, or use a record with a member that may be null"));
    }
    return item.shape() instanceof TypeShape.OptionalOf
        ? Optional.of(
            StreamProblems.BAD_MESSAGE.at(
                item.origin(),
                name(item),
                "a message that is not there is not sent",
                where,
                "Use what the Optional holds, or a record with an Optional in it"))
        : Optional.empty();
  }

  private static Optional<Problem> staged(OperationModel operation, TypeUse type) {
    String stage =
        switch (operation.result().style()) {
          case BLOCKING -> "";
          case COMPLETION_STAGE -> "CompletionStage";
          case COMPLETABLE_FUTURE -> "CompletableFuture";
        };
    return operation.result().style() == Result.Style.BLOCKING
        ? Optional.empty()
        : Optional.of(
            StreamProblems.STREAM_IN_STAGE.at(
                type.origin(), operation.method(), stage, name(type)));
  }

  private static Optional<Problem> named(OperationModel operation) {
    return AnnotationModel.find(operation.annotations(), Known.RESULT_NAME)
        .map(name -> StreamProblems.NAMED_MESSAGES.at(name.origin(), operation.method()));
  }

  private static String name(TypeUse type) {
    return Words.simple(type.key());
  }
}
