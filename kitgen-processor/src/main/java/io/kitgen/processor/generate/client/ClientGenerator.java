package io.kitgen.processor.generate.client;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import io.kitgen.processor.generate.code.Declarations;
import io.kitgen.processor.generate.code.RuntimeNames;
import io.kitgen.processor.generate.code.ServiceMethod;
import io.kitgen.processor.generate.code.Skeleton;
import io.kitgen.processor.generate.code.SkippedMethods;
import io.kitgen.processor.model.facts.ClientFacts;
import io.kitgen.processor.plan.OperationPlan;
import io.kitgen.processor.plan.ServicePlan;
import io.kitgen.processor.spi.GeneratedFile;
import io.kitgen.processor.spi.Generator;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * Makes {@code ShopClient}, the client with a life cycle, where kitgen-client can be seen and the
 * client's side is wanted.
 */
public final class ClientGenerator implements Generator {

  private static final String CLIENT = "io.kitgen.client";
  private static final ClassName BUILDER = ClassName.get(CLIENT, "ClientBuilder");
  private static final ClassName CONNECTOR = ClassName.get(CLIENT + ".fleet", "Connector");
  private static final ClassName LOCAL = ClassName.get(CLIENT, "LocalTransport");
  private static final ClassName WIRING = ClassName.get(CLIENT, "ClientWiring");

  /** Keeps nothing. */
  public ClientGenerator() {}

  @Override
  public Stream<GeneratedFile> generate(ServicePlan plan) {
    return ClientFacts.hasClient(plan.service())
        ? Stream.of(file(plan, client(plan)))
        : Stream.of();
  }

  @Override
  public Stream<GeneratedFile> skeleton(ServicePlan plan) {
    return ClientFacts.hasClient(plan.service())
        ? Stream.of(file(plan, Skeleton.of(client(plan), plan.service())))
        : Stream.of();
  }

  private static GeneratedFile file(ServicePlan plan, TypeSpec type) {
    return new GeneratedFile.Type(plan.service().type().packageName(), type);
  }

  // public final class ShopClient implements Shop, AutoCloseable {
  //   private final ClientWiring wiring;
  //   private final ShopEndpoints endpoints;
  //   …over, endpoints, close…
  //   …the methods of Shop…
  // }
  private static TypeSpec client(ServicePlan plan) {
    ClassName type = plan.type("Client");
    TypeSpec.Builder client =
        Declarations.finalService(plan, type)
            .addSuperinterface(AutoCloseable.class)
            .addJavadoc(
                """
                A client of {@link $T} with policies and a life cycle. Thread-safe; make one and share
                it, and close it at the end.
                """,
                plan.service().type())
            .addField(FieldSpec.builder(WIRING, "wiring", Modifier.PRIVATE, Modifier.FINAL).build())
            .addField(
                FieldSpec.builder(plan.endpoints(), "endpoints", Modifier.PRIVATE, Modifier.FINAL)
                    .build())
            .addMethod(constructor(plan))
            .addMethod(over(plan, type))
            .addMethod(connecting(plan, type))
            .addMethod(local(plan))
            .addMethod(endpoints(plan));
    plan.operations().forEach(operation -> client.addMethod(forward(operation)));
    SkippedMethods.refused(plan).stream().filter(m -> !isClose(m)).forEach(client::addMethod);
    return client.addMethod(close()).build();
  }

  // private ShopClient(ClientWiring wiring) {
  //   this.wiring = wiring;
  //   this.endpoints = ShopEndpoints.over(wiring).asyncOn(wiring.executor());
  // }
  private static MethodSpec constructor(ServicePlan plan) {
    boolean async = plan.operations().stream().anyMatch(OperationPlan::isAsync);
    return MethodSpec.constructorBuilder()
        .addModifiers(Modifier.PRIVATE)
        .addParameter(WIRING, "wiring")
        .addStatement("this.wiring = wiring")
        .addStatement(
            "this.endpoints = $T.over(wiring)$L",
            plan.endpoints(),
            async ? ".asyncOn(wiring.executor())" : "")
        .build();
  }

  // public static ClientBuilder<ShopClient> over(ClientTransport transport) {
  //   return ClientBuilder.of(transport, ShopEndpoints.OPERATIONS, ShopClient::new);
  // }
  private static MethodSpec over(ServicePlan plan, ClassName type) {
    return MethodSpec.methodBuilder("over")
        .addJavadoc(
            """
            Starts a client that calls over {@code transport}, which it closes at its end unless told
            otherwise; over the same at many addresses, when it is told of {@code instances}.
            """)
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .returns(ParameterizedTypeName.get(BUILDER, type))
        .addParameter(RuntimeNames.CLIENT_TRANSPORT, "transport")
        .addStatement(
            "return $T.of(transport, $T.OPERATIONS, $T::new)", BUILDER, plan.endpoints(), type)
        .build();
  }

  // public static ClientBuilder<ShopClient> connecting(Connector connector) {
  //   return ClientBuilder.connecting(connector, ShopEndpoints.OPERATIONS, ShopClient::new);
  // }
  private static MethodSpec connecting(ServicePlan plan, ClassName type) {
    return MethodSpec.methodBuilder("connecting")
        .addJavadoc(
            """
            Starts a client of many {@code instances}, each called over the transport that {@code
            connector} makes for it, which is closed when the instance has gone.
            """)
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .returns(ParameterizedTypeName.get(BUILDER, type))
        .addParameter(CONNECTOR, "connector")
        .addStatement(
            "return $T.connecting(connector, $T.OPERATIONS, $T::new)",
            BUILDER,
            plan.endpoints(),
            type)
        .build();
  }

  // public static ClientTransport local(ShopEndpoints endpoints) {
  //   return LocalTransport.none()
  //       .and(ShopEndpoints.FIND, endpoints.find);
  // }
  private static MethodSpec local(ServicePlan plan) {
    CodeBlock.Builder transport = CodeBlock.builder().add("$T.none()", LOCAL);
    for (OperationPlan operation : plan.operations()) {
      transport.add(
          "\n.and($T.$L, endpoints.$L)", plan.endpoints(), operation.constant(), operation.name());
    }
    return MethodSpec.methodBuilder("local")
        .addJavadoc(
            """
            The transport to {@code endpoints} in this process, for {@link #over} and {@link
            #connecting}.
            """)
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .returns(RuntimeNames.CLIENT_TRANSPORT)
        .addParameter(plan.endpoints(), "endpoints")
        .addStatement("return $L", transport.build())
        .build();
  }

  // public ShopEndpoints endpoints() {
  //   return endpoints;
  // }
  private static MethodSpec endpoints(ServicePlan plan) {
    return MethodSpec.methodBuilder("endpoints")
        .addJavadoc(
            """
            The endpoints that this client calls, every layer included: for one call in a context of its
            own ({@code endpoints().in(ctx)}), say. They end with the client.
            """)
        .addModifiers(Modifier.PUBLIC)
        .returns(plan.endpoints())
        .addStatement("return endpoints")
        .build();
  }

  // @Override
  // public Optional<Order> find(UUID id) {
  //   return endpoints.find(id);
  // }
  private static MethodSpec forward(OperationPlan operation) {
    ServiceMethod method = ServiceMethod.of(operation);
    CodeBlock call =
        CodeBlock.of(
            "$L.$L($L)", method.field("endpoints"), operation.model().method(), method.arguments());
    return method.override().addStatement(method.returnsValue() ? "return $L" : "$L", call).build();
  }

  /** A service that can be closed is closed as its client is. */
  private static boolean isClose(MethodSpec method) {
    return method.name().equals(ClientFacts.CLOSE) && method.parameters().isEmpty();
  }

  // @Override
  // public void close() {
  //   wiring.close();
  // }
  private static MethodSpec close() {
    return MethodSpec.methodBuilder(ClientFacts.CLOSE)
        .addJavadoc(
            """
            Ends the client: further calls fail with UNAVAILABLE, and what it has is closed, the last
            first. Closing twice is closing once.
            """)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .addStatement("wiring.close()")
        .build();
  }
}
