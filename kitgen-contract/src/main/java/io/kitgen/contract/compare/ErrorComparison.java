package io.kitgen.contract.compare;

import io.kitgen.contract.ErrorContract;
import io.kitgen.contract.compare.Breaks.Element;
import io.kitgen.contract.rule.Level;
import io.kitgen.contract.rule.Rule;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Compares the declared errors of an operation. */
final class ErrorComparison {

  private final TypeComparison types;
  private final Breaks breaks;

  ErrorComparison(TypeComparison types, Breaks breaks) {
    this.types = types;
    this.breaks = breaks;
  }

  void compare(List<ErrorContract> was, List<ErrorContract> is, Element operation) {
    for (ErrorContract error : was) {
      later(error, is)
          .ifPresentOrElse(
              found -> pair(error, found, operation.error(error.name(), found.type())),
              () ->
                  breaks.add(
                      Rule.ERROR_REMOVED,
                      Level.SOURCE,
                      operation.part(error.name()),
                      "the error is no longer declared"));
    }
    is.stream()
        .filter(ErrorContract::checked)
        .filter(error -> was.stream().noneMatch(old -> later(old, is).equals(Optional.of(error))))
        .forEach(
            error ->
                breaks.add(
                    Rule.ERROR_ADDED,
                    Level.SOURCE,
                    operation.error(error.name(), error.type()),
                    "Java makes callers catch it"));
  }

  /** The error of its name; else its class under another name. */
  private static Optional<ErrorContract> later(ErrorContract error, List<ErrorContract> is) {
    return find(is, other -> other.name().equals(error.name()))
        .or(() -> find(is, other -> other.type().equals(error.type())));
  }

  private static Optional<ErrorContract> find(
      List<ErrorContract> errors, Predicate<ErrorContract> condition) {
    return errors.stream().filter(condition).findFirst();
  }

  private void pair(ErrorContract was, ErrorContract is, Element at) {
    changed(Rule.ERROR_RENAMED, Level.WIRE_BINARY, was.name(), is.name(), at);
    changed(Rule.ERROR_TYPE_CHANGED, Level.SOURCE, was.type(), is.type(), at);
    changed(Rule.ERROR_CODE_CHANGED, Level.WIRE_BINARY, was.code(), is.code(), at);
    changed(
        Rule.ERROR_STATUS_CHANGED,
        Level.WIRE_JSON,
        Integer.toString(was.httpStatus()),
        Integer.toString(is.httpStatus()),
        at);
    changed(
        Rule.ERROR_PROBLEM_TYPE_CHANGED, Level.WIRE_JSON, was.problemType(), is.problemType(), at);
    if (!was.checked() && is.checked()) {
      breaks.add(Rule.ERROR_NOW_CHECKED, Level.SOURCE, at, "Java makes callers catch it now");
    }
    types.objects().members(was.members(), is.members(), Direction.RESPONSE, at);
  }

  private void changed(Rule rule, Level level, String was, String is, Element at) {
    if (!was.equals(is)) {
      breaks.add(rule, level, at, "it was " + was + " and is " + is);
    }
  }
}
