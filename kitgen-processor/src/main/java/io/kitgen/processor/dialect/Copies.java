package io.kitgen.processor.dialect;

import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.ErrorModel;
import io.kitgen.processor.model.Nullness;
import io.kitgen.processor.model.OperationModel;
import io.kitgen.processor.model.ParameterModel;
import io.kitgen.processor.model.ServiceModel;
import io.kitgen.processor.model.TypeUse;
import java.util.List;

/** Models that differ from others in one thing. */
final class Copies {

  private Copies() {}

  static ServiceModel with(ServiceModel service, List<OperationModel> operations) {
    return with(service, operations, service.annotations());
  }

  static ServiceModel with(
      ServiceModel service, List<OperationModel> operations, List<AnnotationModel> annotations) {
    return new ServiceModel(
        service.type(),
        service.typeName(),
        service.declaration(),
        service.isPublic(),
        service.nullMarked(),
        operations,
        service.types(),
        service.codecs(),
        service.memberTypes(),
        annotations,
        service.javadoc(),
        service.generatedAnnotation(),
        service.absent(),
        service.origin());
  }

  static OperationModel withErrors(OperationModel operation, List<ErrorModel> errors) {
    return copy(operation, operation.parameters(), errors, operation.annotations());
  }

  static OperationModel with(
      OperationModel operation,
      List<ParameterModel> parameters,
      List<AnnotationModel> annotations) {
    return copy(operation, parameters, operation.errors(), annotations);
  }

  private static OperationModel copy(
      OperationModel operation,
      List<ParameterModel> parameters,
      List<ErrorModel> errors,
      List<AnnotationModel> annotations) {
    return new OperationModel(
        operation.method(),
        operation.declaredIn(),
        operation.typeVariables(),
        operation.takesContext(),
        parameters,
        operation.varargs(),
        operation.namesKnown(),
        operation.result(),
        operation.thrown(),
        errors,
        annotations,
        operation.javadoc(),
        operation.deprecated(),
        operation.origin());
  }

  static ErrorModel with(ErrorModel error, List<AnnotationModel> annotations) {
    return new ErrorModel(
        error.type(),
        error.superclasses(),
        error.checked(),
        error.inThrows(),
        error.throwable(),
        error.accessible(),
        error.isAbstract(),
        error.sealed(),
        error.permitted(),
        error.constructors(),
        error.properties(),
        annotations,
        error.mapping(),
        error.origin());
  }

  static ParameterModel with(
      ParameterModel parameter, Nullness nullness, List<AnnotationModel> annotations) {
    TypeUse type = parameter.type();
    return new ParameterModel(
        parameter.name(),
        type.with(nullness),
        annotations,
        parameter.javadoc(),
        parameter.origin());
  }
}
