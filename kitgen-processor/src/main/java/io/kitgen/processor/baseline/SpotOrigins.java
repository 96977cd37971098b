package io.kitgen.processor.baseline;

import com.palantir.javapoet.TypeName;
import io.kitgen.contract.rule.Spot;
import io.kitgen.processor.model.DataType;
import io.kitgen.processor.model.ErrorModel;
import io.kitgen.processor.model.OperationModel;
import io.kitgen.processor.model.Origin;
import io.kitgen.processor.model.ParameterModel;
import io.kitgen.processor.model.ServiceModel;
import io.kitgen.processor.model.facts.OperationFacts;
import io.kitgen.processor.model.facts.PublishedName;
import io.kitgen.processor.model.proto.ProtoNames;
import java.util.Map;
import java.util.Optional;

/** Finds the place in the source for a spot in the contract: the nearest thing that has one. */
record SpotOrigins(ServiceModel service) {

  Origin of(Spot spot) {
    Optional<Origin> ofType =
        spot.type()
            .flatMap(this::type)
            .map(type -> spot.member().flatMap(name -> member(name, type)).orElse(type.origin()));
    if (ofType.isEmpty() && spot.operation().isPresent()) {
      return operation(spot.operation().get())
          .map(found -> of(spot, found))
          .orElse(service.origin());
    }
    return ofType.orElse(service.origin());
  }

  private static Origin of(Spot spot, OperationModel operation) {
    Optional<Origin> parameter =
        spot.parameter()
            .flatMap(
                name ->
                    operation.parameters().stream()
                        .filter(other -> isCalled(name, other.name()))
                        .map(ParameterModel::origin)
                        .findFirst());
    Optional<Origin> error =
        spot.type()
            .flatMap(
                type ->
                    operation.errors().stream()
                        .filter(other -> other.type().toString().equals(type))
                        .map(ErrorModel::origin)
                        .findFirst());
    return parameter.or(() -> error).orElse(operation.origin());
  }

  private Optional<OperationModel> operation(String name) {
    return service.operations().stream()
        .filter(operation -> OperationFacts.name(operation).equals(name))
        .findFirst();
  }

  private Optional<DataType> type(String name) {
    return service.types().entrySet().stream()
        .filter(
            type ->
                type.getKey().toString().equals(name)
                    || PublishedName.of(type.getValue(), service.types()).equals(name))
        .map(Map.Entry<TypeName, DataType>::getValue)
        .findFirst();
  }

  private static Optional<Origin> member(String name, DataType type) {
    if (type instanceof DataType.EnumType constants) {
      String published = constants.raw().simpleName();
      return constants.constants().stream()
          .filter(
              constant ->
                  constant.name().equals(name)
                      || ProtoNames.constant(published, constant.name()).equals(name))
          .map(DataType.Constant::origin)
          .findFirst();
    }
    return type.members().stream()
        .filter(member -> isCalled(name, member.name()))
        .map(DataType.Member::origin)
        .findFirst();
  }

  /** As Java calls it, or as a field of a message. */
  private static boolean isCalled(String name, String java) {
    return java.equals(name) || ProtoNames.field(java).equals(name);
  }
}
