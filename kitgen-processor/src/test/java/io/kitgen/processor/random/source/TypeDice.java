package io.kitgen.processor.random.source;

import io.kitgen.processor.random.source.Shape.Use;
import io.kitgen.processor.random.source.UserType.EnumType;
import io.kitgen.processor.random.source.UserType.RecordType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Picks types, out of Java's own and those that the service declares so far. */
final class TypeDice {
  private static final int DEEPEST = 3;

  final Dice dice;
  final Map<String, UserType> types = new LinkedHashMap<>();

  TypeDice(Dice dice) {
    this.dice = dice;
  }

  /** Any type, primitives included. */
  Use any() {
    return any(0, List.of());
  }

  /** Any type, {@code variables} included. */
  Use any(int depth, List<String> variables) {
    if (dice.percent(20)) {
      return Use.of(new Shape.Scalar(dice.of(ScalarType.PRIMITIVES), true));
    }
    return reference(depth, variables, true);
  }

  /** A scalar, an enum, or one of these that may be absent: what a query string can carry. */
  Use simple() {
    if (dice.percent(35)) {
      return Use.of(new Shape.Scalar(dice.of(ScalarType.PRIMITIVES), true));
    }
    return named(EnumType.class).filter(type -> dice.percent(15)).orElseGet(this::scalar);
  }

  /** A scalar whose text is ASCII. */
  Use ascii() {
    return scalar();
  }

  /** A record of nothing but scalars and enums, as a query string can carry it. */
  Optional<Use> flat() {
    return types.values().stream()
        .filter(TypeDice::isObject)
        .map(RecordType.class::cast)
        .filter(record -> record.components().stream().allMatch(TypeDice::isFlat))
        .map(record -> Use.of(new Shape.Named(record.name(), List.of())))
        .findFirst();
  }

  private static boolean isFlat(UserType.Component component) {
    return component.type().shape() instanceof Shape.Scalar
        && !component.annotations().contains("Alias")
        && !component.annotations().contains("JsonFormat");
  }

  /** A record of the service that is an object in JSON, with arguments. */
  Optional<Use> object() {
    List<UserType> records =
        types.values().stream().filter(TypeDice::isObject).map(UserType.class::cast).toList();
    return records.isEmpty() ? Optional.empty() : Optional.of(use(dice.of(records), 1, List.of()));
  }

  /** What is an object, an array or a map in JSON, for sure. */
  Use structure() {
    return object()
        .filter(type -> dice.percent(60))
        .orElseGet(
            () ->
                switch (dice.below(3)) {
                  case 0 -> map(0, List.of());
                  case 1 -> array(0, List.of());
                  default -> sequence(0, List.of());
                });
  }

  /** A collection of scalars or enums. */
  Use simples() {
    String container = dice.of("java.util.List", "java.util.Set");
    return Use.of(new Shape.Sequence(container, scalar()));
  }

  private Use reference(int depth, List<String> variables, boolean mayBeNull) {
    Use type = plain(depth, variables);
    boolean optional =
        type.shape() instanceof Shape.OptionalOf || type.shape() instanceof Shape.PrimitiveOptional;
    boolean tagged = dice.percent(4);
    return new Use(type.shape(), mayBeNull && !optional && dice.percent(12), tagged);
  }

  private Use plain(int depth, List<String> variables) {
    int pick = dice.below(depth >= DEEPEST ? 50 : 100);
    if (pick < 35) {
      return scalar();
    } else if (pick < 43) {
      return named(EnumType.class).orElseGet(this::scalar);
    } else if (pick < 46) {
      return Use.of(new Shape.Bytes());
    } else if (pick < 50) {
      return variables.isEmpty() ? scalar() : Use.of(new Shape.Variable(dice.of(variables)));
    } else if (pick < 66) {
      return record(depth, variables).orElseGet(this::scalar);
    } else if (pick < 80) {
      return sequence(depth, variables);
    } else if (pick < 88) {
      return map(depth, variables);
    } else if (pick < 93) {
      return optional(depth, variables);
    }
    return array(depth, variables);
  }

  private Use scalar() {
    ScalarType type = dice.percent(25) ? ScalarType.STRING : dice.of(ScalarType.values());
    return Use.of(new Shape.Scalar(type, false));
  }

  private Use sequence(int depth, List<String> variables) {
    if (dice.percent(10)) {
      String sorted = dice.of("java.util.SortedSet", "java.util.NavigableSet", "java.util.TreeSet");
      Shape element = new Shape.Scalar(dice.of(ScalarType.KEYS), false);
      return Use.of(new Shape.Sequence(sorted, Use.of(element)));
    }
    String container =
        dice.of(
            "java.util.List",
            "java.util.List",
            "java.util.Set",
            "java.util.Collection",
            "java.util.ArrayList",
            "java.util.LinkedHashSet");
    return Use.of(new Shape.Sequence(container, reference(depth + 1, variables, true)));
  }

  private Use map(int depth, List<String> variables) {
    Use key =
        named(EnumType.class)
            .filter(type -> dice.percent(20))
            .orElseGet(() -> Use.of(new Shape.Scalar(dice.of(ScalarType.KEYS), false)));
    return Use.of(new Shape.MapOf(key, reference(depth + 1, variables, true)));
  }

  private Use optional(int depth, List<String> variables) {
    if (dice.percent(25)) {
      ScalarType type = dice.of(ScalarType.INT, ScalarType.LONG, ScalarType.DOUBLE);
      return Use.of(new Shape.PrimitiveOptional(type));
    }
    Use value = reference(depth + 1, variables, false);
    boolean nested =
        value.shape() instanceof Shape.OptionalOf
            || value.shape() instanceof Shape.PrimitiveOptional
            || value.shape() instanceof Shape.Variable;
    return Use.of(new Shape.OptionalOf(nested ? scalar() : value));
  }

  private Use array(int depth, List<String> variables) {
    Use element = any(depth + 1, variables);
    boolean bytes =
        element.primitive() && element.equals(Use.of(new Shape.Scalar(ScalarType.BYTE, true)));
    return Use.of(new Shape.ArrayOf(bytes ? scalar() : element));
  }

  private Optional<Use> record(int depth, List<String> variables) {
    List<UserType> records =
        new ArrayList<>(types.values().stream().filter(RecordType.class::isInstance).toList());
    return records.isEmpty()
        ? Optional.empty()
        : Optional.of(use(dice.of(records), depth, variables));
  }

  private Use use(UserType type, int depth, List<String> variables) {
    List<Use> arguments = new ArrayList<>();
    if (type instanceof RecordType generic) {
      for (int i = 0; i < generic.variables().size(); i++) {
        arguments.add(argument(depth, variables));
      }
    }
    return Use.of(new Shape.Named(type.name(), arguments));
  }

  // Optional stays outside: what absence means for a variable would depend on the argument.
  private Use argument(int depth, List<String> variables) {
    Use type = reference(depth + 1, variables, false);
    boolean optional =
        type.shape() instanceof Shape.OptionalOf || type.shape() instanceof Shape.PrimitiveOptional;
    return optional ? scalar() : type;
  }

  private Optional<Use> named(Class<? extends UserType> kind) {
    List<String> names =
        types.values().stream().filter(kind::isInstance).map(UserType::name).toList();
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(Use.of(new Shape.Named(dice.of(names), List.of())));
  }

  private static boolean isObject(UserType type) {
    return type instanceof RecordType record
        && record.components().stream().noneMatch(c -> c.annotations().contains("JsonValue"));
  }
}
