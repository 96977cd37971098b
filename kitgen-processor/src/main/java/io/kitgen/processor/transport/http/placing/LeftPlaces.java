package io.kitgen.processor.transport.http.placing;

import com.palantir.javapoet.TypeName;
import io.kitgen.processor.model.DataType;
import io.kitgen.processor.model.ParameterModel;
import io.kitgen.processor.model.TypeUse;
import io.kitgen.processor.model.facts.OperationFacts;
import io.kitgen.processor.model.facts.TypeWalk;
import io.kitgen.processor.spi.Problem;
import io.kitgen.processor.spi.problem.HttpProblems;
import io.kitgen.processor.spi.problem.HttpShapeProblems;
import io.kitgen.processor.transport.http.body.MediaReader;
import io.kitgen.processor.transport.http.place.Placement;
import io.kitgen.processor.transport.http.placing.text.JsonStructure;
import io.kitgen.processor.transport.http.placing.text.QueryPlaces;
import io.kitgen.processor.transport.http.placing.text.Spreads;
import io.kitgen.processor.transport.http.route.Route;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Places the parameters of one operation that nothing asks for, by the rule of its verb. */
final class LeftPlaces {

  // RFC 9110, 9.3: what a body of these would mean is not defined.
  private static final Set<String> BODILESS = Set.of("GET", "HEAD", "OPTIONS", "DELETE", "TRACE");

  private final Route route;
  private final Map<TypeName, DataType> types;
  private final List<String> free;
  private final Consumer<Problem> problems;
  private final Map<ParameterModel, Placement> places = new LinkedHashMap<>();

  LeftPlaces(
      Route route, Map<TypeName, DataType> types, List<String> free, Consumer<Problem> problems) {
    this.route = route;
    this.types = types;
    this.free = free;
    this.problems = problems;
  }

  /**
   * Places {@code left}.
   *
   * @param body the parameter that an annotation makes the body, if any
   * @param form the annotation of the others, where these are fields or parts of a form
   */
  Map<ParameterModel, Placement> place(
      List<ParameterModel> left, Optional<ParameterModel> body, Optional<String> form) {
    Optional<ParameterModel> stream =
        left.stream().filter(parameter -> flows(parameter.type())).findFirst();
    List<String> methods = route.methods();
    if (!methods.isEmpty() && BODILESS.containsAll(methods)) {
      left.forEach(this::query);
    } else if (methods.stream().anyMatch(BODILESS::contains)) {
      left.forEach(this::unclear);
    } else if (body.isPresent()) {
      left.forEach(parameter -> beside(parameter, body.get()));
    } else if (form.isPresent()) {
      left.forEach(parameter -> besideForm(parameter, form.get()));
    } else if (stream.isPresent()) {
      places.put(stream.get(), AskedPlaces.whole(stream.get().type(), false));
      left.stream()
          .filter(parameter -> !parameter.name().equals(stream.get().name()))
          .forEach(parameter -> besideStream(parameter, stream.get()));
    } else if (route.explicit()) {
      bodyOrMembers(left);
    } else {
      left.forEach(parameter -> places.put(parameter, new Placement.Member()));
    }
    return places;
  }

  private static boolean flows(TypeUse type) {
    return TypeWalk.isStream(type) || TypeWalk.isMessages(type);
  }

  private void query(ParameterModel parameter) {
    places.put(parameter, new QueryPlaces(types, free, problems).place(parameter));
  }

  private void unclear(ParameterModel parameter) {
    problems.accept(
        HttpProblems.UNCLEAR_PLACE.at(
            parameter.origin(), parameter.name(), String.join(", ", route.methods())));
  }

  private void beside(ParameterModel parameter, ParameterModel body) {
    problems.accept(
        HttpProblems.NO_PLACE_BESIDE_BODY.at(parameter.origin(), parameter.name(), body.name()));
  }

  private void besideForm(ParameterModel parameter, String annotation) {
    problems.accept(
        HttpProblems.NO_PLACE_BESIDE_FORM.at(parameter.origin(), parameter.name(), annotation));
  }

  private void besideStream(ParameterModel parameter, ParameterModel body) {
    if (TypeWalk.isMessages(parameter.type()) && TypeWalk.isMessages(body.type())) {
      return; // which is refused on every transport
    }
    if (flows(parameter.type())) {
      problems.accept(
          HttpProblems.TWO_BODIES.at(
              parameter.origin(),
              body.name(),
              parameter.name(),
              OperationFacts.name(route.operation())));
    } else {
      beside(parameter, body);
    }
  }

  private void bodyOrMembers(List<ParameterModel> left) {
    List<ParameterModel> structures =
        left.stream().filter(parameter -> JsonStructure.of(parameter.type(), types)).toList();
    if (left.size() == 1 && (structures.size() == 1 || isRaw(left.get(0)))) {
      places.put(left.get(0), whole(left.get(0)));
      checkPlaced(left.get(0));
      return;
    }
    left.forEach(parameter -> places.put(parameter, new Placement.Member()));
    String operation = OperationFacts.name(route.operation());
    if (structures.size() == 1) {
      ParameterModel only = structures.get(0);
      problems.accept(HttpProblems.BODY_OR_MEMBERS.at(only.origin(), operation, only.name()));
    } else if (structures.size() > 1) {
      ParameterModel second = structures.get(1);
      problems.accept(
          HttpProblems.TWO_BODIES.at(
              second.origin(), structures.get(0).name(), second.name(), operation));
    }
  }

  private boolean isRaw(ParameterModel parameter) {
    return !(whole(parameter) instanceof Placement.JsonBody);
  }

  private Placement whole(ParameterModel parameter) {
    return AskedPlaces.whole(parameter.type(), MediaReader.read(route.operation()).consumesText());
  }

  /** As a body, a record is all JSON; where a component has another place, that must be meant. */
  private void checkPlaced(ParameterModel parameter) {
    QueryPlaces.record(parameter.type(), types)
        .flatMap(Spreads::placed)
        .ifPresent(
            member ->
                problems.accept(
                    HttpShapeProblems.BEAN_AS_BODY.at(
                        parameter.origin(), parameter.name(), member.name())));
  }
}
