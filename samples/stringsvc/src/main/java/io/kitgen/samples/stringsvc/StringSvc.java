package io.kitgen.samples.stringsvc;

import io.kitgen.ops.run.RunGroup;
import io.kitgen.runtime.http.ErrorBody;
import io.kitgen.runtime.http.server.KitHttpServer;
import io.kitgen.runtime.server.ServerEdge;
import io.kitgen.samples.command.Flags;
import io.kitgen.samples.command.ServerCommand;
import io.kitgen.samples.discovery.Publishing;
import java.net.InetSocketAddress;
import java.util.Map;

/** The server process, on port 8080 as Go's is: {@code java -jar stringsvc.jar}. */
public final class StringSvc {

  private StringSvc() {}

  /** Runs until the process is told to stop. */
  public static void main(String[] args) {
    ServerCommand command =
        new ServerCommand("stringsvc").address("-listen", ":8080", "HTTP listen address");
    Publishing.flags(command).runAll(args, StringSvc::run);
  }

  private static void run(Flags flags) throws Exception {
    InetSocketAddress address = flags.address("-listen");
    KitHttpServer server = serve(address);
    System.out.println("stringsvc: HTTP on port " + server.port());
    RunGroup.builder()
        .start("http", () -> server)
        .start(
            "registration",
            () -> Publishing.start(flags, "stringsvc", address, server.port(), Map.of()))
        .signals()
        .build()
        .run();
  }

  static KitHttpServer serve(InetSocketAddress address) {
    StringServiceEndpoints endpoints = StringServiceEndpoints.of(new BasicStringService());
    ServerEdge edge = ServerEdge.builder().errors(ErrorBody.goKit()).build();
    return KitHttpServer.start(address, StringServiceHttp.handler(endpoints, edge));
  }
}
