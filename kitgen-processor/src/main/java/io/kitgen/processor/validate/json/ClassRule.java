package io.kitgen.processor.validate.json;

import io.kitgen.processor.model.DataType.ClassType;
import io.kitgen.processor.model.DataType.Creator;
import io.kitgen.processor.model.DataType.Member;
import io.kitgen.processor.model.DataType.OtherMember;
import io.kitgen.processor.model.DataType.Property;
import io.kitgen.processor.model.Origin;
import io.kitgen.processor.model.json.Jackson;
import io.kitgen.processor.model.json.JsonMember;
import io.kitgen.processor.model.json.bean.ClassFacts;
import io.kitgen.processor.model.json.bean.Making;
import io.kitgen.processor.spi.Problem;
import io.kitgen.processor.spi.problem.JsonProblems;
import io.kitgen.processor.spi.problem.TypeProblems;
import io.kitgen.processor.validate.json.annotation.AnnotationRule;
import io.kitgen.processor.validate.json.annotation.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A class can be made of JSON again, whole, by generated code. */
final class ClassRule {

  private final ClassType type;
  private final ClassFacts facts;
  private final String name;
  private final boolean anyCase;

  /**
   * @param anyCase whether names differ by more than the case of their letters
   */
  ClassRule(ClassType type, boolean anyCase) {
    this.anyCase = anyCase;
    this.type = type;
    this.facts = ClassFacts.of(type);
    this.name = type.raw().simpleName();
  }

  Stream<Problem> check() {
    return Stream.of(
            AnnotationRule.check(Place.CLASS, type.annotations()),
            type.properties().stream().flatMap(property -> annotations(property.member())),
            type.creators().stream().flatMap(ClassRule::parameters),
            type.others().stream().flatMap(this::other),
            shape())
        .flatMap(problems -> problems);
  }

  private static Stream<Problem> annotations(Member member) {
    return AnnotationRule.check(Place.PROPERTY, member.annotations(), member.type());
  }

  private static Stream<Problem> parameters(Creator creator) {
    return creator.parameters().stream().flatMap(ClassRule::annotations);
  }

  private Stream<Problem> other(OtherMember member) {
    boolean value = Jackson.has(member.annotations(), Jackson.VALUE);
    if (value && ClassFacts.isAskable(member)) {
      return Stream.empty();
    }
    return value
        ? Stream.of(
            JsonProblems.BAD_JSON_VALUE.at(
                member.origin(),
                "generated code cannot ask for " + member.name(),
                "Put it on a public method without parameters"))
        : AnnotationRule.check(Place.OTHER_MEMBER, member.annotations());
  }

  private Stream<Problem> shape() {
    if (facts.making() instanceof Making.Impossible impossible) {
      // What has nothing to show either has no need to be made.
      return Stream.of(
          facts.written().isEmpty() && facts.value().isEmpty()
              ? TypeProblems.NO_PROPERTY.at(type.origin(), name)
              : TypeProblems.NOT_MAKEABLE.at(origin(), name, impossible.reason()));
    }
    if (facts.value().isPresent()) {
      return facts.making() instanceof Making.ByDelegate
          ? Stream.empty()
          : Stream.of(
              TypeProblems.NOT_MAKEABLE.at(
                  origin(), name, "nothing takes what its @JsonValue gives"));
    }
    if (facts.written().isEmpty()) {
      return Stream.of(TypeProblems.NO_PROPERTY.at(type.origin(), name));
    }
    return Stream.concat(
        new MemberRule(name, anyCase).check(taken(), facts.written()),
        type.properties().stream().flatMap(property -> property(property).stream()));
  }

  private Origin origin() {
    return type.creators().stream()
        .map(Creator::origin)
        .findFirst()
        .or(() -> type.builder().map(builder -> builder.origin()))
        .filter(origin -> type.creators().size() < 2)
        .orElse(type.origin());
  }

  private List<JsonMember> taken() {
    List<JsonMember> all = new ArrayList<>(facts.making().read());
    if (facts.making() instanceof Making.ByCreator creator) {
      creator.arguments().stream().filter(member -> !member.read()).forEach(all::add);
    }
    return all;
  }

  private Optional<Problem> property(Property property) {
    String where = name + "." + property.member().name();
    if (property.getter().isEmpty() && property.setter().isEmpty()) {
      return property
          .hidden()
          .filter(hidden -> isUntouched(property))
          .map(
              hidden ->
                  TypeProblems.UNREACHABLE_PROPERTY.at(property.member().origin(), where, hidden));
    }
    return property
        .hidden()
        .filter(hidden -> property.setter().isEmpty() && !isReadOnly(property))
        .filter(hidden -> isUntouched(property))
        .map(
            hidden ->
                TypeProblems.UNSETTABLE_PROPERTY.at(property.member().origin(), where, hidden));
  }

  private boolean isReadOnly(Property property) {
    return facts.written().stream()
        .filter(member -> member.property().equals(property.member().name()))
        .noneMatch(JsonMember::read);
  }

  /** Whether nothing that is read has its name, nor another property that of its JSON. */
  private boolean isUntouched(Property property) {
    if (facts.making() instanceof Making.ByDelegate) {
      return false;
    }
    List<String> names =
        facts.written().stream()
            .filter(member -> member.property().equals(property.member().name()))
            .map(JsonMember::name)
            .toList();
    return taken().stream()
        .noneMatch(
            member ->
                member.property().equals(property.member().name())
                    || names.contains(member.name()));
  }
}
