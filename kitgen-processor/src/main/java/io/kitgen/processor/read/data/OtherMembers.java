package io.kitgen.processor.read.data;

import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.DataType.OtherMember;
import io.kitgen.processor.model.TypeUse;
import io.kitgen.processor.read.source.AnnotationReader;
import io.kitgen.processor.read.source.Enclosing;
import io.kitgen.processor.read.source.Sources;
import io.kitgen.processor.read.type.Bindings;
import io.kitgen.processor.read.type.Place;
import io.kitgen.processor.read.type.TypeReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

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
    Map<String, OtherMember> inherited = new LinkedHashMap<>();
    addInherited(type, bindings, components, inherited);
    List<OtherMember> all = new ArrayList<>();
    for (Element member : type.getEnclosedElements()) {
      if (member instanceof ExecutableElement method && method.getParameters().isEmpty()) {
        inherited.remove(method.getSimpleName().toString());
      }
      if (isOther(member, components)) {
        all.add(read(member, type, bindings));
      }
    }
    all.addAll(inherited.values());
    return List.copyOf(all);
  }

  /** The getters that a record has of its interfaces, by name; the nearest counts. */
  private void addInherited(
      TypeElement type, Bindings bindings, Set<String> components, Map<String, OtherMember> found) {
    if (type.getKind() == ElementKind.ENUM) {
      return;
    }
    for (TypeMirror parent : type.getInterfaces()) {
      if (parent instanceof DeclaredType declared
          && declared.asElement() instanceof TypeElement element) {
        Bindings bound = Bindings.of(declared, type, bindings);
        for (ExecutableElement method : ElementFilter.methodsIn(element.getEnclosedElements())) {
          if (method.isDefault() && isGetter(method) && isOther(method, components)) {
            found.putIfAbsent(method.getSimpleName().toString(), read(method, element, bound));
          }
        }
        addInherited(element, bound, components, found);
      }
    }
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
    boolean ofEnum = Enclosing.type(method).getKind() == ElementKind.ENUM;
    return isAnnotated(method) || (ofEnum ? name.equals("toString") : isGetter(method));
  }

  private static boolean isGetter(ExecutableElement method) {
    String name = method.getSimpleName().toString();
    boolean named =
        name.matches("get.+") || (name.matches("is.+") && isBoolean(method.getReturnType()));
    return named
        && method.getParameters().isEmpty()
        && method.getReturnType().getKind() != TypeKind.VOID
        && method.getModifiers().contains(Modifier.PUBLIC)
        && !method.getModifiers().contains(Modifier.STATIC);
  }

  private static boolean isBoolean(TypeMirror type) {
    return type.getKind() == TypeKind.BOOLEAN
        || (type instanceof DeclaredType declared
            && declared.asElement() instanceof TypeElement element
            && element.getQualifiedName().contentEquals("java.lang.Boolean"));
  }

  /** The parameters of a canonical constructor have those of the components: these count not. */
  private static boolean isAnnotated(Element member) {
    return !member.getAnnotationMirrors().isEmpty()
        || (member.getKind() == ElementKind.METHOD
            && ((ExecutableElement) member)
                .getParameters().stream().anyMatch(OtherMembers::isAnnotated));
  }

  OtherMember read(Element member, TypeElement owner, Bindings bindings) {
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
