package io.kitgen.processor.random.source;

import io.kitgen.processor.random.source.ServiceSource.Marked;
import io.kitgen.processor.random.source.ServiceSource.Parent;
import io.kitgen.processor.random.source.Shape.Use;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes whole services that must be accepted, one for each seed. */
public final class ServiceDice {
  private static final List<String> EXTRAS =
      List.of(
          "default java.lang.String describe() { return \"a $service\"; }",
          "static int of(int a) { return a; }",
          "private int hidden() { return 1; }",
          "int CONSTANT = 7;");

  private final Dice dice;
  private final long seed;
  private final TypeDice types;
  private final Names typeNames;

  private ServiceDice(long seed) {
    this.seed = seed;
    this.dice = new Dice(seed);
    this.types = new TypeDice(dice);
    this.typeNames = new Names(dice);
  }

  /** The service of {@code seed}. */
  public static ServiceSource make(long seed) {
    return new ServiceDice(seed).service();
  }

  private ServiceSource service() {
    String name = dice.of("Shop", "Svc", "HTTPThing", "snake", "Größen");
    Optional<String> outer = dice.percent(12) ? Optional.of("Outer") : Optional.empty();
    List.of(name, "Outer", ServiceSource.TYPES_HOLDER, "Tag", "Parent0", "Parent1", "Shared")
        .forEach(typeNames::take);
    new UserTypeDice(types, typeNames).make();
    List<ErrorType> errors = new ErrorDice(types).make(dice.below(4));
    boolean http = dice.percent(70);
    boolean inResult = http && dice.percent(12);
    List<ErrorType> everywhere =
        new ArrayList<>(dice.percent(15) ? dice.some(plain(errors), 50) : List.of());
    OperationDice operations =
        new OperationDice(
            types, new Names(dice), http, inResult ? Optional.of(everywhere) : Optional.empty());
    List<Parent> parents = parents(operations, errors);
    List<OperationSource> own = new ArrayList<>();
    for (int i = dice.between(1, 6); i > 0; i--) {
      own.add(operations.make(errors, List.of()));
    }
    overload(own);
    if (dice.percent(10) && !inResult && !(own + "" + parents).contains("kitgen.Head")) {
      everywhere.add(ErrorDice.foreign());
    }
    return new ServiceSource(
        seed,
        packageName(),
        name,
        outer,
        dice.percent(80),
        dice.of(Marked.values()),
        lines(name, http, inResult, everywhere),
        parents,
        own,
        dice.some(EXTRAS, 15),
        types.types,
        errors,
        everywhere);
  }

  // Java tells overloads apart, and a wire by the name that an annotation gives.
  private void overload(List<OperationSource> operations) {
    if (operations.size() < 2 || dice.percent(85)) {
      return;
    }
    OperationSource first = operations.get(0);
    OperationSource last = operations.remove(operations.size() - 1);
    boolean apart =
        operations.stream()
            .filter(o -> o.name().equals(first.name()))
            .allMatch(o -> o.arity() != last.arity());
    operations.add(apart ? last.overloading(first.name()) : last);
  }

  // Every operation declares these, those at HEAD among them.
  private static List<ErrorType> plain(List<ErrorType> errors) {
    return errors.stream()
        .filter(error -> OperationDice.saysNothing(error) && !error.checked())
        .toList();
  }

  private String packageName() {
    return "random.s" + Long.toUnsignedString(seed) + dice.of("", "", ".list", ".io");
  }

  private List<Parent> parents(OperationDice operations, List<ErrorType> errors) {
    List<Parent> parents = new ArrayList<>();
    for (int i = dice.percent(25) ? dice.between(1, 2) : 0; i > 0; i--) {
      Map<String, Use> arguments = new LinkedHashMap<>();
      if (dice.percent(70)) {
        arguments.put("K", argument());
        arguments.put("V", argument());
      }
      List<OperationSource> inherited = new ArrayList<>();
      for (int n = dice.between(1, 3); n > 0; n--) {
        inherited.add(operations.make(errors, List.copyOf(arguments.keySet())));
      }
      parents.add(new Parent("Parent" + parents.size(), arguments, inherited));
    }
    return parents;
  }

  private Use argument() {
    Use type = ParameterDice.boxed(types.any(1, List.of()).notNull());
    boolean optional =
        type.shape() instanceof Shape.OptionalOf || type.shape() instanceof Shape.PrimitiveOptional;
    return optional ? Use.of(new Shape.Scalar(ScalarType.STRING, false)) : type;
  }

  private List<String> lines(
      String name, boolean http, boolean inResult, List<ErrorType> everywhere) {
    List<String> lines = new ArrayList<>();
    if (dice.percent(60)) {
      lines.add("/** A shop of $things, {@code @Get} and all. */");
    }
    List<String> members = new ArrayList<>();
    if (!name.matches("\\w+") || dice.percent(40)) {
      members.add("name = \"" + dice.of("shop", "shop-svc", "my.shop", "Shop_2") + "\"");
    }
    List<String> classes =
        everywhere.stream().filter(e -> !e.isForeign()).map(e -> e.name() + ".class").toList();
    if (!classes.isEmpty()) {
      members.add("errors = {" + String.join(", ", classes) + "}");
    }
    lines.add(
        "@io.kitgen.KitService"
            + (members.isEmpty() ? "" : "(" + String.join(", ", members) + ")"));
    if (inResult) {
      lines.add("@io.kitgen.HttpApi(errors = io.kitgen.ErrorPlacement.IN_RESULT)");
    } else if (http && dice.percent(40)) {
      lines.add("@io.kitgen.HttpApi(path = \"" + dice.of("", "/v1", "/api/v2") + "\")");
    }
    if (everywhere.stream().anyMatch(ErrorType::isForeign)) {
      lines.add(
          "@io.kitgen.MapError(type = java.util.NoSuchElementException.class,"
              + " code = io.kitgen.Code.NOT_FOUND)");
    }
    if (dice.percent(10)) {
      lines.add("@io.kitgen.policy.Timeout(\"3m\")");
    }
    new PolicyDice(dice).onInterface(lines);
    return lines;
  }
}
