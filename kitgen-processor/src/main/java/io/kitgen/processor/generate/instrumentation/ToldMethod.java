package io.kitgen.processor.generate.instrumentation;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.kitgen.processor.generate.code.RuntimeNames;
import io.kitgen.processor.generate.code.ServiceMethod;
import io.kitgen.processor.model.OperationModel.Result;
import io.kitgen.processor.plan.OperationPlan;
import io.kitgen.processor.plan.OperationPlan.ResultField;
import java.util.List;

/** A method of the service, which tells the listener of its call. */
final class ToldMethod {

  private final ListenerSet set;
  private final OperationPlan operation;
  private final ServiceMethod method;
  private final MethodSpec.Builder body;
  private final String call;
  private final String error;
  private final String value;
  private final CodeBlock forward;

  private ToldMethod(ListenerSet set, OperationPlan operation) {
    this.set = set;
    this.operation = operation;
    this.method = ServiceMethod.of(operation);
    this.body = method.override();
    this.call = method.variable("call");
    this.error = method.variable("e");
    this.value = method.variable(operation.result().map(ResultField::name).orElse("nothing"));
    this.forward =
        CodeBlock.of(
            "$L.$L($L)", field(set.next()), operation.model().method(), method.arguments());
  }

  /** {@code this.call} where a variable of ours hides the field. */
  private String field(String name) {
    return name.equals(call) || name.equals(value) ? "this." + name : method.field(name);
  }

  static MethodSpec of(ListenerSet set, OperationPlan operation) {
    ToldMethod told = new ToldMethod(set, operation);
    if (operation.model().result().style() != Result.Style.BLOCKING) {
      return told.staged();
    }
    return operation.messagesOut().isPresent() && !operation.returnsPublisher()
        ? told.flowing()
        : told.blocking();
  }

  // CallListener.Call call = place.begin(ShopEndpoints.PLACE, CallContext.current());
  // if (call == null) {
  //   return next.place(order);
  // }
  // try {
  //   call.parameter("order", order);
  private void begin() {
    CodeBlock context =
        operation.model().takesContext()
            ? CodeBlock.of("$L", method.context())
            : CodeBlock.of("$T.current()", RuntimeNames.CALL_CONTEXT);
    body.addStatement(
            "$T $L = $L.begin($L, $L)",
            RuntimeNames.CALL_LISTENER.nestedClass("Call"),
            call,
            field(operation.name()),
            set.constant(operation),
            context)
        .beginControlFlow("if ($L == null)", call);
    if (method.returnsValue()) {
      body.addStatement("return $L", forward);
    } else {
      body.addStatement("$L", forward).addStatement("return");
    }
    body.endControlFlow().beginControlFlow("try");
    List<String> parameters = method.parameters();
    for (int i = 0; i < parameters.size(); i++) {
      OperationPlan.Field field = operation.fields().get(i);
      if (!field.hasMessages()) { // they are there for the service
        body.addStatement(
            ToldValue.of(call, "parameter", field.name(), field.sensitive())
                .told(field.parameter().type(), parameters.get(i)));
      }
    }
  }

  //   Order value = next.place(order);
  //   call.result("value", value);
  //   return value;
  // } catch (Throwable e) {
  //   call.failed(e);
  //   throw e;
  // } finally {
  //   call.end();
  // }
  private MethodSpec blocking() {
    begin();
    if (operation.messagesOut().isPresent()) {
      body.addStatement("return $L", forward);
    } else if (operation.result().isPresent()) {
      ResultField result = operation.result().get();
      body.addStatement("$T $L = $L", method.resultType().withoutAnnotations(), value, forward)
          .addStatement(told(result, value))
          .addStatement("return $L", value);
    } else {
      body.addStatement("$L", forward);
    }
    return body.nextControlFlow("catch ($T $L)", Throwable.class, error)
        .addStatement("$L.failed($L)", call, error)
        .addStatement("throw $L", error)
        .nextControlFlow("finally")
        .addStatement("$L.end()", call)
        .endControlFlow()
        .build();
  }

  //   return Messages.onEnd(
  //       next.watch(symbol),
  //       failure -> {
  //         if (failure != null) {
  //           call.failed(failure);
  //         }
  //         call.end();
  //       });
  // } catch (Throwable e) {
  //   call.failed(e);
  //   call.end();
  //   throw e;
  // }
  private MethodSpec flowing() {
    begin();
    String failure = method.variable("failure");
    CodeBlock ended =
        CodeBlock.of(
            "$1L -> {\n$>if ($1L != null) {\n$>$2L.failed($1L);\n$<}\n$2L.end();\n$<}",
            failure,
            call);
    body.addCode("return $T.onEnd(\n$>$>$L,\n$L);$<$<\n", RuntimeNames.MESSAGES, forward, ended);
    return failed();
  }

  //   CompletionStage<Long> stage = next.count();
  //   stage.whenComplete(
  //       (value, failure) -> {
  //         …
  //       });
  //   return stage;
  // } catch (Throwable e) {
  //   call.failed(e);
  //   call.end();
  //   throw e;
  // }
  private MethodSpec staged() {
    begin();
    String stage = method.variable("stage");
    body.addStatement("$T $L = $L", method.resultType(), stage, forward)
        .addCode("$L.whenComplete(\n$>$>$L$<$<);\n", stage, completion())
        .addStatement("return $L", stage);
    return failed();
  }

  private MethodSpec failed() {
    return body.nextControlFlow("catch ($T $L)", Throwable.class, error)
        .addStatement("$L.failed($L)", call, error)
        .addStatement("$L.end()", call)
        .addStatement("throw $L", error)
        .endControlFlow()
        .build();
  }

  // (value, failure) -> {
  //   if (failure == null) {
  //     call.result("value", value);
  //   } else {
  //     call.failed(failure);
  //   }
  //   call.end();
  // }
  private CodeBlock completion() {
    String failure = method.variable("failure");
    CodeBlock failed = CodeBlock.of("$L.failed($L);\n", call, failure);
    CodeBlock ended =
        operation
            .result()
            .map(
                result ->
                    CodeBlock.of(
                        "if ($L == null) {\n$>$L;\n$<} else {\n$>$L$<}\n",
                        failure,
                        told(result, value),
                        failed))
            .orElse(CodeBlock.of("if ($L != null) {\n$>$L$<}\n", failure, failed));
    return CodeBlock.of("($L, $L) -> {\n$>$L$L.end();\n$<}", value, failure, ended, call);
  }

  private CodeBlock told(ResultField result, String variable) {
    return ToldValue.of(call, "result", result.name(), result.sensitive())
        .told(result.type(), variable);
  }
}
