package io.kitgen.processor.transport.grpc.proto;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.kitgen.processor.model.facts.OperationFacts;
import io.kitgen.processor.model.facts.Words;
import io.kitgen.processor.plan.OperationPlan;
import io.kitgen.processor.plan.ServicePlan;
import io.kitgen.processor.plan.proto.ProtoError;
import io.kitgen.processor.plan.proto.ProtoMethod;
import io.kitgen.processor.plan.proto.ProtoPayload;
import io.kitgen.processor.transport.grpc.proto.value.ProtoScope;
import io.kitgen.processor.transport.grpc.proto.value.WireNames;
import javax.lang.model.element.Modifier;

/** The constants of {@code AddServiceProto} beside its file. */
final class Constants {

  private final ProtoScope scope;
  private final Codecs codecs;
  private final ServicePlan plan;

  Constants(ProtoScope scope, Codecs codecs) {
    this.scope = scope;
    this.codecs = codecs;
    this.plan = scope.plan();
  }

  // public static final ProtoCodec<Order> ORDER =
  //     ProtoCodec.of(ShopProto::readOrder, ShopProto::sizeOrder, ShopProto::writeOrder);
  FieldSpec codec(Codecs.Codec codec) {
    TypeName type = scope.type(codec.type());
    return constant(ParameterizedTypeName.get(WireNames.CODEC, type.box()), codec.constant())
        .addJavadoc("The message of $L.\n", link(type))
        .initializer(methods(WireNames.CODEC, codec.word()))
        .build();
  }

  private CodeBlock methods(ClassName codec, String word) {
    return CodeBlock.of(
        "$1T.of($2T::read$3L,$W$2T::size$3L,$W$2T::write$3L)", codec, scope.holder(), word);
  }

  // public static final ProtoError<SoldOutException> SOLD_OUT =
  //     new ProtoError<>(ShopJson.SOLD_OUT, "shop.SoldOut", ProtoErrorCodec.of(…));
  FieldSpec error(ProtoError error) {
    ClassName type = error.error().model().type();
    return constant(ParameterizedTypeName.get(WireNames.ERROR, type), error.error().constant())
        .addJavadoc("{@link $T} as the message {@code $L}.\n", type, error.message().name())
        .initializer(
            "new $T<>($W$T.$L,$W$S,$W$L)",
            WireNames.ERROR,
            plan.json(),
            error.error().constant(),
            scope.proto().full(error.message().name()),
            methods(WireNames.ERROR_CODEC, error.message().name()))
        .build();
  }

  // public static final ProtoOperation<SumRequest, SumResponse> SUM =
  //     ProtoOperation.of(AddServiceEndpoints.SUM, FILE, "pb.Add", "Sum")
  //         .request(SUM_REQUEST)
  //         .response(SUM_RESPONSE)
  //         .declares(TWO_ZEROES)
  //         .build();
  FieldSpec operation(ProtoMethod method) {
    OperationPlan operation = method.operation();
    TypeName request = scope.type(operation.request());
    TypeName response = scope.type(operation.response());
    CodeBlock.Builder value =
        CodeBlock.builder()
            .add(
                "$T.of($T.$L, FILE, $S, $S)$>$>",
                WireNames.OPERATION,
                plan.endpoints(),
                operation.constant(),
                scope.proto().serviceName(),
                method.name());
    value.add(
        method.request() instanceof ProtoPayload.Messages many
            ? messages("request", many, request, operation.messagesIn().orElseThrow().name())
            : CodeBlock.of("\n.request($L)", Codecs.ofRequest(operation)));
    value.add(
        method.response() instanceof ProtoPayload.Messages many
            ? messages("response", many, response, operation.result().orElseThrow().name())
            : CodeBlock.of("\n.response($L)", Codecs.ofResponse(operation)));
    value.add(facts(method));
    return constant(
            ParameterizedTypeName.get(WireNames.OPERATION, request, response), operation.constant())
        .addJavadoc(
            "{@code $L} is called as {@code /$L/$L}.\n",
            operation.name(),
            scope.proto().serviceName(),
            method.name())
        .initializer(value.add("\n.build()$<$<").build())
        .build();
  }

  // .declares(TWO_ZEROES)
  // .errorField(2)
  // .noSideEffects()
  private static CodeBlock facts(ProtoMethod method) {
    OperationPlan operation = method.operation();
    CodeBlock.Builder facts = CodeBlock.builder();
    operation.errors().forEach(error -> facts.add("\n.declares($L)", error.constant()));
    method.errorField().ifPresent(field -> facts.add("\n.errorField($L)", field.number()));
    if (OperationFacts.noSideEffects(operation.model())) {
      facts.add("\n.noSideEffects()");
    }
    return facts.build();
  }

  // .responseMessages(TICK, WatchResponse::new, WatchResponse::result)
  private CodeBlock messages(
      String side, ProtoPayload.Messages many, TypeName record, String component) {
    return CodeBlock.of(
        "\n.$LMessages($L, $T::new, $T::$N)",
        side,
        codecs.ofMessage(many.message()),
        record,
        record,
        component);
  }

  private static FieldSpec.Builder constant(TypeName type, String name) {
    return FieldSpec.builder(type, name, Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL);
  }

  private static CodeBlock link(TypeName type) {
    return type instanceof ClassName
        ? CodeBlock.of("{@link $T}", type)
        : CodeBlock.of("{@code $L}", Words.simple(type));
  }
}
