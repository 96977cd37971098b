package io.kitgen.processor.generate.json;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.kitgen.processor.generate.code.RuntimeNames;
import io.kitgen.processor.generate.code.value.LocalNames;
import io.kitgen.processor.generate.json.value.CodecMethods;
import io.kitgen.processor.generate.json.value.JsonScope;
import io.kitgen.processor.generate.json.value.ValueCode;
import io.kitgen.processor.model.facts.Words;
import io.kitgen.processor.model.json.union.TypeInfo;
import io.kitgen.processor.model.json.union.Union;
import io.kitgen.processor.model.json.union.Variant;
import io.kitgen.processor.plan.json.JsonType;
import java.util.List;
import java.util.stream.Stream;

/** The methods that read and write a value that has one of several types. */
final class UnionMethods {

  private final JsonScope scope;
  private final JsonType.UnionType type;
  private final TypeInfo info;
  private final List<Variant> variants;
  private final String ids;

  UnionMethods(JsonScope scope, JsonType.UnionType type) {
    this.scope = scope;
    this.type = type;
    this.info = type.union().info();
    this.variants = type.union().variants();
    this.ids = scope.types(type.name(), variants);
  }

  Stream<MethodSpec> methods() {
    return Stream.of(
        CodecMethods.reader(type.type(), type.name()).addCode(read()).build(),
        CodecMethods.writer(type.type(), type.name()).addCode(write()).build());
  }

  private CodeBlock read() {
    return switch (info.form()) {
      case PROPERTY, EXISTING_PROPERTY -> readMember();
      case WRAPPER_OBJECT -> readWrapped();
      case WRAPPER_ARRAY -> readPair();
    };
  }

  // return switch (in.peekType("type", SHAPE_TYPES)) {
  //   case 0 -> readCircle(in);
  //   case 1 -> readSquare(in);
  //   default -> throw in.unknownType("type", SHAPE_TYPES);
  // };
  private CodeBlock readMember() {
    Union union = type.union();
    CodeBlock other =
        union
            .fallback()
            .map(variant -> CodeBlock.of("$L", body(variant)))
            .orElseGet(() -> CodeBlock.of("throw in.unknownType($S, $N)", info.property(), ids));
    return CodeBlock.builder()
        .add("return ")
        .add(choice(CodeBlock.of("in.peekType($S, $N)", info.property(), ids), other))
        .build();
  }

  // in.beginObject();
  // Shape value = switch (in.nextMember(SHAPE_TYPES)) {
  //   case 0 -> readCircle(in);
  //   default -> throw in.unknownType(SHAPE_TYPES);
  // };
  // if (in.nextMember(SHAPE_TYPES) != JsonMembers.END) {
  //   throw in.unknownType(SHAPE_TYPES);
  // }
  // return value;
  private CodeBlock readWrapped() {
    return CodeBlock.builder()
        .addStatement("in.beginObject()")
        .add("$T value = ", type.type())
        .add(choice(CodeBlock.of("in.nextMember($N)", ids), refusal()))
        .beginControlFlow("if (in.nextMember($N) != $T.END)", ids, RuntimeNames.JSON_MEMBERS)
        .addStatement("$L", refusal())
        .endControlFlow()
        .addStatement("return value")
        .build();
  }

  // in.beginArray();
  // int type = in.hasNext() ? SHAPE_TYPES.find(in.readString()) : JsonMembers.END;
  // if (!in.hasNext()) {
  //   throw in.unknownType(SHAPE_TYPES);
  // }
  // …
  private CodeBlock readPair() {
    CodeBlock refused = CodeBlock.builder().addStatement("$L", refusal()).endControlFlow().build();
    return CodeBlock.builder()
        .addStatement("in.beginArray()")
        .beginControlFlow("if (!in.hasNext())")
        .add(refused)
        .addStatement("int type = $N.find(in.readString())", ids)
        .beginControlFlow("if (!in.hasNext())")
        .add(refused)
        .add("$T value = ", type.type())
        .add(choice(CodeBlock.of("type"), refusal()))
        .beginControlFlow("if (in.hasNext())")
        .add(refused)
        .addStatement("return value")
        .build();
  }

  private CodeBlock refusal() {
    return CodeBlock.of("throw in.unknownType($N)", ids);
  }

  private CodeBlock choice(CodeBlock selector, CodeBlock other) {
    CodeBlock.Builder code = CodeBlock.builder().add("switch ($L) {\n$>", selector);
    for (int i = 0; i < variants.size(); i++) {
      code.add("case $L -> $L;\n", i, body(variants.get(i)));
    }
    return code.add("default -> $L;\n$<};\n", other).build();
  }

  private CodeBlock body(Variant variant) {
    JsonType body = scope.json().body(variant.type());
    return body.format()
        .map(format -> CodeBlock.of("in.readText($L)", format))
        .orElseGet(() -> CodeBlock.of("read$L(in)", body.name()));
  }

  // if (value instanceof Circle circle) {
  //   …
  // } else {
  //   throw new IllegalArgumentException("…");
  // }
  private CodeBlock write() {
    if (variants.size() == 1 && variants.get(0).type().equals(type.type())) {
      return write(variants.get(0), "value");
    }
    LocalNames locals = new LocalNames("value", "out");
    CodeBlock.Builder code = CodeBlock.builder();
    for (int i = 0; i < variants.size(); i++) {
      TypeName name = variants.get(i).type();
      String local = locals.of(decapitalised(Words.simple(name).replaceAll("<.*", "")));
      String test = "if (value instanceof $T $N)";
      if (i == 0) {
        code.beginControlFlow(test, name, local);
      } else {
        code.nextControlFlow("else " + test, name, local);
      }
      code.add(write(variants.get(i), local));
    }
    return code.nextControlFlow("else")
        .addStatement(
            "throw new $T($S + value.getClass())", IllegalArgumentException.class, "no variant is ")
        .endControlFlow()
        .build();
  }

  private static String decapitalised(String type) {
    String simple = type.substring(type.lastIndexOf('.') + 1);
    return Character.toLowerCase(simple.charAt(0)) + simple.substring(1);
  }

  private CodeBlock write(Variant variant, String value) {
    JsonType body = scope.json().body(variant.type());
    CodeBlock whole =
        body.format()
            .map(format -> ValueCode.statement("out.writeText($L, $N)", format, value))
            .orElseGet(() -> ValueCode.statement("write$L($N, out)", body.name(), value));
    CodeBlock.Builder code = CodeBlock.builder();
    return switch (info.form()) {
      case PROPERTY ->
          code.addStatement("out.beginObject()")
              .addStatement("out.name($N)", scope.name(info.property()))
              .addStatement("out.write($S)", variant.id())
              .addStatement("write$LMembers($N, out)", body.name(), value)
              .addStatement("out.endObject()")
              .build();
      case EXISTING_PROPERTY -> whole;
      case WRAPPER_OBJECT ->
          code.addStatement("out.beginObject()")
              .addStatement("out.name($N)", scope.name(variant.id()))
              .add(whole)
              .addStatement("out.endObject()")
              .build();
      case WRAPPER_ARRAY ->
          code.addStatement("out.beginArray()")
              .addStatement("out.write($S)", variant.id())
              .add(whole)
              .addStatement("out.endArray()")
              .build();
    };
  }
}
