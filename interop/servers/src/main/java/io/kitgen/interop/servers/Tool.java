package io.kitgen.interop.servers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** Programs of the system. One that is missing skips the test, but fails it on a build server. */
public final class Tool {

  private static final int MINUTES = 2;
  private static final Duration LONGEST_START = Duration.ofSeconds(60);

  private Tool() {}

  /** Where it is. */
  public static String require(String name) {
    String path = System.getenv("PATH") + File.pathSeparator + "/usr/sbin";
    for (String folder : path.split(File.pathSeparator, -1)) {
      Path program = Path.of(folder, name);
      if (Files.isExecutable(program)) {
        return program.toString();
      }
    }
    return missing(name);
  }

  /** Skips the test because {@code name} is not here; on a build server it fails. */
  @SuppressWarnings("TypeParameterUnusedInFormals") // it never returns
  public static <T> T missing(String name) {
    if (System.getenv("CI") != null) {
      throw new AssertionError(name + " is not installed");
    }
    return Assumptions.abort(name + " is not installed");
  }

  /** Runs {@code command} to a good end; what it has written, errors too. */
  public static String run(Object... command) throws IOException, InterruptedException {
    List<String> words = words(command);
    Path output = Files.createTempFile("kitgen", ".log");
    try {
      Process running = builder(words).redirectOutput(output.toFile()).start();
      if (!running.waitFor(MINUTES, TimeUnit.MINUTES)) {
        running.destroyForcibly().waitFor();
      }
      String text = Files.readString(output, UTF_8);
      Assertions.assertThat(running.exitValue()).as("%s%n%s", words, text).isZero();
      return text;
    } finally {
      Files.delete(output);
    }
  }

  private static List<String> words(Object... command) {
    return List.of(command).stream().map(Object::toString).toList();
  }

  private static ProcessBuilder builder(List<String> words) {
    ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
    // The system's Go has its own standard library and needs no module.
    builder.environment().put("GO111MODULE", "off");
    builder.environment().put("GOFLAGS", "");
    return builder;
  }

  /**
   * A program that runs until it is closed.
   *
   * @param process it
   * @param port where it listens
   * @param log the file with all that it has written
   */
  public record Running(Process process, int port, Path log) implements AutoCloseable {

    /** As {@code kill -9}: it gets no chance to say good-bye. */
    public void kill() {
      process.destroyForcibly().onExit().join();
    }

    /** What it has written so far. */
    public String output() throws IOException {
      return Files.readString(log, UTF_8);
    }

    @Override
    public void close() throws IOException {
      process.destroy();
      process.onExit().completeOnTimeout(null, 10, TimeUnit.SECONDS).join();
      kill();
      Files.deleteIfExists(log);
    }
  }

  /** Starts {@code command} and waits until it listens on {@code port}, at most a minute. */
  public static Running start(int port, Object... command)
      throws IOException, InterruptedException {
    return start(port, () -> listens(port), Map.of(), command);
  }

  /**
   * Starts {@code command} and waits until {@code ready}, at most a minute; what that throws is
   * "not yet".
   */
  public static Running start(
      int port, Callable<Boolean> ready, Map<String, String> environment, Object... command)
      throws IOException, InterruptedException {
    List<String> words = words(command);
    Path log = Files.createTempFile("kitgen", ".log");
    ProcessBuilder builder = builder(words).redirectOutput(log.toFile());
    builder.environment().putAll(environment);
    Running running = new Running(builder.start(), port, log);
    long begun = System.nanoTime();
    while (!isReady(ready)) {
      boolean late = System.nanoTime() - begun > LONGEST_START.toNanos();
      if (late || !running.process.isAlive()) {
        String output = running.output();
        running.close();
        throw new AssertionError(words + (late ? " is not ready: " : " ended: ") + output);
      }
      Thread.sleep(20);
    }
    return running;
  }

  private static boolean isReady(Callable<Boolean> ready) {
    try {
      return ready.call();
    } catch (Exception e) {
      return false;
    }
  }

  private static boolean listens(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  /** A port that nobody listens on. */
  public static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
