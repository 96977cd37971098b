package io.kitgen.processor.transport.http.code;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import io.kitgen.processor.generate.code.Comments;
import io.kitgen.processor.generate.code.Declarations;
import io.kitgen.processor.model.facts.Sides;
import io.kitgen.processor.plan.BodyPlan;
import io.kitgen.processor.plan.OperationPlan;
import io.kitgen.processor.plan.ServicePlan;
import io.kitgen.processor.plan.json.JsonPlan;
import io.kitgen.processor.transport.http.code.text.HttpNames;
import io.kitgen.processor.transport.http.openapi.OpenApiMethod;
import io.kitgen.processor.transport.http.place.HttpPlan;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Prints {@code ShopHttp}. */
public final class BindingClass {

  private final ServicePlan plan;
  private final HttpPlan http;
  private final List<BoundOperation> operations;

  /** The class for {@code plan}, of which {@code http} says where parameters travel. */
  public BindingClass(ServicePlan plan, HttpPlan http) {
    this.plan = plan;
    this.http = http;
    this.operations =
        plan.operations().stream().flatMap(operation -> bound(operation, http).stream()).toList();
  }

  private Optional<BoundOperation> bound(OperationPlan operation, HttpPlan http) {
    return http.operations().stream()
        .filter(places -> places.route().operation().equals(operation.model()))
        .findFirst()
        .map(places -> new BoundOperation(plan, operation, places));
  }

  // public final class ShopHttp {
  //   public static final HttpOperation<FindRequest, FindResponse> FIND = …
  //
  //   private ShopHttp() {}
  //
  //   public static HttpRoutes handler(ShopEndpoints endpoints) …
  //
  //   private static final class FindCodec implements HttpCodec<FindRequest, FindResponse> { … }
  /** The class. */
  public TypeSpec print() {
    TypeSpec.Builder binding = signatures().toBuilder();
    // Of the plan with all bodies, which is not yet there when they are asked for.
    JsonPlan json = JsonPlan.of(plan);
    operations.forEach(operation -> binding.addType(CodecClass.of(operation, json)));
    return binding.build();
  }

  /** The class without the codecs that nobody outside of it sees. */
  public TypeSpec signatures() {
    TypeSpec.Builder binding =
        Declarations.finalClass(plan, plan.type("Http"))
            .addJavadoc("{@link $T} over HTTP and JSON.\n", plan.service().type())
            // In an expression a constant would go before a type of its name.
            .alwaysQualify(
                operations.stream().map(o -> o.operation().constant()).toArray(String[]::new))
            .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    operations.forEach(operation -> binding.addField(constant(operation)));
    boolean server = Sides.server(plan.service());
    if (server) {
      binding.addMethod(handler()).addMethod(handlerBehindEdge());
    }
    if (Sides.client(plan.service())) {
      binding.addMethod(transport()).addMethod(client());
    }
    return server ? binding.addMethods(OpenApiMethod.of(plan)).build() : binding.build();
  }

  /** The records that the operations' bodies need. */
  public Stream<BodyPlan> bodies() {
    return operations.stream().flatMap(BoundOperation::bodies);
  }

  // public static final HttpOperation<FindRequest, FindResponse> FIND =
  //     HttpOperation.of(ShopEndpoints.FIND, new FindCodec())
  //         .get("/orders/{id}")
  //         .build();
  private FieldSpec constant(BoundOperation bound) {
    String name = bound.operation().constant();
    CodeBlock value =
        CodeBlock.builder()
            .add("\n$>$>$T.of(", HttpNames.OPERATION)
            .add("$T.$L, new $L())\n", plan.endpoints(), name, bound.codecName())
            .add("$>$>$L$<$<$<$<", RouteCode.of(bound, http))
            .build();
    return FieldSpec.builder(
            ParameterizedTypeName.get(HttpNames.OPERATION, bound.request(), bound.response()),
            name,
            Modifier.PUBLIC,
            Modifier.STATIC,
            Modifier.FINAL)
        .addJavadoc(
            "{@code $L}: $L.\n",
            Comments.safe(bound.http().route().line()),
            Comments.link(plan, bound.operation()))
        .initializer(value)
        .build();
  }

  // public static HttpRoutes handler(ShopEndpoints endpoints) {
  //   return handler(endpoints, ServerEdge.create());
  // }
  private MethodSpec handler() {
    return factory("handler")
        .addJavadoc("Serves {@code endpoints} behind an edge with the defaults.\n")
        .returns(HttpNames.ROUTES)
        .addParameter(plan.endpoints(), "endpoints")
        .addStatement("return handler(endpoints, $T.create())", HttpNames.SERVER_EDGE)
        .build();
  }

  // public static HttpRoutes handler(ShopEndpoints endpoints, ServerEdge edge) {
  //   return HttpRoutes.of(FIND.serve(endpoints.find, edge), LIST.serve(endpoints.list, edge));
  // }
  private MethodSpec handlerBehindEdge() {
    CodeBlock routes =
        operations.stream()
            .map(
                bound ->
                    CodeBlock.of(
                        "$L.serve(endpoints.$L, edge)",
                        bound.operation().constant(),
                        bound.operation().name()))
            .collect(CodeBlock.joining(",\n"));
    return factory("handler")
        .addJavadoc("Serves {@code endpoints} behind {@code edge}, which sees each call first.\n")
        .returns(HttpNames.ROUTES)
        .addParameter(plan.endpoints(), "endpoints")
        .addParameter(HttpNames.SERVER_EDGE, "edge")
        .addStatement("return $T.of(\n$L)", HttpNames.ROUTES, routes)
        .build();
  }

  // public static HttpTransport transport(HttpHandler client, URI base) {
  //   return HttpTransport.of(client, base, FIND, LIST);
  // }
  private MethodSpec transport() {
    CodeBlock constants =
        operations.stream()
            .map(bound -> CodeBlock.of(",$W$L", bound.operation().constant()))
            .collect(CodeBlock.joining(""));
    return factory("transport")
        .addJavadoc("Carries calls by {@code client} to the server at {@code base}.\n")
        .returns(HttpNames.TRANSPORT)
        .addParameter(HttpNames.HANDLER, "client")
        .addParameter(URI.class, "base")
        .addStatement("return $T.of(client, base$L)", HttpNames.TRANSPORT, constants)
        .build();
  }

  // public static ShopEndpoints client(HttpHandler client, URI base) {
  //   return ShopEndpoints.over(transport(client, base));
  // }
  private MethodSpec client() {
    return factory("client")
        .addJavadoc("The service at {@code base}, called by {@code client}.\n")
        .returns(plan.endpoints())
        .addParameter(HttpNames.HANDLER, "client")
        .addParameter(URI.class, "base")
        .addStatement("return $T.over(transport(client, base))", plan.endpoints())
        .build();
  }

  private static MethodSpec.Builder factory(String name) {
    return MethodSpec.methodBuilder(name).addModifiers(Modifier.PUBLIC, Modifier.STATIC);
  }
}
