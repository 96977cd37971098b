package io.kitgen.benchmarks.run;

import io.kitgen.benchmarks.client.ClientMain;
import io.kitgen.benchmarks.load.Workload;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A client that runs, in a process on the load's cores, and does what it is told. */
final class ClientProcess implements AutoCloseable {
  /**
   * A young generation that keeps its size lets allocation be counted. All clients are on NIO: the
   * newest native library of Netty's that is to be had is older than its classes, and cannot
   * connect.
   */
  static final List<String> JVM_OPTIONS =
      List.of("-Xms512m", "-Xmx512m", "-XX:+UseSerialGC", "-Dio.netty.transport.noNative=true");

  private final Process process;
  private final Writer to;
  private final BufferedReader from;

  ClientProcess(Bench bench, int jdk, String name, int port) throws IOException {
    List<String> command = new ArrayList<>(List.of(bench.java(jdk)));
    command.addAll(JVM_OPTIONS);
    command.addAll(List.of("-cp", bench.classPath(), ClientMain.class.getName()));
    command.addAll(List.of(name, Integer.toString(port)));
    process =
        new ProcessBuilder(bench.on(bench.loadCpus(), command))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    to = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
    from =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /**
   * Keeps callers busy for a while.
   *
   * @throws IOException when a call fails
   */
  Took run(Workload work, int callers, double seconds) throws IOException {
    to.write(work + " " + callers + " " + Math.round(seconds * 1e3) + "\n");
    to.flush();
    String line = from.readLine();
    if (line == null) {
      throw new IOException("the client has ended");
    }
    String[] numbers = line.split(" ");
    return new Took(
        Long.parseLong(numbers[0]),
        Long.parseLong(numbers[1]),
        Long.parseLong(numbers[2]),
        Long.parseLong(numbers[3]));
  }

  @Override
  public void close() {
    process.destroy();
  }

  /** What calls took together. */
  record Took(long calls, long nanos, long cpuNanos, long bytes) {}
}
