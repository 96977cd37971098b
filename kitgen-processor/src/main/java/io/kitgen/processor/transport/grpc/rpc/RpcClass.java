package io.kitgen.processor.transport.grpc.rpc;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.kitgen.processor.generate.code.Comments;
import io.kitgen.processor.generate.code.Declarations;
import io.kitgen.processor.plan.OperationPlan;
import io.kitgen.processor.plan.ServicePlan;
import io.kitgen.processor.plan.proto.ProtoMethod;
import io.kitgen.processor.plan.proto.ProtoPlan;
import javax.lang.model.element.Modifier;

/** Prints {@code ShopRpc}. */
final class RpcClass {

  private static final ClassName RPC_ROUTES = ClassName.get("io.kitgen.rpc", "RpcRoutes");
  private static final ClassName HTTP_ROUTES =
      ClassName.get("io.kitgen.runtime.http.route", "HttpRoutes");
  private static final ClassName SERVER_EDGE =
      ClassName.get("io.kitgen.runtime.server", "ServerEdge");

  private final ServicePlan plan;
  private final ProtoPlan proto;

  RpcClass(ServicePlan plan, ProtoPlan proto) {
    this.plan = plan;
    this.proto = proto;
  }

  // public final class ShopRpc {
  //   private ShopRpc() {}
  //
  //   public static HttpRoutes handler(ShopEndpoints endpoints) …
  // }
  TypeSpec print() {
    return Declarations.finalClass(plan, plan.type("Rpc"))
        .addJavadoc(
            "{@link $T} over gRPC, gRPC-Web and Connect, as {@code $L}.\n",
            plan.service().type(),
            Comments.safe(proto.serviceName()))
        .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build())
        .addMethod(handler())
        .addMethod(handlerBehindEdge())
        .build();
  }

  // public static HttpRoutes handler(ShopEndpoints endpoints) {
  //   return handler(endpoints, ServerEdge.create());
  // }
  private MethodSpec handler() {
    return factory("handler")
        .addJavadoc("Serves {@code endpoints} behind an edge with the defaults.\n")
        .returns(HTTP_ROUTES)
        .addParameter(plan.endpoints(), "endpoints")
        .addStatement("return handler(endpoints, $T.create())", SERVER_EDGE)
        .build();
  }

  // public static HttpRoutes handler(ShopEndpoints endpoints, ServerEdge edge) {
  //   return RpcRoutes.in(edge)
  //       .serve(ShopProto.FIND, endpoints.find)
  //       .build();
  // }
  private MethodSpec handlerBehindEdge() {
    CodeBlock.Builder routes = CodeBlock.builder().add("$T.in(edge)\n", RPC_ROUTES);
    for (ProtoMethod method : proto.methods()) {
      OperationPlan operation = method.operation();
      routes.add(
          ".serve($T.$L, endpoints.$L)\n",
          plan.type("Proto"),
          operation.constant(),
          operation.name());
    }
    return factory("handler")
        .addJavadoc(
            """
            Serves {@code endpoints} behind {@code edge}, which sees each call first. The routes join
            with those of HTTP on one port; the {@code Content-Type} of a request says what it is.
            """)
        .returns(HTTP_ROUTES)
        .addParameter(plan.endpoints(), "endpoints")
        .addParameter(SERVER_EDGE, "edge")
        .addStatement("return $L.build()", routes.build())
        .build();
  }

  private static MethodSpec.Builder factory(String name) {
    return MethodSpec.methodBuilder(name).addModifiers(Modifier.PUBLIC, Modifier.STATIC);
  }
}
