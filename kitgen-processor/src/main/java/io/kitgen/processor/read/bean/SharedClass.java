package io.kitgen.processor.read.bean;

import io.kitgen.processor.model.DataType.Accessor;
import io.kitgen.processor.model.DataType.ClassType;
import io.kitgen.processor.model.DataType.Creator;
import io.kitgen.processor.model.DataType.Member;
import io.kitgen.processor.model.DataType.Property;
import io.kitgen.processor.model.TypeUse;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.IntStream;

/** One class for two bindings of it that differ in what they say of null alone. */
public final class SharedClass {

  private final BinaryOperator<TypeUse> looser;

  private SharedClass(BinaryOperator<TypeUse> looser) {
    this.looser = looser;
  }

  /** {@code one}, with each type as {@code looser} makes it of both. */
  public static ClassType of(ClassType one, ClassType other, BinaryOperator<TypeUse> looser) {
    SharedClass shared = new SharedClass(looser);
    // A builder has no type variables, so that it is the same for both.
    return new ClassType(
        one.name(),
        one.raw(),
        shared.properties(one.properties(), other.properties()),
        shared.creators(one.creators(), other.creators()),
        one.builder(),
        one.accessible(),
        one.annotations(),
        one.others(),
        one.origin());
  }

  private List<Property> properties(List<Property> one, List<Property> other) {
    return IntStream.range(0, one.size())
        .mapToObj(i -> property(one.get(i), other.get(i)))
        .toList();
  }

  private Property property(Property one, Property other) {
    return new Property(
        member(one.member(), other.member()),
        accessor(one.getter(), other.getter()),
        accessor(one.setter(), other.setter()),
        one.hidden());
  }

  private Optional<Accessor> accessor(Optional<Accessor> one, Optional<Accessor> other) {
    return one.map(
        accessor ->
            new Accessor(
                accessor.name(),
                accessor.field(),
                looser.apply(accessor.type(), other.orElse(accessor).type())));
  }

  private List<Creator> creators(List<Creator> one, List<Creator> other) {
    return IntStream.range(0, one.size()).mapToObj(i -> creator(one.get(i), other.get(i))).toList();
  }

  private Creator creator(Creator one, Creator other) {
    List<Member> parameters =
        IntStream.range(0, one.parameters().size())
            .mapToObj(i -> member(one.parameters().get(i), other.parameters().get(i)))
            .toList();
    return new Creator(
        one.factory(), parameters, one.accessible(), one.annotations(), one.origin());
  }

  private Member member(Member one, Member other) {
    return new Member(
        one.name(),
        looser.apply(one.type(), other.type()),
        one.annotations(),
        one.javadoc(),
        one.origin());
  }
}
