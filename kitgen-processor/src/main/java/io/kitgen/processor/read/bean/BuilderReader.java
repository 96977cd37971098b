package io.kitgen.processor.read.bean;

import com.palantir.javapoet.ClassName;
import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.DataType;
import io.kitgen.processor.model.DataType.Accessor;
import io.kitgen.processor.model.DataType.Member;
import io.kitgen.processor.model.DataType.Property;
import io.kitgen.processor.model.TypeUse;
import io.kitgen.processor.read.source.AnnotationReader;
import io.kitgen.processor.read.source.Sources;
import io.kitgen.processor.read.type.Bindings;
import io.kitgen.processor.read.type.Place;
import io.kitgen.processor.read.type.TypeReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * Reads builders: those that databind's {@code @JsonDeserialize(builder = …)} names, and those that
 * {@code static Builder builder()} gives.
 */
final class BuilderReader {

  private static final List<String> DATABIND =
      List.of("tools.jackson.databind.annotation.", "com.fasterxml.jackson.databind.annotation.");
  private static final Set<String> FACTORIES = Set.of("builder", "newBuilder");

  private final Sources sources;
  private final TypeReader types;
  private final AnnotationReader annotations;

  BuilderReader(Sources sources, TypeReader types) {
    this.sources = sources;
    this.types = types;
    this.annotations = new AnnotationReader(sources);
  }

  /** The builder that an annotation of {@code ofType} names. */
  Optional<DataType.Builder> named(
      Level level, List<Property> properties, List<AnnotationModel> ofType) {
    return DATABIND.stream()
        .flatMap(name -> AnnotationModel.find(ofType, name + "JsonDeserialize").stream())
        .flatMap(annotation -> Stream.ofNullable(annotation.values().get("builder")))
        .filter(ClassName.class::isInstance)
        .map(name -> sources.elements().getTypeElement(((ClassName) name).canonicalName()))
        .flatMap(Stream::ofNullable)
        .map(type -> named(type, level, properties))
        .findFirst();
  }

  private DataType.Builder named(TypeElement type, Level level, List<Property> properties) {
    Optional<AnnotationModel> annotation =
        DATABIND.stream()
            .flatMap(
                name ->
                    AnnotationModel.find(annotations.read(type), name + "JsonPOJOBuilder").stream())
            .findFirst();
    String prefix = annotation.map(a -> a.text("withPrefix", "with")).orElse("with");
    String build = annotation.map(a -> a.text("buildMethodName", "build")).orElse("build");
    Optional<String> factory =
        factories(level).filter(m -> returns(m, type)).map(BuilderReader::name).findFirst();
    return builder(type, factory, build, prefix, level, properties, false);
  }

  /** The builder that a static method without parameters gives. */
  Optional<DataType.Builder> byConvention(Level level, List<Property> properties) {
    return factories(level)
        .filter(method -> FACTORIES.contains(name(method)))
        .flatMap(
            method ->
                sources.util().asElement(method.getReturnType()) instanceof TypeElement type
                        && ends(type, "build", level).isPresent()
                    ? Stream.of(
                        builder(
                            type, Optional.of(name(method)), "build", "", level, properties, true))
                    : Stream.empty())
        .findFirst();
  }

  private static Stream<ExecutableElement> factories(Level level) {
    return ElementFilter.methodsIn(level.type().getEnclosedElements()).stream()
        .filter(method -> method.getModifiers().contains(Modifier.STATIC))
        .filter(method -> method.getModifiers().contains(Modifier.PUBLIC))
        .filter(method -> method.getParameters().isEmpty() && method.getTypeParameters().isEmpty());
  }

  private boolean returns(ExecutableElement method, TypeElement type) {
    return type.equals(sources.util().asElement(method.getReturnType()));
  }

  private DataType.Builder builder(
      TypeElement type,
      Optional<String> factory,
      String build,
      String prefix,
      Level level,
      List<Property> properties,
      boolean convention) {
    return new DataType.Builder(
        ClassName.get(type),
        factory,
        setters(type, prefix, properties, convention),
        build,
        objection(type, factory, build, level),
        sources.origin(type));
  }

  private Optional<String> objection(
      TypeElement type, Optional<String> factory, String build, Level level) {
    if (!type.getTypeParameters().isEmpty() || !level.type().getTypeParameters().isEmpty()) {
      return Optional.of("a generic class cannot be built by one");
    }
    if (!type.getModifiers().contains(Modifier.PUBLIC)) {
      return Optional.of(type.getSimpleName() + " is not public");
    }
    if (factory.isEmpty() && !hasPublicConstructor(type)) {
      return Optional.of(type.getSimpleName() + " has no public constructor without parameters");
    }
    return ends(type, build, level).isPresent()
        ? Optional.empty()
        : Optional.of(
            type.getSimpleName()
                + " has no public method "
                + build
                + "() that gives a "
                + level.type().getSimpleName());
  }

  private static boolean hasPublicConstructor(TypeElement type) {
    return !type.getModifiers().contains(Modifier.ABSTRACT)
        && ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
            .anyMatch(
                constructor ->
                    constructor.getParameters().isEmpty()
                        && constructor.getModifiers().contains(Modifier.PUBLIC));
  }

  private Optional<ExecutableElement> ends(TypeElement builder, String build, Level level) {
    TypeMirror made = sources.util().erasure(level.type().asType());
    return methods(builder)
        .map(Method::element)
        .filter(method -> name(method).equals(build) && method.getParameters().isEmpty())
        .filter(
            method ->
                sources.util().isAssignable(sources.util().erasure(method.getReturnType()), made))
        .findFirst();
  }

  /** A method with the class that declares it. */
  private record Method(ExecutableElement element, Level level) {}

  private static Stream<Method> methods(TypeElement builder) {
    return Level.classes(builder, Bindings.NONE).stream()
        .flatMap(
            level ->
                ElementFilter.methodsIn(level.type().getEnclosedElements()).stream()
                    .filter(method -> method.getModifiers().contains(Modifier.PUBLIC))
                    .filter(method -> !method.getModifiers().contains(Modifier.STATIC))
                    .map(method -> new Method(method, level)));
  }

  private List<Property> setters(
      TypeElement builder, String prefix, List<Property> properties, boolean convention) {
    Map<String, Property> found = new LinkedHashMap<>();
    methods(builder)
        .filter(method -> method.element().getParameters().size() == 1)
        .forEach(
            method ->
                property(name(method.element()), prefix)
                    .ifPresent(name -> add(found, name, method, properties, convention)));
    return List.copyOf(found.values());
  }

  private static Optional<String> property(String method, String prefix) {
    if (prefix.isEmpty()) {
      return Optional.of(method);
    }
    return method.startsWith(prefix) && method.length() > prefix.length()
        ? Optional.of(Candidate.decapitalised(method.substring(prefix.length())))
        : Optional.empty();
  }

  private void add(
      Map<String, Property> found,
      String name,
      Method method,
      List<Property> properties,
      boolean convention) {
    Optional<Property> same =
        properties.stream().filter(property -> property.member().name().equals(name)).findFirst();
    VariableElement parameter = method.element().getParameters().get(0);
    List<AnnotationModel> own =
        AnnotationReader.merge(annotations.read(method.element()), annotations.read(parameter));
    boolean meant = same.isPresent() || (!convention && Visibility.isMeant(own));
    if ((convention && !meant) || Visibility.isIgnored(own)) {
      return;
    }
    Accessor setter = new Accessor(name(method.element()), false, type(parameter, method, same));
    List<AnnotationModel> all =
        convention ? AnnotationReader.merge(own, same.orElseThrow().member().annotations()) : own;
    Member member =
        new Member(
            name,
            setter.type(),
            all,
            same.map(property -> property.member().javadoc()).orElse(""),
            sources.origin(method.element()));
    Property built =
        new Property(member, same.flatMap(Property::getter), Optional.of(setter), Optional.empty());
    // Of two of one name the one that takes the very type comes first.
    boolean exact =
        same.filter(p -> p.member().type().key().equals(setter.type().key())).isPresent();
    if (exact || !found.containsKey(name)) {
      found.put(name, built);
    }
  }

  private TypeUse type(VariableElement parameter, Method method, Optional<Property> same) {
    Place place =
        new Place(
            sources.origin(method.element()),
            method.level().type(),
            method.level().bindings(),
            parameter.getAnnotationMirrors());
    TypeMirror type = parameter.asType();
    boolean wildcard =
        type instanceof DeclaredType declared
            && declared.getTypeArguments().stream().anyMatch(a -> a.getKind() == TypeKind.WILDCARD);
    return wildcard && same.isPresent() ? same.get().member().type() : types.read(type, place);
  }

  private static String name(ExecutableElement method) {
    return method.getSimpleName().toString();
  }
}
