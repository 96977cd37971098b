package io.kitgen.rpc.json;

import com.google.protobuf.AnyProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.Descriptors.DescriptorValidationException;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.DurationProto;
import com.google.protobuf.EmptyProto;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.StructProto;
import com.google.protobuf.TimestampProto;
import com.google.protobuf.WrappersProto;
import io.kitgen.protobuf.ProtoFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Descriptors of generated files. */
final class Descriptors {

  private static final List<FileDescriptor> WELL_KNOWN =
      List.of(
          AnyProto.getDescriptor(),
          DurationProto.getDescriptor(),
          EmptyProto.getDescriptor(),
          StructProto.getDescriptor(),
          TimestampProto.getDescriptor(),
          WrappersProto.getDescriptor());

  private final Map<String, FileDescriptor> built = new HashMap<>();

  private Descriptors() {
    WELL_KNOWN.forEach(file -> built.put(file.getName(), file));
  }

  /**
   * The descriptor of {@code file} with all that it imports.
   *
   * @throws IllegalArgumentException when it is none
   */
  static FileDescriptor of(ProtoFile file) {
    try {
      return new Descriptors().build(file);
    } catch (InvalidProtocolBufferException | DescriptorValidationException e) {
      throw new IllegalArgumentException("the descriptor of " + file.name() + " is broken", e);
    }
  }

  private FileDescriptor build(ProtoFile file)
      throws InvalidProtocolBufferException, DescriptorValidationException {
    FileDescriptor known = built.get(file.name());
    if (known != null) {
      return known;
    }
    for (ProtoFile imported : file.imports()) {
      build(imported);
    }
    FileDescriptorProto proto = FileDescriptorProto.parseFrom(file.descriptor().get());
    List<FileDescriptor> imports = new ArrayList<>();
    for (String name : proto.getDependencyList()) {
      @Nullable FileDescriptor imported = built.get(name);
      if (imported != null) {
        imports.add(imported);
      }
    }
    FileDescriptor descriptor =
        FileDescriptor.buildFrom(proto, imports.toArray(FileDescriptor[]::new));
    built.put(file.name(), descriptor);
    return descriptor;
  }
}
