package io.kitgen.processor.discover;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Knows which services or types are to be generated in a round, and which wait for what another
 * processor still has to make. Between rounds it keeps names: elements do not outlast a round.
 */
public final class Discovery {

  private final Elements elements;
  private final Function<TypeElement, List<MissingType>> missing;
  private final Set<String> waiting = new LinkedHashSet<>();

  private Discovery(Elements elements, Function<TypeElement, List<MissingType>> missing) {
    this.elements = elements;
    this.missing = missing;
  }

  /** That of services. */
  public static Discovery ofServices(Elements elements) {
    return new Discovery(elements, MissingTypes::in);
  }

  /** That of types that have a codec of their own. */
  public static Discovery ofTypes(Elements elements) {
    return new Discovery(elements, MissingTypes::within);
  }

  /** Those of {@code annotated} and of the waiting ones that can be read now. */
  public List<TypeElement> ready(Collection<? extends Element> annotated) {
    Set<TypeElement> candidates = waiting();
    for (Element element : annotated) {
      if (element instanceof TypeElement type) {
        candidates.add(type);
      }
    }
    waiting.clear();
    List<TypeElement> ready = new ArrayList<>();
    for (TypeElement candidate : candidates) {
      if (waitsFor(candidate).isEmpty()) {
        ready.add(candidate);
      } else {
        waiting.add(candidate.getQualifiedName().toString());
      }
    }
    return ready;
  }

  /** The services that still wait. */
  public Set<TypeElement> waiting() {
    Set<TypeElement> types = new LinkedHashSet<>();
    for (String name : waiting) {
      TypeElement type = elements.getTypeElement(name);
      if (type != null) {
        types.add(type);
      }
    }
    return types;
  }

  /** What {@code type} waits for. */
  public List<MissingType> waitsFor(TypeElement type) {
    return missing.apply(type);
  }

  /** What {@code service} needs and is not there. */
  public static List<MissingType> missing(TypeElement service) {
    return MissingTypes.in(service);
  }
}
