package io.kitgen.processor.transport.http.place;

import io.kitgen.processor.model.DataType;
import java.util.List;

/**
 * A record that an answer carries in parts: some of its components travel beside the body.
 *
 * @param record the result, without an {@code Optional} around it
 * @param status of the answer, unless a component says it
 * @param members its components, in order
 */
public record AnswerPlan(DataType.RecordType record, int status, List<PlacedMember> members) {

  /** Copies {@code members}. */
  public AnswerPlan {
    members = List.copyOf(members);
  }

  /** Those that are members of the object that is the body. */
  public List<PlacedMember> inBody() {
    return members.stream()
        .filter(member -> member.placement() instanceof Placement.Member)
        .toList();
  }

  /** Whether a component says the status. */
  public boolean choosesStatus() {
    return members.stream().anyMatch(member -> member.placement() instanceof Placement.Status);
  }
}
