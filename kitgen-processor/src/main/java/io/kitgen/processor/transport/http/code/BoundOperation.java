package io.kitgen.processor.transport.http.code;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.kitgen.processor.generate.code.MessageNames;
import io.kitgen.processor.model.TypeShape;
import io.kitgen.processor.model.facts.Words;
import io.kitgen.processor.plan.BodyPlan;
import io.kitgen.processor.plan.OperationPlan;
import io.kitgen.processor.plan.ServicePlan;
import io.kitgen.processor.transport.http.place.HttpOperationPlan;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

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

  /** Whether the body of an answer is the result's bytes. */
  boolean isRaw() {
    return !operation.resultWrapped()
        && operation
            .result()
            .map(field -> field.type().shape())
            .map(shape -> shape instanceof TypeShape.OptionalOf held ? held.value().shape() : shape)
            .filter(TypeShape.Bytes.class::isInstance)
            .isPresent();
  }

  private CodeBlock codec(String constant) {
    return CodeBlock.of("$T.$L", service.json(), constant);
  }
}
