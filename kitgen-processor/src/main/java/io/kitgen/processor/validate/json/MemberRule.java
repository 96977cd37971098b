package io.kitgen.processor.validate.json;

import io.kitgen.processor.model.json.JsonMember;
import io.kitgen.processor.spi.Problem;
import io.kitgen.processor.spi.problem.JsonProblems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The members of one object have names and places of their own, and can be had. */
final class MemberRule {

  private final String owner;
  private final boolean anyCase;
  private final List<Problem> problems = new ArrayList<>();

  /**
   * @param owner whose members they are
   * @param anyCase whether names that differ by case alone are the same
   */
  MemberRule(String owner, boolean anyCase) {
    this.owner = owner;
    this.anyCase = anyCase;
  }

  /**
   * What is wrong with them.
   *
   * @param taken those of which it is made
   * @param written those that are written of it
   */
  Stream<Problem> check(List<JsonMember> taken, List<JsonMember> written) {
    namesWhenRead(taken.stream().filter(JsonMember::read).toList());
    namesAndPlacesWhenWritten(written);
    taken.forEach(this::absence);
    return problems.stream().distinct();
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
      if (member.layout().isNamed()) {
        name(names, member.name(), member);
      }
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
    JsonMember other = names.putIfAbsent(anyCase ? name.toLowerCase(Locale.ROOT) : name, member);
    if (other != null) {
      problems.add(
          JsonProblems.DUPLICATE_JSON_NAME.at(
              member.origin(), other.property(), member.property(), owner, name));
    }
  }

  private void absence(JsonMember member) {
    if (!member.read()
        && member.layout().isNamed()
        && member.isReference()
        && member.defaultText().isEmpty()) {
      problems.add(
          JsonProblems.UNREAD_NON_NULL.at(member.origin(), owner + "." + member.property()));
    }
  }
}
