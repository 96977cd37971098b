package io.kitgen.processor.transport.grpc.schema.descriptor;

import io.kitgen.processor.transport.grpc.schema.FileSchema;
import io.kitgen.processor.transport.grpc.schema.ServiceSchema.Method;
import io.kitgen.processor.transport.grpc.schema.TypeSchema;

/** Writes a file. The numbers are those of {@code google/protobuf/descriptor.proto}. */
public final class FileDescriptor {

  private final FileSchema file;

  private FileDescriptor(FileSchema file) {
    this.file = file;
  }

  /** The bytes of the descriptor of {@code file}. */
  public static byte[] of(FileSchema file) {
    return new FileDescriptor(file).file().bytes();
  }

  private Wire file() {
    Wire wire = new Wire().text(1, file.name()).textIfAny(2, file.packageName());
    file.imports().forEach(name -> wire.text(3, name));
    for (TypeSchema type : file.types()) {
      if (type instanceof TypeSchema.Message message) {
        wire.message(4, new MessageDescriptor(file.full(message.name()), message).write());
      }
    }
    for (TypeSchema type : file.types()) {
      if (type instanceof TypeSchema.Enum constants) {
        wire.message(5, EnumDescriptor.write(constants));
      }
    }
    wire.message(6, service());
    if (!file.options().isEmpty()) {
      wire.message(8, options());
    }
    return wire.text(12, "proto3");
  }

  private Wire service() {
    Wire wire = new Wire().text(1, file.service().name());
    file.service().methods().forEach(method -> wire.message(2, method(method)));
    return wire;
  }

  private static Wire method(Method method) {
    Wire wire =
        new Wire()
            .text(1, method.name())
            .text(2, "." + method.request().message())
            .text(3, "." + method.response().message());
    if (method.hasOptions()) {
      Wire options = new Wire().flag(33, method.deprecated());
      int level = method.idempotency().number();
      wire.message(4, level > 0 ? options.number(34, level) : options);
    }
    return wire.flag(5, method.request().streamed()).flag(6, method.response().streamed());
  }

  private Wire options() {
    Wire wire = new Wire();
    file.options().stream()
        .sorted((a, b) -> Integer.compare(a.option().number(), b.option().number()))
        .forEach(
            given -> {
              if (given.option().isText()) {
                wire.text(given.option().number(), given.value());
              } else {
                wire.number(given.option().number(), given.option().code(given.value()));
              }
            });
    return wire;
  }
}
