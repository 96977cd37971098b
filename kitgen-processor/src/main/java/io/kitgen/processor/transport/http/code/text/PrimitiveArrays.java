package io.kitgen.processor.transport.http.code.text;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
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

  // private static List<Integer> list(int[] array) {
  //   List<Integer> values = new ArrayList<>(array.length);
  //   for (int each : array) {
  //     values.add(each);
  //   }
  //   return values;
  // }
  /** The method that makes a list of an array of {@code element}. */
  public static MethodSpec list(TypeName element) {
    TypeName list = ParameterizedTypeName.get(ClassName.get(List.class), element.box());
    return MethodSpec.methodBuilder("list")
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(list)
        .addParameter(ArrayTypeName.of(element), "array")
        .addStatement("$T values = new $T<>(array.length)", list, ArrayList.class)
        .beginControlFlow("for ($T each : array)", element)
        .addStatement("values.add(each)")
        .endControlFlow()
        .addStatement("return values")
        .build();
  }
}
