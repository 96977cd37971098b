package io.kitgen.processor.generate.json;

import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Random values of any type that kitgen knows, null among them. */
final class RandomValues {

  private static final int DEEPEST = 4;

  private final Random random;
  private final RandomScalars scalars;

  RandomValues(long seed) {
    this.random = new Random(seed);
    this.scalars = new RandomScalars(random);
  }

  /** A value of {@code type} that is not null. */
  Object of(Type type) {
    return of(type, Map.of(), 0);
  }

  private Object orNull(Type type, Map<TypeVariable<?>, Type> bound, int depth) {
    boolean primitive = type instanceof Class<?> raw && raw.isPrimitive();
    return !primitive && (depth > DEEPEST || random.nextInt(6) == 0)
        ? null
        : of(type, bound, depth);
  }

  private Object of(Type type, Map<TypeVariable<?>, Type> bound, int depth) {
    if (type instanceof TypeVariable<?> variable) {
      return of(bound.get(variable), bound, depth);
    }
    if (type instanceof GenericArrayType array) {
      return array(array.getGenericComponentType(), bound, depth);
    }
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = resolved(generic.getActualTypeArguments(), bound);
      return generic((Class<?>) generic.getRawType(), arguments, depth);
    }
    Class<?> raw = (Class<?>) type;
    if (raw.isArray()) {
      return array(raw.getComponentType(), bound, depth);
    }
    if (raw.isRecord()) {
      return record(raw, Map.of(), depth);
    }
    if (raw.isEnum()) {
      return oneOf(raw.getEnumConstants());
    }
    return isUsers(raw) ? object(raw, Map.of(), depth) : optionalOr(raw);
  }

  private static boolean isUsers(Class<?> type) {
    return !type.isPrimitive() && type.getName().startsWith("corpus.");
  }

  private Object object(Class<?> type, Map<TypeVariable<?>, Type> bound, int depth) {
    RandomObjects objects =
        new RandomObjects(random, (each, variables) -> orNull(each, variables, depth + 1));
    if (!RandomObjects.isOpen(type)) {
      return objects.of(type, bound);
    }
    Class<?> variant = objects.variant(type);
    if (bound.isEmpty()) {
      return of(variant, Map.of(), depth);
    }
    // The variants of a generic type have its variables, in its order.
    List<Type> arguments = List.of(type.getTypeParameters()).stream().map(bound::get).toList();
    return of(new Bound(variant, arguments), Map.of(), depth);
  }

  private Object optionalOr(Class<?> type) {
    boolean empty = random.nextBoolean();
    if (type == OptionalInt.class) {
      return empty ? OptionalInt.empty() : OptionalInt.of(random.nextInt(3));
    }
    if (type == OptionalLong.class) {
      return empty ? OptionalLong.empty() : OptionalLong.of(random.nextLong());
    }
    if (type == OptionalDouble.class) {
      return empty ? OptionalDouble.empty() : OptionalDouble.of(random.nextDouble());
    }
    return scalars.of(type);
  }

  private static Type[] resolved(Type[] arguments, Map<TypeVariable<?>, Type> bound) {
    return Arrays.stream(arguments)
        .map(
            argument ->
                argument instanceof TypeVariable<?> v ? bound.get(v) : bind(argument, bound))
        .toArray(Type[]::new);
  }

  /** {@code Map<String, T>} with what {@code T} stands for. */
  private static Type bind(Type type, Map<TypeVariable<?>, Type> bound) {
    return type instanceof ParameterizedType generic
        ? new Bound(
            (Class<?>) generic.getRawType(),
            List.of(resolved(generic.getActualTypeArguments(), bound)))
        : type;
  }

  private record Bound(Class<?> raw, List<Type> arguments) implements ParameterizedType {
    @Override
    public Type[] getActualTypeArguments() {
      return arguments.toArray(Type[]::new);
    }

    @Override
    public Type getRawType() {
      return raw;
    }

    @Override
    public Type getOwnerType() {
      return raw.getDeclaringClass();
    }
  }

  private Object generic(Class<?> raw, Type[] arguments, int depth) {
    if (isUsers(raw)) {
      Map<TypeVariable<?>, Type> bound = new HashMap<>();
      for (int i = 0; i < arguments.length; i++) {
        bound.put(raw.getTypeParameters()[i], arguments[i]);
      }
      return raw.isRecord() ? record(raw, bound, depth) : object(raw, bound, depth);
    }
    if (raw == Optional.class) {
      return Optional.ofNullable(orNull(arguments[0], Map.of(), depth + 1));
    }
    if (Map.class.isAssignableFrom(raw)) {
      boolean sorted = SortedMap.class.isAssignableFrom(raw);
      Map<Object, Object> map =
          sorted ? new TreeMap<>() : raw == HashMap.class ? new HashMap<>() : new LinkedHashMap<>();
      for (int i = random.nextInt(4); i > 0; i--) {
        map.put(of(arguments[0], Map.of(), depth), orNull(arguments[1], Map.of(), depth + 1));
      }
      return map;
    }
    boolean sorted = SortedSet.class.isAssignableFrom(raw);
    Collection<Object> elements =
        sorted
            ? new TreeSet<>()
            : raw == HashSet.class
                ? new HashSet<>()
                : Set.class.isAssignableFrom(raw) ? new LinkedHashSet<>() : new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      elements.add(
          sorted
              ? of(arguments[0], Map.of(), depth + 1)
              : orNull(arguments[0], Map.of(), depth + 1));
    }
    return elements;
  }

  private Object array(Type element, Map<TypeVariable<?>, Type> bound, int depth) {
    Object array = Array.newInstance(raw(element), random.nextInt(20));
    for (int i = 0; i < Array.getLength(array); i++) {
      Array.set(array, i, orNull(element, bound, depth + 1));
    }
    return array;
  }

  private static Class<?> raw(Type type) {
    return type instanceof ParameterizedType generic
        ? (Class<?>) generic.getRawType()
        : (Class<?>) type;
  }

  private Object record(Class<?> type, Map<TypeVariable<?>, Type> bound, int depth) {
    RecordComponent[] components = type.getRecordComponents();
    List<Object> values = new ArrayList<>();
    for (RecordComponent component : components) {
      values.add(orNull(component.getGenericType(), bound, depth + 1));
    }
    try {
      Constructor<?> canonical =
          type.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
      canonical.setAccessible(true);
      return canonical.newInstance(values.toArray());
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("not as generated", e);
    }
  }

  private Object oneOf(Object[] values) {
    return values[random.nextInt(values.length)];
  }
}
