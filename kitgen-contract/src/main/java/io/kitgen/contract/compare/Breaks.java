package io.kitgen.contract.compare;

import io.kitgen.contract.rule.Break;
import io.kitgen.contract.rule.Level;
import io.kitgen.contract.rule.Rule;
import io.kitgen.contract.rule.Spot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects breaks: of the same at one element, which many operations may reach, the gravest. */
final class Breaks {

  private final Map<String, Break> found = new LinkedHashMap<>();

  void add(Rule rule, Level level, Element at, String message) {
    add(rule, rule.name(), level, at, message);
  }

  void add(Rule rule, String name, Level level, Element at, String message) {
    add(new Break(rule, name, level, at.name(), message, at.spot()));
  }

  void add(Break added) {
    found.merge(
        added.name() + " " + added.element(),
        added,
        (known, later) -> later.level().refuses(known.level()) ? known : later);
  }

  List<Break> at(Level level) {
    List<Break> breaks = new ArrayList<>(found.values());
    breaks.removeIf(found -> !level.refuses(found.level()));
    return List.copyOf(breaks);
  }

  /** What is compared: its stable name, and where the later contract has it. */
  record Element(String name, Spot spot) {

    static Element operation(String name) {
      return new Element(name, Spot.operation(name));
    }

    static Element type(String name) {
      return new Element(name, Spot.type(name));
    }

    Element parameter(String before, String after) {
      return new Element(name + "." + before, spot.parameter(after));
    }

    Element error(String before, String type) {
      return new Element(name + "." + before, spot.error(type));
    }

    Element member(String before, String after) {
      return new Element(name + "." + before, spot.member(after));
    }

    /** A part that the source has no place of its own for. */
    Element part(String part) {
      return new Element(name + "." + part, spot);
    }
  }
}
