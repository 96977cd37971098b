package io.kitgen.processor.read.data;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.DataType;
import io.kitgen.processor.model.TypeUse;
import io.kitgen.processor.model.facts.Known;
import io.kitgen.processor.read.bean.ClassReader;
import io.kitgen.processor.read.bean.Level;
import io.kitgen.processor.read.bean.SealedReader;
import io.kitgen.processor.read.bean.SharedCodecs;
import io.kitgen.processor.read.codec.Codecs;
import io.kitgen.processor.read.source.AnnotationReader;
import io.kitgen.processor.read.source.Sources;
import io.kitgen.processor.read.type.Bindings;
import io.kitgen.processor.read.type.DataTypeReader;
import io.kitgen.processor.read.type.NullnessReader;
import io.kitgen.processor.read.type.Place;
import io.kitgen.processor.read.type.Reasons;
import io.kitgen.processor.read.type.TypeReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** The types of users that a service reaches, each read once for each binding. */
public final class DataTypes implements DataTypeReader {

  // A record whose component holds a longer type of itself would never end: Tree<T>(Tree<List<T>>).
  private static final int MOST_NESTED = 12;

  private static final String CREATOR = "com.fasterxml.jackson.annotation.JsonCreator";

  private final Sources sources;
  private final PackageElement home;
  private final AnnotationReader annotations;
  private final ComponentReader components;
  private final OtherMembers others;
  private final ClassReader classes;
  private final SealedReader sealed;
  private final NullnessReader nullness;
  private final List<AnnotationModel> policy;
  private final Set<TypeName> order = new LinkedHashSet<>();
  private final Set<String> entered = new HashSet<>();
  private final Map<TypeName, DataType> read = new HashMap<>();

  private DataTypes(
      Sources sources, PackageElement home, TypeReader types, List<AnnotationModel> policy) {
    this.policy = policy;
    this.sources = sources;
    this.home = home;
    this.nullness = new NullnessReader(sources);
    this.annotations = new AnnotationReader(sources);
    this.components = new ComponentReader(sources, types);
    this.others = new OtherMembers(sources, types);
    this.classes = new ClassReader(sources, home, types);
    this.sealed = new SealedReader(sources, types);
  }

  /**
   * A reader of the types of one service.
   *
   * @param home the package of the service
   */
  public static TypeReader reader(Sources sources, PackageElement home, Codecs codecs) {
    return new TypeReader(
        sources, home, codecs, types -> new DataTypes(sources, home, types, codecs.policy()));
  }

  @Override
  public Map<TypeName, DataType> all() {
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

  @Override
  public boolean enter(TypeName key, DeclaredType type, Place place) {
    if (depth(key) > MOST_NESTED) {
      return false;
    }
    order.add(key);
    if (entered.add(key + " " + nullness.ofArguments(type, place))) {
      Bindings bindings = Bindings.of(type, place.scope(), place.bindings());
      TypeElement element = (TypeElement) type.asElement();
      read.merge(key, read(key, type, place, element, bindings), SharedRecord::of);
    }
    return true;
  }

  @Override
  public Optional<String> objection(TypeElement type) {
    return switch (type.getKind()) {
      case RECORD, ENUM -> Optional.empty();
      case CLASS ->
          sealed.isSealed(type)
              ? Optional.empty()
              : Reasons.better(type).or(() -> ClassReader.objection(type));
      default -> sealed.isSealed(type) ? Optional.empty() : Optional.of(Reasons.of(type));
    };
  }

  private DataType read(
      TypeName key, DeclaredType type, Place place, TypeElement element, Bindings bindings) {
    if (element.getKind() == ElementKind.ENUM) {
      return enumType(key, element);
    }
    if (sealed.isSealed(element)) {
      return sealedType(key, type, place, element);
    }
    if (element.getKind() == ElementKind.CLASS) {
      return classes.read(key, element, bindings, annotations(element), others(element, bindings));
    }
    DataType.RecordType record = record(key, element, bindings);
    return record.others().stream().anyMatch(member -> makesAnew(member, record))
        ? classes.read(record, element, bindings, others(element, bindings))
        : record;
  }

  /** Whether {@code member} makes the record in another way than by its components. */
  private static boolean makesAnew(DataType.OtherMember member, DataType.RecordType record) {
    boolean creator =
        AnnotationModel.find(member.annotations(), CREATOR)
            .filter(annotation -> !annotation.text("mode", "DEFAULT").equals("DISABLED"))
            .isPresent();
    List<TypeName> components =
        record.components().stream().map(component -> component.type().key()).toList();
    return creator
        && (member.kind() == DataType.OtherMember.Kind.METHOD
            ? member.isStatic()
            : !member.parameters().stream().map(TypeUse::key).toList().equals(components));
  }

  private List<DataType.OtherMember> others(TypeElement element, Bindings bindings) {
    List<DataType.OtherMember> found = new ArrayList<>();
    for (Level level : Level.classes(element, bindings)) {
      level.type().getEnclosedElements().stream()
          .filter(classes::isOther)
          .map(member -> others.read(member, level.type(), level.bindings()))
          .forEach(found::add);
    }
    return List.copyOf(found);
  }

  private DataType sealedType(TypeName key, DeclaredType type, Place place, TypeElement element) {
    return new DataType.SealedType(
        key,
        ClassName.get(element),
        sealed.variants(type, place),
        sources.canBeNamed(element, home),
        annotations(element),
        List.of(),
        sources.origin(element));
  }

  private DataType.RecordType record(TypeName key, TypeElement element, Bindings bindings) {
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

  /** Jackson takes the annotations of interfaces and superclasses too. */
  private List<AnnotationModel> annotations(TypeElement element) {
    Set<TypeElement> parents = new LinkedHashSet<>();
    addParents(element, parents);
    List<AnnotationModel> all = SharedCodecs.note(element, annotations.read(element), sources);
    for (TypeElement parent : parents) {
      // A name and a codec belong to one type.
      List<AnnotationModel> inherited =
          annotations.read(parent, element).stream()
              .filter(annotation -> !annotation.type().canonicalName().equals(Known.KIT_TYPE))
              .toList();
      all = AnnotationReader.merge(all, inherited);
    }
    return AnnotationReader.merge(all, policy);
  }

  private void addParents(TypeElement element, Set<TypeElement> found) {
    List<TypeMirror> all = new ArrayList<>(element.getInterfaces());
    all.add(element.getSuperclass());
    for (TypeMirror parent : all) {
      if (sources.util().asElement(parent) instanceof TypeElement type
          && !Level.isOfJava(type)
          && found.add(type)) {
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
