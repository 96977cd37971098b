package io.kitgen.processor.transport.grpc.proto;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.kitgen.processor.generate.code.value.LocalNames;
import io.kitgen.processor.model.facts.Words;
import io.kitgen.processor.plan.proto.ProtoType;
import io.kitgen.processor.plan.proto.ProtoType.Union.Variant;
import io.kitgen.processor.transport.grpc.proto.value.ProtoScope;
import io.kitgen.processor.transport.grpc.proto.value.ValueCode;
import io.kitgen.processor.transport.grpc.proto.value.WireNames;
import io.kitgen.processor.transport.grpc.proto.value.WireTags;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** The methods of a message that holds one of several variants. */
final class UnionMethods {

  private final ValueCode values;
  private final ProtoType.Union union;
  private final TypeName type;

  UnionMethods(ProtoScope scope, ProtoType.Union union) {
    this.values = new ValueCode(scope);
    this.union = union;
    this.type = scope.type(union.type());
  }

  Stream<MethodSpec> methods() {
    CodeBlock measured =
        variants(
            (variant, value) ->
                values.add(variant.value(), value, variant.number(), name(variant)));
    CodeBlock written =
        variants(
            (variant, value) ->
                values.write(
                    variant.value(), value, WireTags.code(variant.number(), variant.value())));
    return Stream.of(
        read(),
        CodecMethods.sizer(type, union.name())
            .addStatement("int index = out.begin()")
            .addStatement("int size = 0")
            .addCode(measured)
            .addStatement("return out.end(index, size)")
            .build(),
        CodecMethods.writer(type, union.name()).addCode(written).build());
  }

  private String name(Variant variant) {
    return union.name() + "." + variant.name();
  }

  private List<Variant> messages(boolean are) {
    return union.variants().stream()
        .filter(variant -> ValueCode.isMessage(variant.value()) == are)
        .toList();
  }

  // int variant = 0;
  // long content = 0;
  // for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
  //   switch (tag) {
  //     case 10, 18 -> {
  //       content = in.readMessage(tag == variant ? content : 0);
  //       variant = tag;
  //     }
  //     default -> in.skip(tag);
  //   }
  // }
  // Shape value =
  //     switch (variant) {
  //       case 10 -> readCircle(in, content, "circle"); // circle = 1
  //       default -> throw in.missing("kind");
  //     };
  private MethodSpec read() {
    CodeBlock.Builder code =
        CodeBlock.builder()
            .addStatement("long outer = in.enter(message, field)")
            .addStatement("int variant = 0");
    if (!messages(true).isEmpty()) {
      code.addStatement("long content = 0");
    }
    if (!messages(false).isEmpty()) {
      code.addStatement("$T scalar = null", type);
    }
    code.beginControlFlow("for (int tag = in.readTag(); tag != 0; tag = in.readTag())")
        .beginControlFlow("switch (tag)")
        .add(cases())
        .addStatement("default -> in.skip(tag)")
        .endControlFlow()
        .endControlFlow()
        .add("$T value =\n$>$>switch (variant) {\n$>", type);
    for (Variant variant : union.variants()) {
      CodeBlock made =
          ValueCode.isMessage(variant.value())
              ? values.at(variant.value(), CodeBlock.of("content"), variant.name())
              : CodeBlock.of("scalar");
      code.add(
          "case $L -> $L; // $L = $L\n",
          WireTags.of(variant.number(), variant.value()),
          made,
          variant.name(),
          variant.number());
    }
    return CodecMethods.reader(type, union.name())
        .addCode(
            code.add("default -> throw in.missing($S);\n$<};\n$<$<", "kind")
                .addStatement("in.leave(outer)")
                .addStatement("return value")
                .build())
        .build();
  }

  private CodeBlock cases() {
    CodeBlock.Builder code = CodeBlock.builder();
    if (!messages(true).isEmpty()) {
      CodeBlock tags =
          messages(true).stream()
              .map(v -> CodeBlock.of("$L", WireTags.of(v.number(), v.value())))
              .collect(CodeBlock.joining(", "));
      code.beginControlFlow("case $L ->", tags)
          .addStatement("content = in.readMessage(tag == variant ? content : 0)")
          .addStatement("variant = tag")
          .endControlFlow();
    }
    for (Variant variant : messages(false)) {
      code.beginControlFlow("case $L ->", WireTags.of(variant.number(), variant.value()))
          .addStatement("scalar = $L", values.read(variant.value(), variant.name()))
          .addStatement("variant = tag")
          .endControlFlow();
    }
    return code.build();
  }

  // if (value instanceof Circle circle) {
  //   …
  // } else {
  //   throw new ProtoException("no variant is " + value.getClass());
  // }
  private CodeBlock variants(BiFunction<Variant, CodeBlock, CodeBlock> code) {
    LocalNames locals = new LocalNames("value", "out", "index", "size");
    CodeBlock.Builder all = CodeBlock.builder();
    String before = "";
    for (Variant variant : union.variants()) {
      if (variant.type().equals(union.type())) {
        return code.apply(variant, CodeBlock.of("value"));
      }
      String local = locals.of(decapitalised(Words.simple(variant.type())));
      String test = before + "if (value instanceof $T $N)";
      CodeBlock one = code.apply(variant, CodeBlock.of("$N", local));
      if (before.isEmpty()) {
        all.beginControlFlow(test, variant.type(), local);
      } else {
        all.nextControlFlow(test, variant.type(), local);
      }
      all.add(one);
      before = "else ";
    }
    return all.nextControlFlow("else")
        .addStatement(
            "throw new $T($S + value.getClass())",
            WireNames.EXCEPTION,
            union.name() + ".kind has no variant for ")
        .endControlFlow()
        .build();
  }

  private static String decapitalised(String type) {
    String plain = type.replaceAll("<.*", "");
    String simple = plain.substring(plain.lastIndexOf('.') + 1);
    return Character.toLowerCase(simple.charAt(0)) + simple.substring(1);
  }
}
