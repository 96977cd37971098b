package io.kitgen.processor.dialect.table;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One foreign annotation.
 *
 * @param type its qualified name
 * @param says what it says where no member says otherwise
 * @param members those that are known, by name; each other one is refused
 * @param why where it says nothing at all: why it has no effect on the wire, or why it is refused
 * @param fix what to do about a refusal; empty where there is none
 */
public record Row(
    String type, Map<Part, String> says, Map<String, Member> members, String why, String fix) {

  /** Copies both maps. */
  public Row {
    says = Map.copyOf(says);
    members = Map.copyOf(members);
  }

  /** One that serves a method; {@code method} is the HTTP method if no member says it. */
  static Row route(String type, String method) {
    return row(type, Map.of(Part.METHOD, method));
  }

  /** One that places a parameter as our annotation {@code place} does. */
  static Row place(String type, String place) {
    return row(type, Map.of(Part.PLACE, place));
  }

  /** One that says what its members say. */
  static Row setting(String type) {
    return row(type, Map.of());
  }

  /** One without effect on the wire, whatever its members. */
  static Row nothing(String type, String why) {
    return new Row(type, Map.of(), Map.of(), why, "");
  }

  /** One that nothing of ours corresponds to. */
  static Row refused(String type, String why, String fix) {
    return new Row(type, Map.of(), Map.of(), why, fix);
  }

  private static Row row(String type, Map<Part, String> says) {
    return new Row(type, says, Map.of(), "", "");
  }

  /** Whether it has no effect on the wire. */
  public boolean isNothing() {
    return !why.isEmpty() && fix.isEmpty();
  }

  /** Whether writing it is an error. */
  public boolean isRefused() {
    return !fix.isEmpty();
  }

  /** With {@code names} as members that say {@code part}. */
  Row member(Part part, String... names) {
    return with(new Member(Optional.of(part), "", ""), names);
  }

  /** With a value for {@code part} where no member says it. */
  Row otherwise(Part part, String value) {
    Map<Part, String> all = new LinkedHashMap<>(says);
    all.put(part, value);
    return new Row(type, all, members, why, fix);
  }

  /** With {@code names} as members that have no effect on the wire. */
  Row ignoring(String why, String... names) {
    return with(new Member(Optional.empty(), why, ""), names);
  }

  /** With {@code names} as members that nothing of ours corresponds to. */
  Row refusing(String why, String fix, String... names) {
    return with(new Member(Optional.empty(), why, fix), names);
  }

  private Row with(Member member, String... names) {
    Map<String, Member> all = new LinkedHashMap<>(members);
    for (String name : names) {
      all.put(name, member);
    }
    return new Row(type, says, all, why, fix);
  }
}
