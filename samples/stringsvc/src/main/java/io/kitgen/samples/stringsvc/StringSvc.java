package io.kitgen.samples.stringsvc;

import io.kitgen.runtime.http.ErrorBody;
import io.kitgen.runtime.http.server.KitHttpServer;
import io.kitgen.runtime.server.ServerEdge;
import java.io.IOException;

/** The server process, on port 8080 as Go's is: {@code java -jar stringsvc.jar}. */
public final class StringSvc {

  private StringSvc() {}

  /** Runs until the process is stopped. */
  public static void main(String[] args) throws IOException {
    KitHttpServer server = serve(8080);
    Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stringsvc-drain"));
    System.out.println("stringsvc: HTTP on port " + server.port());
  }

  static KitHttpServer serve(int port) throws IOException {
    StringServiceEndpoints endpoints = StringServiceEndpoints.of(new BasicStringService());
    ServerEdge edge = ServerEdge.builder().errors(ErrorBody.goKit()).build();
    return KitHttpServer.start(port, StringServiceHttp.handler(endpoints, edge));
  }
}
