package io.kitgen.samples.addsvc;

import io.kitgen.runtime.http.ErrorBody;
import io.kitgen.runtime.http.jdk.JdkHttpServer;
import io.kitgen.runtime.server.ServerEdge;
import java.io.IOException;
import java.net.InetSocketAddress;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The server process: {@code java -jar addsvc.jar -http-addr :8081}. */
public final class AddSvc {

  private AddSvc() {}

  /** Runs until the process is stopped; a bad command line ends with 2. */
  public static void main(String[] args) {
    int exit = new CommandLine(flags()).setExecutionStrategy(AddSvc::run).execute(args);
    if (exit != 0) {
      System.exit(exit);
    }
  }

  private static CommandSpec flags() {
    return CommandSpec.create()
        .name("addsvc")
        .addOption(
            OptionSpec.builder("-http-addr", "--http-addr")
                .type(InetSocketAddress.class)
                .converters(ListenAddress::parse)
                .paramLabel("HOST:PORT")
                .defaultValue(":8081")
                .description("HTTP listen address (default ${DEFAULT-VALUE})")
                .build())
        .addOption(
            OptionSpec.builder("-h", "-help", "--help")
                .usageHelp(true)
                .description("Show this text")
                .build());
  }

  private static int run(ParseResult flags) {
    Integer helped = CommandLine.executeHelpRequest(flags);
    if (helped != null) {
      return helped;
    }
    InetSocketAddress address =
        flags.matchedOptionValue("-http-addr", ListenAddress.parse(":8081"));
    JdkHttpServer server;
    try {
      server = serve(address);
    } catch (IOException e) {
      System.err.println("addsvc: cannot listen on " + address + ": " + e.getMessage());
      return 1;
    }
    Runtime.getRuntime().addShutdownHook(new Thread(server::close, "addsvc-drain"));
    System.out.println("addsvc: HTTP on port " + server.port());
    return 0;
  }

  /** The whole wiring: the service, its endpoints, the edge around them, and the socket. */
  static JdkHttpServer serve(InetSocketAddress address) throws IOException {
    AddServiceEndpoints endpoints = AddServiceEndpoints.of(new BasicAddService());
    ServerEdge edge = ServerEdge.builder().errors(ErrorBody.goKit()).build();
    return JdkHttpServer.start(address, AddServiceHttp.handler(endpoints, edge));
  }
}
