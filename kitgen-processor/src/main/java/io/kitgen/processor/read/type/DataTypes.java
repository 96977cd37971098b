package io.kitgen.processor.read.type;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.DataType;
import io.kitgen.processor.read.source.AnnotationReader;
import io.kitgen.processor.read.source.Sources;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** The records and enums that a service reaches, each read once for each binding. */
final class DataTypes {

  // A record whose component holds a longer type of itself would never end: Tree<T>(Tree<List<T>>).
  private static final int MOST_NESTED = 12;

  private final Sources sources;
  private final PackageElement home;
  private final AnnotationReader annotations;
  private final ComponentReader components;
  private final OtherMembers others;
  private final NullnessReader nullness;
  private final List<AnnotationModel> policy;
  private final Set<TypeName> order = new LinkedHashSet<>();
  private final Set<String> entered = new HashSet<>();
  private final Map<TypeName, DataType> read = new HashMap<>();

  DataTypes(
      Sources sources,
      PackageElement home,
      TypeReader types,
      NullnessReader nullness,
      List<AnnotationModel> policy) {
    this.policy = policy;
    this.sources = sources;
    this.home = home;
    this.nullness = nullness;
    this.annotations = new AnnotationReader(sources);
    this.components = new ComponentReader(sources, types);
    this.others = new OtherMembers(sources, types);
  }

  Map<TypeName, DataType> all() {
    Map<TypeName, DataType> sorted = new LinkedHashMap<>();
    order.forEach(
        name -> {
          DataType type = read.get(name);
          if (type != null) {
            sorted.put(name, type);
          }
        });
    return Collections.unmodifiableMap(sorted);
  }

  /** Reads {@code type} unless it was read; false when its name is too long to be meant. */
  boolean enter(TypeName key, DeclaredType type, Place place) {
    if (depth(key) > MOST_NESTED) {
      return false;
    }
    order.add(key);
    if (entered.add(key + " " + nullness.ofArguments(type, place))) {
      Bindings bindings = Bindings.of(type, place.scope(), place.bindings());
      TypeElement element = (TypeElement) type.asElement();
      boolean isEnum = element.getKind() == ElementKind.ENUM;
      DataType found = isEnum ? enumType(key, element) : record(key, element, bindings);
      read.merge(key, found, SharedRecord::of);
    }
    return true;
  }

  private DataType record(TypeName key, TypeElement element, Bindings bindings) {
    return new DataType.RecordType(
        key,
        ClassName.get(element),
        components.read(element, bindings),
        sources.canBeNamed(element, home),
        annotations(element),
        others.read(element, bindings),
        sources.origin(element));
  }

  private DataType enumType(TypeName key, TypeElement element) {
    List<DataType.Constant> constants = new ArrayList<>();
    for (Element member : element.getEnclosedElements()) {
      if (member.getKind() == ElementKind.ENUM_CONSTANT) {
        constants.add(
            new DataType.Constant(
                member.getSimpleName().toString(),
                annotations.read(member),
                sources.origin(member)));
      }
    }
    return new DataType.EnumType(
        key,
        ClassName.get(element),
        List.copyOf(constants),
        sources.canBeNamed(element, home),
        annotations(element),
        others.read(element, Bindings.NONE),
        sources.origin(element));
  }

  /** Jackson takes the annotations of interfaces too. */
  private List<AnnotationModel> annotations(TypeElement element) {
    Set<TypeElement> parents = new LinkedHashSet<>();
    addParents(element, parents);
    List<AnnotationModel> all = annotations.read(element);
    for (TypeElement parent : parents) {
      all = AnnotationReader.merge(all, annotations.read(parent, element));
    }
    return AnnotationReader.merge(all, policy);
  }

  private void addParents(TypeElement element, Set<TypeElement> found) {
    for (TypeMirror parent : element.getInterfaces()) {
      if (sources.util().asElement(parent) instanceof TypeElement type && found.add(type)) {
        addParents(type, found);
      }
    }
  }

  private static int depth(TypeName type) {
    if (type instanceof ArrayTypeName array) {
      return 1 + depth(array.componentType());
    }
    return type instanceof ParameterizedTypeName parameterized
        ? 1 + parameterized.typeArguments().stream().mapToInt(DataTypes::depth).max().orElse(0)
        : 0;
  }
}
