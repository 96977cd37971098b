package io.kitgen.processor.generate.json.value;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.kitgen.processor.model.TypeUse;
import io.kitgen.processor.plan.json.JsonType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The methods that read and write an array. */
final class ArrayMethods {

  private static final int FIRST_LENGTH = 16;

  private final ValueCode values;

  ArrayMethods(ValueCode values) {
    this.values = values;
  }

  Stream<MethodSpec> of(JsonType type, TypeUse element) {
    MethodSpec.Builder reader = CodecMethods.reader(type.type(), type.name());
    MethodSpec.Builder writer = CodecMethods.writer(type.type(), type.name());
    if (element.key().equals(TypeName.CHAR)) {
      // A text, as Jackson has it.
      reader.addStatement("return in.readString().toCharArray()");
      writer.addStatement("out.write($T.valueOf(value))", String.class);
      return Stream.of(reader.build(), writer.build());
    }
    writer.addCode(ContainerMethods.writeElements(values, element));
    if (element.key().isPrimitive()) {
      reader.addCode(primitives(element));
    } else {
      reader.addCode(objects(element));
      if (innermost(element.key()) instanceof ParameterizedTypeName) {
        reader.addAnnotation(
            AnnotationSpec.builder(SuppressWarnings.class)
                .addMember("value", "$S", "unchecked")
                .build());
      }
    }
    return Stream.of(reader.build(), writer.build());
  }

  // int[] array = new int[16];
  // int length = 0;
  // in.beginArray();
  // while (in.hasNext()) {
  //   if (length == array.length) {
  //     array = Arrays.copyOf(array, 2 * length);
  //   }
  //   array[length++] = in.readInt();
  // }
  // return Arrays.copyOf(array, length);
  private CodeBlock primitives(TypeUse element) {
    return CodeBlock.builder()
        .addStatement("$1T[] array = new $1T[$2L]", element.key(), FIRST_LENGTH)
        .addStatement("int length = 0")
        .addStatement("in.beginArray()")
        .beginControlFlow("while (in.hasNext())")
        .beginControlFlow("if (length == array.length)")
        .addStatement("array = $T.copyOf(array, 2 * length)", Arrays.class)
        .endControlFlow()
        .addStatement("array[length++] = $L", values.read(element))
        .endControlFlow()
        .addStatement("return $T.copyOf(array, length)", Arrays.class)
        .build();
  }

  // List<String> list = new ArrayList<>();
  // …
  // return list.toArray(String[]::new);
  private CodeBlock objects(TypeUse element) {
    CodeBlock.Builder code =
        CodeBlock.builder()
            .addStatement("$T<$T> list = new $T<>()", List.class, element.name(), ArrayList.class)
            .add(ContainerMethods.readElements(values, element, "list"));
    if (innermost(element.key()) instanceof ParameterizedTypeName parameterized) {
      // Java makes no arrays of these.
      CodeBlock wildcards =
          parameterized.typeArguments().stream()
              .map(argument -> CodeBlock.of("?"))
              .collect(CodeBlock.joining(", "));
      return code.addStatement(
              "return list.toArray(($T[]) new $T<$L>[0]$L)",
              element.key(),
              parameterized.rawType(),
              wildcards,
              "[]".repeat(dimensions(element.key())))
          .build();
    }
    return code.addStatement("return list.toArray($T[]::new)", element.key()).build();
  }

  private static TypeName innermost(TypeName type) {
    return type instanceof ArrayTypeName array ? innermost(array.componentType()) : type;
  }

  private static int dimensions(TypeName type) {
    return type instanceof ArrayTypeName array ? 1 + dimensions(array.componentType()) : 0;
  }
}
