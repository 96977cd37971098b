package io.kitgen.processor.transport.http.code;

import com.palantir.javapoet.CodeBlock;
import io.kitgen.processor.model.Nullness;
import io.kitgen.processor.model.TypeShape;
import io.kitgen.processor.model.TypeUse;
import io.kitgen.processor.plan.json.JsonPlan;
import io.kitgen.processor.transport.http.code.text.HttpNames;
import io.kitgen.processor.transport.http.code.text.Optionals;
import io.kitgen.processor.transport.http.place.Placement;
import java.util.Optional;

/** Reads and writes a parameter that is the whole body. */
record BodyCode(JsonPlan json) {

  // in.body(ShopJson.ORDER)
  CodeBlock read(TypeUse type, Placement placement) {
    boolean nullable = type.nullness() == Nullness.NULLABLE;
    if (placement instanceof Placement.RawBody) {
      return CodeBlock.of("in.bodyBytes()");
    }
    if (placement instanceof Placement.TextBody) {
      return CodeBlock.of(nullable ? "in.bodyTextOrNull()" : "in.bodyText()");
    }
    if (placement instanceof Placement.ContentBody) {
      return CodeBlock.of(nullable ? "$T.readOrNull(in)" : "$T.read(in)", HttpNames.CONTENT_BODY);
    }
    if (placement instanceof Placement.PartsBody) {
      return CodeBlock.of("$T.of(in).all()", HttpNames.FORM_PARTS);
    }
    if (placement instanceof Placement.MessagesBody) {
      return CodeBlock.of("in.messages($L)", json.codec(type));
    }
    if (type.shape() instanceof TypeShape.OptionalOf) {
      CodeBlock optional =
          CodeBlock.of("$T.ofNullable(in.bodyOrNull($L))", Optional.class, json.codec(type));
      return Optionals.of(type, optional);
    }
    // Where nothing is said of null a body is wanted: a service that gets null would fail.
    return CodeBlock.of(nullable ? "in.bodyOrNull($L)" : "in.body($L)", json.codec(type));
  }

  // out.body(ShopJson.ORDER, request.order());
  CodeBlock write(TypeUse type, Placement placement, CodeBlock value) {
    if (placement instanceof Placement.RawBody) {
      return unlessNull(type, value, CodeBlock.of("out.bodyBytes($L)", value));
    }
    if (placement instanceof Placement.TextBody) {
      return unlessNull(type, value, CodeBlock.of("out.bodyText($L)", value));
    }
    if (placement instanceof Placement.ContentBody) {
      return CodeBlock.builder()
          .addStatement("$T.write(out, $L)", HttpNames.CONTENT_BODY, value)
          .build();
    }
    if (placement instanceof Placement.PartsBody) {
      return CodeBlock.builder()
          .addStatement("$T.write(out, parts -> parts.all($L))", HttpNames.MULTIPART, value)
          .build();
    }
    if (placement instanceof Placement.MessagesBody) {
      return CodeBlock.builder()
          .addStatement("out.messages($L, $L)", json.codec(type), value)
          .build();
    }
    return type.shape() instanceof TypeShape.OptionalOf
        ? when(
            CodeBlock.of("$L.isPresent()", value),
            CodeBlock.of("out.body($L, $L)", json.codec(type), Optionals.value(type, value)))
        : unlessNull(type, value, CodeBlock.of("out.body($L, $L)", json.codec(type), value));
  }

  private static CodeBlock unlessNull(TypeUse type, CodeBlock value, CodeBlock statement) {
    return type.nullness() == Nullness.NULLABLE
        ? when(CodeBlock.of("$L != null", value), statement)
        : CodeBlock.builder().addStatement(statement).build();
  }

  // if (request.order().isPresent()) {
  //   out.body(ShopJson.ORDER, request.order().orElseThrow());
  // }
  private static CodeBlock when(CodeBlock condition, CodeBlock statement) {
    return CodeBlock.builder()
        .beginControlFlow("if ($L)", condition)
        .addStatement(statement)
        .endControlFlow()
        .build();
  }
}
