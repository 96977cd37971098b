package io.kitgen.processor.read;

import com.palantir.javapoet.ClassName;
import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.OperationModel;
import io.kitgen.processor.model.Origin;
import io.kitgen.processor.model.ServiceDeclaration;
import io.kitgen.processor.model.ServiceModel;
import io.kitgen.processor.model.TypeUse;
import io.kitgen.processor.model.facts.Known;
import io.kitgen.processor.read.bean.SharedCodecs;
import io.kitgen.processor.read.codec.Codecs;
import io.kitgen.processor.read.data.DataTypes;
import io.kitgen.processor.read.source.AnnotationReader;
import io.kitgen.processor.read.source.Enclosing;
import io.kitgen.processor.read.source.Javadoc;
import io.kitgen.processor.read.source.Sources;
import io.kitgen.processor.read.type.Bindings;
import io.kitgen.processor.read.type.NullnessReader;
import io.kitgen.processor.read.type.Place;
import io.kitgen.processor.read.type.TypeReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/** Reads a type that has a codec of its own, as if a service were about nothing else. */
public final class KitTypeReader {

  private final Sources sources;

  public KitTypeReader(Sources sources) {
    this.sources = sources;
  }

  /** Whether {@code type} shall have a codec beside it, and code in its package can name it. */
  public boolean isCoded(TypeElement type) {
    return SharedCodecs.isCoded(type, new AnnotationReader(sources).read(type));
  }

  /**
   * The model of {@code type}: a service with one operation that returns it.
   *
   * @param generated the qualified names of the types that we have generated until now
   */
  public ServiceModel read(TypeElement type, Set<String> generated) {
    PackageElement home = sources.elements().getPackageOf(type);
    Codecs codecs = new Codecs(sources, home, List.of());
    TypeReader types = DataTypes.reader(sources, home, codecs);
    Place place = new Place(sources.origin(type), type, Bindings.NONE, List.of());
    OperationModel operation = operation(type, types.read(type.asType(), place), place);
    return new ServiceModel(
        ClassName.get(type),
        ClassName.get(type),
        declaration(home, generated),
        Enclosing.within(type).stream()
            .allMatch(each -> each.getModifiers().contains(Modifier.PUBLIC)),
        new NullnessReader(sources).isNullMarked(type),
        List.of(operation),
        types.dataTypes(),
        codecs.uses(),
        Set.of(),
        List.of(named(place.origin())),
        Javadoc.of(sources.elements().getDocComment(type)).text(),
        sources.seesGenerated(type),
        Set.of(),
        place.origin());
  }

  /** It is never called: what it returns is what there is a codec for. */
  private static OperationModel operation(TypeElement type, TypeUse use, Place place) {
    OperationModel.Result result =
        new OperationModel.Result(
            OperationModel.Result.Style.BLOCKING, Optional.of(use), "", place.origin());
    return new OperationModel(
        "value",
        ClassName.get(type),
        List.of(),
        false,
        List.of(),
        false,
        true,
        result,
        List.of(),
        List.of(),
        List.of(),
        "",
        false,
        place.origin());
  }

  /** Its name is said nowhere; that of the type may be none for a service. */
  private static AnnotationModel named(Origin origin) {
    return new AnnotationModel(
        ClassName.bestGuess(Known.KIT_SERVICE), Map.of("name", "type"), origin);
  }

  private ServiceDeclaration declaration(PackageElement home, Set<String> generated) {
    ServiceDeclaration plain = ServiceDeclaration.PLAIN;
    Set<String> taken = new TreeSet<>(sources.types().in(home));
    taken.removeIf(name -> generated.stream().anyMatch(ours -> ours.endsWith("." + name)));
    return new ServiceDeclaration(
        plain.kind(),
        plain.reach(),
        plain.sealed(),
        plain.serializable(),
        plain.typeVariables(),
        taken,
        plain.others(),
        plain.skipped(),
        plain.parents());
  }
}
