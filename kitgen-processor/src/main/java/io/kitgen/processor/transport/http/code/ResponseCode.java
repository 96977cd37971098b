package io.kitgen.processor.transport.http.code;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.kitgen.processor.model.Nullness;
import io.kitgen.processor.model.TypeShape;
import io.kitgen.processor.model.TypeUse;
import io.kitgen.processor.plan.OperationPlan;
import io.kitgen.processor.plan.json.JsonPlan;
import io.kitgen.processor.transport.http.code.text.HttpNames;
import io.kitgen.processor.transport.http.code.text.Optionals;
import io.kitgen.processor.transport.http.code.text.TextParameters;
import io.kitgen.processor.transport.http.place.AnswerBody;
import java.util.List;
import java.util.Optional;

/** The bodies of the methods that read and write the response of one operation. */
final class ResponseCode {

  private final BoundOperation bound;
  private final Optional<OperationPlan.ResultField> result;
  private final AnswerCode parts;
  private final VariantCode variants;

  ResponseCode(BoundOperation bound, JsonPlan json, TextParameters texts) {
    this.bound = bound;
    this.parts = new AnswerCode(bound, new BodyCode(json), texts);
    this.variants = new VariantCode(bound, json, parts);
    this.result = bound.operation().result();
  }

  // return in.isEmpty()
  //     ? new FindResponse(Optional.empty())
  //     : in.body(ShopJson.FIND_RESPONSE);
  CodeBlock read() {
    if (!bound.http().answers().isEmpty()) {
      return isSealed() ? variants.read() : parts.read();
    }
    if (result.isEmpty()) {
      // Whatever a foreign server says beside "done" is of no interest.
      return statement("return new $T()", bound.response());
    }
    TypeUse type = result.get().type();
    CodeBlock value = value(type);
    if (!mayBeMissing(type)) {
      return statement("return $L", value);
    }
    CodeBlock nothing =
        isOptional(type) ? CodeBlock.of("$T.empty()", Optionals.type(type)) : CodeBlock.of("null");
    return statement("return in.isEmpty()\n? new $T($L)\n: $L", bound.response(), nothing, value);
  }

  private CodeBlock value(TypeUse type) {
    CodeBlock body =
        switch (bound.http().answerBody()) {
          case JSON -> CodeBlock.of("in.body($L)", bound.responseCodec());
          case BYTES -> CodeBlock.of("in.bodyBytes()");
          case TEXT -> CodeBlock.of("in.bodyText()");
          case CONTENT -> CodeBlock.of("$T.read(in)", HttpNames.CONTENT_BODY);
          case MESSAGES -> throw new IllegalStateException("the operation's constant reads them");
        };
    if (isJson()) {
      return body;
    }
    return isOptional(type)
        ? CodeBlock.of("new $T($T.of($L))", bound.response(), Optional.class, body)
        : CodeBlock.of("new $T($L)", bound.response(), body);
  }

  private boolean isJson() {
    return bound.http().answerBody() == AnswerBody.JSON;
  }

  // if (response.value().isEmpty()) {
  //   out.empty();
  // } else {
  //   out.body(ShopJson.FIND_RESPONSE, response);
  // }
  CodeBlock write() {
    if (!bound.http().answers().isEmpty()) {
      return isSealed() ? variants.write() : parts.write();
    }
    if (bound.http().isSilent()) {
      return CodeBlock.of("// The status says it all.\n");
    }
    if (result.isEmpty()) {
      return statement("out.body($L, response)", bound.responseCodec());
    }
    TypeUse type = result.get().type();
    String name = result.get().name();
    if (!mayBeMissing(type)) {
      return body(type, name);
    }
    return CodeBlock.builder()
        .beginControlFlow(
            isOptional(type) ? "if (response.$L().isEmpty())" : "if (response.$L() == null)", name)
        .addStatement("out.empty()")
        .nextControlFlow("else")
        .add(body(type, name))
        .endControlFlow()
        .build();
  }

  private CodeBlock body(TypeUse type, String name) {
    CodeBlock value =
        CodeBlock.of(isOptional(type) ? "response.$L().orElseThrow()" : "response.$L()", name);
    return switch (bound.http().answerBody()) {
      case JSON -> statement("out.body($L, response)", bound.responseCodec());
      case BYTES -> statement("out.bodyBytes($L)", value);
      case TEXT -> statement("out.bodyText($L)", value);
      case CONTENT -> statement("$T.write(out, $L)", HttpNames.CONTENT_BODY, value);
      case MESSAGES -> throw new IllegalStateException("the operation's constant writes them");
    };
  }

  /** Bytes have no null of their own; JSON has. */
  private boolean mayBeMissing(TypeUse type) {
    return isOptional(type) || (!isJson() && type.nullness() == Nullness.NULLABLE);
  }

  private static boolean isOptional(TypeUse type) {
    return type.shape() instanceof TypeShape.OptionalOf;
  }

  private boolean isSealed() {
    return bound.http().answers().get(0).variant().isPresent();
  }

  /** What reading and writing call. */
  List<MethodSpec> methods(boolean client, boolean server) {
    return variants.methods(client, server);
  }

  private static CodeBlock statement(String format, Object... arguments) {
    return CodeBlock.builder().addStatement(format, arguments).build();
  }
}
