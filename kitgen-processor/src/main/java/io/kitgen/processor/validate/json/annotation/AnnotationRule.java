package io.kitgen.processor.validate.json.annotation;

import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.TypeUse;
import io.kitgen.processor.model.json.FormRules;
import io.kitgen.processor.model.json.Inclusion;
import io.kitgen.processor.model.json.Jackson;
import io.kitgen.processor.model.json.Naming;
import io.kitgen.processor.spi.Problem;
import io.kitgen.processor.spi.problem.JsonProblems;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** No annotation of Jackson's is ignored, nor a part of one. */
public final class AnnotationRule {

  private static final Map<String, List<String>> UNKNOWN_PARTS =
      Map.of(
          Jackson.SETTER, List.of("nulls", "contentNulls"),
          Jackson.AUTO_DETECT, List.of("creatorVisibility", "scalarConstructorVisibility"));

  private static final Set<String> BOTH_WAYS = Set.of("AUTO", "READ_WRITE");

  private AnnotationRule() {}

  public static Stream<Problem> check(Place place, List<AnnotationModel> annotations) {
    return annotations.stream()
        .filter(Jackson::isJackson)
        .flatMap(annotation -> check(place, annotation).stream());
  }

  /** The same of a member, whose type has something to say too. */
  public static Stream<Problem> check(
      Place place, List<AnnotationModel> annotations, TypeUse type) {
    Stream<Problem> format =
        AnnotationModel.find(annotations, Jackson.FORMAT)
            .flatMap(
                annotation ->
                    FormRules.objection(annotation, type)
                        .map(
                            objection ->
                                JsonProblems.BAD_JSON_FORMAT.at(annotation.origin(), objection)))
            .stream();
    return Stream.concat(check(place, annotations), format);
  }

  private static Optional<Problem> check(Place place, AnnotationModel annotation) {
    String type = annotation.type().canonicalName();
    if (place.equals(Place.CLASS) && isBuilderAlone(annotation)) {
      return Optional.empty();
    }
    Optional<Problem> refusal = Refusals.of(annotation);
    if (refusal.isPresent()) {
      return refusal;
    }
    if (!place.honours(type)) {
      boolean elsewhere = Place.isHonoured(type);
      return Optional.of(refuse(annotation, elsewhere ? " on " + place.noun() : ""));
    }
    if (type.equals(Jackson.INCLUDE)) {
      return include(annotation);
    }
    if (Jackson.NAMINGS.contains(type) && Naming.strategy(annotation).isEmpty()) {
      return Optional.of(
          JsonProblems.REFUSED_JSON_ANNOTATION.at(
              annotation.origin("value"),
              annotation.type().simpleName(),
              "a strategy of yours would have to run in the compiler",
              "Use one of databind's, or name the members by @JsonProperty"));
    }
    Optional<String> part = unknownPart(annotation);
    if (part.isPresent()) {
      return Optional.of(refuse(annotation, part.get(), " with " + part.get()));
    }
    boolean oneWay = !BOTH_WAYS.contains(annotation.text("access", "AUTO"));
    return oneWay && place.equals(Place.PARAMETER)
        ? Optional.of(
            refuse(
                annotation,
                "access",
                ", since a request is written by one side and read by the other"))
        : Optional.empty();
  }

  /** Databind's {@code @JsonDeserialize} that names a builder and nothing else. */
  private static boolean isBuilderAlone(AnnotationModel annotation) {
    return annotation.type().simpleName().equals("JsonDeserialize")
        && annotation.values().keySet().equals(Set.of("builder"));
  }

  private static Optional<String> unknownPart(AnnotationModel annotation) {
    List<String> unknown = UNKNOWN_PARTS.get(annotation.type().canonicalName());
    return unknown == null
        ? Optional.empty()
        : unknown.stream().filter(annotation.values()::containsKey).findFirst();
  }

  private static Optional<Problem> include(AnnotationModel include) {
    String value = include.text("value", Inclusion.ALWAYS.name());
    if (!Inclusion.isKnown(value)) {
      return Optional.of(refuse(include, "value", " with " + value));
    }
    return Stream.of("content", "valueFilter", "contentFilter")
        .filter(include.values()::containsKey)
        .findFirst()
        .map(member -> refuse(include, member, " with " + member));
  }

  /** {@code @JsonFormat is not supported: kitgen would have to ignore it} and {@code reason}. */
  public static Problem refuse(AnnotationModel annotation, String reason) {
    return JsonProblems.UNSUPPORTED_JSON_ANNOTATION.at(
        annotation.origin(), annotation.type().simpleName(), reason);
  }

  private static Problem refuse(AnnotationModel annotation, String member, String reason) {
    return JsonProblems.UNSUPPORTED_JSON_ANNOTATION.at(
        annotation.origin(member), annotation.type().simpleName(), reason);
  }
}
