package io.kitgen.processor.transport.http.code.text;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The methods that make arrays of primitives, which Java has no common one for. */
public final class PrimitiveArrays {

  private PrimitiveArrays() {}

  /** {@code ints}. */
  static String method(TypeName element) {
    return element.withoutAnnotations() + "s";
  }

  // private static int[] ints(List<Integer> values) {
  //   int[] array = new int[values.size()];
  //   for (int i = 0; i < array.length; i++) {
  //     array[i] = values.get(i);
  //   }
  //   return array;
  // }
  /** The method that makes an array of {@code element}. */
  public static MethodSpec of(TypeName element) {
    return MethodSpec.methodBuilder(method(element))
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(ArrayTypeName.of(element))
        .addParameter(ParameterizedTypeName.get(ClassName.get(List.class), element.box()), "values")
        .addStatement("$1T[] array = new $1T[values.size()]", element)
        .beginControlFlow("for (int i = 0; i < array.length; i++)")
        .addStatement("array[i] = values.get(i)")
        .endControlFlow()
        .addStatement("return array")
        .build();
  }
}
