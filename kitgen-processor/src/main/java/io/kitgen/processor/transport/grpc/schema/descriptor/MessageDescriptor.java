package io.kitgen.processor.transport.grpc.schema.descriptor;

import io.kitgen.processor.plan.proto.ProtoScalar;
import io.kitgen.processor.transport.grpc.schema.FieldSchema;
import io.kitgen.processor.transport.grpc.schema.FieldSchema.Label;
import io.kitgen.processor.transport.grpc.schema.FieldSchema.Value;
import io.kitgen.processor.transport.grpc.schema.NumberRange;
import io.kitgen.processor.transport.grpc.schema.TypeSchema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes a message. */
final class MessageDescriptor {

  private static final int ONCE = 1;
  private static final int REPEATED = 3;

  private static final int MESSAGE = 11;
  private static final int ENUM = 14;

  private final String fullName;
  private final TypeSchema.Message message;
  private final List<String> oneofs = new ArrayList<>();
  private final Set<String> taken = new HashSet<>();

  MessageDescriptor(String fullName, TypeSchema.Message message) {
    this.fullName = fullName;
    this.message = message;
    message.oneof().ifPresent(oneofs::add);
    message.fields().forEach(field -> taken.add(field.name()));
    taken.addAll(oneofs);
  }

  Wire write() {
    Wire wire = new Wire().text(1, message.name());
    message.fields().forEach(field -> wire.message(2, field(field)));
    message.fields().stream()
        .filter(field -> field.label() == Label.MAP)
        .forEach(field -> wire.message(3, entry(field)));
    oneofs.forEach(name -> wire.message(8, new Wire().text(1, name)));
    NumberRange.of(message.reservations().numbers())
        .forEach(
            range ->
                wire.message(9, new Wire().number(1, range.first()).number(2, range.last() + 1)));
    message.reservations().names().forEach(name -> wire.text(10, name));
    return wire;
  }

  private Wire field(FieldSchema field) {
    Wire wire = new Wire().text(1, field.name()).number(3, field.number());
    if (field.label() == Label.MAP) {
      wire.number(4, REPEATED).number(5, MESSAGE).text(6, "." + fullName + "." + field.entryName());
    } else {
      type(wire.number(4, field.label() == Label.REPEATED ? REPEATED : ONCE), field.value());
    }
    oneof(field).ifPresent(index -> wire.number(9, index));
    return wire.text(10, field.jsonName()).flag(17, field.label() == Label.OPTIONAL);
  }

  /** Of what is optional alone protoc says that it is one of one. */
  private Optional<Integer> oneof(FieldSchema field) {
    if (message.oneof().isPresent()) {
      return Optional.of(0);
    }
    if (field.label() != Label.OPTIONAL) {
      return Optional.empty();
    }
    String name = field.name().startsWith("_") ? field.name() : "_" + field.name();
    while (!taken.add(name)) {
      name = "X" + name;
    }
    oneofs.add(name);
    return Optional.of(oneofs.size() - 1);
  }

  private static void type(Wire wire, Value value) {
    if (value instanceof Value.Scalar scalar) {
      wire.number(5, code(scalar.kind()));
    } else if (value instanceof Value.Message message) {
      wire.number(5, MESSAGE).text(6, "." + message.name());
    } else if (value instanceof Value.Enum constants) {
      wire.number(5, ENUM).text(6, "." + constants.name());
    }
  }

  private static Wire entry(FieldSchema map) {
    Wire key = new Wire().text(1, "key").number(3, 1).number(4, ONCE);
    type(key, new Value.Scalar(map.key().orElseThrow()));
    Wire value = new Wire().text(1, "value").number(3, 2).number(4, ONCE);
    type(value, map.value());
    return new Wire()
        .text(1, map.entryName())
        .message(2, key.text(10, "key"))
        .message(2, value.text(10, "value"))
        .message(7, new Wire().flag(7, true));
  }

  private static int code(ProtoScalar scalar) {
    return switch (scalar) {
      case DOUBLE -> 1;
      case FLOAT -> 2;
      case INT64 -> 3;
      case UINT64 -> 4;
      case INT32 -> 5;
      case FIXED64 -> 6;
      case FIXED32 -> 7;
      case BOOL -> 8;
      case STRING -> 9;
      case BYTES -> 12;
      case UINT32 -> 13;
      case SFIXED32 -> 15;
      case SFIXED64 -> 16;
      case SINT32 -> 17;
      case SINT64 -> 18;
    };
  }
}
