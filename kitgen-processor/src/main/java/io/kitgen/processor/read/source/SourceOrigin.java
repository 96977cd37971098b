package io.kitgen.processor.read.source;

import io.kitgen.processor.model.Origin;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.util.Elements;

/**
 * A place in the user's code. Lives within one round: elements do not outlast it.
 *
 * @param element what stands there
 * @param annotation an annotation on it, if that is meant
 * @param value a value in the annotation, if that is meant
 * @param inSource whether the compiler can show the place; else only a class file is there
 * @param members the places of values that do not stand in {@code annotation}
 * @param elements know what is written above
 */
public record SourceOrigin(
    Element element,
    Optional<AnnotationMirror> annotation,
    Optional<AnnotationValue> value,
    boolean inSource,
    Map<String, Origin> members,
    Elements elements)
    implements Origin {

  @Override
  public String javadoc() {
    return Javadoc.of(elements.getDocComment(element)).text();
  }

  @Override
  public Origin member(String name) {
    Origin elsewhere = members.get(name);
    return elsewhere != null
        ? elsewhere
        : annotation.flatMap(mirror -> find(mirror, name)).map(this::at).orElse(this);
  }

  @Override
  public Origin with(Map<String, Origin> others) {
    return new SourceOrigin(element, annotation, value, inSource, Map.copyOf(others), elements);
  }

  private Origin at(AnnotationValue member) {
    return new SourceOrigin(element, annotation, Optional.of(member), inSource, Map.of(), elements);
  }

  private static Optional<AnnotationValue> find(AnnotationMirror mirror, String name) {
    for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
        mirror.getElementValues().entrySet()) {
      if (entry.getKey().getSimpleName().contentEquals(name)) {
        return Optional.of(entry.getValue());
      }
    }
    return Optional.empty();
  }
}
