package io.kitgen.contract.compare;

import io.kitgen.contract.TypeContract.Constant;
import io.kitgen.contract.TypeContract.EnumType;
import io.kitgen.contract.compare.Breaks.Element;
import io.kitgen.contract.rule.Level;
import io.kitgen.contract.rule.Rule;
import java.util.List;
import java.util.Optional;

/** Compares enums: a request may say less than the server knows, a response no more than we did. */
final class EnumComparison {

  private final Breaks breaks;

  EnumComparison(Breaks breaks) {
    this.breaks = breaks;
  }

  void compare(EnumType was, EnumType is, Direction direction, Element at) {
    if (!was.value().equals(is.value())) {
      breaks.add(
          Rule.ENUM_TEXT_CHANGED,
          Level.WIRE_JSON,
          at,
          "its texts came from " + giver(was) + ", now from " + giver(is));
    }
    was.constants().forEach(constant -> removed(constant, is.constants(), direction, at));
    if (direction == Direction.RESPONSE) {
      is.constants().forEach(constant -> added(constant, was.constants(), at));
    }
  }

  private static String giver(EnumType type) {
    return type.value().map(member -> member + "()").orElse("the names of constants");
  }

  private void removed(Constant constant, List<Constant> later, Direction direction, Element type) {
    Element at = type.member(constant.name(), constant.name());
    if (named(constant, later).isEmpty()) {
      boolean read = direction == Direction.RESPONSE || reads(constant.text(), later);
      Level level = read ? Level.SOURCE : Level.WIRE_BINARY;
      breaks.add(Rule.ENUM_CONSTANT_REMOVED, level, at, "the constant is gone");
    } else if (direction == Direction.REQUEST && !reads(constant.text(), later)) {
      textChanged(constant, named(constant, later).get(), at);
    }
    if (direction == Direction.REQUEST) {
      constant.aliases().stream()
          .filter(alias -> !reads(alias, later))
          .forEach(
              alias ->
                  breaks.add(
                      Rule.ALIAS_REMOVED,
                      Level.WIRE_JSON,
                      at.part(alias),
                      "it is no longer read as \"" + alias + "\""));
    }
  }

  private void added(Constant constant, List<Constant> earlier, Element type) {
    Element at = type.member(constant.name(), constant.name());
    if (!reads(constant.text(), earlier)) {
      named(constant, earlier)
          .ifPresentOrElse(
              known -> textChanged(known, constant, at),
              () ->
                  breaks.add(
                      Rule.ENUM_CONSTANT_ADDED,
                      Level.WIRE_BINARY,
                      at,
                      "who reads a response does not know it"));
    }
  }

  private void textChanged(Constant was, Constant is, Element at) {
    breaks.add(
        Rule.ENUM_TEXT_CHANGED,
        Level.WIRE_JSON,
        at,
        "it was \"" + was.text() + "\" on the wire and is \"" + is.text() + "\"");
  }

  private static Optional<Constant> named(Constant constant, List<Constant> among) {
    return among.stream().filter(other -> other.name().equals(constant.name())).findFirst();
  }

  private static boolean reads(String text, List<Constant> constants) {
    return constants.stream()
        .anyMatch(constant -> constant.text().equals(text) || constant.aliases().contains(text));
  }
}
