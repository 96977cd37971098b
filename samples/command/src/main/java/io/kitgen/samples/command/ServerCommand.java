package io.kitgen.samples.command;

import io.kitgen.runtime.http.server.KitHttpServer;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;

/** Starts a server as its command line says; flags have one dash or two, as in Go. */
public final class ServerCommand {

  private final CommandSpec spec;

  /** A command called {@code name} that knows {@code -h} alone. */
  public ServerCommand(String name) {
    spec = CommandSpec.create().name(name);
    spec.addOption(
        OptionSpec.builder("-h", "-help", "--help")
            .usageHelp(true)
            .description("Show this text")
            .build());
  }

  /** With a flag for an address to listen on: {@code :8080} or {@code 127.0.0.1:8080}. */
  public ServerCommand address(String flag, String unlessSaid, String description) {
    return flag(
        flag, unlessSaid, description, InetSocketAddress.class, "HOST:PORT", ListenAddress::parse);
  }

  /** With a flag for the address of another server. */
  public ServerCommand uri(String flag, String unlessSaid, String description) {
    return flag(flag, unlessSaid, description, URI.class, "URL", URI::create);
  }

  /** With a flag for any text. */
  public ServerCommand text(String flag, String unlessSaid, String description) {
    return flag(flag, unlessSaid, description, String.class, "TEXT", text -> text);
  }

  /** With a flag for a number. */
  public ServerCommand number(String flag, long unlessSaid, String description) {
    return flag(flag, Long.toString(unlessSaid), description, Long.class, "N", Long::valueOf);
  }

  /** With a flag that is there or not. */
  public ServerCommand flag(String flag, String description) {
    spec.addOption(
        OptionSpec.builder(flag, "-" + flag)
            .type(Boolean.class)
            .arity("0")
            .defaultValue("false")
            .description(description)
            .build());
    return this;
  }

  /** With a flag for a time as Go writes it: {@code 500ms}, {@code 2s}, {@code 1m}. */
  public ServerCommand duration(String flag, String unlessSaid, String description) {
    return flag(flag, unlessSaid, description, Duration.class, "TIME", GoDuration::parse);
  }

  /**
   * With a flag that may be left out, for what {@code parse} makes of its text; the message of its
   * {@link IllegalArgumentException} reaches the user.
   */
  public <T> ServerCommand optional(
      String flag, String label, String description, Class<T> type, Function<String, T> parse) {
    spec.addOption(
        OptionSpec.builder(flag, "-" + flag)
            .type(type)
            .converters(parsing(parse))
            .paramLabel(label)
            .description(description)
            .build());
    return this;
  }

  /** What tells the user by {@code parse}'s own words that a text is none. */
  public static <T> ITypeConverter<T> parsing(Function<String, T> parse) {
    return text -> {
      try {
        return parse.apply(text);
      } catch (IllegalArgumentException e) {
        TypeConversionException refused = new TypeConversionException(e.getMessage());
        refused.initCause(e);
        throw refused;
      }
    };
  }

  /**
   * Runs {@code program} to its end, which may be that of the process. A bad command line ends the
   * process with 2, what the program throws with 1.
   */
  public void runAll(String[] args, Program program) {
    int exit =
        new CommandLine(spec).setExecutionStrategy(parsed -> runAll(parsed, program)).execute(args);
    if (exit != 0) {
      System.exit(exit);
    }
  }

  private int runAll(ParseResult parsed, Program program) {
    Integer helped = CommandLine.executeHelpRequest(parsed);
    if (helped != null) {
      return helped;
    }
    try {
      program.run(new Flags(spec));
      return 0;
    } catch (Exception e) {
      System.err.println(spec.name() + ": " + e.getMessage());
      return 1;
    }
  }

  /** A program that has its command line. */
  @FunctionalInterface
  public interface Program {

    /** Runs until it is done or told to stop. */
    void run(Flags flags) throws Exception;
  }

  /**
   * Starts the server and returns; the process runs until it is stopped, and then lets running
   * calls end. A bad command line ends the process with 2, an address that cannot be had with 1.
   */
  public void run(String[] args, Function<Flags, KitHttpServer> start) {
    int exit =
        new CommandLine(spec).setExecutionStrategy(parsed -> execute(parsed, start)).execute(args);
    if (exit != 0) {
      System.exit(exit);
    }
  }

  private int execute(ParseResult parsed, Function<Flags, KitHttpServer> start) {
    Integer helped = CommandLine.executeHelpRequest(parsed);
    if (helped != null) {
      return helped;
    }
    KitHttpServer server;
    try {
      server = start.apply(new Flags(spec));
    } catch (UncheckedIOException e) {
      System.err.println(spec.name() + ": " + e.getMessage());
      return 1;
    }
    Runtime.getRuntime().addShutdownHook(new Thread(server::close, spec.name() + "-drain"));
    System.out.println(spec.name() + ": HTTP on port " + server.port());
    return 0;
  }

  private <T> ServerCommand flag(
      String flag,
      String unlessSaid,
      String description,
      Class<T> type,
      String label,
      ITypeConverter<T> converter) {
    spec.addOption(
        OptionSpec.builder(flag, "-" + flag)
            .type(type)
            .converters(converter)
            .paramLabel(label)
            .defaultValue(unlessSaid)
            .description(description + " (default ${DEFAULT-VALUE})")
            .build());
    return this;
  }
}
