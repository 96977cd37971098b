package io.kitgen.samples.addsvc;

import io.kitgen.runtime.http.ErrorBody;
import io.kitgen.runtime.http.server.KitHttpServer;
import io.kitgen.runtime.server.ServerEdge;
import io.kitgen.samples.command.ServerCommand;
import java.net.InetSocketAddress;

/** The server process: {@code java -jar addsvc.jar -http-addr :8081}. */
public final class AddSvc {

  private AddSvc() {}

  /** Runs until the process is stopped. */
  public static void main(String[] args) {
    new ServerCommand("addsvc")
        .address("-http-addr", ":8081", "HTTP listen address")
        .run(args, flags -> serve(flags.address("-http-addr")));
  }

  /** The whole wiring: the service, its endpoints, the edge around them, and the socket. */
  static KitHttpServer serve(InetSocketAddress address) {
    AddServiceEndpoints endpoints = AddServiceEndpoints.of(new BasicAddService());
    ServerEdge edge = ServerEdge.builder().errors(ErrorBody.goKit()).build();
    return KitHttpServer.start(address, AddServiceHttp.handler(endpoints, edge));
  }
}
