package io.kitgen.processor.read.bean;

import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.TypeUse;
import io.kitgen.processor.read.source.AnnotationReader;
import io.kitgen.processor.read.source.Sources;
import io.kitgen.processor.read.type.Place;
import io.kitgen.processor.read.type.TypeReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Reads which types a value of a sealed type can have, with their arguments bound. */
public final class SealedReader {

  private static final String SUB_TYPES = "com.fasterxml.jackson.annotation.JsonSubTypes";

  private final Sources sources;
  private final TypeReader types;
  private final AnnotationReader annotations;

  public SealedReader(Sources sources, TypeReader types) {
    this.sources = sources;
    this.types = types;
    this.annotations = new AnnotationReader(sources);
  }

  /** Whether {@code type} itself has no values but those of the types below it. */
  public boolean isSealed(TypeElement type) {
    boolean open =
        type.getKind() == ElementKind.INTERFACE
            || (type.getKind() == ElementKind.CLASS
                && type.getModifiers().contains(Modifier.ABSTRACT));
    return open && (type.getModifiers().contains(Modifier.SEALED) || !listed(type).isEmpty());
  }

  /**
   * The types of the values of {@code type}, none of which is sealed itself. By name, since
   * compilers do not agree about the order; but one that extends another comes before it.
   */
  public List<TypeUse> variants(DeclaredType type, Place place) {
    Map<String, DeclaredType> found = new TreeMap<>();
    add(type, new HashSet<>(), found);
    List<DeclaredType> sorted = new ArrayList<>();
    for (DeclaredType variant : found.values()) {
      int index = 0;
      while (index < sorted.size() && !isBelow(variant, sorted.get(index))) {
        index++;
      }
      sorted.add(index, variant);
    }
    return sorted.stream().map(variant -> types.read(variant, place)).toList();
  }

  private boolean isBelow(DeclaredType one, DeclaredType other) {
    return sources.util().isSubtype(sources.util().erasure(one), sources.util().erasure(other));
  }

  private void add(DeclaredType type, Set<TypeElement> entered, Map<String, DeclaredType> found) {
    TypeElement parent = (TypeElement) type.asElement();
    List<TypeElement> below =
        parent.getModifiers().contains(Modifier.SEALED)
            ? elements(parent.getPermittedSubclasses())
            : listed(parent);
    for (TypeElement child : below) {
      if (entered.add(child)) {
        DeclaredType bound = bind(child, type);
        if (isSealed(child)) {
          add(bound, entered, found);
        } else {
          found.put(child.getQualifiedName().toString(), bound);
        }
      }
    }
  }

  private List<TypeElement> elements(List<? extends TypeMirror> mirrors) {
    return mirrors.stream()
        .map(mirror -> sources.util().asElement(mirror))
        .filter(TypeElement.class::isInstance)
        .map(TypeElement.class::cast)
        .toList();
  }

  /** Those that {@code @JsonSubTypes} on {@code type} itself lists. */
  private List<TypeElement> listed(TypeElement type) {
    return AnnotationModel.find(annotations.read(type), SUB_TYPES).stream()
        .flatMap(
            all ->
                all.values().get("value") instanceof List<?> list ? list.stream() : Stream.empty())
        .filter(AnnotationModel.class::isInstance)
        .map(each -> String.valueOf(((AnnotationModel) each).values().get("value")))
        .map(name -> sources.elements().getTypeElement(name))
        .flatMap(Stream::ofNullable)
        .distinct()
        .toList();
  }

  /** {@code Ok<Order>} for {@code Ok<T> implements Result<T>} below {@code Result<Order>}. */
  private DeclaredType bind(TypeElement child, DeclaredType parent) {
    Optional<DeclaredType> seen = parentOf(child.asType(), parent);
    List<TypeMirror> arguments = new ArrayList<>();
    for (TypeParameterElement variable : child.getTypeParameters()) {
      seen.flatMap(type -> argument(variable, type, parent)).ifPresent(arguments::add);
    }
    // What stays open is told as a type without arguments.
    return arguments.size() == child.getTypeParameters().size()
        ? sources.util().getDeclaredType(child, arguments.toArray(TypeMirror[]::new))
        : sources.util().getDeclaredType(child);
  }

  private Optional<DeclaredType> parentOf(TypeMirror child, DeclaredType parent) {
    for (TypeMirror each : sources.util().directSupertypes(child)) {
      if (each instanceof DeclaredType declared) {
        Optional<DeclaredType> found =
            declared.asElement().equals(parent.asElement())
                ? Optional.of(declared)
                : parentOf(declared, parent);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<TypeMirror> argument(
      TypeParameterElement variable, DeclaredType seen, DeclaredType parent) {
    for (int i = 0; i < seen.getTypeArguments().size(); i++) {
      boolean same = variable.equals(sources.util().asElement(seen.getTypeArguments().get(i)));
      if (same && i < parent.getTypeArguments().size()) {
        return Optional.of(parent.getTypeArguments().get(i));
      }
    }
    return Optional.empty();
  }
}
