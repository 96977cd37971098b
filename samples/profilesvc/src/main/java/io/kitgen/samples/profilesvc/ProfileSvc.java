package io.kitgen.samples.profilesvc;

import io.kitgen.runtime.http.ErrorBody;
import io.kitgen.runtime.http.server.KitHttpServer;
import io.kitgen.runtime.server.ServerEdge;
import io.kitgen.samples.command.ServerCommand;
import java.net.InetSocketAddress;

/** The server process: {@code java -jar profilesvc.jar -http.addr :8080}. */
public final class ProfileSvc {

  private ProfileSvc() {}

  /** Runs until the process is stopped. */
  public static void main(String[] args) {
    new ServerCommand("profilesvc")
        .address("-http.addr", ":8080", "HTTP listen address")
        .run(args, flags -> serve(flags.address("-http.addr")));
  }

  /** The whole wiring, from the service to the socket. */
  static KitHttpServer serve(InetSocketAddress address) {
    ProfileServiceEndpoints endpoints = ProfileServiceEndpoints.of(new InMemoryProfiles());
    ServerEdge edge = ServerEdge.builder().errors(ErrorBody.goKit()).build();
    return KitHttpServer.start(
        address, ProfileServiceHttp.handler(endpoints, edge).with(GoClient::understood));
  }
}
