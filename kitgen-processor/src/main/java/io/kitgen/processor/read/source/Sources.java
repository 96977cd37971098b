package io.kitgen.processor.read.source;

import io.kitgen.processor.model.Origin;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * The compiler as the readers see it.
 *
 * @param types which types are compiled now
 */
public record Sources(Elements elements, Types util, SourceTypes types) {

  private static final String GENERATED = "javax.annotation.processing.Generated";

  /** Where {@code element} stands. */
  public Origin origin(Element element) {
    return new SourceOrigin(
        element, Optional.empty(), Optional.empty(), types.has(element), Map.of(), elements);
  }

  /** Where {@code annotation} stands on {@code element}. */
  public Origin origin(Element element, AnnotationMirror annotation) {
    return new SourceOrigin(
        element, Optional.of(annotation), Optional.empty(), types.has(element), Map.of(), elements);
  }

  /** Where an annotation of {@code type} stands on {@code element}. */
  public Origin origin(Element element, TypeElement type) {
    return element.getAnnotationMirrors().stream()
        .filter(mirror -> mirror.getAnnotationType().asElement().equals(type))
        .findFirst()
        .map(mirror -> origin(element, mirror))
        .orElseGet(() -> origin(element));
  }

  /** Whether there is a type of this binary name, be it compiled now or before. */
  public boolean hasType(String binaryName) {
    return elements.getTypeElement(binaryName.replace('$', '.')) != null
        || elements.getTypeElement(binaryName) != null;
  }

  /** Whether {@code element} is written in a source that is compiled now. */
  public boolean inSource(Element element) {
    return types.has(element);
  }

  /** Whether {@code type} is a {@code java.io.Serializable}. */
  public boolean isSerializable(TypeElement type) {
    return util.isSubtype(
        util.erasure(type.asType()), elements.getTypeElement("java.io.Serializable").asType());
  }

  /** Whether code in {@code home} can name {@code element}. */
  public boolean canBeNamed(Element element, PackageElement home) {
    boolean neighbours = elements.getPackageOf(element).equals(home);
    return Enclosing.within(element).stream()
        .map(Element::getModifiers)
        .allMatch(
            modifiers ->
                neighbours
                    ? !modifiers.contains(Modifier.PRIVATE)
                    : modifiers.contains(Modifier.PUBLIC));
  }

  /** Whether {@code Generated}, of a module of the JDK's own, can be seen from {@code place}. */
  public boolean seesGenerated(Element place) {
    return sees(place, GENERATED);
  }

  /** Whether the type of this qualified name can be seen from {@code place}. */
  boolean sees(Element place, String type) {
    @Nullable ModuleElement module = elements.getModuleOf(place);
    return module == null
        ? elements.getTypeElement(type) != null
        : elements.getTypeElement(module, type) != null;
  }
}
