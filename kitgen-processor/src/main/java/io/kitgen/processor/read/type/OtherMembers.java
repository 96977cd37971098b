package io.kitgen.processor.read.type;

import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.DataType.OtherMember;
import io.kitgen.processor.model.TypeUse;
import io.kitgen.processor.read.source.AnnotationReader;
import io.kitgen.processor.read.source.Enclosing;
import io.kitgen.processor.read.source.Sources;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads what in a record or an enum is neither component nor constant, if JSON may care. */
final class OtherMembers {

  private final Sources sources;
  private final TypeReader types;
  private final AnnotationReader annotations;

  OtherMembers(Sources sources, TypeReader types) {
    this.sources = sources;
    this.types = types;
    this.annotations = new AnnotationReader(sources);
  }

  List<OtherMember> read(TypeElement type, Bindings bindings) {
    Set<String> components =
        type.getRecordComponents().stream()
            .map(component -> component.getSimpleName().toString())
            .collect(Collectors.toSet());
    return type.getEnclosedElements().stream()
        .filter(member -> isOther(member, components))
        .map(member -> read(member, type, bindings))
        .toList();
  }

  private static boolean isOther(Element member, Set<String> components) {
    boolean isStatic = member.getModifiers().contains(Modifier.STATIC);
    String name = member.getSimpleName().toString();
    return switch (member.getKind()) {
      case FIELD -> isAnnotated(member) && (isStatic || !components.contains(name));
      case CONSTRUCTOR -> isAnnotated((ExecutableElement) member);
      case METHOD -> isOther((ExecutableElement) member, components);
      default -> false;
    };
  }

  private static boolean isOther(ExecutableElement method, Set<String> components) {
    String name = method.getSimpleName().toString();
    if (components.contains(name) && method.getParameters().isEmpty()) {
      return false;
    }
    return isAnnotated(method)
        || (Enclosing.type(method).getKind() == ElementKind.RECORD && isGetter(method));
  }

  private static boolean isGetter(ExecutableElement method) {
    String name = method.getSimpleName().toString();
    boolean named =
        name.matches("get.+")
            || (name.matches("is.+") && method.getReturnType().getKind() == TypeKind.BOOLEAN);
    return named
        && method.getParameters().isEmpty()
        && method.getReturnType().getKind() != TypeKind.VOID
        && method.getModifiers().contains(Modifier.PUBLIC)
        && !method.getModifiers().contains(Modifier.STATIC);
  }

  /** The parameters of a canonical constructor have those of the components: these count not. */
  private static boolean isAnnotated(Element member) {
    return !member.getAnnotationMirrors().isEmpty()
        || (member.getKind() == ElementKind.METHOD
            && ((ExecutableElement) member)
                .getParameters().stream().anyMatch(OtherMembers::isAnnotated));
  }

  private OtherMember read(Element member, TypeElement owner, Bindings bindings) {
    Place place = new Place(sources.origin(member), owner, bindings, member.getAnnotationMirrors());
    List<VariableElement> parameters =
        member instanceof ExecutableElement executable
            ? List.copyOf(executable.getParameters())
            : List.of();
    List<AnnotationModel> all = annotations.read(member);
    for (VariableElement parameter : parameters) {
      all = AnnotationReader.merge(all, annotations.read(parameter));
    }
    return new OtherMember(
        kind(member),
        member.getSimpleName().toString(),
        member.getModifiers().contains(Modifier.STATIC),
        member.getModifiers().contains(Modifier.PUBLIC),
        parameters.stream().map(parameter -> types.read(parameter.asType(), place)).toList(),
        type(member, place),
        all,
        place.origin());
  }

  private static OtherMember.Kind kind(Element member) {
    return switch (member.getKind()) {
      case FIELD -> OtherMember.Kind.FIELD;
      case CONSTRUCTOR -> OtherMember.Kind.CONSTRUCTOR;
      default -> OtherMember.Kind.METHOD;
    };
  }

  private Optional<TypeUse> type(Element member, Place place) {
    if (member.getKind() == ElementKind.CONSTRUCTOR) {
      return Optional.empty();
    }
    TypeMirror type =
        member instanceof ExecutableElement method ? method.getReturnType() : member.asType();
    return type.getKind() == TypeKind.VOID
        ? Optional.empty()
        : Optional.of(types.read(type, place));
  }
}
