package io.kitgen.processor.transport.http.openapi;

import io.kitgen.processor.model.Nullness;
import io.kitgen.processor.model.TypeShape;
import io.kitgen.processor.model.TypeUse;
import io.kitgen.processor.model.facts.TypeWalk;
import io.kitgen.processor.plan.OperationPlan;
import io.kitgen.processor.plan.ServicePlan;
import io.kitgen.processor.transport.http.place.AnswerBody;
import io.kitgen.processor.transport.http.place.HttpOperationPlan;
import io.kitgen.processor.transport.http.place.HttpPlan;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An operation with its places in HTTP messages. */
record Served(OperationPlan operation, HttpOperationPlan http, boolean errorsInResult) {

  static List<Served> of(ServicePlan plan, HttpPlan http) {
    return plan.operations().stream().flatMap(operation -> of(operation, http)).toList();
  }

  private static Stream<Served> of(OperationPlan operation, HttpPlan http) {
    return http.operations().stream()
        .filter(places -> places.route().operation().equals(operation.model()))
        .limit(1)
        .map(
            places ->
                new Served(
                    operation,
                    places,
                    http.errorsInResult() && operation.errorMember().isPresent()));
  }

  /** The type of what is sent back, or of each message, without the {@code Optional} around it. */
  Optional<TypeUse> value() {
    return operation
        .result()
        .map(result -> result.type())
        .map(type -> type.shape() instanceof TypeShape.OptionalOf held ? held.value() : type)
        .map(TypeWalk::message);
  }

  /** Whether nothing is an answer of its own: 404. */
  boolean mayBeEmpty() {
    // What is no JSON has no null.
    boolean json = http.answerBody() == AnswerBody.JSON;
    return operation
        .result()
        .map(OperationPlan.ResultField::type)
        .filter(
            type ->
                type.shape() instanceof TypeShape.OptionalOf
                    || (!json && type.nullness() == Nullness.NULLABLE))
        .isPresent();
  }

  /** Whether no answer has a body. */
  boolean isHead() {
    return http.route().methods().equals(List.of("HEAD"));
  }
}
