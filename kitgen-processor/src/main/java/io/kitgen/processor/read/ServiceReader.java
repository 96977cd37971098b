package io.kitgen.processor.read;

import com.palantir.javapoet.ClassName;
import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.OperationModel;
import io.kitgen.processor.model.ServiceDeclaration;
import io.kitgen.processor.model.ServiceModel;
import io.kitgen.processor.read.codec.Codecs;
import io.kitgen.processor.read.data.DataTypes;
import io.kitgen.processor.read.error.ErrorReader;
import io.kitgen.processor.read.names.ParameterNames;
import io.kitgen.processor.read.names.Resources;
import io.kitgen.processor.read.source.AnnotationReader;
import io.kitgen.processor.read.source.Enclosing;
import io.kitgen.processor.read.source.Javadoc;
import io.kitgen.processor.read.source.OptionalModules;
import io.kitgen.processor.read.source.Sources;
import io.kitgen.processor.read.type.NullnessReader;
import io.kitgen.processor.read.type.TypeReader;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/** Reads a service interface with all that it reaches. */
public final class ServiceReader {

  private final Sources sources;
  private final Resources resources;

  public ServiceReader(Sources sources, Resources resources) {
    this.sources = sources;
    this.resources = resources;
  }

  /**
   * The model of {@code service}, of which every type can be resolved.
   *
   * @param generated the qualified names of the types that we have generated until now
   */
  public ServiceModel read(TypeElement service, Set<String> generated) {
    return read(service, generated, service);
  }

  /**
   * The model of {@code service} for code that is generated elsewhere.
   *
   * @param place what the code is generated beside: a type or a package
   */
  public ServiceModel read(TypeElement service, Set<String> generated, Element place) {
    PackageElement home = sources.elements().getPackageOf(place);
    Codecs codecs = new Codecs(sources, home, new AnnotationReader(sources).read(service));
    TypeReader types = DataTypes.reader(sources, home, codecs);
    MethodCollector.Collected collected = MethodCollector.collect(service, sources, types);
    List<AnnotationModel> annotations = annotations(service, collected.interfaces());
    ServiceDeclaration declaration =
        new DeclarationReader(sources, generated).read(service, home, collected, types);
    // Of a class or a record no method is an operation.
    List<OperationModel> operations =
        declaration.kind() == ServiceDeclaration.Kind.INTERFACE
            ? operations(collected, types, new ErrorReader(sources, home, types, annotations))
            : List.of();
    return new ServiceModel(
        ClassName.get(service),
        ClassName.get(service),
        declaration,
        isPublic(service),
        new NullnessReader(sources).isNullMarked(service),
        operations,
        types.dataTypes(),
        codecs.uses(),
        DeclarationReader.memberTypes(collected.interfaces()),
        annotations,
        Javadoc.of(sources.elements().getDocComment(service)).text(),
        sources.seesGenerated(place),
        place.equals(service) ? OptionalModules.absent(sources, service) : Set.of(),
        sources.origin(service));
  }

  /**
   * Those on {@code service}, and those of others on the interfaces that it extends: of a service
   * that only extends what is there already, these hold. Ours are written where they count.
   */
  private List<AnnotationModel> annotations(TypeElement service, List<TypeElement> interfaces) {
    AnnotationReader reader = new AnnotationReader(sources);
    List<AnnotationModel> own = reader.read(service);
    Stream<AnnotationModel> inherited =
        interfaces.stream()
            .filter(parent -> !parent.equals(service))
            .flatMap(parent -> reader.read(parent, service).stream())
            .filter(annotation -> !annotation.type().packageName().startsWith("io.kitgen"))
            .filter(annotation -> own.stream().noneMatch(o -> o.type().equals(annotation.type())));
    return Stream.concat(own.stream(), inherited).toList();
  }

  private List<OperationModel> operations(
      MethodCollector.Collected collected, TypeReader types, ErrorReader errors) {
    MethodReader reader =
        new MethodReader(
            sources, types, errors, new ParameterNames(sources, resources), collected.interfaces());
    return collected.methods().stream()
        .filter(CollectedMethod::isAbstract)
        .filter(method -> !SkipReader.isSkipped(method))
        .map(reader::read)
        .toList();
  }

  private static boolean isPublic(TypeElement type) {
    // A member of an interface is public without saying so, and the compilers say it.
    return Enclosing.within(type).stream()
        .allMatch(each -> each.getModifiers().contains(Modifier.PUBLIC));
  }
}
