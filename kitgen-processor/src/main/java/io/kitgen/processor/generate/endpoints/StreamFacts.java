package io.kitgen.processor.generate.endpoints;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.kitgen.processor.generate.code.MessageNames;
import io.kitgen.processor.generate.code.RuntimeNames;
import io.kitgen.processor.model.TypeUse;
import io.kitgen.processor.model.facts.TypeWalk;
import io.kitgen.processor.plan.OperationPlan;
import io.kitgen.processor.plan.ServicePlan;
import io.kitgen.processor.plan.ValidationPlan;
import java.util.stream.Stream;

/** What an operation's constant says of messages that flow: where they are in its records. */
final class StreamFacts {

  private StreamFacts() {}

  static Stream<CodeBlock> of(ServicePlan plan, OperationPlan operation) {
    Stream<CodeBlock> in = operation.messagesIn().stream().map(field -> in(plan, operation, field));
    Stream<CodeBlock> out = operation.messagesOut().stream().map(item -> out(operation, item));
    return Stream.concat(in, out);
  }

  // .requestStream(
  //     new RequestStream<>(
  //         Message.class,
  //         ChatRequest::messages,
  //         (request, messages) -> new ChatRequest(request.room(), messages),
  //         ShopValidation::chatMessage))
  private static CodeBlock in(
      ServicePlan plan, OperationPlan operation, OperationPlan.Field field) {
    ValidationPlan validation = ValidationPlan.of(plan);
    ClassName request = MessageNames.imported(operation.request());
    CodeBlock components =
        operation.fields().stream()
            .map(
                each ->
                    each.equals(field)
                        ? CodeBlock.of("messages")
                        : CodeBlock.of("request.$L()", each.name()))
            .collect(CodeBlock.joining(",$W"));
    return CodeBlock.builder()
        .add(".requestStream(\n$>$>new $T<>(\n$>$>", RuntimeNames.REQUEST_STREAM)
        .add("$T.class,\n", raw(TypeWalk.message(field.parameter().type()).key()))
        .add("$T::$L,\n", request, field.name())
        .add("(request, messages) -> new $T($L)", request, components)
        .add(
            validation.isEachChecked(operation)
                ? CodeBlock.of(",\n$T::$L", validation.type(), ValidationPlan.each(operation))
                : CodeBlock.of(""))
        .add("))$<$<$<$<")
        .build();
  }

  // .responseStream(
  //     new ResponseStream<>(Quote.class, WatchResponse::value, WatchResponse::new))
  private static CodeBlock out(OperationPlan operation, TypeUse item) {
    ClassName response = MessageNames.imported(operation.response());
    return CodeBlock.of(
        ".responseStream(\n$>$>new $T<>($T.class, $T::$L, $T::new))$<$<",
        RuntimeNames.RESPONSE_STREAM,
        raw(item.key()),
        response,
        operation.result().orElseThrow().name(),
        response);
  }

  private static TypeName raw(TypeName type) {
    if (type instanceof ArrayTypeName array) {
      return ArrayTypeName.of(raw(array.componentType()));
    }
    return type instanceof ParameterizedTypeName generic ? generic.rawType() : type;
  }
}
