package io.kitgen.processor.transport.grpc.proto;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.kitgen.processor.generate.code.BeforeDot;
import io.kitgen.processor.plan.proto.ProtoType;
import io.kitgen.processor.transport.grpc.proto.value.ProtoScope;
import io.kitgen.processor.transport.grpc.proto.value.WireNames;
import java.util.stream.Stream;

/** The methods between constants and their numbers. */
final class EnumMethods {

  private final ProtoType.Enum type;

  EnumMethods(ProtoType.Enum type) {
    this.type = type;
  }

  Stream<MethodSpec> methods() {
    return Stream.of(constant(), number());
  }

  // private static Color toColor(int number, ProtoReader in, String field) {
  //   return switch (number) {
  //     case 1 -> Color.RED;
  //     default -> throw in.unknown("Color", number, field);
  //   };
  // }
  private MethodSpec constant() {
    CodeBlock.Builder code = CodeBlock.builder().add("return switch (number) {\n$>");
    for (ProtoType.Enum.Constant constant : type.constants()) {
      code.add("case $L -> $L;\n", constant.number(), named(constant.constant()));
    }
    CodeBlock other =
        ProtoScope.otherwise(type)
            .map(this::named)
            .orElseGet(() -> CodeBlock.of("throw in.unknown($S, number, field)", type.name()));
    return CodecMethods.method("to" + type.name())
        .returns(type.type())
        .addParameter(TypeName.INT, "number")
        .addParameter(WireNames.READER, "in")
        .addParameter(String.class, "field")
        .addCode(code.add("default -> $L;\n$<};\n", other).build())
        .build();
  }

  private CodeBlock named(String constant) {
    return CodeBlock.of("$L.$N", BeforeDot.of(type.type()), constant);
  }

  // private static int numberOf(Color value) {
  //   return switch (value) {
  //     case RED -> 1;
  //   };
  // }
  private MethodSpec number() {
    CodeBlock.Builder code = CodeBlock.builder();
    if (type.constants().isEmpty()) {
      code.addStatement("return 0");
    } else {
      code.add("return switch (value) {\n$>");
      type.constants()
          .forEach(each -> code.add("case $N -> $L;\n", each.constant(), each.number()));
      code.add("$<};\n");
    }
    return CodecMethods.method("numberOf")
        .returns(TypeName.INT)
        .addParameter(type.type(), "value")
        .addCode(code.build())
        .build();
  }
}
