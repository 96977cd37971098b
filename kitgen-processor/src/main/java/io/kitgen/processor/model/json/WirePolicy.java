package io.kitgen.processor.model.json;

import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.facts.Known;
import java.util.List;
import java.util.Optional;

/**
 * What {@code @JsonPolicy} says of all the JSON of a service.
 *
 * @param longsAsText whether {@code long} is a string
 * @param instants how an {@code Instant} is written
 * @param refusesUnknown whether a member that nobody knows is refused
 * @param anyCase whether members are found whatever the case of their letters
 */
public record WirePolicy(
    boolean longsAsText, Instants instants, boolean refusesUnknown, boolean anyCase) {

  /** The forms of an {@code Instant}. */
  public enum Instants {
    ISO,
    EPOCH_SECONDS,
    EPOCH_MILLIS
  }

  /** That of a service with {@code annotations}. */
  public static WirePolicy of(List<AnnotationModel> annotations) {
    return new WirePolicy(
        says(annotations, "longs", "STRING"),
        Known.text(annotations, Known.JSON_POLICY, "instants")
            .map(Instants::valueOf)
            .orElse(Instants.ISO),
        says(annotations, "unknown", "REFUSE"),
        AnnotationModel.find(annotations, Known.JSON_POLICY)
            .filter(policy -> Boolean.TRUE.equals(policy.values().get("caseInsensitive")))
            .isPresent());
  }

  /** The annotation alone, which types of the service have behind their own. */
  public static List<AnnotationModel> inherited(List<AnnotationModel> ofService) {
    Optional<AnnotationModel> policy = AnnotationModel.find(ofService, Known.JSON_POLICY);
    return policy.map(List::of).orElse(List.of());
  }

  private static boolean says(List<AnnotationModel> annotations, String member, String value) {
    return Known.text(annotations, Known.JSON_POLICY, member).filter(value::equals).isPresent();
  }
}
