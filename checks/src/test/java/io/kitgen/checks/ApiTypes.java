package io.kitgen.checks;

import static java.util.stream.Collectors.joining;

import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.AnnotatedWildcardType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes types with their nullness, alike on every JDK: their own toString differs from one to the
 * next.
 */
final class ApiTypes {
  private ApiTypes() {}

  static String print(AnnotatedType type) {
    String nullness = type.isAnnotationPresent(Nullable.class) ? "@Nullable " : "";
    if (type instanceof AnnotatedArrayType array) {
      return print(array.getAnnotatedGenericComponentType())
          + (nullness.isEmpty() ? "[]" : " @Nullable []");
    }
    if (type instanceof AnnotatedParameterizedType parameterized) {
      ParameterizedType plain = (ParameterizedType) parameterized.getType();
      return nullness
          + plain.getRawType().getTypeName()
          + "<"
          + print(parameterized.getAnnotatedActualTypeArguments(), ", ")
          + ">";
    }
    if (type instanceof AnnotatedWildcardType wildcard) {
      return print(wildcard);
    }
    return nullness + type.getType().getTypeName();
  }

  static String print(AnnotatedType[] types, String separator) {
    return Arrays.stream(types).map(ApiTypes::print).collect(joining(separator));
  }

  /** The declaration {@code <T extends X>}, or nothing. */
  static String print(TypeVariable<?>[] variables) {
    if (variables.length == 0) {
      return "";
    }
    return Arrays.stream(variables).map(ApiTypes::print).collect(joining(", ", "<", ">"));
  }

  private static String print(TypeVariable<?> variable) {
    String bounds = print(variable.getAnnotatedBounds(), " & ");
    return bounds.equals("java.lang.Object")
        ? variable.getName()
        : variable.getName() + " extends " + bounds;
  }

  private static String print(AnnotatedWildcardType wildcard) {
    if (wildcard.getAnnotatedLowerBounds().length > 0) {
      return "? super " + print(wildcard.getAnnotatedLowerBounds(), " & ");
    }
    String upper = print(wildcard.getAnnotatedUpperBounds(), " & ");
    return List.of("java.lang.Object", "").contains(upper) ? "?" : "? extends " + upper;
  }
}
