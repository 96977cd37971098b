package io.kitgen.processor.read.data;

import io.kitgen.processor.model.DataType;
import io.kitgen.processor.model.DataType.ClassType;
import io.kitgen.processor.model.DataType.Member;
import io.kitgen.processor.model.DataType.RecordType;
import io.kitgen.processor.model.Nullness;
import io.kitgen.processor.model.TypeShape;
import io.kitgen.processor.model.TypeUse;
import io.kitgen.processor.read.bean.SharedClass;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One record for two bindings that differ in what they say of null alone: {@code Page<String>} and
 * {@code Page<@Nullable String>} have one codec, which accepts what either of them accepts.
 */
final class SharedRecord {

  private static final List<Nullness> STRICTEST_FIRST =
      List.of(Nullness.NON_NULL, Nullness.UNSPECIFIED, Nullness.NULLABLE);

  private SharedRecord() {}

  static DataType of(DataType one, DataType other) {
    if (one instanceof ClassType first && other instanceof ClassType second) {
      return SharedClass.of(first, second, SharedRecord::type);
    }
    if (!(one instanceof RecordType record) || !(other instanceof RecordType second)) {
      return one;
    }
    List<Member> members =
        IntStream.range(0, record.components().size())
            .mapToObj(i -> member(record.components().get(i), second.components().get(i).type()))
            .toList();
    return new RecordType(
        record.name(),
        record.raw(),
        members,
        record.accessible(),
        record.annotations(),
        record.others(),
        record.origin());
  }

  private static Member member(Member member, TypeUse other) {
    return new Member(
        member.name(),
        type(member.type(), other),
        member.annotations(),
        member.javadoc(),
        member.origin());
  }

  private static TypeUse type(TypeUse one, TypeUse other) {
    boolean looser =
        STRICTEST_FIRST.indexOf(one.nullness()) >= STRICTEST_FIRST.indexOf(other.nullness());
    return new TypeUse(
        looser ? one.name() : other.name(),
        one.key(),
        shape(one.shape(), other.shape()),
        looser ? one.nullness() : other.nullness(),
        one.constraints(),
        one.origin());
  }

  private static TypeShape shape(TypeShape one, TypeShape other) {
    if (one instanceof TypeShape.Sequence first && other instanceof TypeShape.Sequence second) {
      return new TypeShape.Sequence(first.container(), type(first.element(), second.element()));
    }
    if (one instanceof TypeShape.ArrayOf first && other instanceof TypeShape.ArrayOf second) {
      return new TypeShape.ArrayOf(type(first.element(), second.element()));
    }
    if (one instanceof TypeShape.OptionalOf first && other instanceof TypeShape.OptionalOf second) {
      return new TypeShape.OptionalOf(first.kind(), type(first.value(), second.value()));
    }
    if (one instanceof TypeShape.PresenceOf first && other instanceof TypeShape.PresenceOf second) {
      return new TypeShape.PresenceOf(type(first.value(), second.value()));
    }
    if (one instanceof TypeShape.MapOf first && other instanceof TypeShape.MapOf second) {
      return new TypeShape.MapOf(
          first.kind(), type(first.key(), second.key()), type(first.value(), second.value()));
    }
    return one;
  }
}
