package io.kitgen.benchmarks.client;

import io.kitgen.benchmarks.load.Workload;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/**
 * One client in a process of its own: {@code NAME PORT}. It reads lines {@code WORKLOAD CALLERS
 * MILLISECONDS}, does each, and answers {@code calls nanoseconds cpuNanoseconds bytes}.
 */
public final class ClientMain {

  private ClientMain() {}

  /** Starts. */
  public static void main(String[] args) throws Exception {
    try (Caller caller = create(args[0], Integer.parseInt(args[1]));
        BufferedReader in =
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      Loop loop = args[0].equals("netty-loop") ? new EventLoop(caller) : new BlockingLoop(caller);
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        System.out.println(measure(loop, line.split(" ")));
      }
    }
    // engines of others leave threads behind
    Runtime.getRuntime().halt(0);
  }

  static Caller create(String name, int port) throws IOException {
    return switch (name) {
      case "kit" -> KitCaller.builtIn(port);
      case "kit-netty" -> KitCaller.netty(port);
      case "jdk" -> new JdkCaller(port);
      case "retrofit" -> new RetrofitCaller(port);
      case "feign" -> new FeignCaller(port);
      case "netty", "netty-loop" -> new NettyCaller(port);
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static String measure(Loop loop, String[] line) throws Exception {
    Workload workload = Workload.valueOf(line[0]);
    long nanos = TimeUnit.MILLISECONDS.toNanos(Long.parseLong(line[2]));
    Usage before = Usage.now();
    long calls = loop.run(workload, Integer.parseInt(line[1]), nanos);
    Usage used = Usage.now().since(before);
    return calls + " " + used.nanos() + " " + used.cpuNanos() + " " + used.bytes();
  }

  /** Calls again and again. */
  interface Loop {

    /** Keeps {@code callers} calls under way for {@code nanos}, and says how many were answered. */
    long run(Workload workload, int callers, long nanos) throws Exception;
  }
}
