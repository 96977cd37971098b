package io.kitgen.processor.transport.grpc.stub;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.kitgen.processor.generate.code.Comments;
import io.kitgen.processor.generate.code.Declarations;
import io.kitgen.processor.generate.code.MessageNames;
import io.kitgen.processor.model.facts.Sides;
import io.kitgen.processor.plan.ServicePlan;
import io.kitgen.processor.plan.proto.ProtoMethod;
import io.kitgen.processor.plan.proto.ProtoPayload;
import io.kitgen.processor.plan.proto.ProtoPlan;
import java.util.concurrent.Executor;
import javax.lang.model.element.Modifier;

/** Prints {@code ShopGrpc}. */
final class StubClass {

  private static final ClassName METHODS = ClassName.get("io.kitgen.grpc", "GrpcMethods");
  private static final ClassName SERVICES = ClassName.get("io.kitgen.grpc", "GrpcServices");
  private static final ClassName TRANSPORT = ClassName.get("io.kitgen.grpc", "GrpcTransport");
  private static final ClassName CHANNEL = ClassName.get("io.grpc", "Channel");
  private static final ClassName DESCRIPTOR = ClassName.get("io.grpc", "MethodDescriptor");
  private static final ClassName DEFINITION = ClassName.get("io.grpc", "ServerServiceDefinition");
  private static final ClassName SERVER_EDGE =
      ClassName.get("io.kitgen.runtime.server", "ServerEdge");

  private final ServicePlan plan;
  private final ProtoPlan proto;

  StubClass(ServicePlan plan, ProtoPlan proto) {
    this.plan = plan;
    this.proto = proto;
  }

  // public final class ShopGrpc {
  //   public static final MethodDescriptor<FindRequest, Article> FIND = …
  //
  //   private ShopGrpc() {}
  //
  //   public static ServerServiceDefinition service(ShopEndpoints endpoints) …
  //   public static GrpcTransport transport(Channel channel) …
  // }
  TypeSpec print() {
    TypeSpec.Builder type =
        Declarations.finalClass(plan, plan.type("Grpc"))
            .addJavadoc(
                "{@link $T} over grpc-java, as {@code $L}.\n",
                plan.service().type(),
                Comments.safe(proto.serviceName()));
    proto.methods().forEach(method -> type.addField(descriptor(method)));
    type.addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    if (Sides.server(plan.service())) {
      type.addMethod(service()).addMethod(serviceBehindEdge()).addMethod(serviceOn());
      type.addMethod(bound());
    }
    if (Sides.client(plan.service())) {
      type.addMethod(transport()).addMethod(client());
    }
    return type.build();
  }

  // public static final MethodDescriptor<FindRequest, FindResponse> FIND =
  //     GrpcMethods.of(ShopProto.FIND);
  private FieldSpec descriptor(ProtoMethod method) {
    TypeName request = message(method.request(), method.operation().request());
    TypeName response = message(method.response(), method.operation().response());
    return FieldSpec.builder(
            ParameterizedTypeName.get(DESCRIPTOR, request, response),
            method.operation().constant(),
            Modifier.PUBLIC,
            Modifier.STATIC,
            Modifier.FINAL)
        .addJavadoc("{@code $L}, for who calls grpc-java itself.\n", method.operation().name())
        .initializer("\n$>$>$T.of($L)$<$<", METHODS, operation(method))
        .build();
  }

  /** What grpc-java calls a message: one of many, or the whole record. */
  private static TypeName message(ProtoPayload payload, ClassName record) {
    if (!(payload instanceof ProtoPayload.Messages many)) {
      return MessageNames.imported(record);
    }
    TypeName item =
        many.item() instanceof ProtoPayload.Fields fields
            ? fields.type().type()
            : ((ProtoPayload.Itself) many.item()).type();
    return item.withoutAnnotations().box();
  }

  // ShopProto.FIND
  private CodeBlock operation(ProtoMethod method) {
    return CodeBlock.of("$T.$L", plan.type("Proto"), method.operation().constant());
  }

  // public static ServerServiceDefinition service(ShopEndpoints endpoints) {
  //   return service(endpoints, ServerEdge.create());
  // }
  private MethodSpec service() {
    return server("service")
        .addJavadoc("Serves {@code endpoints} behind an edge with the defaults.\n")
        .addStatement("return service(endpoints, $T.create())", SERVER_EDGE)
        .build();
  }

  // public static ServerServiceDefinition service(ShopEndpoints endpoints, ServerEdge edge) {
  //   return bound(endpoints, edge).build();
  // }
  private MethodSpec serviceBehindEdge() {
    return server("service")
        .addJavadoc(
            """
            Serves {@code endpoints} behind {@code edge}, which sees each call first. Calls run on the
            executor of the server; those with many messages on virtual threads.
            """)
        .addParameter(SERVER_EDGE, "edge")
        .addStatement("return bound(endpoints, edge).build()")
        .build();
  }

  // public static ServerServiceDefinition service(
  //     ShopEndpoints endpoints, ServerEdge edge, Executor executor) {
  //   return bound(endpoints, edge).executor(executor).build();
  // }
  private MethodSpec serviceOn() {
    return server("service")
        .addJavadoc(
            """
            The same with calls that may block on {@code executor}, so that the server itself may have
            {@code directExecutor()}. The executor remains yours: end it after the server.
            """)
        .addParameter(SERVER_EDGE, "edge")
        .addParameter(Executor.class, "executor")
        .addStatement("return bound(endpoints, edge).executor(executor).build()")
        .build();
  }

  // private static GrpcServices bound(ShopEndpoints endpoints, ServerEdge edge) {
  //   return GrpcServices.of("shop.Shop", edge)
  //       .method(ShopProto.FIND, endpoints.find);
  // }
  private MethodSpec bound() {
    CodeBlock.Builder services =
        CodeBlock.builder().add("$T.of($S, edge)", SERVICES, proto.serviceName());
    for (ProtoMethod method : proto.methods()) {
      services.add("\n.method($L, endpoints.$L)", operation(method), method.operation().name());
    }
    return MethodSpec.methodBuilder("bound")
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(SERVICES)
        .addParameter(plan.endpoints(), "endpoints")
        .addParameter(SERVER_EDGE, "edge")
        .addStatement("return $L", services.build())
        .build();
  }

  private MethodSpec.Builder server(String name) {
    return factory(name).returns(DEFINITION).addParameter(plan.endpoints(), "endpoints");
  }

  // public static GrpcTransport transport(Channel channel) {
  //   return GrpcTransport.of(channel, ShopProto.FIND, ShopProto.PUT);
  // }
  private MethodSpec transport() {
    CodeBlock operations =
        proto.methods().stream()
            .map(method -> CodeBlock.of(",$W$L", operation(method)))
            .collect(CodeBlock.joining(""));
    return factory("transport")
        .addJavadoc("Carries calls over {@code channel}.\n")
        .returns(TRANSPORT)
        .addParameter(CHANNEL, "channel")
        .addStatement("return $T.of(channel$L)", TRANSPORT, operations)
        .build();
  }

  // public static ShopEndpoints client(Channel channel) {
  //   return ShopEndpoints.over(transport(channel));
  // }
  private MethodSpec client() {
    return factory("client")
        .addJavadoc("The service at the other side of {@code channel}.\n")
        .returns(plan.endpoints())
        .addParameter(CHANNEL, "channel")
        .addStatement("return $T.over(transport(channel))", plan.endpoints())
        .build();
  }

  private static MethodSpec.Builder factory(String name) {
    return MethodSpec.methodBuilder(name).addModifiers(Modifier.PUBLIC, Modifier.STATIC);
  }
}
