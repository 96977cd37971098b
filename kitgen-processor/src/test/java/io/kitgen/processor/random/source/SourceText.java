package io.kitgen.processor.random.source;

import static java.util.stream.Collectors.joining;

import io.kitgen.processor.random.source.OperationSource.ParameterSource;
import io.kitgen.processor.random.source.ServiceSource.Marked;
import io.kitgen.processor.random.source.ServiceSource.Parent;
import io.kitgen.processor.random.source.UserType.EnumType;
import io.kitgen.processor.random.source.UserType.Place;
import io.kitgen.processor.random.source.UserType.RecordType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes a service and its types as Java files. */
public final class SourceText {
  private static final String SUPPRESS = "@java.lang.SuppressWarnings(\"serial\")\n";

  private final ServiceSource service;
  private final TypeText types;

  private SourceText(ServiceSource service, ServiceSource named) {
    this.service = service;
    this.types = new TypeText(named);
  }

  /** The files of {@code service}: their text by the qualified name of their type. */
  public static Map<String, String> of(ServiceSource service) {
    return of(service, service);
  }

  /** The same, where {@code named} says what the names of types stand for. */
  static Map<String, String> of(ServiceSource service, ServiceSource named) {
    return new SourceText(service, named).files();
  }

  private Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    if (service.marked() == Marked.PACKAGE) {
      put(files, "package-info", "@org.jspecify.annotations.NullMarked ");
    }
    put(files, service.holder().orElse(service.name()), serviceFile());
    for (Parent parent : service.parents()) {
      put(files, parent.name(), parent(parent));
    }
    for (UserType type : service.types().values()) {
      if (type.place() == Place.FILE) {
        put(files, type.name(), type(type, "public "));
      }
    }
    put(files, ServiceSource.TYPES_HOLDER, holder());
    service.errors().forEach(error -> errors(files, error));
    put(
        files,
        "Tag",
        "@java.lang.annotation.Target(java.lang.annotation.ElementType.TYPE_USE)\n@interface Tag {}");
    return files;
  }

  private void put(Map<String, String> files, String name, String text) {
    String header = "package " + service.packageName() + ";\n\n";
    files.put(
        service.packageName() + "." + name,
        name.equals("package-info") ? text + header.strip() + "\n" : header + text + "\n");
  }

  private String serviceFile() {
    String text = service();
    return service
        .holder()
        .map(
            outer ->
                "public final class " + outer + " {\nprivate " + outer + "() {}\n" + text + "}")
        .orElse(text);
  }

  private String service() {
    List<String> members = new ArrayList<>();
    service.operations().forEach(operation -> members.add(operation(operation)));
    members.addAll(service.extras());
    nested(Place.SERVICE).forEach(type -> members.add(type(type, "")));
    String parents =
        service.parents().stream()
            .map(parent -> parent.name() + arguments(parent))
            .collect(joining(", "));
    String marked =
        service.marked() == Marked.INTERFACE ? "@org.jspecify.annotations.NullMarked\n" : "";
    return String.join("\n", service.lines())
        + "\n"
        + marked
        + (service.visible() ? "public " : "")
        + "interface "
        + service.name()
        + (parents.isEmpty() ? "" : " extends " + parents)
        + block(members);
  }

  private String parent(Parent parent) {
    String variables = parent.arguments().isEmpty() ? "" : "<K, V>";
    return "interface "
        + parent.name()
        + variables
        + block(parent.operations().stream().map(this::operation).toList());
  }

  private String arguments(Parent parent) {
    return parent.arguments().isEmpty()
        ? ""
        : parent.arguments().values().stream().map(types::of).collect(joining(", ", "<", ">"));
  }

  private String operation(OperationSource operation) {
    List<String> parameters = new ArrayList<>();
    if (operation.context()) {
      parameters.add("io.kitgen.runtime.CallContext context0");
    }
    operation.parameters().forEach(parameter -> parameters.add(parameter(parameter)));
    String all = String.join(", ", parameters);
    if (operation.varargs()) {
      int brackets = all.lastIndexOf("[]");
      all = all.substring(0, brackets) + "..." + all.substring(brackets + 2);
    }
    String thrown = operation.thrown().stream().map(ErrorType::name).collect(joining(", "));
    return String.join("\n", operation.lines())
        + "\n"
        + result(operation)
        + " "
        + operation.name()
        + "("
        + all
        + ")"
        + (thrown.isEmpty() ? "" : " throws " + thrown)
        + ";";
  }

  private String parameter(ParameterSource parameter) {
    String type = types.of(parameter.type());
    return parameter.annotations()
        + (parameter.flows() ? "java.util.Iterator<" + type + ">" : type)
        + " "
        + parameter.name();
  }

  private String result(OperationSource operation) {
    if (operation.style() == OperationSource.Style.BLOCKING) {
      return operation.result().map(types::of).orElse("void");
    }
    Optional<String> value = operation.result().map(ParameterDice::boxed).map(types::of);
    return operation.style().type() + "<" + value.orElse("java.lang.Void") + ">";
  }

  private String holder() {
    List<String> members = new ArrayList<>();
    members.add("private " + ServiceSource.TYPES_HOLDER + "() {}");
    nested(Place.HOLDER).forEach(type -> members.add(type(type, "public ")));
    return "public final class " + ServiceSource.TYPES_HOLDER + block(members);
  }

  private List<UserType> nested(Place place) {
    return service.types().values().stream().filter(type -> type.place() == place).toList();
  }

  private String type(UserType type, String modifiers) {
    return bare(type, published(type) + modifiers);
  }

  /** Documents know ASCII names only; the star stands for the arguments of a generic type. */
  private static String published(UserType type) {
    String ascii = type.name().replaceAll("[^A-Za-z0-9_]", "_");
    boolean generic = type instanceof RecordType record && !record.variables().isEmpty();
    return ascii.equals(type.name())
        ? ""
        : "@io.kitgen.KitType(name = \"" + ascii + (generic ? "*" : "") + "\")\n";
  }

  private String bare(UserType type, String modifiers) {
    if (type instanceof EnumType enumType) {
      return modifiers
          + "enum "
          + type.name()
          + " { "
          + String.join(", ", enumType.constants())
          + " }";
    }
    RecordType record = (RecordType) type;
    String variables =
        record.variables().isEmpty() ? "" : "<" + String.join(", ", record.variables()) + ">";
    String lines = record.lines().stream().map(line -> line + "\n").collect(joining());
    return record.components().stream()
        .map(c -> c.annotations() + types.of(c.type()) + " " + c.name())
        .collect(
            joining(
                ",\n    ", lines + modifiers + "record " + type.name() + variables + "(", ") {}"));
  }

  private void errors(Map<String, String> files, ErrorType error) {
    String top = "java.lang." + (error.checked() ? "Exception" : "RuntimeException");
    if (error.variants().isEmpty()) {
      put(files, error.name(), error(error, "class", top));
      return;
    }
    String variants = error.variants().stream().map(ErrorType::name).collect(joining(", "));
    String head = "public abstract sealed class " + error.name() + " extends " + top;
    put(
        files,
        error.name(),
        SUPPRESS + head + " permits " + variants + block(ErrorText.sealed(error)));
    error.variants().forEach(v -> put(files, v.name(), error(v, "final class", error.name())));
  }

  private String error(ErrorType error, String kind, String superclass) {
    boolean causeless = !superclass.startsWith("java.");
    return error.annotation()
        + "\n"
        + SUPPRESS
        + "public "
        + kind
        + " "
        + error.name()
        + " extends "
        + superclass
        + block(new ErrorText(error, types, causeless).members());
  }

  private static String block(List<String> members) {
    return members.stream()
        .map(member -> member.strip().indent(2))
        .collect(joining("\n", " {\n", "}\n"));
  }
}
