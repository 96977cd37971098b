package io.kitgen.processor.generate.contract;

import io.kitgen.contract.MemberContract;
import io.kitgen.contract.MemberContract.Access;
import io.kitgen.processor.model.TypeUse;
import io.kitgen.processor.model.json.Form;
import io.kitgen.processor.model.json.JsonMember;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What is promised of a parameter, a result or a member. */
final class MemberContracts {

  private MemberContracts() {}

  /** A member of an object or of an error. */
  static MemberContract of(JsonMember member, String javadoc) {
    return of(member, member.mustBeThere(), false, javadoc);
  }

  /**
   * A parameter. A primitive may be left out of a body only, where it is 0; a query must have it,
   * so that it counts as required.
   */
  static MemberContract parameter(JsonMember member, boolean sensitive, String javadoc) {
    boolean bare = member.type().key().isPrimitive() && member.defaultText().isEmpty();
    return of(member, member.mustBeThere() || bare, sensitive, javadoc);
  }

  private static MemberContract of(
      JsonMember member, boolean required, boolean sensitive, String javadoc) {
    return new MemberContract(
        member.property(),
        member.name(),
        member.aliases(),
        TypeTexts.of(member.type()).toString(),
        required,
        member.defaultText(),
        Access.of(member.read(), member.written()),
        member.inclusion().name(),
        member.form().map(MemberContracts::form).orElse(Collections.emptySortedMap()),
        sensitive,
        javadoc);
  }

  private static SortedMap<String, String> form(Form form) {
    SortedMap<String, String> texts = new TreeMap<>();
    texts.put("form", form.kind().name());
    texts.put("pattern", form.pattern());
    texts.put("locale", form.locale());
    texts.put("zone", form.zone());
    texts.values().removeIf(String::isEmpty);
    return texts;
  }

  /** What an operation gives back. */
  static MemberContract result(String name, TypeUse type, boolean sensitive, String javadoc) {
    return new MemberContract(
        name,
        name,
        List.of(),
        TypeTexts.of(type).toString(),
        false,
        Optional.empty(),
        Access.READ_WRITE,
        MemberContract.ALWAYS,
        Collections.emptySortedMap(),
        sensitive,
        javadoc);
  }
}
