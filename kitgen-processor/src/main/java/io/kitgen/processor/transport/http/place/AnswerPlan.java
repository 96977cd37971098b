package io.kitgen.processor.transport.http.place;

import io.kitgen.processor.model.DataType;
import io.kitgen.processor.model.TypeUse;
import java.util.List;
import java.util.Optional;

/**
 * A record that an answer carries in parts: some of its components travel beside the body; or a
 * variant of a sealed result, which has a status of its own.
 *
 * @param record the result, without an {@code Optional} around it, or the variant
 * @param status of the answer, unless a component says it
 * @param members its components, in order
 * @param variant the type of the variant; empty where the result is the record itself
 * @param shared whether other variants have the status too, so that the body says which it is
 */
public record AnswerPlan(
    DataType.RecordType record,
    int status,
    List<PlacedMember> members,
    Optional<TypeUse> variant,
    boolean shared) {

  /** Copies {@code members}. */
  public AnswerPlan {
    members = List.copyOf(members);
  }

  /** A result that is one record. */
  public AnswerPlan(DataType.RecordType record, int status, List<PlacedMember> members) {
    this(record, status, members, Optional.empty(), false);
  }

  /** Those that are members of the object that is the body. */
  public List<PlacedMember> inBody() {
    return members.stream()
        .filter(member -> member.placement() instanceof Placement.Member)
        .toList();
  }

  /** Whether all of it is the body. */
  public boolean isWhole() {
    return !members.isEmpty() && inBody().size() == members.size();
  }

  /** Whether a component says the status. */
  public boolean choosesStatus() {
    return members.stream().anyMatch(member -> member.placement() instanceof Placement.Status);
  }

  /** What follows the operation's name in that of the record with the members of the body. */
  public String bodySuffix() {
    return variant.isPresent() ? "AnswerOf" + record.raw().simpleName() : "Answer";
  }
}
