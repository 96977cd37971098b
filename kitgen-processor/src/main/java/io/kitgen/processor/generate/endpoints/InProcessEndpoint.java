package io.kitgen.processor.generate.endpoints;

import com.palantir.javapoet.CodeBlock;
import io.kitgen.processor.generate.code.MessageNames;
import io.kitgen.processor.generate.code.RuntimeNames;
import io.kitgen.processor.plan.OperationPlan;
import java.util.ArrayList;
import java.util.List;

/** Prints the endpoint that calls the service in this process, in the context of the call. */
final class InProcessEndpoint {

  private static final int WIDTH = 100;
  private static final int INDENTATION = 12;
  private static final String LAMBDA = "(ctx, request) ->";

  private InProcessEndpoint() {}

  static CodeBlock of(OperationPlan operation) {
    return operation.result().isPresent() ? answering(operation) : silent(operation);
  }

  // (ctx, request) -> ctx.call(() -> new FindResponse(service.find(request.id())))
  //
  // (ctx, request) ->
  //     ctx.call(() -> new ListResponse(service.list(request.limit(), request.color())))
  //
  // (ctx, request) ->
  //     ctx.call(() -> new JoinResponse(
  //         service.join(request.first(), request.second(), request.third())))
  private static CodeBlock answering(OperationPlan operation) {
    int length = INDENTATION + length(operation);
    String format =
        length + LAMBDA.length() + 1 <= WIDTH
            ? "$L ctx.call(() -> new $T($L))"
            : length + 4 <= WIDTH
                ? "$L\n$>$>ctx.call(() -> new $T($L))$<$<"
                : "$L\n$>$>ctx.call(() -> new $T(\n$>$>$L))$<$<$<$<";
    return CodeBlock.of(
        format, LAMBDA, MessageNames.imported(operation.response()), call(operation));
  }

  // (ctx, request) -> ctx.call(() -> {
  //   service.note(request.id(), request.text());
  //   return new NoteResponse();
  // })
  private static CodeBlock silent(OperationPlan operation) {
    return CodeBlock.of(
        "$L ctx.call(() -> {\n$>$L;\nreturn new $T();\n$<})",
        LAMBDA,
        call(operation),
        MessageNames.imported(operation.response()));
  }

  // service.find(ctx, request.id()), and Stages.await(ctx, …) around what returns a stage,
  // Publishers.stream(…) around what returns a publisher
  private static CodeBlock call(OperationPlan operation) {
    CodeBlock call =
        CodeBlock.of(
            "service.$L($L)",
            operation.model().method(),
            CodeBlock.join(arguments(operation), ",$W"));
    if (EndpointSet.returnsStage(operation)) {
      return CodeBlock.of("$T.await(ctx, $L)", RuntimeNames.STAGES, call);
    }
    return EndpointSet.returnsPublisher(operation)
        ? CodeBlock.of("$T.stream($L)", EndpointSet.PUBLISHERS, call)
        : call;
  }

  private static List<CodeBlock> arguments(OperationPlan operation) {
    List<CodeBlock> arguments = new ArrayList<>();
    if (operation.model().takesContext()) {
      arguments.add(CodeBlock.of("ctx"));
    }
    operation.fields().forEach(field -> arguments.add(argument(field)));
    return arguments;
  }

  private static CodeBlock argument(OperationPlan.Field field) {
    CodeBlock component = CodeBlock.of("request.$L()", field.name());
    return EndpointSet.isPublisher(field.parameter().type())
        ? CodeBlock.of("$T.of($L)", EndpointSet.PUBLISHERS, component)
        : component;
  }

  /** The columns that the call in its context takes, with a comma behind. */
  private static int length(OperationPlan operation) {
    int arguments = 0;
    for (CodeBlock argument : arguments(operation)) {
      String text = argument.toString().replace(EndpointSet.PUBLISHERS.packageName() + ".", "");
      arguments += text.length() + ", ".length();
    }
    String around = "ctx.call(() -> new (service.())),";
    String awaited = EndpointSet.returnsPublisher(operation) ? "Publishers.stream()" : "";
    String await = EndpointSet.returnsStage(operation) ? "Stages.await(ctx, )" : awaited;
    return around.length()
        + operation.response().simpleName().length()
        + operation.model().method().length()
        + await.length()
        + Math.max(0, arguments - ", ".length());
  }
}
