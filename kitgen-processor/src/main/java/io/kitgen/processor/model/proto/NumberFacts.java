package io.kitgen.processor.model.proto;

import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.facts.Known;
import java.util.List;
import java.util.Optional;

/** What {@code @FieldNumber} and {@code @Reserved} say. */
public final class NumberFacts {

  /** The largest number of a field. */
  public static final int LARGEST = (1 << 29) - 1;

  /** The first of those that Protocol Buffers keeps for itself. */
  public static final int FIRST_KEPT = 19_000;

  /** The last of those that Protocol Buffers keeps for itself. */
  public static final int LAST_KEPT = 19_999;

  private NumberFacts() {}

  /** The annotation that gives a number. */
  public static Optional<AnnotationModel> annotation(List<AnnotationModel> annotations) {
    return AnnotationModel.find(annotations, Known.FIELD_NUMBER);
  }

  /** The number that is written, be it a good one or not. */
  public static Optional<Integer> number(List<AnnotationModel> annotations) {
    return annotation(annotations)
        .map(annotation -> annotation.values().get("value"))
        .filter(Integer.class::isInstance)
        .map(Integer.class::cast);
  }

  /** Whether a field can have {@code number}. */
  public static boolean isField(int number) {
    return number >= 1 && number <= LARGEST && !isKept(number);
  }

  /** Whether Protocol Buffers keeps {@code number} for itself. */
  public static boolean isKept(int number) {
    return number >= FIRST_KEPT && number <= LAST_KEPT;
  }

  /** The numbers that must not be given again. */
  public static List<Integer> reservedNumbers(List<AnnotationModel> annotations) {
    Object value =
        AnnotationModel.find(annotations, Known.RESERVED)
            .map(annotation -> annotation.values().get("numbers"))
            .orElse(List.of());
    return (value instanceof List<?> list ? list : List.of(value))
        .stream().filter(Integer.class::isInstance).map(Integer.class::cast).toList();
  }

  /** The names that must not be given again. */
  public static List<String> reservedNames(List<AnnotationModel> annotations) {
    return AnnotationModel.find(annotations, Known.RESERVED)
        .map(annotation -> annotation.texts("names"))
        .orElse(List.of());
  }
}
