package io.kitgen.processor.transport.http.placing;

import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.Origin;
import io.kitgen.processor.model.ServiceModel;
import io.kitgen.processor.model.facts.Sides;
import io.kitgen.processor.spi.Problem;
import io.kitgen.processor.spi.problem.HttpShapeProblems;
import io.kitgen.processor.transport.http.place.HeaderConstant;
import io.kitgen.processor.transport.http.place.PlacedParameter;
import io.kitgen.processor.transport.http.place.Placement;
import io.kitgen.processor.transport.http.place.Source;
import io.kitgen.processor.transport.http.placing.text.NameRules;
import io.kitgen.processor.transport.http.route.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Reads the header fields that the client sends always. */
final class HeaderConstants {

  private static final String HEADERS = "io.kitgen.Headers";

  private final List<HeaderConstant> ofService;
  private final Consumer<Problem> problems;
  private final boolean client;

  HeaderConstants(ServiceModel service, Consumer<Problem> problems) {
    this.problems = problems;
    this.client = Sides.client(service);
    this.ofService = read(service.annotations());
  }

  /** Those of {@code route}'s operation; the nearer ones stand in the place of the others. */
  List<HeaderConstant> read(Route route, List<PlacedParameter> parameters) {
    List<AnnotationModel> annotations = route.operation().annotations();
    List<HeaderConstant> own = read(annotations);
    Set<String> taken = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    parameters.stream().flatMap(HeaderConstants::names).forEach(taken::add);
    own.stream()
        .filter(constant -> taken.contains(constant.name()))
        .forEach(
            constant ->
                tell(
                    origin(annotations),
                    constant.name(),
                    "a parameter of " + route.operation().method() + " is sent as that field"));
    own.forEach(constant -> taken.add(constant.name()));
    List<HeaderConstant> all = new ArrayList<>(own);
    ofService.stream().filter(constant -> !taken.contains(constant.name())).forEach(all::add);
    return all;
  }

  private static Stream<String> names(PlacedParameter placed) {
    if (placed.placement() instanceof Placement.Spread spread) {
      return spread.components().stream()
          .flatMap(component -> component.text().stream())
          .filter(text -> text.source() == Source.HEADER)
          .map(Placement.Text::name);
    }
    return placed.placement() instanceof Placement.Text text && text.source() == Source.HEADER
        ? Stream.of(text.name())
        : Stream.empty();
  }

  private List<HeaderConstant> read(List<AnnotationModel> annotations) {
    List<HeaderConstant> constants = new ArrayList<>();
    for (String line : lines(annotations)) {
      int colon = line.indexOf(':');
      String name = colon < 0 ? line : line.substring(0, colon);
      String value = colon < 0 ? "" : line.substring(colon + 1).strip();
      String objection = objection(name, value, colon >= 0);
      if (objection.isEmpty()) {
        constants.add(new HeaderConstant(name, value));
      } else {
        tell(origin(annotations), line, objection);
      }
    }
    return constants;
  }

  private String objection(String name, String value, boolean colon) {
    if (!client) {
      return "only a client sends it, and none is generated";
    }
    if (!colon) {
      return "it has no colon";
    }
    if (!value.chars().allMatch(c -> c >= ' ' && c <= '~') || value.isEmpty()) {
      return "its value is not of printable ASCII";
    }
    // What the binding asks for is JSON; the constant says how it is called there.
    return name.equalsIgnoreCase("Accept") ? "" : NameRules.objectionToHeader(name);
  }

  private void tell(Origin origin, String line, String objection) {
    problems.accept(HttpShapeProblems.BAD_HEADER_CONSTANT.at(origin, line, objection));
  }

  private static List<String> lines(List<AnnotationModel> annotations) {
    return AnnotationModel.find(annotations, HEADERS)
        .map(headers -> headers.values().get("value"))
        .filter(List.class::isInstance)
        .map(lines -> ((List<?>) lines).stream().map(String::valueOf).toList())
        .orElse(List.of());
  }

  private static Origin origin(List<AnnotationModel> annotations) {
    return AnnotationModel.find(annotations, HEADERS)
        .map(headers -> headers.origin("value"))
        .orElse(Origin.UNKNOWN);
  }
}
