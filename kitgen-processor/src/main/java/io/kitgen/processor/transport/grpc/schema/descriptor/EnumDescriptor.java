package io.kitgen.processor.transport.grpc.schema.descriptor;

import io.kitgen.processor.transport.grpc.schema.NumberRange;
import io.kitgen.processor.transport.grpc.schema.TypeSchema;

/** Writes an enum. */
final class EnumDescriptor {

  private EnumDescriptor() {}

  static Wire write(TypeSchema.Enum type) {
    Wire wire = new Wire().text(1, type.name());
    type.constants()
        .forEach(
            constant ->
                wire.message(2, new Wire().text(1, constant.name()).number(2, constant.number())));
    // Unlike those of messages, these ranges have their ends.
    NumberRange.of(type.reservations().numbers())
        .forEach(
            range -> wire.message(4, new Wire().number(1, range.first()).number(2, range.last())));
    type.reservations().names().forEach(name -> wire.text(5, name));
    return wire;
  }
}
