package io.kitgen.contract.compare;

import io.kitgen.contract.Contract;
import io.kitgen.contract.MemberContract;
import io.kitgen.contract.OperationContract;
import io.kitgen.contract.compare.Breaks.Element;
import io.kitgen.contract.number.NumberComparison;
import io.kitgen.contract.rule.Break;
import io.kitgen.contract.rule.Level;
import io.kitgen.contract.rule.Rule;
import io.kitgen.contract.rule.Spot;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Compares an earlier contract with a later one. */
public final class Comparison {

  // Names are in the contract as they came out; what else the policy says shapes values.
  private static final String NAMING = "naming";

  private final Contract before;
  private final Contract after;
  private final Breaks breaks = new Breaks();
  private final FactComparison facts = new FactComparison(breaks);

  private Comparison(Contract before, Contract after) {
    this.before = before;
    this.after = after;
  }

  /**
   * What breaks those who rely on {@code before}, in its order.
   *
   * @param level who is not to break
   */
  public static List<Break> compare(Contract before, Contract after, Level level) {
    Comparison comparison = new Comparison(before, after);
    comparison.service();
    comparison.operations();
    NumberComparison.compare(before, after).forEach(comparison.breaks::add);
    return comparison.breaks.at(level);
  }

  private void service() {
    Element at = new Element(before.type(), Spot.SERVICE);
    if (!before.service().equals(after.service())) {
      breaks.add(
          Rule.SERVICE_RENAMED,
          Level.WIRE_BINARY,
          at,
          "the service was \"" + before.service() + "\" and is \"" + after.service() + "\"");
    }
    if (!before.type().equals(after.type())) {
      breaks.add(
          Rule.INTERFACE_RENAMED, Level.SOURCE, at, "the interface is " + after.type() + " now");
    }
    TreeSet<String> policies = new TreeSet<>(before.json().keySet());
    policies.addAll(after.json().keySet());
    for (String name : policies) {
      Optional<String> was = Optional.ofNullable(before.json().get(name));
      Optional<String> is = Optional.ofNullable(after.json().get(name));
      if (!name.equals(NAMING) && !was.equals(is)) {
        breaks.add(
            Rule.JSON_POLICY_CHANGED,
            Level.WIRE_JSON,
            new Element(before.type() + "." + name, Spot.SERVICE),
            "it was " + was.orElse("not set") + " and is " + is.orElse("not set"));
      }
    }
    facts.transports(before.transports(), after.transports(), at);
  }

  private void operations() {
    TypeComparison types = new TypeComparison(before, after, breaks);
    OperationComparison operations = new OperationComparison(types, facts, breaks);
    for (OperationContract operation : before.operations()) {
      Optional<OperationContract> same = after.operation(operation.name());
      if (same.isPresent()) {
        operations.compare(operation, same.get());
      } else {
        removed(operation);
      }
    }
  }

  private void removed(OperationContract operation) {
    Optional<OperationContract> renamed =
        after.operations().stream()
            .filter(other -> before.operation(other.name()).isEmpty() && isAlike(operation, other))
            .findFirst();
    if (renamed.isPresent()) {
      String name = renamed.get().name();
      breaks.add(
          Rule.OPERATION_RENAMED,
          Level.WIRE_BINARY,
          new Element(operation.name(), Spot.operation(name)),
          "it is called \"" + name + "\" now");
    } else {
      breaks.add(
          Rule.OPERATION_REMOVED,
          Level.WIRE_BINARY,
          new Element(operation.name(), Spot.SERVICE),
          "the operation is gone");
    }
  }

  /** Whether it takes and gives the same. */
  private static boolean isAlike(OperationContract operation, OperationContract other) {
    return operation.parameters().equals(other.parameters())
        && operation.parameterTypes().equals(other.parameterTypes())
        && operation
            .result()
            .value()
            .map(MemberContract::type)
            .equals(other.result().value().map(MemberContract::type));
  }
}
