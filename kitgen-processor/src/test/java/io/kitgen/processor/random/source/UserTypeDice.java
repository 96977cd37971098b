package io.kitgen.processor.random.source;

import io.kitgen.processor.random.source.Shape.Use;
import io.kitgen.processor.random.source.UserType.Component;
import io.kitgen.processor.random.source.UserType.EnumType;
import io.kitgen.processor.random.source.UserType.Place;
import io.kitgen.processor.random.source.UserType.RecordType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the records and enums of a service. */
final class UserTypeDice {
  private static final String JACKSON = "@com.fasterxml.jackson.annotation.";

  private final Dice dice;
  private final TypeDice types;
  private final Names names;

  UserTypeDice(TypeDice types, Names names) {
    this.dice = types.dice;
    this.types = types;
    this.names = names;
  }

  /** Adds some types to those that {@code types} picks from. */
  void make() {
    for (int i = dice.below(3); i > 0; i--) {
      add(enumType());
    }
    for (int i = dice.below(5); i > 0; i--) {
      add(record());
    }
  }

  private void add(UserType type) {
    types.types.put(type.name(), type);
  }

  private EnumType enumType() {
    List<String> constants = new ArrayList<>();
    Names own = new Names(dice);
    for (int i = dice.between(1, 4); i > 0; i--) {
      String renamed = dice.percent(10) ? JACKSON + "JsonProperty(\"renamed-" + i + "\") " : "";
      constants.add(renamed + own.value() + (dice.percent(5) ? " {}" : ""));
    }
    return new EnumType(names.type(), place(), constants);
  }

  private RecordType record() {
    String name = names.type();
    if (dice.percent(6)) {
      Use only = types.simple();
      Component value = new Component("value", only, JACKSON + "JsonValue ");
      return new RecordType(name, place(), List.of(), List.of(value), List.of());
    }
    List<String> variables =
        dice.percent(25) ? List.of("T", "U").subList(0, dice.between(1, 2)) : List.of();
    List<Component> components = new ArrayList<>();
    Names own = new Names(dice);
    int count = dice.percent(3) ? 40 : dice.between(1, 5);
    for (int i = 0; i < count; i++) {
      components.add(component(own.value(), types.any(1, variables), i));
    }
    for (String variable : variables) {
      components.add(
          component(own.value(), Use.of(new Shape.Variable(variable)), components.size()));
    }
    if (dice.percent(20)) {
      components.add(component(own.value(), recursion(name, variables), components.size()));
    }
    return new RecordType(name, place(), variables, components, javadoc(components));
  }

  private Use recursion(String name, List<String> variables) {
    Use self =
        Use.of(
            new Shape.Named(
                name, variables.stream().map(v -> Use.of(new Shape.Variable(v))).toList()));
    return switch (dice.below(5)) {
      case 0 -> self.orNull();
      case 1 -> Use.of(new Shape.OptionalOf(self));
      case 2 -> Use.of(new Shape.ArrayOf(self));
      case 3 ->
          Use.of(
              new Shape.MapOf(Use.of(new Shape.Scalar(ScalarType.STRING, false)), self.orNull()));
      default -> Use.of(new Shape.Sequence("java.util.List", self));
    };
  }

  private Component component(String name, Use type, int index) {
    List<String> annotations = new ArrayList<>();
    if (dice.percent(8)) {
      annotations.add(JACKSON + "JsonProperty(\"p " + index + "-\\\"ü\")");
    }
    if (dice.percent(5)) {
      annotations.add(JACKSON + "JsonAlias({\"alias" + index + "\", \"Alias" + index + "\"})");
    }
    if (type.nullable() && dice.percent(30)) {
      String include = "JsonInclude(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL)";
      annotations.add(JACKSON + include);
    }
    if (type.shape() instanceof Shape.Scalar scalar
        && scalar.type() == ScalarType.INT
        && dice.percent(20)) {
      annotations.add("@io.kitgen.Default(\"-7\")");
    }
    if (type.shape() instanceof Shape.Scalar scalar && dice.percent(15)) {
      form(scalar.type()).ifPresent(annotations::add);
    }
    if (dice.percent(5)) {
      annotations.add("@io.kitgen.Sensitive");
    }
    return new Component(
        name, type, String.join("", annotations.stream().map(a -> a + " ").toList()));
  }

  private static Optional<String> form(ScalarType type) {
    return switch (type) {
      case INT, LONG, DOUBLE, BIG_DECIMAL, BOOLEAN ->
          Optional.of(
              JACKSON
                  + "JsonFormat(shape = com.fasterxml.jackson.annotation.JsonFormat.Shape.STRING)");
      case LOCAL_DATE -> Optional.of(JACKSON + "JsonFormat(pattern = \"dd.MM.uuuu\")");
      case INSTANT ->
          Optional.of(
              JACKSON
                  + "JsonFormat(pattern = \"uuuu-MM-dd HH:mm:ss.nnnnnnnnn\","
                  + " timezone = \"Asia/Tokyo\")");
      default -> Optional.empty();
    };
  }

  private List<String> javadoc(List<Component> components) {
    if (dice.percent(60)) {
      return List.of();
    }
    List<String> lines = new ArrayList<>(List.of("/**", " * Costs $1 and {@code a * b} $T."));
    components.forEach(c -> lines.add(" * @param " + c.name() + " what $" + c.name() + " is"));
    lines.add(" */");
    return lines;
  }

  private Place place() {
    return dice.of(Place.FILE, Place.FILE, Place.SERVICE, Place.HOLDER);
  }
}
