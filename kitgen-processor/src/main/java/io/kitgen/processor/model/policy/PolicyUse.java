package io.kitgen.processor.model.policy;

import io.kitgen.processor.model.AnnotationModel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A policy as an annotation says it.
 *
 * @param annotation on the method, or on the interface
 */
public record PolicyUse(PolicyKind kind, AnnotationModel annotation) {

  /** What is wrong with one value: {@code objection} completes "… is no time: " of a time. */
  public record Fault(String member, String written, boolean time, String objection) {}

  /** What is wrong with its values, one by one. */
  public List<Fault> faults() {
    List<Fault> faults = new ArrayList<>();
    for (PolicyMember member : kind.members()) {
      if (member.value(annotation).isEmpty()) {
        String written = member.written(annotation).toString();
        boolean time = member.range().isTime();
        faults.add(
            new Fault(
                member.name(),
                written,
                time,
                time ? member.time(written).objection() : member.range().words()));
      }
    }
    return faults;
  }

  /** The values in the order of the record that it becomes; empty when one of them is bad. */
  public Optional<List<Object>> values() {
    if (!faults().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(kind.members().stream().map(member -> value(member.name())).toList());
  }

  /** A number of a policy without faults. */
  public double number(String member) {
    return ((Number) value(member)).doubleValue();
  }

  /** A time of a policy without faults. */
  public Duration time(String member) {
    return (Duration) value(member);
  }

  private Object value(String name) {
    Object value = member(name).value(annotation).orElseThrow();
    // A burst of none stands for as many as the permits.
    return name.equals("burst") && ((Number) value).longValue() == 0 ? value("permits") : value;
  }

  private PolicyMember member(String name) {
    return kind.members().stream().filter(m -> m.name().equals(name)).findFirst().orElseThrow();
  }

  /** What is written for {@code member}, or what holds without. */
  public String text(String member) {
    return member(member).written(annotation).toString();
  }
}
