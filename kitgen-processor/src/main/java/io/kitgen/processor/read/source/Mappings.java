package io.kitgen.processor.read.source;

import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.facts.Known;
import java.util.ArrayList;
import java.util.List;

/** {@code @MapError}, of which a method may have several, in a container or not. */
final class Mappings {

  private Mappings() {}

  /** Those of {@code first}, and of {@code second} those of errors that the first do not map. */
  static List<AnnotationModel> merge(List<AnnotationModel> first, List<AnnotationModel> second) {
    List<AnnotationModel> own = all(first);
    List<AnnotationModel> merged = new ArrayList<>(own);
    all(second).stream()
        .filter(mapping -> own.stream().noneMatch(other -> error(other).equals(error(mapping))))
        .forEach(merged::add);
    return merged;
  }

  /** The mappings that {@code annotation} is or holds. */
  static List<AnnotationModel> of(AnnotationModel annotation) {
    return switch (annotation.type().canonicalName()) {
      case Known.MAP_ERROR -> List.of(annotation);
      case Known.MAP_ERRORS ->
          annotation.values().get("value") instanceof List<?> several
              ? several.stream()
                  .filter(AnnotationModel.class::isInstance)
                  .map(AnnotationModel.class::cast)
                  .toList()
              : List.of();
      default -> List.of();
    };
  }

  private static List<AnnotationModel> all(List<AnnotationModel> annotations) {
    return annotations.stream().flatMap(annotation -> of(annotation).stream()).toList();
  }

  private static String error(AnnotationModel mapping) {
    return String.valueOf(mapping.values().get("type"));
  }
}
