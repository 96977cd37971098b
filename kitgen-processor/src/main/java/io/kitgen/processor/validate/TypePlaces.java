package io.kitgen.processor.validate;

import com.palantir.javapoet.TypeName;
import io.kitgen.processor.model.DataType;
import io.kitgen.processor.model.ErrorModel;
import io.kitgen.processor.model.ErrorModel.ErrorProperty;
import io.kitgen.processor.model.OperationModel;
import io.kitgen.processor.model.ParameterModel;
import io.kitgen.processor.model.ServiceModel;
import io.kitgen.processor.model.TypeShape;
import io.kitgen.processor.model.TypeUse;
import io.kitgen.processor.model.facts.TypeWalk;
import io.kitgen.processor.model.facts.error.ErrorMembers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Every place at which a service uses a type, each component of a record once. */
final class TypePlaces {

  private final ServiceModel service;
  private final List<Place> places = new ArrayList<>();
  private final Set<TypeName> entered = new HashSet<>();

  /**
   * A place.
   *
   * @param where as in "place(order)" or "Order.lines"
   * @param top whether it is the whole type of a parameter or a result
   */
  record Place(TypeUse type, String where, boolean top) {}

  private TypePlaces(ServiceModel service) {
    this.service = service;
  }

  static List<Place> of(ServiceModel service) {
    TypePlaces places = new TypePlaces(service);
    service.operations().forEach(places::add);
    return places.places;
  }

  private void add(OperationModel operation) {
    String method = operation.method();
    for (ParameterModel parameter : operation.parameters()) {
      if (!SignatureRule.isContext(parameter)) {
        add(parameter.type(), method + "(" + parameter.name() + ")", true);
      }
    }
    operation.result().type().ifPresent(type -> add(type, "the result of " + method, true));
    for (ErrorModel error : operation.errors()) {
      for (ErrorProperty property : ErrorMembers.of(error, service)) {
        add(property.type(), error.type().simpleName() + "." + property.name(), false);
      }
    }
  }

  private void add(TypeUse type, String where, boolean top) {
    TypeWalk.within(type)
        .forEach(
            part -> {
              places.add(new Place(part, where, top && part.equals(type)));
              if (part.shape() instanceof TypeShape.Named named && entered.add(named.name())) {
                enter(named);
              }
            });
  }

  private void enter(TypeShape.Named named) {
    DataType type = service.types().get(named.name());
    if (type != null) {
      for (DataType.Member member : type.parts()) {
        add(member.type(), type.raw().simpleName() + "." + member.name(), false);
      }
    }
  }
}
