package io.kitgen.processor.discover;

import io.kitgen.processor.read.source.Enclosing;
import io.kitgen.processor.read.source.Sources;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * Finds annotations for transports that have no effect, since no service has them. An interface
 * that a service of this compilation extends gives them to it; one with type variables can only be
 * meant for that.
 */
public final class Strays {

  private static final String KIT_SERVICE = "io.kitgen.KitService";

  private final Sources sources;
  private final Set<Element> inherited = new HashSet<>();

  /**
   * @param roots what is compiled in this round
   */
  public Strays(Sources sources, Collection<? extends Element> roots) {
    this.sources = sources;
    roots.forEach(this::enter);
  }

  /** Those of {@code annotated} that have no effect. */
  public List<Element> among(Collection<? extends Element> annotated) {
    return annotated.stream()
        .filter(element -> isStray(Enclosing.type(element)))
        .map(Element.class::cast)
        .toList();
  }

  private boolean isStray(TypeElement type) {
    boolean parent =
        type.getKind().isInterface()
            && (inherited.contains(type) || !type.getTypeParameters().isEmpty());
    return !parent && !isService(type);
  }

  private void enter(Element element) {
    if (element instanceof TypeElement type) {
      if (isService(type)) {
        inherit(type);
      }
      ElementFilter.typesIn(type.getEnclosedElements()).forEach(this::enter);
    }
  }

  private void inherit(TypeElement type) {
    for (TypeMirror parent : type.getInterfaces()) {
      if (sources.util().asElement(parent) instanceof TypeElement element
          && inherited.add(element)) {
        inherit(element);
      }
    }
  }

  private static boolean isService(TypeElement type) {
    return type.getAnnotationMirrors().stream()
        .map(mirror -> (TypeElement) mirror.getAnnotationType().asElement())
        .anyMatch(annotation -> annotation.getQualifiedName().contentEquals(KIT_SERVICE));
  }
}
