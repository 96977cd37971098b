package io.kitgen.processor.transport.http.placing;

import static java.util.stream.Collectors.toSet;

import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.Nullness;
import io.kitgen.processor.model.OperationModel;
import io.kitgen.processor.model.Origin;
import io.kitgen.processor.model.ParameterModel;
import io.kitgen.processor.model.TypeShape;
import io.kitgen.processor.model.TypeUse;
import io.kitgen.processor.model.facts.Known;
import io.kitgen.processor.model.facts.OperationFacts;
import io.kitgen.processor.spi.Problem;
import io.kitgen.processor.spi.Suggestions;
import io.kitgen.processor.spi.problem.HttpProblems;
import io.kitgen.processor.spi.problem.HttpShapeProblems;
import io.kitgen.processor.transport.http.place.PlacedParameter;
import io.kitgen.processor.transport.http.place.Placement;
import io.kitgen.processor.transport.http.place.Source;
import io.kitgen.processor.transport.http.route.Route;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What must hold between the parameters of one operation and its path. */
final class PlaceRules {

  private PlaceRules() {}

  static void check(Route route, List<PlacedParameter> parameters, Consumer<Problem> problems) {
    checkVariables(route, parameters, problems);
    checkNames(
        route.operation(),
        parameters.stream()
            .map(placed -> new Named(placed.parameter().origin(), placed.placement()))
            .toList(),
        problems);
    checkRest(parameters, problems);
    parameters.stream()
        .flatMap(PlaceRules::alwaysThere)
        .filter(Objection::isOne)
        .forEach(
            found ->
                problems.accept(
                    HttpProblems.OPTIONAL_PATH_VARIABLE.at(
                        found.origin(), found.name(), found.doubt())));
  }

  private static void checkVariables(
      Route route, List<PlacedParameter> parameters, Consumer<Problem> problems) {
    // By what was asked for: a parameter that its variable cannot carry is not missing.
    Set<String> taken = parameters.stream().flatMap(PlaceRules::variable).collect(toSet());
    for (String variable : Set.copyOf(route.path().variables())) {
      if (!taken.contains(variable)) {
        problems.accept(missing(route, variable));
      }
    }
  }

  private static Stream<String> variable(PlacedParameter placed) {
    ParameterModel parameter = placed.parameter();
    if (placed.placement() instanceof Placement.Spread spread) {
      return spread.components().stream()
          .flatMap(component -> component.text().stream())
          .filter(PlaceRules::isInPath)
          .map(Placement.Text::name);
    }
    Optional<String> asked =
        AnnotationModel.find(parameter.annotations(), Source.PATH.annotation())
            .map(annotation -> annotation.text("value", ""))
            .filter(name -> !name.isEmpty());
    boolean elsewhere =
        Stream.of(Source.QUERY, Source.FORM, Source.PART, Source.HEADER, Source.COOKIE)
                .anyMatch(source -> Known.has(parameter.annotations(), source.annotation()))
            || Known.has(parameter.annotations(), AskedPlaces.BODY);
    return asked.isPresent()
        ? asked.stream()
        : elsewhere ? Stream.empty() : Stream.of(parameter.name());
  }

  private static Problem missing(Route route, String variable) {
    List<String> names = route.operation().parameters().stream().map(ParameterModel::name).toList();
    String operation = OperationFacts.name(route.operation());
    if (names.contains(variable)) {
      return HttpProblems.PATH_VARIABLE_WITHOUT_PARAMETER.at(
          route.origin(),
          variable,
          operation,
          " that the path may carry",
          "Remove the annotation that sends " + variable + " elsewhere");
    }
    String fix =
        Suggestions.nearest(variable, names)
            .map(name -> "Write {" + name + "}, or annotate a parameter with @PathParam(\"")
            .orElse("Add a parameter " + variable + ", or annotate one with @PathParam(\"");
    return HttpProblems.PATH_VARIABLE_WITHOUT_PARAMETER.at(
        route.origin(),
        variable,
        operation,
        Suggestions.didYouMean(variable, names),
        fix + variable + "\")");
  }

  /** What has a place, and where it is written. */
  record Named(Origin origin, Placement placement) {}

  /** No two of one kind in one message have the same name. */
  static void checkNames(OperationModel operation, List<Named> placed, Consumer<Problem> problems) {
    Set<String> seen = new HashSet<>();
    for (Named named : placed) {
      names(named.placement())
          .filter(name -> !seen.add(name.source() + " " + name.compared()))
          .forEach(
              name ->
                  problems.accept(
                      HttpProblems.DUPLICATE_HTTP_NAME.at(
                          named.origin(),
                          OperationFacts.name(operation),
                          name.source().noun(),
                          name.name())));
    }
  }

  private record Name(Source source, String name) {

    String compared() {
      return source == Source.HEADER ? name.toLowerCase(Locale.ROOT) : name;
    }
  }

  private static Stream<Name> names(Placement placement) {
    if (placement instanceof Placement.Spread spread) {
      return spread.components().stream()
          .flatMap(component -> component.text().stream())
          .map(text -> new Name(text.source(), text.name()));
    }
    if (placement instanceof Placement.Part part) {
      return Stream.of(new Name(Source.PART, part.name()));
    }
    if (placement instanceof Placement.Pairs pairs && !pairs.name().isEmpty()) {
      return Stream.of(new Name(Source.QUERY, pairs.name() + "["));
    }
    return placement instanceof Placement.Text text
        ? Stream.of(new Name(text.source(), text.name()))
        : Stream.empty();
  }

  /** What is in the path and what speaks against it. */
  private record Objection(String name, String doubt, Origin origin) {
    boolean isOne() {
      return !doubt.isEmpty();
    }
  }

  private static Stream<Objection> alwaysThere(PlacedParameter placed) {
    ParameterModel parameter = placed.parameter();
    if (placed.placement() instanceof Placement.Spread spread) {
      return spread.components().stream()
          .filter(component -> component.text().filter(PlaceRules::isInPath).isPresent())
          .map(Placement.Component::member)
          .map(
              member ->
                  new Objection(
                      parameter.name() + "." + member.name(),
                      doubt(member.type(), member.annotations()),
                      member.origin()));
    }
    return placed.placement() instanceof Placement.Text text && isInPath(text)
        ? Stream.of(
            new Objection(
                parameter.name(),
                doubt(parameter.type(), parameter.annotations()),
                parameter.origin()))
        : Stream.empty();
  }

  private static String doubt(TypeUse type, List<AnnotationModel> annotations) {
    if (type.shape() instanceof TypeShape.OptionalOf) {
      return "Optional";
    }
    if (type.nullness() == Nullness.NULLABLE) {
      return "@Nullable";
    }
    return Known.has(annotations, Known.DEFAULT) ? "given a @Default" : "";
  }

  private static boolean isInPath(Placement.Text text) {
    return text.source() == Source.PATH;
  }

  private static void checkRest(List<PlacedParameter> parameters, Consumer<Problem> problems) {
    List<ParameterModel> rests =
        parameters.stream()
            .filter(p -> p.placement() instanceof Placement.Pairs all && all.name().isEmpty())
            .map(PlacedParameter::parameter)
            .toList();
    rests.stream()
        .skip(1)
        .forEach(
            second ->
                problems.accept(
                    HttpShapeProblems.TWO_RESTS.at(
                        second.origin(), rests.get(0).name(), second.name())));
  }
}
