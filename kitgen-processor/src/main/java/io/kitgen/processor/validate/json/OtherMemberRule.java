package io.kitgen.processor.validate.json;

import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.DataType.OtherMember;
import io.kitgen.processor.model.DataType.OtherMember.Kind;
import io.kitgen.processor.model.DataType.RecordType;
import io.kitgen.processor.model.TypeUse;
import io.kitgen.processor.model.json.Jackson;
import io.kitgen.processor.model.json.RecordFacts;
import io.kitgen.processor.model.json.RecordGetters;
import io.kitgen.processor.spi.Problem;
import io.kitgen.processor.spi.problem.JsonProblems;
import io.kitgen.processor.validate.json.annotation.AnnotationRule;
import io.kitgen.processor.validate.json.annotation.Place;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What beside its components Jackson may see in a record. */
final class OtherMemberRule {

  private final RecordType record;

  OtherMemberRule(RecordType record) {
    this.record = record;
  }

  Stream<Problem> check() {
    return record.others().stream().flatMap(this::check);
  }

  private Stream<Problem> check(OtherMember member) {
    if (isCanonical(member)) {
      return AnnotationModel.find(member.annotations(), Jackson.CREATOR)
          .flatMap(this::creator)
          .stream();
    }
    Place place = RecordGetters.isGetter(member) ? Place.GETTER : Place.OTHER_MEMBER;
    return Stream.concat(
        value(member).stream(),
        annotations(
            member,
            place,
            member.annotations().stream().filter(annotation -> !isValue(annotation)).toList()));
  }

  private static Stream<Problem> annotations(
      OtherMember member, Place place, List<AnnotationModel> annotations) {
    return place.equals(Place.GETTER)
        ? AnnotationRule.check(place, annotations, member.type().orElseThrow())
        : AnnotationRule.check(place, annotations);
  }

  /** The annotations of its parameters belong to the components. */
  private boolean isCanonical(OtherMember member) {
    return member.kind() == Kind.CONSTRUCTOR
        && member.parameters().stream()
            .map(TypeUse::key)
            .toList()
            .equals(record.components().stream().map(component -> component.type().key()).toList());
  }

  private Optional<Problem> creator(AnnotationModel creator) {
    String mode = creator.text("mode", "DEFAULT");
    boolean isValue = RecordFacts.value(record).isPresent();
    boolean fits = mode.equals("DEFAULT") || mode.equals(isValue ? "DELEGATING" : "PROPERTIES");
    return fits
        ? Optional.empty()
        : Optional.of(
            AnnotationRule.refuse(
                creator,
                " with " + mode + (isValue ? " beside @JsonValue" : " without @JsonValue")));
  }

  private Optional<Problem> value(OtherMember member) {
    return member.annotations().stream()
        .filter(OtherMemberRule::isValue)
        .filter(annotation -> !Boolean.FALSE.equals(annotation.values().get("value")))
        .findFirst()
        .map(
            annotation ->
                JsonProblems.BAD_JSON_VALUE.at(
                    annotation.origin(),
                    record.raw().simpleName()
                        + " could not be built again of what "
                        + member.name()
                        + " gives",
                    "Annotate the one component of the record"));
  }

  private static boolean isValue(AnnotationModel annotation) {
    return annotation.type().canonicalName().equals(Jackson.VALUE);
  }
}
