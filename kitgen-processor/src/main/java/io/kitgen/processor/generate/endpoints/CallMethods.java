package io.kitgen.processor.generate.endpoints;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.kitgen.processor.generate.code.MessageNames;
import io.kitgen.processor.generate.code.RuntimeNames;
import io.kitgen.processor.generate.code.ServiceMethod;
import io.kitgen.processor.model.ErrorModel;
import io.kitgen.processor.plan.OperationPlan;
import java.util.ArrayList;
import java.util.List;

/** The methods of the service, which call the endpoints. */
final class CallMethods {

  private final EndpointSet set;

  private CallMethods(EndpointSet set) {
    this.set = set;
  }

  static List<MethodSpec> of(EndpointSet set) {
    CallMethods methods = new CallMethods(set);
    return set.plan().operations().stream()
        .map(op -> op.isAsync() ? methods.async(op) : methods.blocking(op))
        .toList();
  }

  // @Override
  // public Order place(Order order) throws SoldOutException {
  //   try {
  //     return place.call(context.get(), new PlaceRequest(order)).value();
  //   } catch (SoldOutException e) {
  //     throw e;
  //   } catch (Exception e) {
  //     throw Faults.unchecked(e);
  //   }
  // }
  private MethodSpec blocking(OperationPlan operation) {
    ServiceMethod method = ServiceMethod.of(operation);
    boolean named =
        operation.model().takesContext()
            || operation.fields().stream().anyMatch(OperationPlan.Field::isPublisher);
    CodeBlock context =
        named
            ? CodeBlock.of("$L", method.context())
            : CodeBlock.of("$L.get()", method.field(set.context()));
    String error = method.variable("e");
    MethodSpec.Builder body = method.override().beginControlFlow("try");
    if (named) {
      nameContext(operation, method, body);
    }
    body.addStatement("$L", answer(operation, method, context));
    for (ErrorModel declared : checked(operation.model().errors())) {
      body.nextControlFlow("catch ($T $L)", declared.type(), error).addStatement("throw $L", error);
    }
    return body.nextControlFlow("catch ($T $L)", Exception.class, error)
        .addStatement("throw $T.unchecked($L)", RuntimeNames.FAULTS, error)
        .endControlFlow()
        .build();
  }

  // return place.call(context.get(), new PlaceRequest(order)).value()
  private static CodeBlock answer(
      OperationPlan operation, ServiceMethod method, CodeBlock context) {
    CodeBlock call = call(operation, method, context);
    return operation
        .result()
        .map(result -> CodeBlock.of("return $L.$L()", call, result.name()))
        .orElse(call);
  }

  private static CodeBlock call(OperationPlan operation, ServiceMethod method, CodeBlock context) {
    return CodeBlock.of(
        "$L.call($L, new $T($L))",
        method.field(operation.name()),
        context,
        MessageNames.imported(operation.request()),
        arguments(operation, method, context));
  }

  // order, Publishers.iterator(ctx, messages)
  private static CodeBlock arguments(
      OperationPlan operation, ServiceMethod method, CodeBlock context) {
    List<CodeBlock> arguments = new ArrayList<>();
    for (int i = 0; i < operation.fields().size(); i++) {
      String parameter = method.parameters().get(i);
      arguments.add(
          operation.fields().get(i).isPublisher()
              ? CodeBlock.of("$T.iterator($L, $L)", RuntimeNames.PUBLISHERS, context, parameter)
              : CodeBlock.of("$L", parameter));
    }
    return CodeBlock.join(arguments, ",$W");
  }

  // CallContext ctx = context.get();
  private void nameContext(OperationPlan operation, ServiceMethod method, MethodSpec.Builder body) {
    if (!operation.model().takesContext()) {
      body.addStatement(
          "$T $L = $L.get()",
          RuntimeNames.CALL_CONTEXT,
          method.context(),
          method.field(set.context()));
    }
  }

  /** Those that the compiler wants caught; a superclass stands for its subclasses. */
  private static List<ErrorModel> checked(List<ErrorModel> errors) {
    List<ErrorModel> checked =
        errors.stream().filter(error -> error.checked() && error.inThrows()).toList();
    return checked.stream()
        .filter(error -> checked.stream().noneMatch(o -> error.superclasses().contains(o.type())))
        .toList();
  }

  // @Override
  // public CompletionStage<Long> count() {
  //   CallContext ctx = context.get();
  //   return Stages.call(executor, ctx, () -> count.call(ctx, new CountRequest()).value());
  // }
  //
  // Publishers.call(executor, ctx, () -> …) where the method returns a publisher
  private MethodSpec async(OperationPlan operation) {
    ServiceMethod method = ServiceMethod.of(operation);
    String context = method.context();
    MethodSpec.Builder body = method.override();
    nameContext(operation, method, body);
    CodeBlock call = call(operation, method, CodeBlock.of("$L", context));
    String make = operation.result().isPresent() ? "call" : "run";
    return body.addStatement(
            "return $T.$L($L, $L,$W() -> $L)",
            operation.returnsPublisher() ? RuntimeNames.PUBLISHERS : RuntimeNames.STAGES,
            make,
            method.field(set.executor().orElseThrow()),
            context,
            operation.result().map(r -> CodeBlock.of("$L.$L()", call, r.name())).orElse(call))
        .build();
  }
}
