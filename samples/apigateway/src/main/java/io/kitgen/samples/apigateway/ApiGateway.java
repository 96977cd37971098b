package io.kitgen.samples.apigateway;

import io.grpc.ManagedChannel;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.kitgen.KitBinding;
import io.kitgen.client.instance.Instance;
import io.kitgen.etcd.Etcd;
import io.kitgen.ops.run.RunGroup;
import io.kitgen.resilience.policy.RetryPolicy;
import io.kitgen.resilience.retry.Retries;
import io.kitgen.runtime.ClientTransport;
import io.kitgen.runtime.http.ErrorBody;
import io.kitgen.runtime.http.client.KitHttpClient;
import io.kitgen.runtime.http.route.HttpRoutes;
import io.kitgen.runtime.http.server.KitHttpServer;
import io.kitgen.runtime.server.ServerEdge;
import io.kitgen.samples.addsvc.AddService;
import io.kitgen.samples.addsvc.AddServiceClient;
import io.kitgen.samples.addsvc.AddServiceEndpoints;
import io.kitgen.samples.addsvc.AddServiceHttp;
import io.kitgen.samples.command.Flags;
import io.kitgen.samples.command.ServerCommand;
import io.kitgen.samples.stringsvc.StringService;
import io.kitgen.samples.stringsvc.StringServiceClient;
import io.kitgen.samples.stringsvc.StringServiceEndpoints;
import io.kitgen.samples.stringsvc.StringServiceHttp;
import java.net.URI;
import java.time.Duration;

/** The server process: {@code java -jar apigateway.jar -http.addr :8000 -etcd.addr :2379}. */
@KitBinding(service = AddService.class, transports = "grpc") // AddServiceGrpc, to call addsvc
public final class ApiGateway {

  private ApiGateway() {}

  /** Runs until the process is told to stop. */
  public static void main(String[] args) {
    new ServerCommand("apigateway")
        .address("-http.addr", ":8000", "HTTP listen address")
        .text("-etcd.addr", "localhost:2379", "Where instances are found: HOST:PORT of etcd")
        .flag("-addsvc.http", "Call addsvc by HTTP and not by gRPC")
        .number("-retry.max", 3, "How often a call is tried, the first time included")
        .duration("-retry.timeout", "500ms", "How long a call may take, all attempts together")
        .runAll(args, ApiGateway::run);
  }

  private static void run(Flags flags) throws Exception {
    Etcd etcd = Etcd.at(URI.create("http://" + flags.text("-etcd.addr")));
    Duration timeout = flags.duration("-retry.timeout");
    int attempts = Math.toIntExact(flags.number("-retry.max"));
    RetryPolicy retry = new RetryPolicy(attempts, Duration.ZERO, Duration.ZERO, 0);

    // Each is found as its own name, and called at whichever instance is best at that time.
    AddServiceClient add =
        (flags.isSet("-addsvc.http")
                ? AddServiceClient.over(
                    AddServiceHttp.transport(KitHttpClient.create(), URI.create("http://addsvc"))
                        .withErrors(ErrorBody.goKit()))
                : AddServiceClient.connecting(ApiGateway::grpc))
            .instances(etcd.service("addsvc"))
            .retry(Retries.of(retry))
            .timeout(timeout)
            .build();
    StringServiceClient strings =
        StringServiceClient.over(
                StringServiceHttp.transport(KitHttpClient.create(), URI.create("http://stringsvc"))
                    .withErrors(ErrorBody.goKit()))
            .instances(etcd.service("stringsvc"))
            .retry(Retries.of(retry))
            .timeout(timeout)
            .build();

    RunGroup.builder()
        .start("addsvc", () -> add)
        .start("stringsvc", () -> strings)
        .start("http", () -> serve(flags, routes(add, strings)))
        .signals()
        .build()
        .run();
  }

  /** addsvc says beside its address at which port it speaks gRPC. */
  private static ClientTransport grpc(Instance instance) {
    String said = instance.metadata().get("grpc-port");
    int port = said == null ? instance.port() : Integer.parseInt(said);
    ManagedChannel channel =
        NettyChannelBuilder.forAddress(instance.host(), port).usePlaintext().build();
    return AddServiceGrpc.transport(channel);
  }

  /** The clients are services, and so can be served as they are. */
  private static HttpRoutes routes(AddService add, StringService strings) {
    ServerEdge edge = ServerEdge.builder().errors(ErrorBody.goKit()).build();
    return HttpRoutes.of()
        .mount("/addsvc", AddServiceHttp.handler(AddServiceEndpoints.of(add), edge))
        .mount("/stringsvc", StringServiceHttp.handler(StringServiceEndpoints.of(strings), edge));
  }

  private static KitHttpServer serve(Flags flags, HttpRoutes routes) {
    KitHttpServer server = KitHttpServer.start(flags.address("-http.addr"), routes);
    System.out.println("apigateway: HTTP on port " + server.port());
    return server;
  }
}
