package io.kitgen.processor.validate.json;

import com.palantir.javapoet.TypeName;
import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.DataType;
import io.kitgen.processor.model.DataType.Member;
import io.kitgen.processor.model.DataType.RecordType;
import io.kitgen.processor.model.ScalarKind;
import io.kitgen.processor.model.TypeShape;
import io.kitgen.processor.model.facts.Known;
import io.kitgen.processor.model.json.Jackson;
import io.kitgen.processor.model.json.RecordFacts;
import io.kitgen.processor.spi.Problem;
import io.kitgen.processor.spi.problem.JsonProblems;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What stands among the members of an object without a name of its own can be read again. */
final class LayoutRule {

  private static final List<String> NAMING =
      List.of(Jackson.PROPERTY, Jackson.ALIAS, Jackson.IGNORE, Jackson.INCLUDE, Jackson.FORMAT);

  private LayoutRule() {}

  static Stream<Problem> check(RecordType record, Map<TypeName, DataType> types) {
    Stream<Problem> each =
        record.components().stream()
            .flatMap(
                member -> Stream.concat(unwrapped(member, types).stream(), rest(member).stream()));
    Stream<Problem> second =
        record.components().stream()
            .flatMap(m -> AnnotationModel.find(m.annotations(), Jackson.ANY_SETTER).stream())
            .skip(1)
            .map(
                annotation ->
                    problem(annotation, "another component has the rest", "Remove one of them"));
    return Stream.concat(each, second);
  }

  private static Optional<Problem> unwrapped(Member member, Map<TypeName, DataType> types) {
    return AnnotationModel.find(member.annotations(), Jackson.UNWRAPPED)
        .filter(annotation -> !Boolean.FALSE.equals(annotation.values().get("enabled")))
        .flatMap(
            annotation ->
                objection(member, types)
                    .map(text -> problem(annotation, text, "Unwrap a record that is an object")));
  }

  private static Optional<String> objection(Member member, Map<TypeName, DataType> types) {
    if (isNamed(member)) {
      return Optional.of("what is unwrapped has no name and no form of its own");
    }
    if (!(types.get(member.type().key()) instanceof RecordType inner)
        || RecordFacts.value(inner).isPresent()) {
      return Optional.of("only of a record it is known which members it has");
    }
    return inner.components().stream().anyMatch(each -> isSpread(each))
        ? Optional.of("what it holds is spread itself")
        : Optional.empty();
  }

  private static boolean isSpread(Member member) {
    return Known.has(member.annotations(), Jackson.UNWRAPPED)
        || Known.has(member.annotations(), Jackson.ANY_SETTER)
        || Known.has(member.annotations(), Jackson.ANY_GETTER)
        || Known.has(member.annotations(), Jackson.ALIAS);
  }

  private static boolean isNamed(Member member) {
    return Known.has(member.annotations(), Known.DEFAULT)
        || NAMING.stream().anyMatch(type -> Known.has(member.annotations(), type));
  }

  private static Optional<Problem> rest(Member member) {
    Optional<AnnotationModel> getter =
        AnnotationModel.find(member.annotations(), Jackson.ANY_GETTER);
    Optional<AnnotationModel> setter =
        AnnotationModel.find(member.annotations(), Jackson.ANY_SETTER);
    Optional<AnnotationModel> shown = setter.or(() -> getter);
    return shown.flatMap(
        annotation ->
            objection(member, getter, setter)
                .map(
                    text ->
                        problem(
                            annotation,
                            text,
                            "Annotate a Map<String, …> with @JsonAnyGetter and @JsonAnySetter")));
  }

  private static Optional<String> objection(
      Member member, Optional<AnnotationModel> getter, Optional<AnnotationModel> setter) {
    if (getter.isEmpty() || setter.isEmpty()) {
      return Optional.of("what is written would not be read again, or the other way round");
    }
    if (Stream.of(getter.get(), setter.get()).anyMatch(each -> !each.values().isEmpty())) {
      return Optional.of("it cannot be switched off");
    }
    if (isNamed(member) || Known.has(member.annotations(), Jackson.UNWRAPPED)) {
      return Optional.of("the rest has no name and no form of its own");
    }
    boolean fits =
        member.type().shape() instanceof TypeShape.MapOf map
            && map.kind() == TypeShape.MapOf.MapKind.MAP
            && map.key().shape() instanceof TypeShape.Scalar key
            && key.kind() == ScalarKind.STRING;
    return fits ? Optional.empty() : Optional.of("the rest is a Map<String, …>");
  }

  private static Problem problem(AnnotationModel annotation, String objection, String fix) {
    return JsonProblems.BAD_JSON_LAYOUT.at(
        annotation.origin(), annotation.type().simpleName(), objection, fix);
  }
}
