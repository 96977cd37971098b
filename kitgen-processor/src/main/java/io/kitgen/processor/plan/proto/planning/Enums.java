package io.kitgen.processor.plan.proto.planning;

import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.DataType.Constant;
import io.kitgen.processor.model.DataType.EnumType;
import io.kitgen.processor.model.proto.NumberFacts;
import io.kitgen.processor.model.proto.ProtoNames;
import io.kitgen.processor.plan.number.Numbering;
import io.kitgen.processor.plan.number.Numbers;
import io.kitgen.processor.plan.proto.Objection;
import io.kitgen.processor.plan.proto.ProtoType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Plans enums. */
final class Enums {

  private static final String ZERO = "UNSPECIFIED";

  private final Registry registry;
  private final Numbers numbers;
  private final Consumer<Objection> objections;

  Enums(Registry registry, Numbers numbers, Consumer<Objection> objections) {
    this.registry = registry;
    this.numbers = numbers;
    this.objections = objections;
  }

  /** The enum of {@code type}, which is called {@code name}. */
  ProtoType plan(EnumType type, String name) {
    registry.claim(name, type.origin());
    String zero = ProtoNames.constant(name, ZERO);
    List<Numbered.Item> items = new ArrayList<>();
    type.constants().forEach(constant -> items.add(item(constant, name, zero)));
    boolean hasZero =
        items.stream().anyMatch(item -> item.entry().written().filter(n -> n == 0).isPresent());
    if (!hasZero) {
      items.add(new Numbered.Item(new Numbering.Entry(zero, Optional.of(0)), zero, type.origin()));
    }
    Numbered numbered =
        Numbered.of(items, type.annotations(), numbers.of(name), number -> true, objections);
    items.forEach(item -> registry.claim(item.entry().name(), item.origin()));
    List<ProtoType.Enum.Constant> constants = new ArrayList<>();
    for (int i = 0; i < type.constants().size(); i++) {
      Numbered.Item item = items.get(i);
      constants.add(
          new ProtoType.Enum.Constant(
              item.entry().name(), item.java(), numbered.numbers().get(i), ""));
    }
    return new ProtoType.Enum(
        name,
        type.name(),
        hasZero ? Optional.empty() : Optional.of(zero),
        List.copyOf(constants),
        numbered.reservations(),
        type,
        "");
  }

  /** A constant that is called as the zero would be is the zero. */
  private static Numbered.Item item(Constant constant, String type, String zero) {
    String name = ProtoNames.constant(type, constant.name());
    Optional<Integer> number =
        NumberFacts.number(constant.annotations())
            .or(() -> name.equals(zero) ? Optional.of(0) : Optional.empty());
    return new Numbered.Item(
        new Numbering.Entry(name, number),
        constant.name(),
        NumberFacts.annotation(constant.annotations())
            .map(AnnotationModel::origin)
            .orElse(constant.origin()));
  }
}
