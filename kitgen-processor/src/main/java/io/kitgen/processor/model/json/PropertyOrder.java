package io.kitgen.processor.model.json;

import io.kitgen.processor.model.AnnotationModel;
import java.util.ArrayList;
import java.util.List;

/** {@code @JsonPropertyOrder}: what it names comes first. */
final class PropertyOrder {

  private PropertyOrder() {}

  /** {@code members} with those that {@code ofType} names in front, by either of their names. */
  static List<JsonMember> of(List<JsonMember> members, List<AnnotationModel> ofType) {
    List<String> named =
        AnnotationModel.find(ofType, Jackson.PROPERTY_ORDER)
            .map(annotation -> Jackson.texts(annotation, "value"))
            .orElse(List.of());
    List<JsonMember> rest = new ArrayList<>(members);
    List<JsonMember> sorted = new ArrayList<>();
    for (String name : named) {
      rest.stream()
          .filter(member -> member.name().equals(name))
          .findFirst()
          .or(() -> rest.stream().filter(member -> member.property().equals(name)).findFirst())
          .ifPresent(
              member -> {
                rest.remove(member);
                sorted.add(member);
              });
    }
    sorted.addAll(rest);
    return List.copyOf(sorted);
  }
}
