package io.kitgen.processor.transport.http.code;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.kitgen.processor.model.TypeShape;
import io.kitgen.processor.model.TypeUse;
import io.kitgen.processor.plan.json.JsonPlan;
import io.kitgen.processor.transport.http.code.text.HttpNames;
import io.kitgen.processor.transport.http.place.AnswerPlan;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Reads and writes a sealed result, of which the status says which variant it is. */
record VariantCode(BoundOperation bound, JsonPlan json, AnswerCode parts) {

  // Found value =
  //     switch (in.status()) {
  //       case 200 -> in.body(ShopJson.ORDER);
  //       case 301 -> readMoved(in);
  //       default -> throw in.refused("status " + in.status(), "no result has it");
  //     };
  // return new FindResponse(value);
  CodeBlock read() {
    CodeBlock.Builder code = CodeBlock.builder().add(bound.returnIfEmpty());
    code.add("$T value =\n$>$>switch (in.status()) {\n$>", result().key());
    Set<Integer> shared = new LinkedHashSet<>();
    for (AnswerPlan answer : bound.http().answers()) {
      if (!answer.shared()) {
        code.add("case $L -> $L;\n", answer.status(), value(answer));
      } else if (shared.add(answer.status())) {
        code.add("case $L -> in.body($L);\n", answer.status(), json.codec(result()));
      }
    }
    return code.add(
            "default -> throw in.refused($S + in.status(), $S);\n", "status ", "no result has it")
        .add("$<};\n$<$<")
        .addStatement(
            "return new $T($L)",
            bound.response(),
            bound.mayBeEmpty() ? CodeBlock.of("$T.of(value)", Optional.class) : "value")
        .build();
  }

  private CodeBlock value(AnswerPlan answer) {
    return answer.isWhole()
        ? CodeBlock.of("in.body($L)", json.codec(answer.variant().orElseThrow()))
        : CodeBlock.of("read$L(in)", answer.record().raw().simpleName());
  }

  // Found value = response.value();
  // if (value instanceof Order variant) {
  //   out.status(200);
  //   out.body(ShopJson.ORDER, variant);
  // } else if (value instanceof Moved variant) {
  //   write(variant, out);
  // } else {
  //   throw new IllegalStateException("a result of no known variant");
  // }
  CodeBlock write() {
    CodeBlock.Builder code = CodeBlock.builder().add(bound.emptyIfEmpty());
    code.addStatement("$T value = $L", result().key(), bound.resultValue());
    String flow = "if (value instanceof $T variant)";
    for (AnswerPlan answer : bound.http().answers()) {
      TypeName type = answer.record().name();
      if (flow.startsWith("if")) {
        code.beginControlFlow(flow, type);
      } else {
        code.nextControlFlow(flow, type);
      }
      flow = "else if (value instanceof $T variant)";
      code.add(write(answer));
    }
    return code.nextControlFlow("else")
        .addStatement(
            "throw new $T($S)", IllegalStateException.class, "a result of no known variant")
        .endControlFlow()
        .build();
  }

  private CodeBlock write(AnswerPlan answer) {
    if (!answer.shared() && !answer.isWhole()) {
      return statement("write(variant, out)");
    }
    TypeUse type = answer.shared() ? result() : answer.variant().orElseThrow();
    return CodeBlock.builder()
        .addStatement("out.status($L)", answer.status())
        .addStatement("out.body($L, variant)", json.codec(type))
        .build();
  }

  // private static Moved readMoved(ResponseReader in) {
  //   return new Moved(MOVED_LOCATION.required(in));
  // }
  //
  // private static void write(Moved value, ResponseWriter out) {
  //   out.status(301);
  //   MOVED_LOCATION.write(out, value.location());
  // }
  /** The methods that both call, for variants of which a part travels beside the body. */
  List<MethodSpec> methods(boolean client, boolean server) {
    return bound.http().answers().stream()
        .filter(answer -> answer.variant().isPresent() && !answer.shared() && !answer.isWhole())
        .flatMap(
            answer ->
                Stream.concat(
                    client ? Stream.of(reader(answer)) : Stream.empty(),
                    server ? Stream.of(writer(answer)) : Stream.empty()))
        .toList();
  }

  private MethodSpec reader(AnswerPlan answer) {
    return MethodSpec.methodBuilder("read" + answer.record().raw().simpleName())
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(answer.record().name())
        .addParameter(HttpNames.RESPONSE_READER, "in")
        .addCode(parts.read(answer, value -> value))
        .build();
  }

  private MethodSpec writer(AnswerPlan answer) {
    return MethodSpec.methodBuilder("write")
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .addParameter(answer.record().name(), "value")
        .addParameter(HttpNames.RESPONSE_WRITER, "out")
        .addStatement("out.status($L)", answer.status())
        .addCode(parts.write(answer))
        .build();
  }

  private TypeUse result() {
    TypeUse type = bound.operation().result().orElseThrow().type();
    return type.shape() instanceof TypeShape.OptionalOf some ? some.value() : type;
  }

  private static CodeBlock statement(String text) {
    return CodeBlock.builder().addStatement(text).build();
  }
}
