package io.kitgen.contract.compare;

import io.kitgen.contract.Contract;
import io.kitgen.contract.TypeContract;
import io.kitgen.contract.TypeText;
import io.kitgen.contract.compare.Breaks.Element;
import io.kitgen.contract.compare.WireType.Kind;
import io.kitgen.contract.rule.Level;
import io.kitgen.contract.rule.Rule;
import io.kitgen.contract.rule.Spot;
import java.util.HashSet;
import java.util.Set;

/** Compares types at the places where they are used, and once what stands behind their names. */
final class TypeComparison {

  private final Contract before;
  private final Contract after;
  private final Breaks breaks;
  private final ObjectComparison objects;
  private final EnumComparison enums;
  private final Set<String> entered = new HashSet<>();

  TypeComparison(Contract before, Contract after, Breaks breaks) {
    this.before = before;
    this.after = after;
    this.breaks = breaks;
    this.objects = new ObjectComparison(this, breaks);
    this.enums = new EnumComparison(breaks);
  }

  ObjectComparison objects() {
    return objects;
  }

  /** Compares a type with null at its top. */
  void compare(String was, String is, Direction direction, Element at) {
    TypeText old = TypeText.parse(was);
    TypeText now = TypeText.parse(is);
    if (compareContent(old, now, direction, at)) {
      nulls(WireType.of(old, before), WireType.of(now, after), direction, at);
    }
  }

  /** Compares a type without null at its top; whether the wire can take the one for the other. */
  boolean compareContent(TypeText was, TypeText is, Direction direction, Element at) {
    if (!content(was, is, direction, at)) {
      breaks.add(
          Rule.TYPE_CHANGED,
          Level.WIRE_BINARY,
          at,
          "it was " + was.key() + " and is " + is.key() + way(direction));
      return false;
    }
    if (!was.key().equals(is.key())) {
      breaks.add(
          Rule.JAVA_TYPE_CHANGED,
          Level.SOURCE,
          at,
          "for Java it was " + was.key() + " and is " + is.key());
    }
    return true;
  }

  private static String way(Direction direction) {
    return direction == Direction.REQUEST
        ? ", which does not take all that is sent"
        : ", which not everybody who reads it takes";
  }

  private void nulls(WireType was, WireType is, Direction direction, Element at) {
    if (direction == Direction.REQUEST && was.allowsNull() && !is.allowsNull()) {
      breaks.add(Rule.NULL_REFUSED, Level.WIRE_JSON, at, "null was accepted and is refused now");
    } else if (direction == Direction.RESPONSE && !was.allowsNull() && is.allowsNull()) {
      breaks.add(Rule.NULL_RETURNED, Level.WIRE_JSON, at, "it was never null and may be now");
    }
  }

  /** Whether it is the same kind of thing; what is within it is compared on the way. */
  private boolean content(TypeText old, TypeText now, Direction direction, Element at) {
    WireType was = WireType.of(old, before);
    WireType is = WireType.of(now, after);
    if (was.kind() != is.kind()) {
      WireType narrow = direction == Direction.REQUEST ? was : is;
      WireType wide = direction == Direction.REQUEST ? is : was;
      return narrow.kind() == Kind.ENUM && wide.name().equals("java.lang.String");
    }
    if (was.kind() == Kind.SCALAR) {
      return direction == Direction.REQUEST
          ? Widening.fits(was.name(), is.name())
          : Widening.fits(is.name(), was.name());
    }
    if (was.declared().isPresent()) {
      if (entered.add(direction + " " + was.name() + " " + is.name())) {
        declared(was, is, direction);
      }
      return true;
    }
    boolean same = true;
    for (int i = 0; i < was.parts().size(); i++) {
      TypeText oldPart = was.parts().get(i);
      TypeText newPart = is.parts().get(i);
      nulls(WireType.of(oldPart, before), WireType.of(newPart, after), direction, at);
      same &= content(oldPart, newPart, direction, at);
    }
    return same;
  }

  private void declared(WireType was, WireType is, Direction direction) {
    TypeContract old = was.declared().orElseThrow();
    TypeContract now = is.declared().orElseThrow();
    Element at = new Element(was.name(), Spot.type(is.name()));
    if (old instanceof TypeContract.ObjectType a && now instanceof TypeContract.ObjectType b) {
      objects.compare(a.members(), b.members(), direction, at);
    } else if (old instanceof TypeContract.EnumType a && now instanceof TypeContract.EnumType b) {
      enums.compare(a, b, direction, at);
    } else if (old instanceof TypeContract.UnionType a && now instanceof TypeContract.UnionType b) {
      union(a, b, direction, at);
    }
  }

  private void union(
      TypeContract.UnionType was, TypeContract.UnionType is, Direction direction, Element at) {
    if (!was.discriminator().equals(is.discriminator())) {
      breaks.add(
          Rule.UNION_DISCRIMINATOR_CHANGED,
          Level.WIRE_JSON,
          at,
          "its types were told apart by " + was.discriminator() + ", now by " + is.discriminator());
    }
    was.variants()
        .forEach(
            (name, type) -> {
              Element variant = at.part(name);
              if (is.variants().containsKey(name)) {
                compare(type, is.variants().get(name), direction, variant);
              } else {
                Level level = direction == Direction.REQUEST ? Level.WIRE_BINARY : Level.SOURCE;
                breaks.add(Rule.UNION_VARIANT_REMOVED, level, variant, "it is gone");
              }
            });
    if (direction == Direction.RESPONSE) {
      is.variants().keySet().stream()
          .filter(name -> !was.variants().containsKey(name))
          .forEach(
              name ->
                  breaks.add(
                      Rule.UNION_VARIANT_ADDED,
                      Level.WIRE_BINARY,
                      at.part(name),
                      "who reads a response does not know it"));
    }
  }
}
