package io.kitgen.processor.discover;

import io.kitgen.processor.read.bean.Level;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.ElementFilter;

/**
 * Finds the types in the signatures of a service that do not exist, at any depth. Signatures alone
 * decide: the body of a default method, and a static method that returns what we are about to
 * generate, may name what is still missing.
 */
final class MissingTypes {

  private final List<MissingType> missing = new ArrayList<>();
  private final Set<Element> entered = new HashSet<>();

  private MissingTypes() {}

  /** What {@code service} misses, each name once at the first place that has it. */
  static List<MissingType> in(TypeElement service) {
    MissingTypes found = new MissingTypes();
    found.service(service);
    return List.copyOf(found.missing);
  }

  /** What {@code type} itself misses, as a part of a service would. */
  static List<MissingType> within(TypeElement type) {
    MissingTypes found = new MissingTypes();
    found.type(type.asType(), type);
    return List.copyOf(found.missing);
  }

  private void service(TypeElement type) {
    if (!entered.add(type)) {
      return;
    }
    annotations(type);
    type.getInterfaces().forEach(parent -> parent(parent, type));
    for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      if (method.getModifiers().contains(Modifier.ABSTRACT)) {
        signature(method);
      }
    }
  }

  private void parent(TypeMirror parent, TypeElement child) {
    type(parent, child);
    if (parent.getKind() == TypeKind.DECLARED) {
      service((TypeElement) ((DeclaredType) parent).asElement());
    }
  }

  private void signature(ExecutableElement method) {
    annotations(method);
    type(method.getReturnType(), method);
    method
        .getParameters()
        .forEach(
            parameter -> {
              annotations(parameter);
              type(parameter.asType(), parameter);
            });
    method.getThrownTypes().forEach(thrown -> type(thrown, method));
  }

  private void annotations(Element element) {
    MissingValues.in(element).forEach(name -> missing.add(new MissingType(name, element, false)));
  }

  private void type(TypeMirror type, Element place) {
    // The kind alone tells: in javac every class type is an ErrorType by its Java type.
    if (type.getKind() == TypeKind.ERROR) {
      add((DeclaredType) type, place);
    } else if (type instanceof ArrayType array) {
      type(array.getComponentType(), place);
    } else if (type instanceof WildcardType wildcard) {
      if (wildcard.getExtendsBound() != null) {
        type(wildcard.getExtendsBound(), place);
      }
      if (wildcard.getSuperBound() != null) {
        type(wildcard.getSuperBound(), place);
      }
    } else if (type instanceof DeclaredType declared) {
      declared.getTypeArguments().forEach(argument -> type(argument, place));
      enter((TypeElement) declared.asElement());
    }
  }

  /** Goes into what will be read: the components of records, the parts of classes. */
  private void enter(TypeElement type) {
    boolean isRecord = type.getKind() == ElementKind.RECORD;
    if (Level.isOfJava(type) || !entered.add(type)) {
      return;
    }
    if (Lombok.isToComplete(type)) {
      missing.add(new MissingType(type.getSimpleName().toString(), type, true));
    }
    if (!isRecord && !isException(type)) {
      parts(type);
      return;
    }
    if (isRecord) {
      for (RecordComponentElement component : type.getRecordComponents()) {
        type(component.asType(), component);
      }
      type.getInterfaces().forEach(parent -> type(parent, type));
      return;
    }
    type(type.getSuperclass(), type);
    type.getPermittedSubclasses().forEach(permitted -> type(permitted, type));
    for (ExecutableElement member : ElementFilter.constructorsIn(type.getEnclosedElements())) {
      publicSignature(member);
    }
    for (ExecutableElement member : ElementFilter.methodsIn(type.getEnclosedElements())) {
      if (member.getParameters().isEmpty()) {
        publicSignature(member);
      }
    }
  }

  /** Of a class what Jackson may see; of a sealed type its variants. */
  private void parts(TypeElement type) {
    if (type.getKind() == ElementKind.INTERFACE || type.getKind() == ElementKind.CLASS) {
      type(type.getSuperclass(), type);
      type.getPermittedSubclasses().forEach(permitted -> type(permitted, type));
    }
    if (type.getKind() != ElementKind.CLASS) {
      return;
    }
    for (VariableElement field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
      if (field.getModifiers().contains(Modifier.PUBLIC)) {
        type(field.asType(), field);
      }
    }
    for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      if (!method.getModifiers().contains(Modifier.STATIC)
          && method.getSimpleName().toString().matches("(get|is|set).+")) {
        publicSignature(method);
      }
    }
  }

  private void publicSignature(ExecutableElement member) {
    if (member.getModifiers().contains(Modifier.PUBLIC)) {
      type(member.getReturnType(), member);
      member.getParameters().forEach(parameter -> type(parameter.asType(), parameter));
    }
  }

  /** A class whose superclass does not exist may become one. */
  private static boolean isException(TypeElement type) {
    TypeElement each = type;
    while (each.getKind() == ElementKind.CLASS
        && each.getSuperclass() instanceof DeclaredType parent) {
      if (parent.getKind() == TypeKind.ERROR
          || each.getQualifiedName().contentEquals("java.lang.Throwable")) {
        return true;
      }
      each = (TypeElement) parent.asElement();
    }
    return each.getQualifiedName().contentEquals("java.lang.Throwable");
  }

  private void add(DeclaredType error, Element place) {
    // Its text may be unqualified, and may have type arguments.
    String name = error.asElement().getSimpleName().toString();
    if (missing.stream().noneMatch(known -> known.name().equals(name))) {
      missing.add(new MissingType(name, place, false));
    }
  }
}
