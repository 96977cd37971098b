package io.kitgen.contract.compare;

import io.kitgen.contract.TransportFacts;
import io.kitgen.contract.compare.Breaks.Element;
import io.kitgen.contract.number.NumberComparison;
import io.kitgen.contract.rule.Level;
import io.kitgen.contract.rule.Rule;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Compares what transports promise. What their facts stand for is their affair: each value that was
 * there must be there still.
 */
final class FactComparison {

  private final Breaks breaks;
  private final Map<String, Level> levels = new HashMap<>();

  FactComparison(Breaks breaks) {
    this.breaks = breaks;
  }

  /** Compares the transports of the service; has to be called first. */
  void transports(Map<String, TransportFacts> was, Map<String, TransportFacts> is, Element at) {
    was.forEach(
        (transport, facts) -> {
          levels.put(transport, facts.isBinary() ? Level.WIRE_BINARY : Level.WIRE_JSON);
          if (!is.containsKey(transport)) {
            breaks.add(
                Rule.TRANSPORT_REMOVED,
                level(transport),
                at.part(transport),
                "it is no longer served over " + transport);
          }
        });
    compare(was, is, at);
  }

  /** Compares the facts that are not about one parameter. */
  void compare(Map<String, TransportFacts> was, Map<String, TransportFacts> is, Element at) {
    was.forEach(
        (transport, facts) -> {
          if (is.containsKey(transport)) {
            facts.values().entrySet().stream()
                .filter(fact -> !isOfParameter(fact.getKey()))
                .filter(fact -> !isNumbered(transport, fact.getKey()))
                .forEach(
                    fact ->
                        values(
                            transport,
                            fact.getKey(),
                            fact.getValue(),
                            find(is, transport, fact.getKey()),
                            at));
          }
        });
  }

  /** Compares what is promised of a parameter. */
  void parameter(
      Map<String, TransportFacts> was,
      String old,
      Map<String, TransportFacts> is,
      String now,
      Element at) {
    was.keySet().stream()
        .filter(is::containsKey)
        .forEach(
            transport ->
                values(
                    transport,
                    "parameter",
                    find(was, transport, TransportFacts.PARAMETER + old),
                    find(is, transport, TransportFacts.PARAMETER + now),
                    at));
  }

  /** Whether all transports carry what was called {@code old} as they carry {@code now}. */
  static boolean isSameParameter(
      Map<String, TransportFacts> was, String old, Map<String, TransportFacts> is, String now) {
    Predicate<String> same =
        transport -> {
          List<String> facts = find(was, transport, TransportFacts.PARAMETER + old);
          return !facts.isEmpty()
              && facts.equals(find(is, transport, TransportFacts.PARAMETER + now));
        };
    return !was.isEmpty() && was.keySet().stream().allMatch(same);
  }

  private void values(
      String transport, String fact, List<String> was, List<String> is, Element at) {
    List<String> gone = was.stream().filter(value -> !is.contains(value)).toList();
    if (!gone.isEmpty()) {
      breaks.add(
          Rule.TRANSPORT_CHANGED,
          (transport + "_" + fact + "_CHANGED").toUpperCase(Locale.ROOT).replaceAll("\\W", "_"),
          level(transport),
          at,
          "over "
              + transport
              + " it had the "
              + fact
              + " \""
              + String.join("\", \"", gone)
              + "\""
              + (is.isEmpty()
                  ? ", which is gone"
                  : " and has \"" + String.join("\", \"", is) + "\""));
    }
  }

  private Level level(String transport) {
    return levels.getOrDefault(transport, Level.WIRE_JSON);
  }

  private static boolean isOfParameter(String fact) {
    return fact.startsWith(TransportFacts.PARAMETER);
  }

  /** What is told of it is compared by numbers. */
  private boolean isNumbered(String transport, String fact) {
    return level(transport) == Level.WIRE_BINARY && NumberComparison.compares(fact);
  }

  private static List<String> find(
      Map<String, TransportFacts> facts, String transport, String name) {
    return facts.containsKey(transport)
        ? facts.get(transport).values().getOrDefault(name, List.of())
        : List.of();
  }
}
