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
        .map(op -> EndpointSet.returnsStage(op) ? methods.staged(op) : methods.blocking(op))
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
    CodeBlock context =
        operation.model().takesContext()
            ? CodeBlock.of("$L", method.context())
            : CodeBlock.of("$L.get()", method.field(set.context()));
    String error = method.variable("e");
    MethodSpec.Builder body =
        method
            .override()
            .beginControlFlow("try")
            .addStatement("$L", answer(operation, method, context));
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
    if (EndpointSet.returnsPublisher(operation)) {
      String name = operation.result().orElseThrow().name();
      return CodeBlock.of("return $T.of($L.$L())", EndpointSet.PUBLISHERS, call, name);
    }
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
        arguments(operation, method));
  }

  // order, Publishers.iterator(messages)
  private static CodeBlock arguments(OperationPlan operation, ServiceMethod method) {
    List<CodeBlock> arguments = new ArrayList<>();
    for (int i = 0; i < operation.fields().size(); i++) {
      String parameter = method.parameters().get(i);
      arguments.add(
          EndpointSet.isPublisher(operation.fields().get(i).parameter().type())
              ? CodeBlock.of("$T.iterator($L)", EndpointSet.PUBLISHERS, parameter)
              : CodeBlock.of("$L", parameter));
    }
    return CodeBlock.join(arguments, ",$W");
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
  private MethodSpec staged(OperationPlan operation) {
    ServiceMethod method = ServiceMethod.of(operation);
    String context = method.context();
    MethodSpec.Builder body = method.override();
    if (!operation.model().takesContext()) {
      body.addStatement(
          "$T $L = $L.get()", RuntimeNames.CALL_CONTEXT, context, method.field(set.context()));
    }
    CodeBlock call = call(operation, method, CodeBlock.of("$L", context));
    return body.addStatement(
            "return $T.$L($L, $L,$W() -> $L)",
            RuntimeNames.STAGES,
            operation.result().isPresent() ? "call" : "run",
            method.field(set.executor().orElseThrow()),
            context,
            operation.result().map(r -> CodeBlock.of("$L.$L()", call, r.name())).orElse(call))
        .build();
  }
}
