package io.kitgen.rpc.reflection;

import com.google.protobuf.AnyProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.DurationProto;
import com.google.protobuf.EmptyProto;
import com.google.protobuf.FieldMaskProto;
import com.google.protobuf.StructProto;
import com.google.protobuf.TimestampProto;
import com.google.protobuf.WrappersProto;
import java.util.List;

/** Google's files that others import, which protobuf-java has. None of them imports another. */
final class GoogleFiles {

  private static final List<FileDescriptor> FILES =
      List.of(
          AnyProto.getDescriptor(),
          DurationProto.getDescriptor(),
          EmptyProto.getDescriptor(),
          FieldMaskProto.getDescriptor(),
          StructProto.getDescriptor(),
          TimestampProto.getDescriptor(),
          WrappersProto.getDescriptor());

  private GoogleFiles() {}

  /** The file {@code name}, which {@code importer} asks for. */
  static FileDescriptorProto find(String name, String importer) {
    return FILES.stream()
        .filter(file -> file.getName().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    importer + " imports " + name + ", which is not among its imports"))
        .toProto();
  }
}
