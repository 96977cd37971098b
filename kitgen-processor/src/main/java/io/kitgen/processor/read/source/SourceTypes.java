package io.kitgen.processor.read.source;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/**
 * The top-level types that are compiled now, by name, over all rounds so far. JDK 17 cannot tell a
 * source from a class file; what is compiled now is what the rounds show as their roots. A type
 * that the compiler fetches from a source path by itself counts as a class file: nothing more is
 * lost by that than what its annotations say of null.
 */
public final class SourceTypes {

  private final Set<String> names = new HashSet<>();
  private final Set<String> packages = new HashSet<>();

  /** Takes in the roots of one round. */
  public void add(Collection<? extends Element> roots) {
    for (Element root : roots) {
      if (root instanceof TypeElement type) {
        names.add(type.getQualifiedName().toString());
      } else if (root instanceof PackageElement described) {
        packages.add(described.getQualifiedName().toString());
      }
    }
  }

  /** Whether {@code element} is compiled now. */
  public boolean has(Element element) {
    if (element instanceof PackageElement described) {
      return packages.contains(described.getQualifiedName().toString());
    }
    return Enclosing.within(element).stream()
        .anyMatch(
            each ->
                each instanceof TypeElement type
                    && names.contains(type.getQualifiedName().toString()));
  }

  /** The simple names of those in {@code home}, sorted. */
  public Set<String> in(PackageElement home) {
    String prefix = home.isUnnamed() ? "" : home.getQualifiedName() + ".";
    Set<String> found = new TreeSet<>();
    for (String name : names) {
      if (name.startsWith(prefix) && name.indexOf('.', prefix.length()) < 0) {
        found.add(name.substring(prefix.length()));
      }
    }
    return found;
  }
}
