package io.kitgen.processor.random.source;

import io.kitgen.processor.random.source.OperationSource.ParameterSource;
import io.kitgen.processor.random.source.OperationSource.Style;
import io.kitgen.processor.random.source.Shape.Use;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes operations that the rules of HTTP mapping accept. */
final class OperationDice {
  private final Dice dice;
  private final TypeDice types;
  private final Names names;
  private final boolean http;
  private final Optional<List<ErrorType>> inResult;

  /**
   * Dice for the operations of one service.
   *
   * @param inResult the errors that every operation declares, if errors are members of results
   */
  OperationDice(TypeDice types, Names names, boolean http, Optional<List<ErrorType>> inResult) {
    this.dice = types.dice;
    this.types = types;
    this.names = names;
    this.http = http;
    this.inResult = inResult;
  }

  /** One more operation; {@code variables} are those of the interface around. */
  OperationSource make(List<ErrorType> errors, List<String> variables) {
    String name = names.operation();
    List<String> lines = new ArrayList<>();
    String verb = http && dice.percent(75) ? verb() : "";
    boolean head = verb.equals("Head");
    ParameterDice parameters = new ParameterDice(types, variables);
    boolean flows = verb.isEmpty() && dice.percent(15);
    if (!verb.isEmpty()) {
      lines.add(parameters.route(verb, name));
    } else if (flows) {
      parameters.flow();
    } else {
      parameters.members(dice.below(5));
    }
    Optional<Use> result =
        head || dice.percent(12) ? Optional.empty() : Optional.of(result(variables));
    List<ErrorType> thrown = dice.some(head ? withoutDetails(errors) : errors, 30);
    Style style = dice.percent(15) ? dice.of(Style.STAGE, Style.FUTURE) : Style.BLOCKING;
    if (result.isPresent() && dice.percent(10)) {
      style = Style.STREAM;
      result = result.map(parameters::message);
    } else {
      boolean errorMember =
          inResult.filter(everywhere -> !everywhere.isEmpty() || !thrown.isEmpty()).isPresent();
      resultName(lines, result, errorMember);
    }
    annotate(lines, result, style, flows);
    lines.addAll(0, javadoc(lines, parameters.chosen()));
    return new OperationSource(
        name,
        lines,
        style,
        result,
        dice.percent(8),
        parameters.chosen(),
        parameters.varargs(),
        thrown);
  }

  private String verb() {
    return dice.of(
        "Get", "Get", "Post", "Post", "Put", "Patch", "Delete", "Head", "Options", "Route");
  }

  // An answer to HEAD has no body that could say more than the name of the error.
  private static List<ErrorType> withoutDetails(List<ErrorType> errors) {
    return errors.stream().filter(OperationDice::saysNothing).toList();
  }

  /** Whether the name of the error is all that a client has to know. */
  static boolean saysNothing(ErrorType error) {
    return error.concrete().stream().allMatch(e -> e.form() == ErrorType.Form.NOTHING);
  }

  private Use result(List<String> variables) {
    if (dice.percent(12)) {
      Use value = ParameterDice.boxed(types.any(1, variables).notNull());
      boolean nested =
          value.shape() instanceof Shape.OptionalOf
              || value.shape() instanceof Shape.PrimitiveOptional;
      return nested ? value : Use.of(new Shape.OptionalOf(value));
    }
    return types.any(0, variables);
  }

  private void resultName(List<String> lines, Optional<Use> result, boolean errorMember) {
    String name = dice.of("v", "value", "result", "$r");
    boolean wraps = result.filter(type -> !(type.shape() instanceof Shape.OptionalOf)).isPresent();
    if (errorMember) {
      String value = result.isPresent() ? name : "";
      lines.add("@io.kitgen.ResultName(value = \"" + value + "\", error = \"err\")");
    } else if (wraps && dice.percent(12)) {
      lines.add("@io.kitgen.ResultName(\"" + name + "\")");
    }
  }

  private void annotate(List<String> lines, Optional<Use> result, Style style, boolean flows) {
    if (result.isEmpty() && !lines.toString().contains("error =") && dice.percent(20)) {
      lines.add("@io.kitgen.StatusCode(204)");
    } else if (dice.percent(10)) {
      lines.add("@io.kitgen.StatusCode(" + dice.of(200, 201, 202, 203, 207, 299) + ")");
    }
    if (dice.percent(10)) {
      lines.add("@io.kitgen.policy.Timeout(\"" + dice.of("60s", "90000ms", "2m", "1h") + "\")");
    }
    if (dice.percent(10)) {
      lines.add("@io.kitgen.policy.Idempotent" + (flows ? "(false)" : dice.of("", "(false)")));
    }
    boolean nonBlocking = style == Style.BLOCKING && !flows && dice.percent(5);
    if (nonBlocking) {
      lines.add("@io.kitgen.policy.NonBlocking");
    }
    new PolicyDice(dice).onMethod(lines, nonBlocking, flows);
    if (result.isPresent() && dice.percent(5)) {
      lines.add("@io.kitgen.Sensitive");
    }
    if (dice.percent(5)) {
      lines.add("@java.lang.Deprecated");
    }
  }

  private List<String> javadoc(List<String> annotations, List<ParameterSource> parameters) {
    boolean deprecated = annotations.contains("@java.lang.Deprecated");
    if (!deprecated && dice.percent(50)) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    lines.add("/**");
    lines.add(" * Does $L of {@code a * b} and $$, see {@link java.util.Locale}: \"quoted\" \\ é.");
    lines.add(" *");
    lines.add(" * <p>More than {@code x < y} $T.");
    parameters.forEach(p -> lines.add(" * @param " + p.name() + " some $" + p.name()));
    if (deprecated) {
      lines.add(" * @deprecated $S is better");
    }
    lines.add(" */");
    return lines;
  }
}
