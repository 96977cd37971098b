package io.kitgen.processor.read.binding;

import com.palantir.javapoet.TypeName;
import io.kitgen.contract.Contract;
import io.kitgen.contract.ErrorContract;
import io.kitgen.contract.MemberContract;
import io.kitgen.contract.OperationContract;
import io.kitgen.processor.model.DataType;
import io.kitgen.processor.model.ErrorModel;
import io.kitgen.processor.model.OperationModel;
import io.kitgen.processor.model.ParameterModel;
import io.kitgen.processor.model.ServiceModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Puts what the contract knows into the model of a class file, which knows neither null nor
 * documentation nor, often, the names of parameters.
 */
public final class ContractOverlay {

  private final Contract contract;

  private ContractOverlay(Contract contract) {
    this.contract = contract;
  }

  /**
   * {@code service} as its source had it.
   *
   * @throws StaleContractException when the two are not about the same interface
   */
  public static ServiceModel apply(ServiceModel service, Contract contract)
      throws StaleContractException {
    return new ContractOverlay(contract).service(service);
  }

  private ServiceModel service(ServiceModel service) throws StaleContractException {
    List<OperationModel> operations = new ArrayList<>();
    for (OperationModel operation : service.operations()) {
      operations.add(operation(operation));
    }
    for (OperationContract known : contract.operations()) {
      if (operations.stream().noneMatch(operation -> isOf(known, operation))) {
        throw new StaleContractException("the class has no method " + known.method());
      }
    }
    Map<TypeName, DataType> types = new LinkedHashMap<>();
    for (Map.Entry<TypeName, DataType> type : service.types().entrySet()) {
      types.put(type.getKey(), TypeOverlay.apply(type.getValue(), contract));
    }
    return new ServiceModel(
        service.type(),
        service.typeName(),
        service.declaration(),
        service.isPublic(),
        service.nullMarked(),
        operations,
        types,
        service.codecs(),
        service.memberTypes(),
        service.annotations(),
        contract.javadoc(),
        service.generatedAnnotation(),
        service.absent(),
        service.origin());
  }

  private static boolean isOf(OperationContract known, OperationModel operation) {
    return known.method().equals(operation.method())
        && known.context() == operation.takesContext()
        && known.parameters().size() == operation.parameters().size()
        && IntStream.range(0, known.parameters().size())
            .allMatch(
                i ->
                    NullOverlay.isOf(
                        known.parameters().get(i).type(), operation.parameters().get(i).type()));
  }

  private OperationModel operation(OperationModel model) throws StaleContractException {
    Optional<OperationContract> found =
        contract.operations().stream().filter(known -> isOf(known, model)).findFirst();
    if (found.isEmpty()) {
      throw new StaleContractException("it has no operation for the method " + model.method());
    }
    OperationContract known = found.get();
    List<ParameterModel> parameters = new ArrayList<>();
    for (int i = 0; i < model.parameters().size(); i++) {
      parameters.add(parameter(model.parameters().get(i), known.parameters().get(i)));
    }
    return new OperationModel(
        model.method(),
        model.declaredIn(),
        model.typeVariables(),
        model.takesContext(),
        parameters,
        model.varargs(),
        true,
        result(model, known),
        model.thrown(),
        errors(model, known),
        model.annotations(),
        known.javadoc(),
        model.deprecated(),
        model.origin());
  }

  private static ParameterModel parameter(ParameterModel model, MemberContract known) {
    return new ParameterModel(
        known.name(),
        NullOverlay.apply(model.type(), known.type()),
        model.annotations(),
        known.javadoc(),
        model.origin());
  }

  private static OperationModel.Result result(OperationModel model, OperationContract known)
      throws StaleContractException {
    OperationModel.Result result = model.result();
    Optional<MemberContract> value = known.result().value();
    boolean same =
        value.isPresent() == result.type().isPresent()
            && (value.isEmpty() || NullOverlay.isOf(value.get().type(), result.type().get()));
    if (!same) {
      throw new StaleContractException("the method " + model.method() + " gives something else");
    }
    return new OperationModel.Result(
        result.style(),
        result.type().map(type -> NullOverlay.apply(type, value.orElseThrow().type())),
        value.map(MemberContract::javadoc).orElse(""),
        result.origin());
  }

  private static List<ErrorModel> errors(OperationModel model, OperationContract known) {
    return model.errors().stream()
        .map(
            error ->
                known.errors().stream()
                    .filter(other -> other.type().equals(error.type().toString()))
                    .findFirst()
                    .map(other -> error(error, other))
                    .orElse(error))
        .toList();
  }

  private static ErrorModel error(ErrorModel model, ErrorContract known) {
    return new ErrorModel(
        model.type(),
        model.superclasses(),
        model.checked(),
        model.inThrows(),
        model.throwable(),
        model.accessible(),
        model.isAbstract(),
        model.sealed(),
        model.permitted(),
        model.constructors(),
        model.properties().stream().map(property -> property(property, known)).toList(),
        model.annotations(),
        model.mapping(),
        model.origin());
  }

  private static ErrorModel.ErrorProperty property(
      ErrorModel.ErrorProperty property, ErrorContract error) {
    return find(error.members(), property.name())
        .map(
            known ->
                new ErrorModel.ErrorProperty(
                    property.name(),
                    property.accessor(),
                    NullOverlay.apply(property.type(), known.type()),
                    property.annotations()))
        .orElse(property);
  }

  static Optional<MemberContract> find(List<MemberContract> members, String name) {
    return members.stream().filter(member -> member.name().equals(name)).findFirst();
  }
}
