package io.kitgen.processor.read.bean;

import io.kitgen.processor.read.source.Sources;
import io.kitgen.processor.read.type.Bindings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * A class or interface that a class consists of, with what its type variables stand for there.
 *
 * @param type the class or interface
 * @param bindings of its type variables
 */
public record Level(TypeElement type, Bindings bindings) {

  /** {@code type} and its superclasses below {@code Object}, the topmost first. */
  public static List<Level> classes(TypeElement type, Bindings bindings) {
    List<Level> levels = new ArrayList<>();
    Level level = new Level(type, bindings);
    while (!isOfJava(level.type())) {
      levels.add(0, level);
      if (!(level.type().getSuperclass() instanceof DeclaredType parent)
          || !(parent.asElement() instanceof TypeElement element)) {
        break;
      }
      level = new Level(element, Bindings.of(parent, level.type(), level.bindings()));
    }
    return levels;
  }

  /** The interfaces of {@code classes}, each once, the nearest first. */
  static List<Level> interfaces(List<Level> classes, Sources sources) {
    Map<TypeElement, Level> found = new LinkedHashMap<>();
    for (int i = classes.size() - 1; i >= 0; i--) {
      addInterfaces(classes.get(i), sources, found);
    }
    return List.copyOf(found.values());
  }

  private static void addInterfaces(Level level, Sources sources, Map<TypeElement, Level> found) {
    for (TypeMirror parent : level.type().getInterfaces()) {
      if (sources.util().asElement(parent) instanceof TypeElement element
          && !isOfJava(element)
          && !found.containsKey(element)) {
        Bindings bound = Bindings.of((DeclaredType) parent, level.type(), level.bindings());
        Level next = new Level(element, bound);
        found.put(element, next);
        addInterfaces(next, sources, found);
      }
    }
  }

  /** Whether it comes with Java or kitgen: what such a class consists of is nobody's contract. */
  public static boolean isOfJava(TypeElement type) {
    String name = type.getQualifiedName().toString();
    return name.startsWith("java.")
        || name.startsWith("javax.")
        || name.startsWith("jdk.")
        || name.startsWith("io.kitgen.runtime.");
  }
}
