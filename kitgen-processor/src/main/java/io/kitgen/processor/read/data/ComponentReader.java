package io.kitgen.processor.read.data;

import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.DataType.Member;
import io.kitgen.processor.read.source.AnnotationReader;
import io.kitgen.processor.read.source.Javadoc;
import io.kitgen.processor.read.source.Sources;
import io.kitgen.processor.read.type.Bindings;
import io.kitgen.processor.read.type.Place;
import io.kitgen.processor.read.type.TypeReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Reads the components of records, with all that belongs to each. */
final class ComponentReader {

  private final Sources sources;
  private final TypeReader types;
  private final AnnotationReader annotations;

  ComponentReader(Sources sources, TypeReader types) {
    this.sources = sources;
    this.types = types;
    this.annotations = new AnnotationReader(sources);
  }

  List<Member> read(TypeElement record, Bindings bindings) {
    Javadoc javadoc = Javadoc.of(sources.elements().getDocComment(record));
    List<Member> found = new ArrayList<>();
    int index = 0;
    for (RecordComponentElement component : record.getRecordComponents()) {
      String name = component.getSimpleName().toString();
      List<Element> sites = sites(record, component, index++);
      // Compilers find the field that is made of a component in the source, not the component.
      Element shown = field(record, name).map(Element.class::cast).orElse(component);
      List<AnnotationMirror> mirrors =
          sites.stream()
              .flatMap(site -> site.getAnnotationMirrors().stream())
              .map(AnnotationMirror.class::cast)
              .toList();
      Place place = new Place(sources.origin(shown), record, bindings, mirrors);
      found.add(
          new Member(
              name,
              types.read(component.asType(), place),
              annotations(sites, shown),
              javadoc.parameter(name),
              place.origin()));
    }
    return List.copyOf(found);
  }

  /** Where annotations of a component can be: a compiler copies them by their targets. */
  private List<Element> sites(TypeElement record, RecordComponentElement component, int index) {
    String name = component.getSimpleName().toString();
    Stream<? extends Element> canonical =
        canonical(record).stream().map(made -> made.getParameters().get(index));
    // The field first: it alone can show at their places the annotations that compilers copy.
    return Stream.of(
            field(record, name).stream(),
            Stream.of(component),
            getter(record, name).stream(),
            inherited(record, name),
            canonical)
        .<Element>flatMap(elements -> elements)
        .toList();
  }

  private List<AnnotationModel> annotations(List<Element> sites, Element shown) {
    List<AnnotationModel> all = List.of();
    for (Element site : sites) {
      boolean written =
          site instanceof ExecutableElement
              && sources.elements().getOrigin(site) == Elements.Origin.EXPLICIT;
      all = AnnotationReader.merge(all, annotations.read(site, written ? site : shown));
    }
    return all;
  }

  private static Optional<ExecutableElement> getter(TypeElement type, String name) {
    return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
        .filter(method -> method.getParameters().isEmpty())
        .filter(method -> method.getSimpleName().contentEquals(name))
        .findFirst();
  }

  /** The methods of interfaces that the accessor implements: Jackson takes theirs too. */
  private Stream<ExecutableElement> inherited(TypeElement type, String name) {
    return type.getInterfaces().stream()
        .map((TypeMirror parent) -> sources.util().asElement(parent))
        .filter(TypeElement.class::isInstance)
        .map(TypeElement.class::cast)
        .flatMap(parent -> Stream.concat(getter(parent, name).stream(), inherited(parent, name)));
  }

  private static Optional<VariableElement> field(TypeElement record, String name) {
    return ElementFilter.fieldsIn(record.getEnclosedElements()).stream()
        .filter(field -> field.getSimpleName().contentEquals(name))
        .findFirst();
  }

  private Optional<ExecutableElement> canonical(TypeElement record) {
    List<? extends RecordComponentElement> components = record.getRecordComponents();
    return ElementFilter.constructorsIn(record.getEnclosedElements()).stream()
        .filter(made -> made.getParameters().size() == components.size())
        .filter(made -> hasTypes(made, components))
        .findFirst();
  }

  private boolean hasTypes(
      ExecutableElement constructor, List<? extends RecordComponentElement> components) {
    for (int i = 0; i < components.size(); i++) {
      TypeMirror parameter = constructor.getParameters().get(i).asType();
      if (!sources
          .util()
          .isSameType(
              sources.util().erasure(parameter),
              sources.util().erasure(components.get(i).asType()))) {
        return false;
      }
    }
    return true;
  }
}
