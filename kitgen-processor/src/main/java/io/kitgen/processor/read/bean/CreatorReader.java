package io.kitgen.processor.read.bean;

import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.DataType.Creator;
import io.kitgen.processor.model.DataType.Member;
import io.kitgen.processor.model.DataType.Property;
import io.kitgen.processor.read.source.AnnotationReader;
import io.kitgen.processor.read.source.Javadoc;
import io.kitgen.processor.read.source.Sources;
import io.kitgen.processor.read.type.Place;
import io.kitgen.processor.read.type.TypeReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/** Reads the constructors and static methods by which a class wants to be made. */
final class CreatorReader {

  private static final String JACKSON = "com.fasterxml.jackson.annotation.";

  private final Sources sources;
  private final PackageElement home;
  private final TypeReader types;
  private final AnnotationReader annotations;

  CreatorReader(Sources sources, PackageElement home, TypeReader types) {
    this.sources = sources;
    this.home = home;
    this.types = types;
    this.annotations = new AnnotationReader(sources);
  }

  /** Those that {@code @JsonCreator} marks. */
  List<Creator> marked(Level level, List<Property> properties) {
    return level.type().getEnclosedElements().stream()
        .filter(ExecutableElement.class::isInstance)
        .map(ExecutableElement.class::cast)
        .filter(this::isMarked)
        .map(method -> creator(method, level, properties))
        .toList();
  }

  private boolean isMarked(ExecutableElement method) {
    return (method.getKind() == ElementKind.CONSTRUCTOR
            || method.getModifiers().contains(Modifier.STATIC))
        && AnnotationModel.find(annotations.read(method), JACKSON + "JsonCreator")
            .filter(creator -> !creator.text("mode", "DEFAULT").equals("DISABLED"))
            .isPresent();
  }

  /** The constructor without parameters, unless it is private. */
  Optional<Creator> plain(Level level) {
    return constructors(level).stream()
        .filter(constructor -> constructor.getParameters().isEmpty() && isReachable(constructor))
        .map(constructor -> creator(constructor, level, List.of()))
        .findFirst();
  }

  /** The public constructors of which every parameter is called like a property. */
  List<Creator> matching(Level level, List<Property> properties) {
    Map<String, Property> names = byName(properties);
    return constructors(level).stream()
        .filter(constructor -> constructor.getModifiers().contains(Modifier.PUBLIC))
        .filter(constructor -> !constructor.getParameters().isEmpty())
        .filter(
            constructor ->
                constructor.getParameters().stream()
                    .allMatch(parameter -> names.containsKey(name(parameter, names))))
        .map(constructor -> creator(constructor, level, properties))
        .toList();
  }

  private static List<ExecutableElement> constructors(Level level) {
    return ElementFilter.constructorsIn(level.type().getEnclosedElements());
  }

  private Creator creator(ExecutableElement method, Level level, List<Property> properties) {
    Map<String, Property> names = byName(properties);
    List<Member> parameters = new ArrayList<>();
    Javadoc javadoc = Javadoc.of(sources.elements().getDocComment(method));
    for (VariableElement parameter : method.getParameters()) {
      parameters.add(parameter(parameter, level, names, javadoc));
    }
    return new Creator(
        method.getKind() == ElementKind.CONSTRUCTOR
            ? Optional.empty()
            : Optional.of(method.getSimpleName().toString()),
        List.copyOf(parameters),
        isReachable(method),
        annotations.read(method),
        sources.origin(method));
  }

  /** What the field and the getter of its name are annotated with holds for it too. */
  private Member parameter(
      VariableElement parameter, Level level, Map<String, Property> names, Javadoc javadoc) {
    String name = name(parameter, names);
    Optional<Property> property = Optional.ofNullable(names.get(name));
    List<AnnotationModel> own = annotations.read(parameter);
    Place place =
        new Place(
            sources.origin(parameter),
            level.type(),
            level.bindings(),
            parameter.getAnnotationMirrors());
    return new Member(
        name,
        types.read(parameter.asType(), place),
        property.map(p -> AnnotationReader.merge(own, p.member().annotations())).orElse(own),
        property.map(p -> p.member().javadoc()).orElse(javadoc.parameter(name)),
        place.origin());
  }

  /** Its own name where it is known and is a property's; else what {@code @JsonProperty} says. */
  private String name(VariableElement parameter, Map<String, Property> names) {
    String own = parameter.getSimpleName().toString();
    String written =
        AnnotationModel.find(annotations.read(parameter), JACKSON + "JsonProperty")
            .map(property -> property.text("value", ""))
            .orElse("");
    if (names.containsKey(own) || (written.isEmpty() && !own.matches("arg\\d+"))) {
      return own;
    }
    return written.isEmpty() && sources.inSource(parameter) ? own : written;
  }

  private static Map<String, Property> byName(List<Property> properties) {
    return properties.stream()
        .collect(Collectors.toMap(property -> property.member().name(), Function.identity()));
  }

  private boolean isReachable(ExecutableElement method) {
    return method.getModifiers().contains(Modifier.PUBLIC)
        || (!method.getModifiers().contains(Modifier.PRIVATE)
            && sources.elements().getPackageOf(method).equals(home));
  }
}
