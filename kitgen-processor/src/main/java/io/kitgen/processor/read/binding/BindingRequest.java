package io.kitgen.processor.read.binding;

import com.palantir.javapoet.TypeName;
import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.Origin;
import io.kitgen.processor.read.source.AnnotationReader;
import io.kitgen.processor.read.source.Sources;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;

/**
 * A {@code @KitBinding}.
 *
 * @param element the type or package that it stands on
 * @param service the qualified name of the service
 * @param transports the ids as written; none for those that the interface asks for
 * @param annotation its place, and those of its members
 */
public record BindingRequest(
    Element element, String service, List<String> transports, AnnotationModel annotation) {

  /** What {@code element} asks for, in order. */
  public static List<BindingRequest> of(Element element, Sources sources) {
    return new AnnotationReader(sources)
        .read(element).stream()
            .flatMap(BindingRequest::single)
            .filter(annotation -> annotation.values().get("service") instanceof TypeName)
            .map(annotation -> of(element, annotation))
            .toList();
  }

  private static Stream<AnnotationModel> single(AnnotationModel annotation) {
    return switch (annotation.type().canonicalName()) {
      case "io.kitgen.KitBinding" -> Stream.of(annotation);
      case "io.kitgen.KitBindings" ->
          ((List<?>) annotation.values().getOrDefault("value", List.of()))
              .stream().map(AnnotationModel.class::cast);
      default -> Stream.empty();
    };
  }

  private static BindingRequest of(Element element, AnnotationModel annotation) {
    Object transports = annotation.values().getOrDefault("transports", List.of());
    List<?> ids = transports instanceof List<?> list ? list : List.of(transports);
    return new BindingRequest(
        element,
        String.valueOf(annotation.values().get("service")),
        ids.stream().map(String::valueOf).toList(),
        annotation);
  }

  /** Where its service is named. */
  public Origin origin() {
    return annotation.origin("service");
  }

  /** The package in which the binding is generated. */
  public PackageElement home(Sources sources) {
    return sources.elements().getPackageOf(element);
  }
}
