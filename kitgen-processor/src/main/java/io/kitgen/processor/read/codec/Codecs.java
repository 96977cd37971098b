package io.kitgen.processor.read.codec;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.ServiceModel.CodecUse;
import io.kitgen.processor.model.TypeShape;
import io.kitgen.processor.model.TypeShape.Coded.Codec;
import io.kitgen.processor.model.facts.Known;
import io.kitgen.processor.model.json.WirePolicy;
import io.kitgen.processor.read.source.AnnotationReader;
import io.kitgen.processor.read.source.Sources;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/** The types whose JSON is the matter of a codec that was written by hand. */
public final class Codecs {

  private static final String FREE = "io.kitgen.runtime.json.JsonValue";

  private final List<AnnotationModel> policy;
  private final CodecReader reader;
  private final AnnotationReader annotations;
  private final List<CodecUse> uses;
  private final Map<TypeName, Codec> byType = new HashMap<>();

  /**
   * @param service the annotations of the service
   */
  public Codecs(Sources sources, PackageElement home, List<AnnotationModel> service) {
    this.policy = WirePolicy.inherited(service);
    this.reader = new CodecReader(sources, home);
    this.annotations = new AnnotationReader(sources);
    this.uses =
        AnnotationModel.find(service, Known.KIT_SERVICE)
            .flatMap(annotation -> Optional.ofNullable(annotation.values().get("codecs")))
            .map(value -> value instanceof List<?> list ? list : List.of(value))
            .orElse(List.of())
            .stream()
            .filter(TypeName.class::isInstance)
            .map(type -> reader.read((TypeName) type))
            .toList();
    for (CodecUse use : uses) {
      use.codec().ifPresent(codec -> byType.putIfAbsent(use.target().orElseThrow(), codec));
    }
  }

  /** The policy of the service, as every type has it behind its own annotations. */
  public List<AnnotationModel> policy() {
    return policy;
  }

  /** Those of the service, as they were given. */
  public List<CodecUse> uses() {
    return uses;
  }

  /**
   * How {@code element} is carried, if by a codec.
   *
   * @param key the type, with its arguments
   */
  public Optional<TypeShape> shape(TypeName key, TypeElement element) {
    if (key.toString().equals(FREE)) {
      ClassName type = ClassName.get(element);
      return Optional.of(new TypeShape.Coded(new Codec(type, Optional.of("CODEC"), false, true)));
    }
    Optional<TypeShape> ofService =
        Optional.ofNullable(byType.get(key)).map(codec -> new TypeShape.Coded(codec));
    return ofService.or(() -> own(key, element));
  }

  /** The one that the type itself names by {@code @KitType(codec)}. */
  private Optional<TypeShape> own(TypeName key, TypeElement element) {
    return AnnotationModel.find(annotations.read(element), Known.KIT_TYPE)
        .flatMap(annotation -> Optional.ofNullable(annotation.values().get("codec")))
        .filter(value -> value instanceof TypeName type && !type.equals(TypeName.VOID))
        .map(value -> own(key, reader.read((TypeName) value)));
  }

  private static TypeShape own(TypeName key, CodecUse use) {
    String refused = "its codec " + use.type().simpleName() + " cannot be one: ";
    if (use.codec().isEmpty()) {
      return new TypeShape.Unsupported(refused + use.objection().orElseThrow());
    }
    return use.target().filter(key::equals).isPresent()
        ? new TypeShape.Coded(use.codec().get())
        : new TypeShape.Unsupported(refused + "it is for another type");
  }
}
