package io.kitgen.rpc.reflection;

import com.google.protobuf.ByteString;
import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.EnumDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.MethodDescriptorProto;
import com.google.protobuf.DescriptorProtos.ServiceDescriptorProto;
import com.google.protobuf.InvalidProtocolBufferException;
import io.kitgen.protobuf.ProtoFile;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds files by their names and by what they declare. */
final class FileIndex {

  private final Map<String, List<ByteString>> byName;
  private final Map<String, String> symbols;
  private final Set<String> messages;
  private final List<String> services;

  private FileIndex(Builder builder) {
    this.byName = new HashMap<>();
    builder.files.keySet().forEach(name -> byName.put(name, builder.withImports(name)));
    this.symbols = Map.copyOf(builder.symbols);
    this.messages = Set.copyOf(builder.messages);
    this.services = List.copyOf(builder.services);
  }

  /** The file {@code name} and those that it needs; none when it is not known. */
  List<ByteString> named(String name) {
    return byName.getOrDefault(name, List.of());
  }

  /** The file that declares {@code symbol}, and those that it needs. */
  List<ByteString> declaring(String symbol) {
    String file = symbols.get(symbol);
    return file == null ? List.of() : named(file);
  }

  boolean isMessage(String name) {
    return messages.contains(name);
  }

  /** The full names of services, sorted. */
  List<String> services() {
    return services;
  }

  /** Collects files. */
  static final class Builder {

    private final Map<String, FileDescriptorProto> files = new HashMap<>();
    private final Map<String, String> symbols = new HashMap<>();
    private final Set<String> messages = new HashSet<>();
    private final Set<String> services = new TreeSet<>();

    /** Adds {@code file}, whose services are told of. */
    void addServices(ProtoFile file) {
      FileDescriptorProto descriptor = add(file);
      for (ServiceDescriptorProto service : descriptor.getServiceList()) {
        services.add(full(descriptor.getPackage(), service.getName()));
      }
    }

    private FileDescriptorProto add(ProtoFile file) {
      FileDescriptorProto descriptor;
      try {
        descriptor = FileDescriptorProto.parseFrom(file.descriptor().get());
      } catch (InvalidProtocolBufferException e) {
        throw new IllegalArgumentException("the descriptor of " + file.name() + " is broken", e);
      }
      file.imports().forEach(this::add);
      add(descriptor);
      for (String name : descriptor.getDependencyList()) {
        if (!files.containsKey(name)) {
          add(GoogleFiles.find(name, descriptor.getName()));
        }
      }
      return descriptor;
    }

    private void add(FileDescriptorProto file) {
      FileDescriptorProto other = files.putIfAbsent(file.getName(), file);
      if (other != null && !other.equals(file)) {
        throw new IllegalArgumentException("there are two different files " + file.getName());
      }
      for (DescriptorProto message : file.getMessageTypeList()) {
        declare(message, file.getPackage(), file.getName());
      }
      for (EnumDescriptorProto constants : file.getEnumTypeList()) {
        symbols.putIfAbsent(full(file.getPackage(), constants.getName()), file.getName());
      }
      for (ServiceDescriptorProto service : file.getServiceList()) {
        String name = full(file.getPackage(), service.getName());
        symbols.putIfAbsent(name, file.getName());
        for (MethodDescriptorProto method : service.getMethodList()) {
          symbols.putIfAbsent(full(name, method.getName()), file.getName());
        }
      }
    }

    private void declare(DescriptorProto message, String scope, String file) {
      String name = full(scope, message.getName());
      symbols.putIfAbsent(name, file);
      messages.add(name);
      message.getNestedTypeList().forEach(nested -> declare(nested, name, file));
      message
          .getEnumTypeList()
          .forEach(constants -> symbols.putIfAbsent(full(name, constants.getName()), file));
    }

    private static String full(String scope, String name) {
      return scope.isEmpty() ? name : scope + "." + name;
    }

    /** The file {@code name} first. */
    private List<ByteString> withImports(String name) {
      Map<String, FileDescriptorProto> found = new LinkedHashMap<>();
      collect(name, found);
      return found.values().stream().map(FileDescriptorProto::toByteString).toList();
    }

    private void collect(String name, Map<String, FileDescriptorProto> found) {
      FileDescriptorProto file = files.get(name);
      if (file != null && found.putIfAbsent(name, file) == null) {
        file.getDependencyList().forEach(needed -> collect(needed, found));
      }
    }

    FileIndex build() {
      return new FileIndex(this);
    }
  }
}
