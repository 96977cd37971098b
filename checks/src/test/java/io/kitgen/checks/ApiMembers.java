package io.kitgen.checks;

import static java.util.stream.Collectors.joining;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The lines of an API text that belong to one class. */
final class ApiMembers {
  private static final int NOT_API = Modifier.SYNCHRONIZED | Modifier.NATIVE | Modifier.STRICT;

  private ApiMembers() {}

  static List<String> of(Class<?> type) {
    Stream<String> fields = visible(type.getDeclaredFields()).map(ApiMembers::field);
    Stream<String> constructors =
        visible(type.getDeclaredConstructors()).map(ApiMembers::constructor);
    Stream<String> methods = visible(type.getDeclaredMethods()).map(ApiMembers::method);
    return Stream.of(fields.sorted(), constructors.sorted(), methods.sorted())
        .flatMap(lines -> lines)
        .toList();
  }

  private static <M extends Member> Stream<M> visible(M[] members) {
    return Arrays.stream(members)
        .filter(member -> !member.isSynthetic())
        .filter(member -> (member.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0);
  }

  private static String field(Field field) {
    return modifiers(field.getModifiers() & Modifier.fieldModifiers())
        + ApiTypes.print(field.getAnnotatedType())
        + " "
        + field.getName();
  }

  private static String constructor(Constructor<?> constructor) {
    return modifiers(constructor.getModifiers() & Modifier.constructorModifiers())
        + typeVariables(constructor)
        + constructor.getDeclaringClass().getSimpleName()
        + signature(constructor);
  }

  private static String method(Method method) {
    return modifiers(method.getModifiers() & Modifier.methodModifiers() & ~NOT_API)
        + (method.isDefault() ? "default " : "")
        + typeVariables(method)
        + ApiTypes.print(method.getAnnotatedReturnType())
        + " "
        + method.getName()
        + signature(method)
        + defaultValue(method.getDefaultValue());
  }

  private static String modifiers(int modifiers) {
    return modifiers == 0 ? "" : Modifier.toString(modifiers) + " ";
  }

  private static String typeVariables(Executable member) {
    String variables = ApiTypes.print(member.getTypeParameters());
    return variables.isEmpty() ? "" : variables + " ";
  }

  private static String signature(Executable member) {
    AnnotatedType[] thrown = member.getAnnotatedExceptionTypes();
    return "("
        + ApiTypes.print(member.getAnnotatedParameterTypes(), ", ")
        + (member.isVarArgs() ? "..." : "")
        + ")"
        + (thrown.length == 0 ? "" : " throws " + ApiTypes.print(thrown, ", "));
  }

  private static String defaultValue(Object value) {
    return value == null ? "" : " default " + literal(value);
  }

  private static String literal(Object value) {
    if (value.getClass().isArray()) {
      return IntStream.range(0, Array.getLength(value))
          .mapToObj(index -> literal(Array.get(value, index)))
          .collect(joining(", ", "{", "}"));
    }
    return value instanceof String ? "\"" + value + "\"" : value.toString();
  }
}
