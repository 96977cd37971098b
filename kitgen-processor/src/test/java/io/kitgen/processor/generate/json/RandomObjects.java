package io.kitgen.processor.generate.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Random instances of classes: by a builder, by what {@code @JsonCreator} marks, by setters. */
final class RandomObjects {

  private final Random random;
  private final BiFunction<Type, Map<TypeVariable<?>, Type>, Object> values;

  /**
   * @param values a value of a type, perhaps null
   */
  RandomObjects(Random random, BiFunction<Type, Map<TypeVariable<?>, Type>, Object> values) {
    this.random = random;
    this.values = values;
  }

  /** Whether {@code type} has no instances but those of others. */
  static boolean isOpen(Class<?> type) {
    return type.isInterface() || Modifier.isAbstract(type.getModifiers());
  }

  /** One of the types that extend {@code type}. */
  Class<?> variant(Class<?> type) {
    List<Class<?>> all =
        type.isSealed()
            ? List.of(type.getPermittedSubclasses())
            : Arrays.stream(type.getAnnotation(JsonSubTypes.class).value())
                .<Class<?>>map(JsonSubTypes.Type::value)
                .toList();
    return all.get(random.nextInt(all.size()));
  }

  Object of(Class<?> type, Map<TypeVariable<?>, Type> bound) {
    try {
      for (Class<?> nested : type.getDeclaredClasses()) {
        if (nested.getSimpleName().equals("Builder")) {
          return build(nested.getConstructor().newInstance(), bound);
        }
      }
      Executable creator =
          Stream.of(type.getDeclaredMethods(), type.getDeclaredConstructors())
              .flatMap(Arrays::stream)
              .map(Executable.class::cast)
              .filter(each -> each.isAnnotationPresent(JsonCreator.class))
              .findFirst()
              .orElseGet(() -> constructor(type));
      Object made = make(creator, bound);
      set(made, bound);
      return made;
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(type.getName(), e);
    }
  }

  private static Constructor<?> constructor(Class<?> type) {
    return type.getDeclaredConstructors()[0];
  }

  private Object make(Executable creator, Map<TypeVariable<?>, Type> bound)
      throws ReflectiveOperationException {
    Object[] arguments =
        Arrays.stream(creator.getGenericParameterTypes())
            .map(type -> values.apply(type, bound))
            .toArray();
    creator.setAccessible(true);
    return creator instanceof Constructor<?> constructor
        ? constructor.newInstance(arguments)
        : ((Method) creator).invoke(null, arguments);
  }

  private Object build(Object builder, Map<TypeVariable<?>, Type> bound)
      throws ReflectiveOperationException {
    for (Method method : methods(builder.getClass())) {
      if (method.getParameterCount() == 1) {
        method.invoke(builder, values.apply(method.getGenericParameterTypes()[0], bound));
      }
    }
    return builder.getClass().getMethod("make").invoke(builder);
  }

  private void set(Object made, Map<TypeVariable<?>, Type> bound)
      throws ReflectiveOperationException {
    Map<TypeVariable<?>, Type> all = new HashMap<>(bound);
    Class<?> type = made.getClass();
    while (type.getGenericSuperclass() instanceof ParameterizedType parent) {
      type = (Class<?>) parent.getRawType();
      for (int i = 0; i < type.getTypeParameters().length; i++) {
        all.put(type.getTypeParameters()[i], parent.getActualTypeArguments()[i]);
      }
    }
    for (Method method : methods(made.getClass())) {
      if (method.getName().startsWith("set") && method.getParameterCount() == 1) {
        method.invoke(made, values.apply(method.getGenericParameterTypes()[0], all));
      }
    }
    for (Field field : made.getClass().getFields()) {
      int unset = Modifier.STATIC | Modifier.FINAL | Modifier.TRANSIENT;
      if ((field.getModifiers() & unset) == 0) {
        field.set(made, values.apply(field.getGenericType(), all));
      }
    }
  }

  /** In an order that does not change from run to run. */
  private static List<Method> methods(Class<?> type) {
    List<Method> all = new ArrayList<>(List.of(type.getMethods()));
    all.removeIf(method -> method.getDeclaringClass() == Object.class || method.isBridge());
    all.sort(Comparator.comparing(Method::toGenericString));
    return all;
  }
}
