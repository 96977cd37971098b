package io.kitgen.processor.random.source;

import io.kitgen.processor.random.source.OperationSource.ParameterSource;
import io.kitgen.processor.random.source.OperationSource.Placement;
import io.kitgen.processor.random.source.Shape.Use;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Makes the parameters of one operation, and with them its route. */
final class ParameterDice {
  private final Dice dice;
  private final TypeDice types;
  private final List<String> variables;
  private final Names names;
  private final List<ParameterSource> chosen = new ArrayList<>();
  private boolean varargs;

  ParameterDice(TypeDice types, List<String> variables) {
    this.dice = types.dice;
    this.types = types;
    this.variables = variables;
    this.names = new Names(dice);
  }

  List<ParameterSource> chosen() {
    return List.copyOf(chosen);
  }

  boolean varargs() {
    return varargs;
  }

  /** Parameters that all are members of one JSON object. */
  void members(int count) {
    for (int i = 0; i < count; i++) {
      add(types.any(0, variables), Placement.JSON, sensitive());
    }
    if (dice.percent(8)) {
      add(strings(), Placement.JSON, "");
      varargs = true;
    }
  }

  /** One parameter of many messages, which is the whole body. */
  void flow() {
    add(message(types.any(0, List.of())), Placement.FLOW, sensitive());
  }

  /** What can be a message: anything that is there. */
  Use message(Use type) {
    boolean there =
        !(type.shape() instanceof Shape.OptionalOf
            || type.shape() instanceof Shape.PrimitiveOptional
            || type.shape() instanceof Shape.Variable);
    return boxed(there ? type : types.simple()).notNull();
  }

  /** The annotation of the route, and the parameters that fit it. */
  String route(String verb, String operation) {
    StringBuilder path = new StringBuilder("/" + operation.toLowerCase(Locale.ROOT));
    for (int i = dice.below(3); i > 0; i--) {
      path.append('/').append(segment());
    }
    String rest = dice.percent(10) ? rest() : dice.percent(10) ? "/" : "";
    String template = path.append(rest).toString();
    texts();
    String methods = dice.of("", "methods = {\"POST\", \"PUT\"}, ", "methods = \"PURGE\", ");
    boolean route = verb.equals("Route");
    boolean bodied =
        List.of("Post", "Put", "Patch").contains(verb) || (route && methods.contains("POST"));
    if (bodied) {
      body();
    } else if (!route && !verb.equals("Head")) {
      query();
    }
    return route
        ? "@io.kitgen.Route(" + methods + "path = \"" + template + "\")"
        : "@io.kitgen." + verb + "(\"" + template + "\")";
  }

  private String segment() {
    if (dice.percent(30)) {
      return dice.of("lines", "by-name", "v1.0", "a~b", "x_y");
    }
    Use type = types.simple().notNull();
    String prefix = dice.percent(10) ? "x-" : "";
    String suffix = dice.percent(10) ? ":capture" : "";
    if (dice.percent(20)) {
      String variable = "var-" + chosen.size();
      add(type, Placement.PATH, "@io.kitgen.PathParam(\"" + variable + "\") ");
      return prefix + "{" + variable + "}" + suffix;
    }
    return prefix + "{" + add(type, Placement.PATH, "") + "}" + suffix;
  }

  private String rest() {
    Use text = Use.of(new Shape.Scalar(ScalarType.STRING, false));
    return "/{" + add(text, Placement.REST, "") + "...}";
  }

  private void texts() {
    if (dice.percent(25)) {
      add(listOrOne(), Placement.QUERY, "@io.kitgen.Query" + named("q-x", "Filter") + " ");
    }
    if (dice.percent(15)) {
      add(types.ascii(), Placement.HEADER, "@io.kitgen.Header(\"X-H\") ");
    }
    if (dice.percent(5)) {
      add(types.ascii().orNull(), Placement.HEADER, "@io.kitgen.Header(\"x-other\") ");
    }
    if (dice.percent(10)) {
      add(types.ascii(), Placement.COOKIE, "@io.kitgen.Cookie(\"C\") ");
    }
  }

  private String named(String... names) {
    return dice.percent(50) ? "" : "(\"" + dice.of(names) + "\")";
  }

  private void body() {
    switch (dice.below(4)) {
      case 0 -> {
        for (int i = dice.below(4); i > 0; i--) {
          add(orNull(types.simple()), Placement.JSON, sensitive());
        }
      }
      case 1 -> add(types.any(0, variables).notNull(), Placement.BODY, "@io.kitgen.Body ");
      case 2 -> add(Use.of(new Shape.Bytes()), Placement.BODY, "");
      default -> add(types.structure().notNull(), Placement.BODY, "");
    }
  }

  private void query() {
    boolean taken = chosen.stream().anyMatch(p -> p.placement() == Placement.QUERY);
    if (!taken && dice.percent(15) && types.flat().isPresent()) {
      add(types.flat().get(), Placement.QUERY, "");
      return;
    }
    for (int i = dice.below(4); i > 0; i--) {
      add(listOrOne(), Placement.QUERY, sensitive());
    }
    if (dice.percent(8)) {
      add(types.structure().notNull(), Placement.BODY, "@io.kitgen.Body ");
    }
  }

  private Use listOrOne() {
    return switch (dice.below(10)) {
      case 0, 1 -> types.simples();
      case 2 -> Use.of(new Shape.OptionalOf(boxed(types.simple().notNull())));
      default -> orNull(types.simple());
    };
  }

  private Use orNull(Use type) {
    return dice.percent(20) ? type.orNull() : type.notNull();
  }

  private Use strings() {
    Use text = Use.of(new Shape.Scalar(ScalarType.STRING, false));
    return Use.of(new Shape.ArrayOf(text));
  }

  private String sensitive() {
    return dice.percent(5) ? "@io.kitgen.Sensitive " : "";
  }

  private String add(Use asked, Placement placement, String asWritten) {
    String annotations = asWritten;
    Use type = asked;
    boolean defaults =
        type.shape() instanceof Shape.Scalar scalar && scalar.type() == ScalarType.INT;
    if (defaults && !List.of(Placement.PATH, Placement.BODY, Placement.FLOW).contains(placement)) {
      annotations += dice.percent(20) ? "@io.kitgen.Default(\"-2147483648\") " : "";
      type = annotations.contains("Default") ? type.notNull() : type;
    }
    String name = names.value();
    chosen.add(new ParameterSource(name, type, placement, annotations));
    return name;
  }

  /** A primitive's box; anything else is itself. */
  static Use boxed(Use type) {
    return type.shape() instanceof Shape.Scalar scalar
        ? new Use(new Shape.Scalar(scalar.type(), false), type.nullable(), type.tagged())
        : type;
  }
}
