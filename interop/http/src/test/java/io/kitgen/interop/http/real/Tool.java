package io.kitgen.interop.http.real;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** Programs of the system. One that is missing skips the test, but fails it on a build server. */
final class Tool {

  private static final int MINUTES = 2;

  private Tool() {}

  /** Where it is. */
  static String require(String name) {
    String path = System.getenv("PATH") + File.pathSeparator + "/usr/sbin";
    for (String folder : path.split(File.pathSeparator, -1)) {
      Path program = Path.of(folder, name);
      if (Files.isExecutable(program)) {
        return program.toString();
      }
    }
    if (System.getenv("CI") != null) {
      throw new AssertionError(name + " is not installed");
    }
    return Assumptions.abort(name + " is not installed");
  }

  /** Runs {@code command} to a good end; what it has written, errors too. */
  static String run(Object... command) throws IOException, InterruptedException {
    List<String> words = List.of(command).stream().map(Object::toString).toList();
    Path output = Files.createTempFile("kitgen", ".log");
    try {
      Process running = builder(words).redirectOutput(output.toFile()).start();
      if (!running.waitFor(MINUTES, TimeUnit.MINUTES)) {
        running.destroyForcibly().waitFor();
      }
      String text = Files.readString(output, UTF_8);
      assertThat(running.exitValue()).as("%s%n%s", words, text).isZero();
      return text;
    } finally {
      Files.delete(output);
    }
  }

  private static ProcessBuilder builder(List<String> words) {
    ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
    // The system's Go has its own standard library and needs no module.
    builder.environment().put("GO111MODULE", "off");
    builder.environment().put("GOFLAGS", "");
    return builder;
  }

  /** A program that runs until it is closed. */
  record Running(Process process, int port, Path log) implements AutoCloseable {
    @Override
    public void close() throws IOException {
      process.destroy();
      process.onExit().completeOnTimeout(null, 10, TimeUnit.SECONDS).join();
      process.destroyForcibly().onExit().join();
      Files.delete(log);
    }
  }

  /** Starts {@code command} and waits until it listens on {@code port}. */
  static Running start(int port, Object... command) throws IOException, InterruptedException {
    List<String> words = List.of(command).stream().map(Object::toString).toList();
    Path log = Files.createTempFile("kitgen", ".log");
    Process process = builder(words).redirectOutput(log.toFile()).start();
    while (!listens(port)) {
      if (!process.isAlive()) {
        throw new AssertionError(words + " ended: " + Files.readString(log, UTF_8));
      }
      Thread.sleep(20);
    }
    return new Running(process, port, log);
  }

  private static boolean listens(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
