package io.kitgen.processor.generate.endpoints;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import io.kitgen.processor.generate.code.RuntimeNames;
import io.kitgen.processor.generate.code.Suppressions;
import io.kitgen.processor.plan.OperationPlan;
import io.kitgen.processor.plan.ServicePlan;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/** The static methods that make a set: of a service, over a transport, out of other sets. */
final class SourceMethods {

  private final EndpointSet set;
  private final ServicePlan plan;

  private SourceMethods(EndpointSet set) {
    this.set = set;
    this.plan = set.plan();
  }

  static List<MethodSpec> of(EndpointSet set) {
    SourceMethods methods = new SourceMethods(set);
    return List.of(methods.of(), methods.over(), methods.unimplemented(), methods.choosing());
  }

  // public static ShopEndpoints of(Shop service) {
  //   return new ShopEndpoints(
  //           (ctx, request) -> ctx.call(() -> new FindResponse(service.find(request.id()))),
  //           CallContext::current)
  //       .with(Deadlines.checked());
  // }
  private MethodSpec of() {
    MethodSpec.Builder method =
        factory("of")
            .addJavadoc(
                """
                Endpoints that call {@code service} in this process, on the caller's thread. The
                service runs in the context of the call; the deadline, and the operation's timeout,
                are checked before and after it.
                """)
            .addParameter(plan.service().typeName(), "service")
            .addStatement(
                "return new $T(\n$>$>$L)$<$<\n.with($T.checked())",
                plan.endpoints(),
                CodeBlock.join(fresh(InProcessEndpoint::of), ",\n"),
                RuntimeNames.DEADLINES);
    Suppressions.ofCalls(plan.operations().stream().map(OperationPlan::model).toList())
        .ifPresent(method::addAnnotation);
    return method.build();
  }

  // public static ShopEndpoints over(ClientTransport transport) {
  //   return new ShopEndpoints(transport.endpoint(FIND), CallContext::current);
  // }
  private MethodSpec over() {
    return factory("over")
        .addJavadoc("Endpoints that call over {@code transport}: the client.\n")
        .addParameter(RuntimeNames.CLIENT_TRANSPORT, "transport")
        .addStatement(
            "return $L",
            set.inLines(fresh(op -> CodeBlock.of("transport.endpoint($L)", op.constant()))))
        .build();
  }

  // public static ShopEndpoints unimplemented() {
  //   return over(ClientTransport.unimplemented());
  // }
  private MethodSpec unimplemented() {
    return factory("unimplemented")
        .addJavadoc("Endpoints that each answer that they are not implemented.\n")
        .addStatement("return over($T.unimplemented())", RuntimeNames.CLIENT_TRANSPORT)
        .build();
  }

  // public static ShopEndpoints choosing(
  //     BiFunction<CallContext, Operation<?, ?>, ShopEndpoints> choice) {
  //   return new ShopEndpoints(
  //       (ctx, request) -> choice.apply(ctx, FIND).find.call(ctx, request),
  //       CallContext::current);
  // }
  private MethodSpec choosing() {
    TypeName any = WildcardTypeName.subtypeOf(Object.class);
    TypeName choice =
        ParameterizedTypeName.get(
            ClassName.get(BiFunction.class),
            RuntimeNames.CALL_CONTEXT,
            ParameterizedTypeName.get(RuntimeNames.OPERATION, any, any),
            plan.endpoints());
    return factory("choosing")
        .addJavadoc(
            """
            Endpoints that ask {@code choice} on each call which set is to answer it, to shift traffic
            from one to another.
            """)
        .addParameter(choice, "choice")
        .addStatement("return $L", set.inLines(fresh(SourceMethods::chosen)))
        .build();
  }

  private static CodeBlock chosen(OperationPlan operation) {
    return CodeBlock.of(
        "(ctx, request) -> choice.apply(ctx, $L).$L.call(ctx, request)",
        operation.constant(),
        operation.name());
  }

  private List<CodeBlock> fresh(Function<OperationPlan, CodeBlock> endpoint) {
    List<CodeBlock> arguments = set.arguments(endpoint, "", Optional.empty());
    arguments.set(arguments.size() - 1, CodeBlock.of("$T::current", RuntimeNames.CALL_CONTEXT));
    set.executor()
        .ifPresent(name -> arguments.add(CodeBlock.of("$T.executor()", RuntimeNames.STAGES)));
    return arguments;
  }

  private MethodSpec.Builder factory(String name) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .returns(plan.endpoints());
  }
}
