package io.kitgen.processor.transport.grpc.schema.text;

import io.kitgen.processor.transport.grpc.schema.FieldSchema;
import io.kitgen.processor.transport.grpc.schema.FieldSchema.Value;
import io.kitgen.processor.transport.grpc.schema.FileSchema;
import io.kitgen.processor.transport.grpc.schema.ServiceSchema.Method;
import io.kitgen.processor.transport.grpc.schema.TypeSchema;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** The shortest names of types that mean them where they stand, by the rules of protoc. */
final class References {

  private final String packageName;
  private final Set<String> types = new HashSet<>();
  // What has others in it: packages and the service.
  private final Set<String> scopes = new HashSet<>();
  // They hide the types of their names, though they are none.
  private final Set<String> methods = new HashSet<>();

  References(FileSchema file) {
    this.packageName = file.packageName();
    addScopes(file.full(file.service().name()));
    for (Method method : file.service().methods()) {
      methods.add(file.full(file.service().name()) + "." + method.name());
      addReferred(method.request().message());
      addReferred(method.response().message());
    }
    for (TypeSchema type : file.types()) {
      addReferred(file.full(type.name()));
      if (type instanceof TypeSchema.Message message) {
        message.fields().forEach(field -> add(field, file.full(message.name())));
      }
    }
  }

  private void add(FieldSchema field, String message) {
    if (field.label() == FieldSchema.Label.MAP) {
      types.add(message + "." + field.entryName());
    }
    if (field.value() instanceof Value.Message value) {
      addReferred(value.name());
    } else if (field.value() instanceof Value.Enum value) {
      addReferred(value.name());
    }
  }

  private void addReferred(String name) {
    types.add(name);
    addScopes(parent(name));
  }

  private void addScopes(String name) {
    for (String scope = name; !scope.isEmpty(); scope = parent(scope)) {
      scopes.add(scope);
    }
  }

  /** What names the type {@code full} within {@code scope}, which is a message or the service. */
  String of(String full, String scope) {
    String inPackage = packageName + ".";
    String name = full.startsWith(inPackage) ? full.substring(inPackage.length()) : full;
    return Stream.of(name, full)
        .filter(shorter -> resolved(shorter, scope).equals(full))
        .findFirst()
        .orElse("." + full);
  }

  /** What protoc takes {@code name} for: its first part is looked for from the inside out. */
  private String resolved(String name, String scope) {
    int dot = name.indexOf('.');
    String first = dot < 0 ? name : name.substring(0, dot);
    String around = scope;
    while (true) {
      String symbol = around.isEmpty() ? first : around + "." + first;
      if (types.contains(symbol) || (dot < 0 ? methods : scopes).contains(symbol)) {
        return symbol + name.substring(first.length());
      }
      if (around.isEmpty()) {
        return "";
      }
      around = parent(around);
    }
  }

  private static String parent(String name) {
    return name.substring(0, Math.max(0, name.lastIndexOf('.')));
  }
}
