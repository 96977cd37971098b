package io.kitgen.processor.read.type;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import io.kitgen.processor.read.source.Sources;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;

/**
 * Reads names of types with their type annotations, which {@code TypeName.get} drops, and with type
 * variables replaced by what they stand for.
 */
final class TypeNameReader {

  private final Sources sources;
  private final PackageElement home;

  /**
   * @param home the package of the generated code: annotations that it cannot name are left out
   */
  TypeNameReader(Sources sources, PackageElement home) {
    this.sources = sources;
    this.home = home;
  }

  /** As it must be printed. */
  TypeName annotated(TypeMirror type, Place place) {
    return read(type, place, true);
  }

  /** As it compares: without any annotation. */
  TypeName plain(TypeMirror type, Place place) {
    return read(type, place, false);
  }

  private TypeName read(TypeMirror type, Place place, boolean annotated) {
    TypeName bare = bare(type, place, annotated);
    // Before JDK 22 the annotations in class files cannot be seen: read them on no JDK.
    if (!annotated || !sources.inSource(place.scope())) {
      return bare;
    }
    List<AnnotationSpec> annotations =
        type.getAnnotationMirrors().stream()
            .filter(mirror -> mirror.getAnnotationType().getKind() != TypeKind.ERROR)
            .filter(mirror -> sources.canBeNamed(mirror.getAnnotationType().asElement(), home))
            .map(AnnotationSpec::get)
            .filter(annotation -> !bare.annotations().contains(annotation))
            .toList();
    return annotations.isEmpty() ? bare : bare.annotated(annotations);
  }

  private TypeName bare(TypeMirror type, Place place, boolean annotated) {
    return switch (type.getKind()) {
      case ARRAY -> ArrayTypeName.of(read(((ArrayType) type).getComponentType(), place, annotated));
      case DECLARED -> declared((DeclaredType) type, place, annotated);
      case TYPEVAR -> variable((TypeVariable) type, place, annotated);
      case WILDCARD -> wildcard((WildcardType) type, place, annotated);
      case ERROR -> ClassName.bestGuess("Missing");
      default -> TypeName.get(type).withoutAnnotations();
    };
  }

  private TypeName declared(DeclaredType type, Place place, boolean annotated) {
    ClassName raw = ClassName.get((TypeElement) type.asElement());
    TypeName[] arguments =
        type.getTypeArguments().stream()
            .map(argument -> read(argument, place, annotated))
            .toArray(TypeName[]::new);
    if (isInner(type.asElement())
        && type.getEnclosingType() instanceof DeclaredType outer
        && declared(outer, place, annotated) instanceof ParameterizedTypeName around) {
      return around.nestedClass(raw.simpleName(), List.of(arguments));
    }
    return arguments.length == 0 ? raw : ParameterizedTypeName.get(raw, arguments);
  }

  /** Eclipse gives {@code Map.Entry} the type {@code Map<K, V>} around it, as if it were inner. */
  private static boolean isInner(Element type) {
    return type.getKind() == ElementKind.CLASS && !type.getModifiers().contains(Modifier.STATIC);
  }

  private TypeName variable(TypeVariable type, Place place, boolean annotated) {
    Element variable = type.asElement();
    Optional<Bindings.Bound> bound = place.bindings().get(variable);
    return bound.isPresent()
        ? read(bound.get().type(), place.of(bound.get()), annotated)
        : TypeVariableName.get(variable.getSimpleName().toString());
  }

  private TypeName wildcard(WildcardType type, Place place, boolean annotated) {
    if (type.getExtendsBound() != null) {
      return WildcardTypeName.subtypeOf(read(type.getExtendsBound(), place, annotated));
    }
    return type.getSuperBound() != null
        ? WildcardTypeName.supertypeOf(read(type.getSuperBound(), place, annotated))
        : WildcardTypeName.subtypeOf(Object.class);
  }
}
