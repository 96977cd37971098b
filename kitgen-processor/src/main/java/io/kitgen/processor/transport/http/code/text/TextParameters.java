package io.kitgen.processor.transport.http.code.text;

import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.ParameterModel;
import io.kitgen.processor.model.facts.Words;
import io.kitgen.processor.plan.ServicePlan;
import io.kitgen.processor.plan.json.JsonPlan;
import io.kitgen.processor.transport.http.place.AnswerPlan;
import io.kitgen.processor.transport.http.place.HttpOperationPlan;
import io.kitgen.processor.transport.http.place.PlacedMember;
import io.kitgen.processor.transport.http.place.PlacedParameter;
import io.kitgen.processor.transport.http.place.Placement;
import io.kitgen.processor.transport.http.place.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What travels as text in the requests of one operation, each with a constant of its own name. */
public final class TextParameters {

  private final NameAllocator names = new NameAllocator();
  private final Map<String, TextParameter> texts = new LinkedHashMap<>();
  private final Map<String, PairsParameter> pairs = new LinkedHashMap<>();

  /** Those of {@code http}, an operation of {@code service}. */
  public TextParameters(ServicePlan service, HttpOperationPlan http) {
    // In an expression a constant goes before a type of its name: @Default("A") of an enum SKU.
    service.service().types().values().stream()
        .map(type -> type.raw().simpleName())
        .distinct()
        .forEach(names::newName);
    http.parameters().forEach(this::add);
    addPairs(http.parameters());
    http.answers().forEach(this::add);
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

  private void addPairs(List<PlacedParameter> parameters) {
    List<String> taken = new ArrayList<>();
    texts.values().stream()
        .map(TextParameter::text)
        .filter(text -> text.source() == Source.QUERY)
        .forEach(text -> taken.add(text.name()));
    for (PlacedParameter placed : parameters) {
      prefix(placed.placement())
          .map(prefix -> prefix + "[")
          .ifPresent(
              prefix -> {
                taken.removeIf(name -> name.startsWith(prefix));
                taken.add(prefix);
              });
    }
    for (PlacedParameter placed : parameters) {
      if (placed.placement() instanceof Placement.Pairs map) {
        String name = placed.parameter().name();
        String constant = names.newName(Words.constant(name));
        pairs.put(name, new PairsParameter(constant, map, taken));
      }
    }
  }

  private static Optional<String> prefix(Placement placement) {
    if (placement instanceof Placement.Spread spread) {
      return Optional.of(spread.prefix()).filter(prefix -> !prefix.isEmpty());
    }
    return placement instanceof Placement.Pairs pairs
        ? Optional.of(pairs.name()).filter(name -> !name.isEmpty())
        : Optional.empty();
  }

  private void add(AnswerPlan answer) {
    for (PlacedMember member : answer.members()) {
      if (member.placement() instanceof Placement.Text text) {
        add(key(answer, member), text, member.member().annotations());
      }
    }
  }

  private void add(String key, Placement.Text text, List<AnnotationModel> annotations) {
    String constant = Words.constant(key.replace(' ', '.'));
    texts.put(
        key,
        new TextParameter(
            names.newName(constant), names.newName(constant + "_DEFAULT"), text, annotations));
  }

  /** The constants, in the order of the source; those of maps behind. */
  public List<FieldSpec> constants(JsonPlan json) {
    return Stream.concat(
            texts.values().stream().flatMap(text -> text.constants(json)),
            pairs.values().stream().map(map -> map.field(json)))
        .toList();
  }

  /** The methods that the values need, each once. */
  public List<MethodSpec> methods() {
    return texts.values().stream().flatMap(TextParameter::methods).distinct().toList();
  }

  /** The parameter itself, whose entries travel as texts. */
  public PairsParameter pairs(ParameterModel parameter) {
    @Nullable PairsParameter map = pairs.get(parameter.name());
    return Optional.ofNullable(map).orElseThrow();
  }

  /** The parameter itself, which travels as text. */
  public TextParameter of(ParameterModel parameter) {
    return find(parameter.name()).orElseThrow();
  }

  /** A component of the record that the parameter is; empty if it stays off the wire. */
  public Optional<TextParameter> of(ParameterModel parameter, Placement.Component component) {
    return find(key(parameter, component));
  }

  /** A component of a result, which travels as text. */
  public TextParameter of(AnswerPlan answer, PlacedMember member) {
    return find(key(answer, member)).orElseThrow();
  }

  private static String key(AnswerPlan answer, PlacedMember member) {
    return answer.record().raw().simpleName() + " " + member.member().name();
  }

  private Optional<TextParameter> find(String key) {
    @Nullable TextParameter text = texts.get(key);
    return Optional.ofNullable(text);
  }

  private static String key(ParameterModel parameter, Placement.Component component) {
    return parameter.name() + "." + component.member().name();
  }
}
