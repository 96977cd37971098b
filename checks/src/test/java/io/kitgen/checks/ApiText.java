package io.kitgen.checks;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.module.ModuleDescriptor;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What a module offers: public and protected members of the exported packages, one per line. */
final class ApiText {
  private final Path classes;

  ApiText(Path classes) {
    this.classes = classes;
  }

  String print() throws IOException {
    StringBuilder text = new StringBuilder();
    for (String name : typeNames()) {
      Class<?> type = load(name);
      if (isVisible(type)) {
        text.append(header(type)).append('\n');
        ApiMembers.of(type).forEach(line -> text.append("  ").append(line).append('\n'));
        text.append('\n');
      }
    }
    return text.toString();
  }

  private Set<String> typeNames() throws IOException {
    Set<String> names = new TreeSet<>();
    for (String exported : exportedPackages()) {
      try (Stream<Path> files = Files.list(classes.resolve(exported.replace('.', '/')))) {
        files
            .map(file -> file.getFileName().toString())
            .filter(file -> file.endsWith(".class") && !file.equals("package-info.class"))
            .forEach(file -> names.add(exported + "." + file.replace(".class", "")));
      }
    }
    return names;
  }

  private List<String> exportedPackages() throws IOException {
    try (InputStream in = Files.newInputStream(classes.resolve("module-info.class"))) {
      return ModuleDescriptor.read(in).exports().stream()
          .filter(exported -> !exported.isQualified())
          .map(ModuleDescriptor.Exports::source)
          .toList();
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, ApiText.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(
          "in the folder of classes, yet not on the class path: " + name, e);
    }
  }

  private static boolean isVisible(Class<?> type) {
    for (Class<?> outer = type; outer != null; outer = outer.getDeclaringClass()) {
      if ((outer.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) == 0) {
        return false;
      }
    }
    return !type.isSynthetic() && !type.isAnonymousClass() && !type.isLocalClass();
  }

  private static String header(Class<?> type) {
    return annotationFacts(type)
        + modifiers(type)
        + kind(type)
        + " "
        + type.getName()
        + ApiTypes.print(type.getTypeParameters())
        + list(" extends ", type.getAnnotatedSuperclass())
        + list(type.isInterface() ? " extends " : " implements ", type.getAnnotatedInterfaces())
        + permitted(type);
  }

  private static String annotationFacts(Class<?> type) {
    if (!type.isAnnotation()) {
      return "";
    }
    Retention retention = type.getAnnotation(Retention.class);
    Target target = type.getAnnotation(Target.class);
    return (retention == null ? RetentionPolicy.CLASS : retention.value())
        + Arrays.stream(target == null ? new Object[0] : target.value())
            .map(Object::toString)
            .sorted()
            .collect(joining(", ", " (", ") "));
  }

  private static String modifiers(Class<?> type) {
    int shown = type.getModifiers() & Modifier.classModifiers();
    if (type.isInterface()) {
      shown &= ~(Modifier.ABSTRACT | Modifier.STATIC);
    }
    return Modifier.toString(shown) + (type.isSealed() ? " sealed " : " ");
  }

  private static String kind(Class<?> type) {
    if (type.isAnnotation()) {
      return "@interface";
    }
    if (type.isInterface()) {
      return "interface";
    }
    return type.isRecord() ? "record" : type.isEnum() ? "enum" : "class";
  }

  private static String list(String word, AnnotatedType... types) {
    String text =
        Arrays.stream(types)
            .filter(type -> type != null && type.getType() != Object.class)
            .map(ApiTypes::print)
            .collect(joining(", "));
    return text.isEmpty() ? "" : word + text;
  }

  private static String permitted(Class<?> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses())
            .map(Class::getName)
            .collect(joining(", ", " permits ", ""))
        : "";
  }
}
