package io.kitgen.processor.transport.http.code;

import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.ParameterModel;
import io.kitgen.processor.model.facts.Words;
import io.kitgen.processor.transport.http.place.PlacedParameter;
import io.kitgen.processor.transport.http.place.Placement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What travels as text in the requests of one operation, each with a constant of its own name. */
final class TextParameters {

  private final NameAllocator names = new NameAllocator();
  private final Map<String, TextParameter> texts = new LinkedHashMap<>();

  TextParameters(BoundOperation bound) {
    // In an expression a constant goes before a type of its name: @Default("A") of an enum SKU.
    bound.service().service().types().values().stream()
        .map(type -> type.raw().simpleName())
        .distinct()
        .forEach(names::newName);
    bound.http().parameters().forEach(this::add);
  }

  private void add(PlacedParameter placed) {
    ParameterModel parameter = placed.parameter();
    if (placed.placement() instanceof Placement.Text text) {
      add(parameter.name(), text, parameter.annotations());
    } else if (placed.placement() instanceof Placement.Spread spread) {
      for (Placement.Component component : spread.components()) {
        component
            .text()
            .ifPresent(
                text -> add(key(parameter, component), text, component.member().annotations()));
      }
    }
  }

  private void add(String key, Placement.Text text, List<AnnotationModel> annotations) {
    String constant = Words.constant(key);
    texts.put(
        key,
        new TextParameter(
            names.newName(constant), names.newName(constant + "_DEFAULT"), text, annotations));
  }

  /** All, in the order of the source. */
  Stream<TextParameter> all() {
    return texts.values().stream();
  }

  /** The parameter itself, which travels as text. */
  TextParameter of(ParameterModel parameter) {
    return find(parameter.name()).orElseThrow();
  }

  /** A component of the record that the parameter is; empty if it stays off the wire. */
  Optional<TextParameter> of(ParameterModel parameter, Placement.Component component) {
    return find(key(parameter, component));
  }

  private Optional<TextParameter> find(String key) {
    @Nullable TextParameter text = texts.get(key);
    return Optional.ofNullable(text);
  }

  private static String key(ParameterModel parameter, Placement.Component component) {
    return parameter.name() + "." + component.member().name();
  }

  /** The primitives of which arrays have to be made, each once. */
  Stream<TypeName> primitiveElements() {
    return all().flatMap(text -> text.primitiveElement().stream()).distinct();
  }
}
