package io.kitgen.processor.validate.json;

import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.DataType.Constant;
import io.kitgen.processor.model.DataType.EnumType;
import io.kitgen.processor.model.DataType.OtherMember;
import io.kitgen.processor.model.json.EnumFacts;
import io.kitgen.processor.model.json.Jackson;
import io.kitgen.processor.spi.Problem;
import io.kitgen.processor.spi.problem.JsonProblems;
import io.kitgen.processor.validate.json.annotation.AnnotationRule;
import io.kitgen.processor.validate.json.annotation.Place;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The constants of an enum have texts of their own. */
final class EnumRule {

  private final EnumType type;
  private final Optional<OtherMember> value;

  EnumRule(EnumType type) {
    this.type = type;
    this.value = EnumFacts.value(type);
  }

  Stream<Problem> check() {
    return Stream.of(
            AnnotationRule.check(Place.ENUM, type.annotations()),
            type.constants().stream().flatMap(this::constant),
            type.others().stream().flatMap(this::other),
            value.isPresent() ? Stream.<Problem>empty() : texts(),
            defaults())
        .flatMap(problems -> problems);
  }

  private Stream<Problem> constant(Constant constant) {
    Stream<Problem> unread =
        value.isPresent()
            ? constant.annotations().stream()
                .filter(annotation -> Place.CONSTANT.honours(annotation.type().canonicalName()))
                .filter(annotation -> !isDefault(annotation))
                .map(annotation -> AnnotationRule.refuse(annotation, " beside @JsonValue"))
            : Stream.empty();
    return Stream.concat(AnnotationRule.check(Place.CONSTANT, constant.annotations()), unread);
  }

  private static boolean isDefault(AnnotationModel annotation) {
    return annotation.type().canonicalName().equals(Jackson.ENUM_DEFAULT);
  }

  /** One constant stands for all texts that nobody knows. */
  private Stream<Problem> defaults() {
    return type.constants().stream()
        .flatMap(constant -> constant.annotations().stream())
        .filter(EnumRule::isDefault)
        .skip(1)
        .map(second -> AnnotationRule.refuse(second, " on a second constant"));
  }

  private Stream<Problem> other(OtherMember member) {
    List<AnnotationModel> others =
        member.annotations().stream()
            .filter(annotation -> !annotation.type().canonicalName().equals(Jackson.VALUE))
            .toList();
    return Stream.concat(
        Jackson.find(member.annotations(), Jackson.VALUE)
            .filter(annotation -> !EnumFacts.isText(member))
            .map(
                annotation ->
                    JsonProblems.BAD_JSON_VALUE.at(
                        annotation.origin(),
                        member.name() + " does not give a String that generated code can ask for",
                        "Put it on a public method without parameters that returns a String"))
            .stream(),
        AnnotationRule.check(Place.OTHER_MEMBER, others));
  }

  /** Where no text is given, it is most often the name. */
  private Stream<Problem> texts() {
    Map<String, Constant> texts = new HashMap<>();
    return type.constants().stream()
        .flatMap(
            constant -> {
              String text = EnumFacts.text(constant).orElse(constant.name());
              Constant other = texts.putIfAbsent(text, constant);
              return other == null
                  ? Stream.empty()
                  : Stream.of(
                      JsonProblems.DUPLICATE_JSON_NAME.at(
                          constant.origin(),
                          other.name(),
                          constant.name(),
                          type.raw().simpleName(),
                          text));
            });
  }
}
