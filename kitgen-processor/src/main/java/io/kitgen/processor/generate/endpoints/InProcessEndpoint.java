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
    if (operation.messagesOut().isPresent()) {
      return flowing(operation);
    }
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

  // (ctx, request) ->
  //     new WatchResponse(Messages.in(ctx, ctx.call(() -> service.watch(request.symbol()))))
  //
  // Messages.in(
  //     ctx,
  //     Publishers.stream(ctx, ctx.call(() -> service.ticks(request.symbol()))))
  private static CodeBlock flowing(OperationPlan operation) {
    CodeBlock messages = CodeBlock.of("ctx.call(() -> $L)", call(operation));
    if (operation.returnsPublisher()) {
      messages = CodeBlock.of("$T.stream(ctx, $L)", RuntimeNames.PUBLISHERS, messages);
    }
    boolean fits =
        INDENTATION
                + "    new (Messages.in(ctx, )),".length()
                + operation.response().simpleName().length()
                + length(messages)
            <= WIDTH;
    return CodeBlock.of(
        fits
            ? "$L\n$>$>new $T($T.in(ctx, $L))$<$<"
            : "$L\n$>$>new $T(\n$>$>$T.in(\n$>$>ctx,\n$L))$<$<$<$<$<$<",
        LAMBDA,
        MessageNames.imported(operation.response()),
        RuntimeNames.MESSAGES,
        messages);
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

  // service.find(ctx, request.id()), and Stages.await(ctx, …) around what returns a stage
  private static CodeBlock call(OperationPlan operation) {
    CodeBlock call =
        CodeBlock.of(
            "service.$L($L)",
            operation.model().method(),
            CodeBlock.join(arguments(operation), ",$W"));
    return EndpointSet.returnsStage(operation)
        ? CodeBlock.of("$T.await(ctx, $L)", RuntimeNames.STAGES, call)
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
    return field.isPublisher()
        ? CodeBlock.of("$T.publisher(ctx, $L)", RuntimeNames.PUBLISHERS, component)
        : component;
  }

  /** The columns that the call in its context takes, with a comma behind. */
  private static int length(OperationPlan operation) {
    int arguments = 0;
    for (CodeBlock argument : arguments(operation)) {
      arguments += length(argument) + ", ".length();
    }
    String around = "ctx.call(() -> new (service.())),";
    String await = EndpointSet.returnsStage(operation) ? "Stages.await(ctx, )" : "";
    return around.length()
        + operation.response().simpleName().length()
        + operation.model().method().length()
        + await.length()
        + Math.max(0, arguments - ", ".length());
  }

  private static int length(CodeBlock argument) {
    return argument.toString().replace(RuntimeNames.PUBLISHERS.packageName() + ".", "").length();
  }
}
