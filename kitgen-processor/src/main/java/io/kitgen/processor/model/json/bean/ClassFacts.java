package io.kitgen.processor.model.json.bean;

import static java.util.Comparator.comparing;

import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.DataType.ClassType;
import io.kitgen.processor.model.DataType.Creator;
import io.kitgen.processor.model.DataType.Member;
import io.kitgen.processor.model.DataType.OtherMember;
import io.kitgen.processor.model.DataType.Property;
import io.kitgen.processor.model.json.Jackson;
import io.kitgen.processor.model.json.JsonMember;
import io.kitgen.processor.model.json.RecordFacts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What Jackson makes of a class.
 *
 * @param making how one is made
 * @param written what is written, in order
 * @param value what stands for the whole, if {@code @JsonValue} says so
 */
public record ClassFacts(Making making, List<JsonMember> written, Optional<JsonMember> value) {

  /** Those of {@code type}. */
  public static ClassFacts of(ClassType type) {
    Making making = MakingFacts.of(type);
    return new ClassFacts(making, written(type, making), value(type));
  }

  private static Optional<JsonMember> value(ClassType type) {
    Optional<JsonMember> component =
        type.properties().stream()
            .filter(property -> Jackson.has(property.member().annotations(), Jackson.VALUE))
            .flatMap(property -> member(property, type, List.of()).stream())
            .findFirst();
    return component.or(
        () ->
            type.others().stream()
                .filter(member -> Jackson.has(member.annotations(), Jackson.VALUE))
                .filter(ClassFacts::isAskable)
                .map(member -> value(member, type))
                .findFirst());
  }

  /** Whether generated code can ask {@code value} for its value. */
  public static boolean isAskable(OtherMember value) {
    return value.isPublic()
        && !value.isStatic()
        && value.parameters().isEmpty()
        && value.type().isPresent();
  }

  private static JsonMember value(OtherMember value, ClassType type) {
    JsonMember member =
        JsonMember.of(
            value.name(),
            value.name(),
            value.type().orElseThrow(),
            List.of(),
            type.annotations(),
            value.origin());
    return value.kind() == OtherMember.Kind.FIELD ? member.ofField() : member;
  }

  /** First what a creator takes, in its order; then the rest by name. */
  private static List<JsonMember> written(ClassType type, Making making) {
    Map<String, Member> parameters = new LinkedHashMap<>();
    if (making instanceof Making.ByCreator && type.creators().size() == 1) {
      Creator creator = type.creators().get(0);
      creator.parameters().forEach(parameter -> parameters.put(parameter.name(), parameter));
    }
    List<JsonMember> first = new ArrayList<>();
    List<JsonMember> rest = new ArrayList<>();
    for (Member parameter : parameters.values()) {
      type.properties().stream()
          .filter(property -> property.member().name().equals(parameter.name()))
          .flatMap(property -> member(property, type, parameter.annotations()).stream())
          .forEach(first::add);
    }
    for (Property property : type.properties()) {
      if (!parameters.containsKey(property.member().name())) {
        member(property, type, List.of()).ifPresent(rest::add);
      }
    }
    rest.sort(comparing(JsonMember::name));
    first.addAll(rest);
    return RecordFacts.inOrder(first, type.annotations());
  }

  /** What is written of {@code property}, if it can be asked for. */
  private static Optional<JsonMember> member(
      Property property, ClassType type, List<AnnotationModel> ofParameter) {
    return property
        .getter()
        .map(
            getter -> {
              JsonMember member =
                  JsonMember.of(
                      property.member().name(),
                      getter.name(),
                      getter.type(),
                      merge(property.member().annotations(), ofParameter),
                      type.annotations(),
                      property.member().origin());
              return getter.field() ? member.ofField() : member;
            });
  }

  private static List<AnnotationModel> merge(
      List<AnnotationModel> first, List<AnnotationModel> second) {
    List<AnnotationModel> all = new ArrayList<>(first);
    second.stream()
        .filter(each -> first.stream().noneMatch(known -> known.type().equals(each.type())))
        .forEach(all::add);
    return all;
  }
}
