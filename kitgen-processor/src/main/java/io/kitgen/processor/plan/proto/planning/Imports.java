package io.kitgen.processor.plan.proto.planning;

import io.kitgen.processor.plan.proto.ProtoField;
import io.kitgen.processor.plan.proto.ProtoType;
import io.kitgen.processor.plan.proto.ProtoValue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the files that messages need. */
final class Imports {

  private Imports() {}

  static List<String> of(List<ProtoType> types) {
    return types.stream()
        .flatMap(Imports::values)
        .flatMap(value -> file(value.onWire()).stream())
        .distinct()
        .sorted()
        .toList();
  }

  private static Stream<ProtoValue> values(ProtoType type) {
    if (type instanceof ProtoType.Message message) {
      return message.fields().stream().flatMap(Imports::values);
    }
    if (type instanceof ProtoType.Union union) {
      return union.variants().stream().map(ProtoType.Union.Variant::value);
    }
    return type instanceof ProtoType.Wrapper wrapper ? values(wrapper.field()) : Stream.empty();
  }

  private static Stream<ProtoValue> values(ProtoField field) {
    return Stream.concat(field.key().stream(), Stream.of(field.value()));
  }

  private static Optional<String> file(ProtoValue value) {
    if (value instanceof ProtoValue.WellKnown known) {
      return Optional.of(known.kind().file());
    }
    if (value instanceof ProtoValue.Message message) {
      return message.file();
    }
    return value instanceof ProtoValue.Enum constants ? constants.file() : Optional.empty();
  }
}
