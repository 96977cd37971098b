package io.kitgen.benchmarks.load;

import io.kitgen.benchmarks.run.Bench;
import io.kitgen.benchmarks.run.Tools;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.json.JsonMapper;

/** A server that runs, in a process on the servers' cores. */
public final class ServerProcess implements AutoCloseable {
  private static final Duration LONGEST_START = Duration.ofSeconds(60);
  private static final Duration LONGEST_ANSWER = Duration.ofSeconds(10);
  private static final long POLL_NANOS = 2_000_000;
  private static final int KIB = 1024;

  private final Bench bench;
  private final int jdk;
  private final int port;
  private final Process process;
  private final Path log;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final double startMillis;

  private ServerProcess(Bench bench, Candidate candidate, int jdk, List<String> options)
      throws IOException {
    this.bench = bench;
    this.jdk = jdk;
    this.port = freePort();
    this.log = Files.createTempFile(candidate.name(), ".log");
    List<String> command = candidate.command(bench, jdk, port, options);
    long begun = System.nanoTime();
    this.process =
        new ProcessBuilder(bench.on(bench.serverCpus(), command))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    awaitAnswer();
    this.startMillis = (System.nanoTime() - begun) / 1e6;
  }

  /**
   * Starts a server and waits until it answers.
   *
   * @throws IOException when it does not
   */
  static ServerProcess start(Bench bench, Candidate candidate, int jdk, String... options)
      throws IOException {
    return new ServerProcess(bench, candidate, jdk, List.of(options));
  }

  /** The reference, for who needs some server. */
  public static ServerProcess reference(Bench bench, int jdk) throws IOException {
    return start(bench, Candidate.ALL.get(0), jdk);
  }

  private static int freePort() throws IOException {
    try (ServerSocket any = new ServerSocket(0)) {
      return any.getLocalPort();
    }
  }

  private void awaitAnswer() throws IOException {
    long end = System.nanoTime() + LONGEST_START.toNanos();
    while (!FirstAnswer.came(port)) {
      if (!process.isAlive() || System.nanoTime() > end) {
        process.destroyForcibly();
        throw new IOException("does not start: " + lastLineOfLog());
      }
      LockSupport.parkNanos(POLL_NANOS);
    }
  }

  private String lastLineOfLog() throws IOException {
    List<String> lines = Files.readAllLines(log);
    return lines.isEmpty() ? "no output" : lines.get(lines.size() - 1);
  }

  /** The port of this machine's loopback interface. */
  public int port() {
    return port;
  }

  /** From the start of its process to its first answer. */
  double startMillis() {
    return startMillis;
  }

  /**
   * Asks for each work once and looks at the answers.
   *
   * @throws IOException when one is wrong
   */
  public void check() throws IOException {
    JsonMapper json = new JsonMapper();
    for (Workload work : Workload.values()) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + work.path()))
              .timeout(LONGEST_ANSWER)
              .header("content-type", "application/json")
              .method(work.method(), BodyPublishers.ofByteArray(work.body()))
              .build();
      HttpResponse<byte[]> response = answer(request);
      if (response.statusCode() != 200
          || !json.readTree(response.body()).equals(json.readTree(work.answer()))) {
        throw new IOException("answers " + work.label() + " wrongly: " + response.statusCode());
      }
    }
  }

  private HttpResponse<byte[]> answer(HttpRequest request) throws IOException {
    try {
      return http.send(request, BodyHandlers.ofByteArray());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  /** Processor time used so far, in seconds. */
  double cpuSeconds() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e9;
  }

  /** Resident memory, in bytes. */
  long rss() throws IOException {
    return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> KIB * Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst()
        .orElseThrow();
  }

  /** What a tool of the JDK says of this process. */
  String ask(String tool, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(bench.tool(jdk, tool)));
    for (String argument : arguments) {
      command.add(argument.equals("PID") ? Long.toString(process.pid()) : argument);
    }
    return Tools.run(bench.on(bench.loadCpus(), command), LONGEST_START);
  }

  /** Ends it, at once: nobody waits for an answer any more. */
  @Override
  public void close() throws IOException {
    process.destroyForcibly().onExit().join();
    Files.delete(log);
  }
}
