package io.kitgen.contract.compare;

import io.kitgen.contract.MemberContract;
import io.kitgen.contract.OperationContract;
import io.kitgen.contract.ResultContract;
import io.kitgen.contract.TypeText;
import io.kitgen.contract.compare.Breaks.Element;
import io.kitgen.contract.rule.Level;
import io.kitgen.contract.rule.Rule;
import java.util.List;
import java.util.Optional;

/** Compares an operation with what it was. */
final class OperationComparison {

  private final TypeComparison types;
  private final FactComparison facts;
  private final Breaks breaks;
  private final ErrorComparison errors;

  OperationComparison(TypeComparison types, FactComparison facts, Breaks breaks) {
    this.types = types;
    this.facts = facts;
    this.breaks = breaks;
    this.errors = new ErrorComparison(types, breaks);
  }

  void compare(OperationContract was, OperationContract is) {
    Element at = Element.operation(was.name());
    if (!was.kind().equals(is.kind())) {
      breaks.add(
          Rule.OPERATION_KIND_CHANGED,
          Level.WIRE_BINARY,
          at,
          "it was " + was.kind() + " and is " + is.kind());
    }
    if (was.idempotent() && !is.idempotent()) {
      breaks.add(
          Rule.IDEMPOTENCE_LOST,
          Level.WIRE_BINARY,
          at,
          "callers repeat it when a call is lost, and that is no longer safe");
    }
    for (String scope : is.policies().scopes()) {
      if (!was.policies().scopes().contains(scope)) {
        breaks.add(
            Rule.SCOPE_ADDED,
            Level.WIRE_BINARY,
            at.part(scope),
            "callers without the scope \"" + scope + "\" are refused now");
      }
    }
    if (!was.method().equals(is.method()) || was.context() != is.context()) {
      breaks.add(Rule.METHOD_CHANGED, Level.SOURCE, at, "Java calls it in another way");
    }
    facts.compare(was.transports(), is.transports(), at);
    parameters(was, is, at);
    result(was.result(), is.result(), at.part("result"));
    errors.compare(was.errors(), is.errors(), at);
  }

  private void parameters(OperationContract was, OperationContract is, Element at) {
    List<MemberContract> old = was.parameters();
    List<MemberContract> now = is.parameters();
    for (MemberContract parameter : old) {
      Matching.later(parameter, old, now, Direction.REQUEST)
          .ifPresentOrElse(
              found -> parameter(was, parameter, is, found, at),
              () ->
                  breaks.add(
                      Rule.PARAMETER_REMOVED,
                      Level.WIRE_JSON,
                      at.part(parameter.name()),
                      "the parameter is gone, and what is sent in it is lost"));
    }
    now.stream()
        .filter(parameter -> Matching.isAdded(parameter, old, now, Direction.REQUEST))
        .forEach(parameter -> added(parameter, at));
    if (Matching.isMoved(old, now)) {
      breaks.add(Rule.PARAMETER_MOVED, Level.SOURCE, at, "its parameters have another order");
    }
  }

  private void added(MemberContract parameter, Element operation) {
    Element at = operation.parameter(parameter.name(), parameter.name());
    if (parameter.required()) {
      breaks.add(
          Rule.PARAMETER_ADDED_REQUIRED,
          Level.WIRE_JSON,
          at,
          "requests without it, which were complete, are refused now");
    } else {
      breaks.add(
          Rule.PARAMETER_ADDED, Level.SOURCE, at, "it is new, and whoever calls must say it");
    }
  }

  private void parameter(
      OperationContract was,
      MemberContract old,
      OperationContract is,
      MemberContract now,
      Element operation) {
    Element at = operation.parameter(old.name(), now.name());
    boolean read = old.wire().equals(now.wire()) || now.aliases().contains(old.wire());
    if (!read
        && !FactComparison.isSameParameter(
            was.transports(), old.name(), is.transports(), now.name())) {
      breaks.add(
          Rule.PARAMETER_RENAMED,
          Level.WIRE_JSON,
          at,
          "it was \"" + old.wire() + "\" and is \"" + now.wire() + "\"");
    } else {
      facts.parameter(was.transports(), old.name(), is.transports(), now.name(), at);
    }
    types.objects().value(old, now, Direction.REQUEST, at, Rule.PARAMETER_NOW_REQUIRED);
  }

  private void result(ResultContract was, ResultContract is, Element at) {
    if (was.value().isPresent() != is.value().isPresent()) {
      if (was.value().isPresent()) {
        breaks.add(Rule.RESULT_REMOVED, Level.WIRE_BINARY, at, "nothing is given back any longer");
      } else {
        breaks.add(Rule.RESULT_ADDED, Level.SOURCE, at, "it gave nothing back and does now");
      }
    } else if (was.value().isPresent()) {
      value(was, is, at);
    }
    if (was.error().isPresent() && !was.error().equals(is.error())) {
      breaks.add(
          Rule.RESULT_ERROR_CHANGED,
          Level.WIRE_JSON,
          at,
          "a business error was in \"" + was.error().get() + "\" and no longer is");
    }
    if (was.stage() != is.stage()) {
      breaks.add(
          Rule.RESULT_STYLE_CHANGED,
          Level.SOURCE,
          at,
          is.stage() ? "Java gives a stage of it now" : "Java gives it without a stage now");
    }
  }

  private void value(ResultContract was, ResultContract is, Element at) {
    Optional<String> old = was.value().filter(v -> was.wrapped()).map(MemberContract::wire);
    Optional<String> now = is.value().filter(v -> is.wrapped()).map(MemberContract::wire);
    if (!old.equals(now)) {
      breaks.add(
          Rule.RESULT_NAME_CHANGED,
          Level.WIRE_JSON,
          at,
          "it was " + place(old) + " and is " + place(now));
    }
    String oldType = was.value().get().type();
    String newType = is.value().get().type();
    TypeText oldText = TypeText.parse(oldType);
    TypeText newText = TypeText.parse(newType);
    boolean emptied = WireType.isOptional(oldText) != WireType.isOptional(newText);
    if (emptied && (oldText.allowsNull() || newText.allowsNull())) {
      breaks.add(
          Rule.TYPE_CHANGED,
          Level.WIRE_JSON,
          at,
          "an empty Optional is answered in another way than null: it was "
              + oldText
              + " and is "
              + newText);
    } else {
      types.compare(oldType, newType, Direction.RESPONSE, at);
    }
  }

  private static String place(Optional<String> member) {
    return member.map(name -> "the member \"" + name + "\"").orElse("the whole body");
  }
}
