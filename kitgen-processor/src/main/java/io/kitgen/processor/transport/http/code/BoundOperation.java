package io.kitgen.processor.transport.http.code;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.kitgen.processor.generate.code.MessageNames;
import io.kitgen.processor.model.DataType;
import io.kitgen.processor.model.ParameterModel;
import io.kitgen.processor.model.TypeShape;
import io.kitgen.processor.model.facts.Known;
import io.kitgen.processor.model.facts.Words;
import io.kitgen.processor.plan.BodyPlan;
import io.kitgen.processor.plan.OperationPlan;
import io.kitgen.processor.plan.ServicePlan;
import io.kitgen.processor.transport.http.place.AnswerPlan;
import io.kitgen.processor.transport.http.place.HttpOperationPlan;
import io.kitgen.processor.transport.http.place.PlacedMember;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** An operation with its generated names and with its places in HTTP messages. */
record BoundOperation(ServicePlan service, OperationPlan operation, HttpOperationPlan http) {

  /** The record that carries a part of the request in the body, where not all of it is there. */
  static Optional<BodyPlan> body(
      ServicePlan service, OperationPlan operation, HttpOperationPlan http) {
    List<OperationPlan.Field> members =
        IntStream.range(0, operation.fields().size())
            .filter(i -> http.parameters().get(i).isMember())
            .mapToObj(operation.fields()::get)
            .toList();
    if (members.isEmpty() || http.isWholeRequest()) {
      return Optional.empty();
    }
    ClassName type = service.messages().nestedClass(Words.capitalised(operation.name()) + "Body");
    return Optional.of(new BodyPlan(type, operation, members));
  }

  Optional<BodyPlan> body() {
    return body(service, operation, http);
  }

  /** The record that carries a part of {@code answer} in the body, where not all of it is there. */
  Optional<BodyPlan> answerBody(AnswerPlan answer) {
    List<OperationPlan.Field> fields =
        answer.inBody().stream().map(PlacedMember::member).map(BoundOperation::field).toList();
    if (fields.isEmpty() || answer.isWhole()) {
      return Optional.empty();
    }
    String name = operation.name() + answer.bodySuffix();
    return Optional.of(
        new BodyPlan(
            service.messages().nestedClass(Words.capitalised(name)),
            operation.constant() + "_" + Words.constant(answer.bodySuffix()),
            "result",
            operation,
            fields,
            answer.record().annotations()));
  }

  private static OperationPlan.Field field(DataType.Member member) {
    return new OperationPlan.Field(
        member.name(),
        new ParameterModel(
            member.name(), member.type(), member.annotations(), member.javadoc(), member.origin()),
        Known.has(member.annotations(), Known.SENSITIVE));
  }

  /** Every record that carries a part of the request or of the result. */
  Stream<BodyPlan> bodies() {
    return Stream.concat(
        body().stream(), http.answers().stream().flatMap(answer -> answerBody(answer).stream()));
  }

  /** Whether an {@code Optional} says that there may be no result. */
  boolean mayBeEmpty() {
    return operation
        .result()
        .filter(result -> result.type().shape() instanceof TypeShape.OptionalOf)
        .isPresent();
  }

  // if (in.isEmpty()) {
  //   return new FindResponse(Optional.empty());
  // }
  CodeBlock returnIfEmpty() {
    return mayBeEmpty()
        ? CodeBlock.builder()
            .beginControlFlow("if (in.isEmpty())")
            .addStatement("return new $T($T.empty())", response(), Optional.class)
            .endControlFlow()
            .build()
        : CodeBlock.of("");
  }

  // if (response.value().isEmpty()) {
  //   out.empty();
  //   return;
  // }
  CodeBlock emptyIfEmpty() {
    return mayBeEmpty()
        ? CodeBlock.builder()
            .beginControlFlow("if (response.$L().isEmpty())", resultName())
            .addStatement("out.empty()")
            .addStatement("return")
            .endControlFlow()
            .build()
        : CodeBlock.of("");
  }

  /** {@code response.value()}, without an {@code Optional} around it. */
  CodeBlock resultValue() {
    return CodeBlock.of(
        mayBeEmpty() ? "response.$L().orElseThrow()" : "response.$L()", resultName());
  }

  private String resultName() {
    return operation.result().orElseThrow().name();
  }

  ClassName request() {
    return MessageNames.imported(operation.request());
  }

  ClassName response() {
    return MessageNames.imported(operation.response());
  }

  /** {@code FindCodec}. */
  String codecName() {
    return Words.capitalised(operation.name()) + "Codec";
  }

  /** {@code ShopJson.FIND_REQUEST}. */
  CodeBlock requestCodec() {
    return codec(MessageNames.requestCodec(operation));
  }

  /** {@code ShopJson.FIND_RESPONSE}. */
  CodeBlock responseCodec() {
    return codec(MessageNames.responseCodec(operation));
  }

  /** {@code ShopJson.NOTE_BODY}. */
  CodeBlock bodyCodec(BodyPlan body) {
    return codec(MessageNames.bodyCodec(body));
  }

  private CodeBlock codec(String constant) {
    return CodeBlock.of("$T.$L", service.json(), constant);
  }
}
