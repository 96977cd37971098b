package io.kitgen.protobuf;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * A generated {@code .proto} as servers describe it to those who ask (server reflection).
 *
 * @param name its path, by which other files import it: {@code pb/add.proto}
 * @param descriptor gives the bytes of its {@code google.protobuf.FileDescriptorProto}, a new array
 *     each time
 * @param imports the files that it imports
 */
public record ProtoFile(String name, Supplier<byte[]> descriptor, List<ProtoFile> imports) {

  /** Checks that nothing is null. */
  public ProtoFile {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(descriptor, "descriptor");
    imports = List.copyOf(imports);
  }
}
