package io.kitgen.processor.validate.json;

import io.kitgen.processor.model.json.JsonMember;
import io.kitgen.processor.spi.Problem;
import io.kitgen.processor.spi.problem.JsonProblems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The members of one object have names and places of their own, and can be had. */
final class MemberRule {

  private final String owner;
  private final List<Problem> problems = new ArrayList<>();

  private MemberRule(String owner) {
    this.owner = owner;
  }

  /**
   * Checks the members of {@code owner}.
   *
   * @param taken those of which it is made
   * @param written those that are written of it
   */
  static Stream<Problem> check(String owner, List<JsonMember> taken, List<JsonMember> written) {
    MemberRule rule = new MemberRule(owner);
    rule.namesWhenRead(taken.stream().filter(JsonMember::read).toList());
    rule.namesAndPlacesWhenWritten(written);
    taken.forEach(rule::absence);
    return rule.problems.stream().distinct();
  }

  private void namesWhenRead(List<JsonMember> members) {
    Map<String, JsonMember> names = new HashMap<>();
    for (JsonMember member : members) {
      Stream.concat(Stream.of(member.name()), member.aliases().stream())
          .forEach(name -> name(names, name, member));
    }
  }

  private void namesAndPlacesWhenWritten(List<JsonMember> members) {
    Map<String, JsonMember> names = new HashMap<>();
    Map<Integer, JsonMember> places = new HashMap<>();
    for (JsonMember member : members) {
      name(names, member.name(), member);
      member
          .index()
          .map(index -> places.putIfAbsent(index, member))
          .ifPresent(
              other ->
                  problems.add(
                      JsonProblems.UNSUPPORTED_JSON_ANNOTATION.at(
                          member.origin(),
                          "JsonProperty",
                          " where " + other.property() + " has the same index")));
    }
  }

  private void name(Map<String, JsonMember> names, String name, JsonMember member) {
    JsonMember other = names.putIfAbsent(name, member);
    if (other != null) {
      problems.add(
          JsonProblems.DUPLICATE_JSON_NAME.at(
              member.origin(), other.property(), member.property(), owner, name));
    }
  }

  private void absence(JsonMember member) {
    if (!member.read() && member.isReference() && member.defaultText().isEmpty()) {
      problems.add(
          JsonProblems.UNREAD_NON_NULL.at(member.origin(), owner + "." + member.property()));
    }
  }
}
