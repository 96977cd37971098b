package io.kitgen.processor.read.type;

import io.kitgen.processor.model.Nullness;
import io.kitgen.processor.read.source.Sources;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the source says about null: JSpecify's annotations, and those of others by their
 * simple names. JDK 17 shows no type annotations of class files, so that these say nothing on any
 * JDK: the same code must be generated on each.
 */
public final class NullnessReader {

  private static final String NULL_MARKED = "org.jspecify.annotations.NullMarked";
  private static final String NULL_UNMARKED = "org.jspecify.annotations.NullUnmarked";
  private static final Set<String> NULLABLE = Set.of("Nullable", "CheckForNull");
  private static final Set<String> NON_NULL = Set.of("NonNull", "Nonnull", "NotNull");

  private final Sources sources;

  public NullnessReader(Sources sources) {
    this.sources = sources;
  }

  /** Whether a bare type within {@code scope} means that it is never null. */
  public boolean isNullMarked(Element scope) {
    // Around a package is its module.
    for (@Nullable Element each = scope; each != null; each = each.getEnclosingElement()) {
      if (has(each, NULL_UNMARKED)) {
        return false;
      }
      if (has(each, NULL_MARKED)) {
        return true;
      }
    }
    return false;
  }

  Nullness read(TypeMirror type, Place place) {
    if (!sources.inSource(place.scope())) {
      return type.getKind().isPrimitive() ? Nullness.NON_NULL : Nullness.UNSPECIFIED;
    }
    return written(type.getAnnotationMirrors())
        .or(() -> written(place.annotations()))
        .orElseGet(() -> unwritten(type, place));
  }

  /** What is said at the very place of a type, if anything is. */
  Optional<Nullness> written(TypeMirror type, Place place) {
    return sources.inSource(place.scope())
        ? written(type.getAnnotationMirrors()).or(() -> written(place.annotations()))
        : Optional.empty();
  }

  /** What is said of the arguments of {@code type}, at any depth, in their order. */
  public List<Nullness> ofArguments(DeclaredType type, Place place) {
    List<Nullness> found = new ArrayList<>();
    type.getTypeArguments().forEach(argument -> add(argument, place.inner(), found));
    return found;
  }

  private void add(TypeMirror type, Place place, List<Nullness> found) {
    if (type.getKind() == TypeKind.TYPEVAR) {
      place
          .bindings()
          .get(((TypeVariable) type).asElement())
          .ifPresent(bound -> add(bound.type(), place.of(bound), found));
      written(type, place).ifPresent(found::add);
      return;
    }
    found.add(read(type, place));
    if (type.getKind() == TypeKind.ARRAY) {
      add(((ArrayType) type).getComponentType(), place, found);
    } else if (type.getKind() == TypeKind.DECLARED) {
      ((DeclaredType) type).getTypeArguments().forEach(argument -> add(argument, place, found));
    }
  }

  private Nullness unwritten(TypeMirror type, Place place) {
    return type.getKind().isPrimitive() || isNullMarked(place.scope())
        ? Nullness.NON_NULL
        : Nullness.UNSPECIFIED;
  }

  private static Optional<Nullness> written(List<? extends AnnotationMirror> annotations) {
    for (AnnotationMirror annotation : annotations) {
      String name = annotation.getAnnotationType().asElement().getSimpleName().toString();
      if (NULLABLE.contains(name)) {
        return Optional.of(Nullness.NULLABLE);
      }
      if (NON_NULL.contains(name)) {
        return Optional.of(Nullness.NON_NULL);
      }
    }
    return Optional.empty();
  }

  private static boolean has(Element element, String annotation) {
    return element.getAnnotationMirrors().stream()
        .map(mirror -> mirror.getAnnotationType().asElement())
        .anyMatch(
            type ->
                type instanceof TypeElement named
                    && named.getQualifiedName().contentEquals(annotation));
  }
}
