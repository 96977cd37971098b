package io.kitgen.processor.read.binding;

import static java.util.Comparator.comparingInt;

import io.kitgen.contract.Contract;
import io.kitgen.contract.MemberContract;
import io.kitgen.contract.TypeContract;
import io.kitgen.processor.model.DataType;
import io.kitgen.processor.model.DataType.Accessor;
import io.kitgen.processor.model.DataType.Creator;
import io.kitgen.processor.model.DataType.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Puts what the contract knows into a type of a class file.
 *
 * @param members what the contract has of it
 */
record TypeOverlay(DataType type, List<MemberContract> members) {

  static DataType apply(DataType type, Contract contract) throws StaleContractException {
    TypeContract known = contract.types().get(type.name().toString());
    if (type instanceof DataType.EnumType constants
        && known instanceof TypeContract.EnumType ordered) {
      return inOrder(constants, ordered);
    }
    TypeOverlay overlay = new TypeOverlay(type, members(known));
    if (type instanceof DataType.RecordType record) {
      return overlay.record(record);
    }
    return type instanceof DataType.ClassType made ? overlay.made(made) : type;
  }

  private static List<MemberContract> members(@Nullable TypeContract known) {
    if (known instanceof TypeContract.ObjectType object) {
      return object.members();
    }
    return known instanceof TypeContract.ValueType value ? List.of(value.value()) : List.of();
  }

  /** Eclipse sorts what it reads of a class file. */
  private static DataType inOrder(DataType.EnumType type, TypeContract.EnumType known) {
    List<String> order = known.constants().stream().map(TypeContract.Constant::name).toList();
    return new DataType.EnumType(
        type.name(),
        type.raw(),
        type.constants().stream()
            .sorted(comparingInt(constant -> order.indexOf(constant.name())))
            .toList(),
        type.accessible(),
        type.annotations(),
        type.others(),
        type.origin());
  }

  private DataType record(DataType.RecordType record) throws StaleContractException {
    for (DataType.Member component : record.components()) {
      Optional<MemberContract> known = ContractOverlay.find(members, component.name());
      if (known.isPresent() && !NullOverlay.isOf(known.get().type(), component.type())) {
        throw new StaleContractException(
            record.name() + "." + component.name() + " has another type");
      }
    }
    return new DataType.RecordType(
        record.name(),
        record.raw(),
        record.components().stream().map(this::member).toList(),
        record.accessible(),
        record.annotations(),
        record.others(),
        record.origin());
  }

  private DataType made(DataType.ClassType made) {
    return new DataType.ClassType(
        made.name(),
        made.raw(),
        properties(made.properties()),
        made.creators().stream().map(this::creator).toList(),
        made.builder().map(this::builder),
        made.accessible(),
        made.annotations(),
        made.others(),
        made.origin());
  }

  private List<Property> properties(List<Property> properties) {
    List<Property> all = new ArrayList<>();
    for (Property property : properties) {
      String name = property.member().name();
      all.add(
          new Property(
              member(property.member()),
              property.getter().map(getter -> accessor(getter, name)),
              property.setter().map(setter -> accessor(setter, name)),
              property.hidden()));
    }
    return List.copyOf(all);
  }

  private Creator creator(Creator creator) {
    return new Creator(
        creator.factory(),
        creator.parameters().stream().map(this::member).toList(),
        creator.accessible(),
        creator.annotations(),
        creator.origin());
  }

  private DataType.Builder builder(DataType.Builder builder) {
    return new DataType.Builder(
        builder.type(),
        builder.factory(),
        properties(builder.properties()),
        builder.build(),
        builder.objection(),
        builder.origin());
  }

  private Accessor accessor(Accessor accessor, String name) {
    return ContractOverlay.find(members, name)
        .filter(known -> NullOverlay.isOf(known.type(), accessor.type()))
        .map(
            known ->
                new Accessor(
                    accessor.name(),
                    accessor.field(),
                    NullOverlay.apply(accessor.type(), known.type())))
        .orElse(accessor);
  }

  private DataType.Member member(DataType.Member member) {
    return ContractOverlay.find(members, member.name())
        .filter(known -> NullOverlay.isOf(known.type(), member.type()))
        .map(
            known ->
                new DataType.Member(
                    member.name(),
                    NullOverlay.apply(member.type(), known.type()),
                    member.annotations(),
                    known.javadoc(),
                    member.origin()))
        .orElse(member);
  }
}
