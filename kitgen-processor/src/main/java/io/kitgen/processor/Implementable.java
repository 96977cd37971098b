package io.kitgen.processor;

import io.kitgen.processor.model.DataType;
import io.kitgen.processor.model.ErrorModel;
import io.kitgen.processor.model.OperationModel;
import io.kitgen.processor.model.ServiceDeclaration;
import io.kitgen.processor.model.ServiceModel;
import io.kitgen.processor.model.TypeShape;
import io.kitgen.processor.model.TypeUse;
import io.kitgen.processor.model.facts.TypeWalk;
import java.util.stream.Stream;

/** Whether a class beside a service with errors can implement it, so that it can have skeletons. */
final class Implementable {

  private Implementable() {}

  /** Not when it is no interface, sealed, generic or out of reach, nor when its signatures are. */
  static boolean is(ServiceModel service) {
    ServiceDeclaration declaration = service.declaration();
    return declaration.kind() == ServiceDeclaration.Kind.INTERFACE
        && declaration.reach() == ServiceDeclaration.Reach.PACKAGE
        && !declaration.sealed()
        && declaration.typeVariables().isEmpty()
        && service.operations().stream().allMatch(operation -> is(operation, service));
  }

  private static boolean is(OperationModel operation, ServiceModel service) {
    Stream<TypeUse> types =
        Stream.concat(
            operation.parameters().stream().map(parameter -> parameter.type()),
            operation.result().type().stream());
    return operation.typeVariables().isEmpty()
        && operation.errors().stream().allMatch(ErrorModel::accessible)
        && types.flatMap(TypeWalk::within).allMatch(type -> canBeNamed(type, service));
  }

  private static boolean canBeNamed(TypeUse type, ServiceModel service) {
    if (!(type.shape() instanceof TypeShape.Named named)) {
      return true;
    }
    DataType data = service.types().get(named.name());
    return data instanceof DataType.RecordType record
        ? record.accessible()
        : data instanceof DataType.EnumType constants && constants.accessible();
  }
}
