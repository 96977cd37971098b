package io.kitgen.processor.read.codec;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.kitgen.processor.model.ServiceModel.CodecUse;
import io.kitgen.processor.model.TypeShape.Coded.Codec;
import io.kitgen.processor.read.source.Sources;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Reads the classes that users give as codecs. */
final class CodecReader {

  private static final String CODEC = "io.kitgen.runtime.json.JsonCodec";
  private static final String FORMAT = "io.kitgen.runtime.text.TextFormat";
  private static final String INSTANCE = "INSTANCE";

  private final Sources sources;
  private final PackageElement home;

  CodecReader(Sources sources, PackageElement home) {
    this.sources = sources;
    this.home = home;
  }

  /** What {@code type} is as a codec; a class that cannot be found is told by the compiler. */
  CodecUse read(TypeName type) {
    TypeElement element = sources.elements().getTypeElement(type.toString());
    if (element == null) {
      return refused(ClassName.bestGuess("Object"), "it is no class");
    }
    ClassName name = ClassName.get(element);
    if (!sources.canBeNamed(element, home)) {
      return refused(name, "code in the package of the service cannot name it");
    }
    Optional<TypeMirror> target = argument(element.asType(), CODEC);
    if (target.isEmpty()) {
      return refused(name, "it does not implement JsonCodec of one type");
    }
    Optional<TypeMirror> text = argument(element.asType(), FORMAT);
    if (text.isPresent() && !sources.util().isSameType(text.get(), target.get())) {
      return refused(name, "its TextFormat is for another type than its JsonCodec");
    }
    Optional<String> instance = instance(element);
    if (instance.isEmpty() && !hasConstructor(element)) {
      return refused(
          name, "it has neither a public constructor without parameters nor a constant INSTANCE");
    }
    return new CodecUse(
        name,
        Optional.of(TypeName.get(target.get())),
        Optional.of(new Codec(name, instance, text.isPresent(), false)),
        Optional.empty());
  }

  private static CodecUse refused(ClassName name, String objection) {
    return new CodecUse(name, Optional.empty(), Optional.empty(), Optional.of(objection));
  }

  /** {@code Money} for a {@code JsonCodec<Money>}; empty for type variables. */
  private Optional<TypeMirror> argument(TypeMirror type, String generic) {
    if (type instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement element
        && element.getQualifiedName().contentEquals(generic)) {
      return declared.getTypeArguments().stream()
          .map(TypeMirror.class::cast)
          .filter(argument -> argument.getKind() == TypeKind.DECLARED)
          .findFirst();
    }
    return sources.util().directSupertypes(type).stream()
        .flatMap(parent -> argument(parent, generic).stream())
        .findFirst();
  }

  private Optional<String> instance(TypeElement type) {
    return type.getEnclosedElements().stream()
        .filter(member -> member.getSimpleName().contentEquals(INSTANCE))
        .filter(
            member ->
                member.getKind() == ElementKind.ENUM_CONSTANT
                    || member.getKind() == ElementKind.FIELD)
        .filter(CodecReader::isPublicConstant)
        .filter(member -> sources.util().isSubtype(member.asType(), type.asType()))
        .map(member -> INSTANCE)
        .findFirst();
  }

  private static boolean isPublicConstant(Element member) {
    return Stream.of(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
        .allMatch(member.getModifiers()::contains);
  }

  private static boolean hasConstructor(TypeElement type) {
    return !type.getModifiers().contains(Modifier.ABSTRACT)
        && (type.getEnclosingElement() instanceof PackageElement
            || type.getModifiers().contains(Modifier.STATIC))
        && ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
            .filter(made -> made.getModifiers().contains(Modifier.PUBLIC))
            .map(ExecutableElement::getParameters)
            .anyMatch(java.util.List::isEmpty);
  }
}
