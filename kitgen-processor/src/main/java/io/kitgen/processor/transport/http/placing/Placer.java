package io.kitgen.processor.transport.http.placing;

import com.palantir.javapoet.TypeName;
import io.kitgen.processor.model.DataType;
import io.kitgen.processor.model.OperationModel;
import io.kitgen.processor.model.ParameterModel;
import io.kitgen.processor.spi.Problem;
import io.kitgen.processor.transport.http.body.BodyRules;
import io.kitgen.processor.transport.http.place.PlacedParameter;
import io.kitgen.processor.transport.http.place.Placement;
import io.kitgen.processor.transport.http.route.Route;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Decides where each parameter travels: first those that the path or an annotation takes, then what
 * is left, by the rule of the verb.
 */
final class Placer {

  private static final Placement UNPLACED = new Placement.Member();

  private final Map<TypeName, DataType> types;
  private final Consumer<Problem> problems;

  Placer(Map<TypeName, DataType> types, Consumer<Problem> problems) {
    this.types = types;
    this.problems = problems;
  }

  /** The parameters of {@code route}'s operation, in order. */
  List<PlacedParameter> place(Route route) {
    OperationModel operation = route.operation();
    AskedPlaces asked = new AskedPlaces(route, types, problems);
    Map<ParameterModel, Placement> places = new LinkedHashMap<>();
    List<ParameterModel> left = new ArrayList<>();
    for (ParameterModel parameter : operation.parameters()) {
      Optional<Placement> place = asked.place(parameter);
      place.ifPresentOrElse(found -> places.put(parameter, found), () -> left.add(parameter));
    }
    places.putAll(
        new LeftPlaces(route, types, asked.free(), problems)
            .place(left, asked.body(), BodyRules.form(places.values())));
    List<PlacedParameter> placed =
        operation.parameters().stream()
            .map(
                parameter ->
                    new PlacedParameter(parameter, places.getOrDefault(parameter, UNPLACED)))
            .toList();
    PlaceRules.check(route, placed, problems);
    BodyRules.check(placed, problems);
    return placed;
  }
}
