package io.kitgen.contract.number;

import static java.util.stream.Collectors.toSet;

import io.kitgen.contract.Contract;
import io.kitgen.contract.OperationContract;
import io.kitgen.contract.TransportFacts;
import io.kitgen.contract.number.NumberedType.Line;
import io.kitgen.contract.rule.Break;
import io.kitgen.contract.rule.Level;
import io.kitgen.contract.rule.Rule;
import io.kitgen.contract.rule.Spot;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Compares the numbers of messages and enums. Names may change on such a wire; what a number stands
 * for may not, and a number that was in use is never given to something else.
 */
public final class NumberComparison {

  /** The name of the fact that says which message a request is. */
  public static final String REQUEST = "request";

  /** The name of the fact that says which message a response is. */
  public static final String RESPONSE = "response";

  private static final String STREAM = "stream ";

  private final String transport;
  private final Contract after;
  private final SortedMap<String, List<String>> was;
  private final SortedMap<String, List<String>> is;
  private final Set<String> enumsBefore;
  private final Set<String> enumsAfter;
  private final Set<List<String>> compared = new HashSet<>();
  private final List<Break> breaks = new ArrayList<>();

  private NumberComparison(String transport, Contract before, Contract after) {
    this.transport = transport;
    this.after = after;
    this.was = facts(transport, before.transports());
    this.is = facts(transport, after.transports());
    this.enumsBefore = enums(was);
    this.enumsAfter = enums(is);
  }

  /** What breaks those who rely on the numbers of {@code before}. */
  public static List<Break> compare(Contract before, Contract after) {
    List<Break> all = new ArrayList<>();
    before
        .transports()
        .forEach(
            (transport, facts) -> {
              if (facts.isBinary() && after.transports().containsKey(transport)) {
                NumberComparison comparison = new NumberComparison(transport, before, after);
                comparison.types();
                comparison.operations(before);
                all.addAll(comparison.breaks);
              }
            });
    return all;
  }

  /** Whether this compares a fact of a binary transport, which others need not look at. */
  public static boolean compares(String fact) {
    return NumberedType.isAbout(fact) || fact.equals(REQUEST) || fact.equals(RESPONSE);
  }

  private static SortedMap<String, List<String>> facts(
      String transport, SortedMap<String, TransportFacts> transports) {
    TransportFacts facts = transports.get(transport);
    return facts == null ? new TreeMap<>() : facts.values();
  }

  private static Set<String> enums(SortedMap<String, List<String>> facts) {
    return facts.keySet().stream()
        .filter(fact -> fact.startsWith(NumberedType.ENUM))
        .map(fact -> fact.substring(NumberedType.ENUM.length()))
        .collect(toSet());
  }

  /** What kept its name first: of it most is to be said. */
  private void types() {
    for (String fact : was.keySet()) {
      if (is.containsKey(fact)) {
        compare(fact, fact);
      }
    }
  }

  private void operations(Contract before) {
    for (OperationContract operation : before.operations()) {
      Optional<OperationContract> now = after.operation(operation.name());
      for (String fact : List.of(REQUEST, RESPONSE)) {
        Optional<String> old = message(operation, fact);
        Optional<String> later = now.flatMap(found -> message(found, fact));
        if (old.isPresent() && later.isPresent()) {
          compare(NumberedType.MESSAGE + old.get(), NumberedType.MESSAGE + later.get());
        }
      }
    }
  }

  private Optional<String> message(OperationContract operation, String fact) {
    return facts(transport, operation.transports()).getOrDefault(fact, List.of()).stream()
        .map(text -> text.startsWith(STREAM) ? text.substring(STREAM.length()) : text)
        .findFirst();
  }

  private void compare(String factBefore, String factAfter) {
    if (was.containsKey(factBefore) && compared.add(List.of(factBefore, factAfter))) {
      NumberedType old = NumberedType.parse(was.getOrDefault(factBefore, List.of()));
      NumberedType now = NumberedType.parse(is.getOrDefault(factAfter, List.of()));
      old.lines().forEach(line -> line(line, old, now, factAfter));
      for (Line line : now.lines()) {
        if (old.reservedNumbers().contains(line.number())) {
          add(
              Rule.FIELD_NUMBER_REUSED,
              factAfter,
              line,
              "its number " + line.number() + " belonged to something that is gone");
        }
      }
    }
  }

  private void line(Line line, NumberedType old, NumberedType now, String factAfter) {
    Optional<Line> renumbered =
        now.byName(line.name()).filter(other -> other.number() != line.number());
    Optional<Line> same = now.byNumber(line.number());
    if (renumbered.isPresent()) {
      add(
          Rule.FIELD_NUMBER_CHANGED,
          factAfter,
          renumbered.get(),
          "its number was " + line.number() + " and is " + renumbered.get().number());
    } else if (same.isPresent() && !line.type().isEmpty()) {
      type(line, same.get(), factAfter);
    }
    if (same.isPresent()
        && !same.get().name().equals(line.name())
        && old.byName(same.get().name()).isPresent()) {
      add(
          Rule.FIELD_NUMBER_REUSED,
          factAfter,
          same.get(),
          "its number " + line.number() + " was that of " + line.name());
    }
  }

  private void type(Line line, Line now, String fact) {
    WireForm form = WireForm.of(line.type(), enumsBefore);
    WireForm later = WireForm.of(now.type(), enumsAfter);
    boolean sameMap = form == WireForm.MAP && later == form && sameMap(line.type(), now.type());
    if (form != later || (form == WireForm.MAP && !sameMap)) {
      add(
          Rule.FIELD_TYPE_CHANGED,
          fact,
          now,
          "its type was " + line.type() + " and is " + now.type());
    } else if (isRepeated(line) != isRepeated(now) && !form.mayRepeat()) {
      add(
          Rule.FIELD_TYPE_CHANGED,
          fact,
          now,
          isRepeated(now) ? "it was single and is repeated" : "it was repeated and is single");
    } else if (form == WireForm.MESSAGE) {
      compare(NumberedType.MESSAGE + line.type(), NumberedType.MESSAGE + now.type());
    }
  }

  /** Keys and values of the same forms; messages by their names. */
  private boolean sameMap(String old, String now) {
    String[] before = old.substring("map<".length(), old.length() - 1).split(", ", 2);
    String[] later = now.substring("map<".length(), now.length() - 1).split(", ", 2);
    boolean same = before.length == 2 && later.length == 2;
    for (int i = 0; same && i < 2; i++) {
      same = WireForm.of(before[i], enumsBefore) == WireForm.of(later[i], enumsAfter);
    }
    return same;
  }

  private static boolean isRepeated(Line line) {
    return line.label().equals("repeated");
  }

  private void add(Rule rule, String fact, Line line, String message) {
    String type = fact.substring(fact.indexOf('.') + 1);
    Spot spot =
        new Spot(
            operation(fact, type),
            Optional.of(line.name()),
            Optional.of(type),
            Optional.of(line.name()));
    breaks.add(
        new Break(
            rule,
            rule.name(),
            Level.WIRE_BINARY,
            fact + "." + line.name(),
            "over " + transport + " " + message,
            spot));
  }

  /** The operation whose request or response a message is. */
  private Optional<String> operation(String fact, String type) {
    return fact.startsWith(NumberedType.ENUM)
        ? Optional.empty()
        : after.operations().stream()
            .filter(
                operation ->
                    message(operation, REQUEST).filter(type::equals).isPresent()
                        || message(operation, RESPONSE).filter(type::equals).isPresent())
            .map(OperationContract::name)
            .findFirst();
  }
}
