package io.kitgen.contract.compare;

import io.kitgen.contract.MemberContract;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds what became of members and parameters. */
final class Matching {

  private Matching() {}

  /**
   * What {@code member} of {@code was} is in {@code is}: what the wire calls so; else, in a
   * request, what is still read under its name; else what Java calls so; else a new one at its
   * place that has its type.
   */
  static Optional<MemberContract> later(
      MemberContract member,
      List<MemberContract> was,
      List<MemberContract> is,
      Direction direction) {
    return find(is, other -> other.wire().equals(member.wire()))
        .or(
            () ->
                direction == Direction.REQUEST
                    ? find(is, other -> other.aliases().contains(member.wire()))
                    : Optional.empty())
        .or(() -> find(is, other -> other.name().equals(member.name()) && isNew(other, was)))
        .or(() -> atItsPlace(member, was, is));
  }

  private static Optional<MemberContract> atItsPlace(
      MemberContract member, List<MemberContract> was, List<MemberContract> is) {
    int place = was.indexOf(member);
    return place < is.size()
        ? Optional.of(is.get(place))
            .filter(other -> other.type().equals(member.type()) && isNew(other, was))
            .filter(other -> find(was, old -> old.name().equals(other.name())).isEmpty())
        : Optional.empty();
  }

  private static boolean isNew(MemberContract member, List<MemberContract> was) {
    return find(was, old -> old.wire().equals(member.wire())).isEmpty();
  }

  /** Whether {@code member} of {@code is} is none of {@code was}. */
  static boolean isAdded(
      MemberContract member,
      List<MemberContract> was,
      List<MemberContract> is,
      Direction direction) {
    return was.stream()
        .noneMatch(old -> later(old, was, is, direction).equals(Optional.of(member)));
  }

  private static Optional<MemberContract> find(
      List<MemberContract> members, Predicate<MemberContract> condition) {
    return members.stream().filter(condition).findFirst();
  }

  /** Whether those that are still there have another order. */
  static boolean isMoved(List<MemberContract> was, List<MemberContract> is) {
    List<String> old = taken(was);
    List<String> now = taken(is);
    return !old.stream()
        .filter(now::contains)
        .toList()
        .equals(now.stream().filter(old::contains).toList());
  }

  private static List<String> taken(List<MemberContract> members) {
    return members.stream()
        .filter(member -> member.access().isRead())
        .map(MemberContract::name)
        .toList();
  }
}
