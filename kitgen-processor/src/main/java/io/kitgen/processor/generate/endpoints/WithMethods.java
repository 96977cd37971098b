package io.kitgen.processor.generate.endpoints;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import io.kitgen.processor.generate.code.MessageNames;
import io.kitgen.processor.generate.code.RuntimeNames;
import io.kitgen.processor.model.TypeUse;
import io.kitgen.processor.model.facts.OperationFacts;
import io.kitgen.processor.plan.OperationPlan;
import io.kitgen.processor.plan.ServicePlan;
import io.kitgen.processor.plan.json.JsonPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import javax.lang.model.element.Modifier;

/** The methods that make another set of this one. */
final class WithMethods {

  private final EndpointSet set;
  private final ServicePlan plan;

  private WithMethods(EndpointSet set) {
    this.set = set;
    this.plan = set.plan();
  }

  static List<MethodSpec> of(EndpointSet set) {
    WithMethods methods = new WithMethods(set);
    List<MethodSpec> all = new ArrayList<>();
    all.add(methods.with());
    set.plan().operations().forEach(operation -> all.add(methods.withOne(operation)));
    all.add(methods.in());
    set.executor().ifPresent(field -> all.add(methods.asyncOn()));
    all.add(methods.serialising());
    return all;
  }

  // public ShopEndpoints with(Middleware... middleware) {
  //   Middleware all = Middleware.chain(List.of(middleware));
  //   return new ShopEndpoints(all.on(FIND, find), context);
  // }
  private MethodSpec with() {
    Set<String> locals = Set.of("middleware", "all");
    return method("with")
        .addJavadoc(
            """
            This set with {@code middleware} around every endpoint, the first outermost. A later call
            wraps what an earlier one made.
            """)
        .addParameter(ArrayTypeName.of(RuntimeNames.MIDDLEWARE), "middleware")
        .varargs()
        .addStatement(
            "$1T all = $1T.chain($2T.of(middleware))", RuntimeNames.MIDDLEWARE, List.class)
        .addStatement(
            "return $L",
            set.inLines(
                set.arguments(
                    locals,
                    op ->
                        CodeBlock.of(
                            "all.on($L, $L)",
                            op.constant(),
                            EndpointSet.field(op.name(), locals)))))
        .build();
  }

  // public ShopEndpoints withFind(UnaryOperator<Endpoint<FindRequest, FindResponse>> middleware) {
  //   return new ShopEndpoints(middleware.apply(find), list, context);
  // }
  private MethodSpec withOne(OperationPlan one) {
    Set<String> locals = Set.of("middleware");
    return method(one.wither())
        .addJavadoc("This set with {@code middleware} around {@link #$L} alone.\n", one.name())
        .addParameter(
            ParameterizedTypeName.get(
                ClassName.get(UnaryOperator.class), EndpointSet.endpoint(one)),
            "middleware")
        .addStatement(
            "return $L",
            set.filled(
                set.arguments(
                    locals,
                    op ->
                        CodeBlock.of(
                            op.equals(one) ? "middleware.apply($L)" : "$L",
                            EndpointSet.field(op.name(), locals)))))
        .build();
  }

  // public ShopEndpoints in(CallContext ctx) {
  //   return new ShopEndpoints(find, list, () -> ctx);
  // }
  private MethodSpec in() {
    Set<String> locals = Set.of("ctx");
    List<CodeBlock> arguments =
        set.arguments(
            op -> CodeBlock.of("$L", EndpointSet.field(op.name(), locals)),
            "() -> ctx",
            set.executor().map(field -> EndpointSet.field(field, locals)));
    return method("in")
        .addJavadoc(
            """
            This set, whose methods call in {@code ctx} and not in {@link $T#current()}, to give a
            call a deadline of its own, say.
            """,
            RuntimeNames.CALL_CONTEXT)
        .addParameter(RuntimeNames.CALL_CONTEXT, "ctx")
        .addStatement("return $L", set.filled(arguments))
        .build();
  }

  // public ShopEndpoints asyncOn(Executor executor) {
  //   return new ShopEndpoints(find, list, context, executor);
  // }
  private MethodSpec asyncOn() {
    Set<String> locals = Set.of("executor");
    List<CodeBlock> arguments =
        set.arguments(
            op -> CodeBlock.of("$L", EndpointSet.field(op.name(), locals)),
            EndpointSet.field(set.context(), locals),
            Optional.of("executor"));
    return method("asyncOn")
        .addJavadoc(
            """
            This set, whose methods that return $Lmake their calls on {@code executor}. Each call
            occupies a thread until it is answered.
            """,
            asyncResults())
        .addParameter(Executor.class, "executor")
        .addStatement("return $L", set.filled(arguments))
        .build();
  }

  private String asyncResults() {
    boolean stages = plan.operations().stream().anyMatch(EndpointSet::returnsStage);
    boolean publishers = plan.operations().stream().anyMatch(OperationPlan::returnsPublisher);
    if (!publishers) {
      return "a stage ";
    }
    return stages ? "a stage or a publisher\n" : "a publisher ";
  }

  // public ShopEndpoints serialising() {
  //   return new ShopEndpoints(
  //       Serialising.on(FIND, find, ShopJson.FIND_REQUEST, ShopJson.FIND_RESPONSE), context);
  // }
  private MethodSpec serialising() {
    return method("serialising")
        .addJavadoc(
            """
            This set with every request, response and error copied through JSON: caller and service
            share no object, and the caller sees what a remote one would.$L
            """,
            plan.operations().stream().anyMatch(WithMethods::hasStream)
                ? " What streams passes as it is."
                : "")
        .addStatement("return $L", set.inLines(set.arguments(Set.of(), this::copying)))
        .build();
  }

  // Serialising.serverStream(WATCH, watch, ShopJson.WATCH_REQUEST, ShopJson.QUOTE)
  private CodeBlock copying(OperationPlan operation) {
    if (hasStream(operation)) {
      return CodeBlock.of("$L", operation.name());
    }
    JsonPlan json = JsonPlan.of(plan);
    Optional<TypeUse> in = operation.messagesIn().map(field -> field.parameter().type());
    Optional<TypeUse> out = operation.messagesOut();
    String one = in.isPresent() ? "clientStream" : "on";
    String many = in.isPresent() ? "bidiStream" : "serverStream";
    return CodeBlock.of(
        in.isPresent() || out.isPresent() ? "$T.$L($L, $L, $L,$W$L)" : "$T.$L($L, $L, $L, $L)",
        RuntimeNames.SERIALISING,
        out.isPresent() ? many : one,
        operation.constant(),
        operation.name(),
        in.map(json::codec)
            .orElse(CodeBlock.of("$T.$L", plan.json(), MessageNames.requestCodec(operation))),
        out.map(json::codec)
            .orElse(CodeBlock.of("$T.$L", plan.json(), MessageNames.responseCodec(operation))));
  }

  private static boolean hasStream(OperationPlan operation) {
    return OperationFacts.takesStream(operation.model())
        || OperationFacts.returnsStream(operation.model());
  }

  private MethodSpec.Builder method(String name) {
    return MethodSpec.methodBuilder(name).addModifiers(Modifier.PUBLIC).returns(plan.endpoints());
  }
}
