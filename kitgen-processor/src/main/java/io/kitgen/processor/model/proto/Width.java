package io.kitgen.processor.model.proto;

import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.facts.Known;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How an integer is written: {@code @Fixed}, {@code @ZigZag} and {@code @Unsigned}.
 *
 * @param annotations those of the three that are there
 */
public record Width(List<AnnotationModel> annotations) {

  /** The usual one. */
  public static final Width USUAL = new Width(List.of());

  /** What {@code annotations} say. */
  public static Width of(List<AnnotationModel> annotations) {
    return new Width(
        Stream.of(Known.FIXED, Known.ZIG_ZAG, Known.UNSIGNED)
            .flatMap(type -> AnnotationModel.find(annotations, type).stream())
            .toList());
  }

  /** Whether nothing is said. */
  public boolean isUsual() {
    return annotations.isEmpty();
  }

  /** Whether all bytes are always there. */
  public boolean isFixed() {
    return Known.has(annotations, Known.FIXED);
  }

  /** Whether the sign goes to the end. */
  public boolean isZigZag() {
    return Known.has(annotations, Known.ZIG_ZAG);
  }

  /** Whether there is no sign. */
  public boolean isUnsigned() {
    return Known.has(annotations, Known.UNSIGNED);
  }

  /** The annotation that contradicts another one. */
  public Optional<AnnotationModel> contradiction() {
    return isZigZag() && annotations.size() > 1
        ? AnnotationModel.find(annotations, Known.ZIG_ZAG)
        : Optional.empty();
  }
}
