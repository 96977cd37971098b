package io.kitgen.samples.addcli;

import io.kitgen.client.ClientBuilder;
import io.kitgen.client.instance.Instancer;
import io.kitgen.ops.request.RequestIds;
import io.kitgen.runtime.http.ErrorBody;
import io.kitgen.runtime.http.client.KitHttpClient;
import io.kitgen.samples.addsvc.AddService;
import io.kitgen.samples.addsvc.AddServiceClient;
import io.kitgen.samples.addsvc.AddServiceHttp;
import io.kitgen.samples.command.ServerCommand;
import io.kitgen.samples.discovery.Discovery;
import java.io.PrintWriter;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * Calls addsvc once: {@code java -jar addcli.jar -http-addr localhost:8081 -method sum 1 2}, or one
 * of many: {@code -instances etcd://localhost:2379/addsvc}.
 */
public final class AddCli {

  private static final String HTTP_ADDR = "-http-addr";
  private static final String INSTANCES = "-instances";
  private static final Duration LONGEST_CALL = Duration.ofSeconds(10);

  private AddCli() {}

  /** Prints the answer, or the error and ends with 1; a bad command line ends with 2. */
  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  static CommandLine commandLine() {
    CommandLine line = new CommandLine(flags());
    return line.setExecutionStrategy(flags -> run(flags, line.getOut(), line.getErr()));
  }

  private static CommandSpec flags() {
    return CommandSpec.create()
        .name("addcli")
        .addOption(
            OptionSpec.builder(HTTP_ADDR, "-" + HTTP_ADDR)
                .type(String.class)
                .paramLabel("HOST:PORT")
                .defaultValue("localhost:8081")
                .description("HTTP address of addsvc (default ${DEFAULT-VALUE})")
                .build())
        .addOption(
            OptionSpec.builder(INSTANCES, "-" + INSTANCES)
                .type(Instancer.class)
                .converters(ServerCommand.parsing(Discovery::instances))
                .paramLabel("URL")
                .description("where instances of addsvc are found: " + Discovery.INSTANCES)
                .build())
        .addOption(
            OptionSpec.builder("-method", "--method")
                .type(String.class)
                .paramLabel("sum|concat")
                .defaultValue("sum")
                .description("what to call (default ${DEFAULT-VALUE})")
                .build())
        .addOption(
            OptionSpec.builder("-h", "-help", "--help")
                .usageHelp(true)
                .description("Show this text")
                .build())
        .addPositional(
            PositionalParamSpec.builder()
                .type(List.class)
                .auxiliaryTypes(String.class)
                .arity("2")
                .paramLabel("A B")
                .description("the two operands")
                .build());
  }

  private static int run(ParseResult flags, PrintWriter out, PrintWriter err) {
    Integer helped = CommandLine.executeHelpRequest(flags);
    if (helped != null) {
      return helped;
    }
    List<String> operands = flags.matchedPositionalValue(0, List.<String>of());
    try (AddServiceClient add = client(flags)) {
      out.println(call(add, flags, operands.get(0), operands.get(1)));
      return 0;
    } catch (ParameterException e) {
      throw e; // a bad command line is not a failed call
    } catch (RuntimeException e) {
      err.println("error: " + e.getMessage());
      return 1;
    }
  }

  private static AddServiceClient client(ParseResult flags) {
    Instancer instances = flags.matchedOptionValue(INSTANCES, null);
    if (instances == null) {
      return over(flags.matchedOptionValue(HTTP_ADDR, "localhost:8081")).build();
    }
    if (flags.hasMatchedOption(HTTP_ADDR)) {
      throw new ParameterException(
          flags.commandSpec().commandLine(),
          HTTP_ADDR + " and " + INSTANCES + " exclude each other");
    }
    return over("addsvc").instances(instances).build();
  }

  private static ClientBuilder<AddServiceClient> over(String address) {
    URI base = URI.create(address.contains("://") ? address : "http://" + address);
    // Go's server says what is wrong as {"error": "…"}, and so does ours for its clients.
    return AddServiceClient.over(
            AddServiceHttp.transport(KitHttpClient.create(), base).withErrors(ErrorBody.goKit()))
        .timeout(LONGEST_CALL)
        .filter(RequestIds.sent());
  }

  private static String call(AddService add, ParseResult flags, String a, String b) {
    String method = flags.matchedOptionValue("-method", "sum");
    return switch (method) {
      case "sum" -> a + " + " + b + " = " + add.sum(number(flags, a), number(flags, b));
      case "concat" -> '"' + a + "\" + \"" + b + "\" = \"" + add.concat(a, b) + '"';
      default ->
          throw new ParameterException(
              flags.commandSpec().commandLine(), "invalid method " + method);
    };
  }

  private static long number(ParseResult flags, String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new ParameterException(flags.commandSpec().commandLine(), text + " is not a number", e);
    }
  }
}
