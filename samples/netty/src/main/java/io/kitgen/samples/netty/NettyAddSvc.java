package io.kitgen.samples.netty;

import io.kitgen.netty.server.KitNettyServer;
import io.kitgen.runtime.http.ErrorBody;
import io.kitgen.runtime.server.ServerEdge;
import io.kitgen.samples.addsvc.AddService;
import io.kitgen.samples.addsvc.BasicAddService;
import java.net.InetSocketAddress;

/** The server process: {@code java -jar netty.jar 8081}. */
public final class NettyAddSvc {

  private NettyAddSvc() {}

  /** Runs until the process is stopped, and then lets running calls end. */
  public static void main(String[] args) {
    int port = args.length == 0 ? 8081 : Integer.parseInt(args[0]);
    KitNettyServer server = serve(new InetSocketAddress(port));
    Runtime.getRuntime().addShutdownHook(new Thread(server::close));
  }

  /** The logic is addsvc's own. */
  private record Quick(AddService logic) implements QuickAddService {

    @Override
    public long sum(long a, long b) {
      return logic.sum(a, b);
    }

    @Override
    public String concat(String a, String b) {
      return logic.concat(a, b);
    }
  }

  /** The whole wiring: the service, its endpoints, the edge around them, and the engine. */
  static KitNettyServer serve(InetSocketAddress address) {
    QuickAddServiceEndpoints endpoints =
        QuickAddServiceEndpoints.of(new Quick(new BasicAddService()));
    ServerEdge edge = ServerEdge.builder().errors(ErrorBody.goKit()).build();
    return KitNettyServer.start(address, QuickAddServiceHttp.handler(endpoints, edge));
  }
}
