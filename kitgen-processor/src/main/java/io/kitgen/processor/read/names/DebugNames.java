package io.kitgen.processor.read.names;

import static java.util.stream.Collectors.joining;

import io.kitgen.processor.read.source.Enclosing;
import io.kitgen.processor.read.source.Sources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * The names of parameters that a class file has for debuggers. In an incremental build a class that
 * did not change is there only so, and without {@code -parameters} compilers do not tell them.
 */
public final class DebugNames {

  private final Sources sources;
  private final Resources resources;

  public DebugNames(Sources sources, Resources resources) {
    this.sources = sources;
    this.resources = resources;
  }

  /**
   * The names of the parameters of {@code executable}: those of its source where they are known.
   */
  public List<String> of(ExecutableElement executable) {
    List<String> names =
        executable.getParameters().stream().map(p -> p.getSimpleName().toString()).toList();
    return sources.inSource(executable) || !areInvented(names)
        ? names
        : inClassFile(executable).orElse(names);
  }

  /** Compilers call parameters without a name {@code arg0}, {@code arg1} and so on. */
  static boolean areInvented(List<String> names) {
    return !names.isEmpty()
        && IntStream.range(0, names.size()).allMatch(i -> names.get(i).equals("arg" + i));
  }

  private Optional<List<String>> inClassFile(ExecutableElement executable) {
    TypeElement type = Enclosing.type(executable);
    String path = binaryName(type).replace('.', '/') + ".class";
    try {
      return resources
          .read(type, path)
          .map(
              bytes ->
                  LocalVariables.of(bytes, executable.getSimpleName() + descriptor(executable)))
          .flatMap(variables -> named(executable, variables));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<List<String>> named(
      ExecutableElement executable, Map<Integer, String> variables) {
    int slot = executable.getModifiers().contains(Modifier.STATIC) ? 0 : 1;
    List<String> names = new ArrayList<>();
    for (VariableElement parameter : executable.getParameters()) {
      TypeKind kind = parameter.asType().getKind();
      String name = variables.get(slot);
      if (name == null) {
        return Optional.empty();
      }
      names.add(name);
      slot += kind == TypeKind.LONG || kind == TypeKind.DOUBLE ? 2 : 1;
    }
    return Optional.of(names);
  }

  // (JLjava/lang/String;)V
  private String descriptor(ExecutableElement executable) {
    return executable.getParameters().stream()
        .map(parameter -> descriptor(sources.util().erasure(parameter.asType())))
        .collect(
            joining("", "(", ")" + descriptor(sources.util().erasure(executable.getReturnType()))));
  }

  private String descriptor(TypeMirror type) {
    return switch (type.getKind()) {
      case BOOLEAN -> "Z";
      case BYTE -> "B";
      case SHORT -> "S";
      case CHAR -> "C";
      case INT -> "I";
      case LONG -> "J";
      case FLOAT -> "F";
      case DOUBLE -> "D";
      case VOID -> "V";
      case ARRAY -> "[" + descriptor(((ArrayType) type).getComponentType());
      default ->
          "L" + binaryName((TypeElement) ((DeclaredType) type).asElement()).replace('.', '/') + ";";
    };
  }

  private String binaryName(TypeElement type) {
    return sources.elements().getBinaryName(type).toString();
  }
}
