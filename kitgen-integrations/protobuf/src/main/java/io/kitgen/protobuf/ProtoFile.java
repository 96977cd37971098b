package io.kitgen.protobuf;

import java.nio.charset.StandardCharsets;
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

  /**
   * A file whose descriptor is written as texts of which each character is a byte, as generated
   * code does: a constant of Java is the smallest form that class files have for bytes.
   *
   * @param descriptor its parts, of which one may have at most 65535 bytes
   */
  public static ProtoFile of(String name, List<ProtoFile> imports, String... descriptor) {
    List<String> parts = List.of(descriptor);
    return new ProtoFile(
        name, () -> String.join("", parts).getBytes(StandardCharsets.ISO_8859_1), imports);
  }
}
