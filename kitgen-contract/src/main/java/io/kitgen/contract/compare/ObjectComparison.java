package io.kitgen.contract.compare;

import io.kitgen.contract.MemberContract;
import io.kitgen.contract.TypeText;
import io.kitgen.contract.compare.Breaks.Element;
import io.kitgen.contract.rule.Level;
import io.kitgen.contract.rule.Rule;
import java.util.List;
import java.util.Optional;

/** Compares the members of objects. */
final class ObjectComparison {

  private final TypeComparison types;
  private final Breaks breaks;

  ObjectComparison(TypeComparison types, Breaks breaks) {
    this.types = types;
    this.breaks = breaks;
  }

  /** Compares the members of a type that callers build themselves. */
  void compare(List<MemberContract> was, List<MemberContract> is, Direction direction, Element at) {
    members(was, is, direction, at);
    if (Matching.isMoved(was, is)) {
      breaks.add(
          Rule.MEMBER_MOVED, Level.SOURCE, at, "its members, which a constructor takes, moved");
    }
    is.stream()
        .filter(member -> member.access().isRead())
        .filter(member -> Matching.isAdded(member, was, is, direction))
        .forEach(member -> added(member, direction, at));
  }

  /** Compares what is there of members that were there. */
  void members(List<MemberContract> was, List<MemberContract> is, Direction direction, Element at) {
    for (MemberContract member : was) {
      Optional<MemberContract> later = Matching.later(member, was, is, direction);
      later.ifPresentOrElse(
          found -> pair(member, found, direction, at), () -> removed(member, direction, at));
    }
  }

  private void removed(MemberContract member, Direction direction, Element at) {
    boolean travelled = direction.carries(member);
    breaks.add(
        Rule.MEMBER_REMOVED,
        travelled ? Level.WIRE_JSON : Level.SOURCE,
        at.member(member.name(), member.name()),
        travelled && direction == Direction.REQUEST
            ? "it is gone, and what is sent in it is lost"
            : "it is gone");
  }

  private void added(MemberContract member, Direction direction, Element type) {
    Element at = type.member(member.name(), member.name());
    if (direction == Direction.REQUEST && member.required()) {
      breaks.add(
          Rule.MEMBER_ADDED_REQUIRED,
          Level.WIRE_JSON,
          at,
          "requests without it, which were complete, are refused now");
    } else {
      breaks.add(
          Rule.MEMBER_ADDED,
          Level.SOURCE,
          at,
          "it is new, and whoever builds the type must say it");
    }
  }

  /** Compares a member with what became of it. */
  private void pair(MemberContract was, MemberContract is, Direction direction, Element type) {
    Element at = type.member(was.name(), is.name());
    if (!was.name().equals(is.name())) {
      breaks.add(
          Rule.MEMBER_RENAMED_IN_JAVA, Level.SOURCE, at, "Java calls it " + is.name() + " now");
    }
    if (!direction.carries(was)) {
      return;
    }
    if (!direction.carries(is)) {
      removed(was, direction, type);
      return;
    }
    boolean read = direction == Direction.REQUEST && is.aliases().contains(was.wire());
    if (!was.wire().equals(is.wire()) && !read) {
      breaks.add(
          Rule.MEMBER_RENAMED,
          Level.WIRE_JSON,
          at,
          "it was \"" + was.wire() + "\" on the wire and is \"" + is.wire() + "\"");
    }
    value(was, is, direction, at, Rule.MEMBER_NOW_REQUIRED);
  }

  /** Compares all of a member or parameter but its name. */
  void value(
      MemberContract was, MemberContract is, Direction direction, Element at, Rule nowRequired) {
    if (!was.json().equals(is.json())) {
      breaks.add(
          Rule.FORMAT_CHANGED,
          Level.WIRE_JSON,
          at,
          "its JSON was shaped by " + was.json() + " and is by " + is.json());
    }
    if (direction == Direction.RESPONSE) {
      if (was.inclusion().equals(MemberContract.ALWAYS)
          && !was.inclusion().equals(is.inclusion())) {
        breaks.add(
            Rule.MEMBER_NOW_LEFT_OUT,
            Level.WIRE_JSON,
            at,
            "it was always there and is left out now unless " + is.inclusion());
      }
      types.compare(was.type(), is.type(), direction, at);
      return;
    }
    request(was, is, at);
    if (was.required() || !is.required()) {
      types.compare(was.type(), is.type(), direction, at);
    } else if (types.compareContent(
        TypeText.parse(was.type()), TypeText.parse(is.type()), direction, at)) {
      breaks.add(
          nowRequired, Level.WIRE_JSON, at, "requests could be without it and are refused now");
    }
  }

  private void request(MemberContract was, MemberContract is, Element at) {
    was.aliases().stream()
        .filter(alias -> !is.wire().equals(alias) && !is.aliases().contains(alias))
        .forEach(
            alias ->
                breaks.add(
                    Rule.ALIAS_REMOVED,
                    Level.WIRE_JSON,
                    at.part(alias),
                    "it is no longer read as \"" + alias + "\""));
    if (was.defaultText().isPresent() && !was.defaultText().equals(is.defaultText())) {
      String now = is.defaultText().map(text -> "\"" + text + "\"").orElse("nothing");
      breaks.add(
          Rule.DEFAULT_CHANGED,
          Level.WIRE_JSON,
          at,
          "where it is left out \"" + was.defaultText().get() + "\" stood for it, now " + now);
    }
  }
}
