package io.kitgen.netty.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** A server of somebody else, as a process that ends with the test. */
final class ForeignServer implements AutoCloseable {

  private final Process process;
  private final int port;

  private ForeignServer(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Node's, with a script of the tests' that says where it listens. */
  static ForeignServer node(String script, String... arguments) throws IOException {
    String file = Path.of("src/test/resources", script).toAbsolutePath().toString();
    String[] command = new String[arguments.length + 2];
    command[0] = "node";
    command[1] = file;
    System.arraycopy(arguments, 0, command, 2, arguments.length);
    Process process = start(command);
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String line = out.readLine();
    assertThat(line).startsWith("listening ");
    Thread rest = new Thread(() -> out.lines().forEach(text -> {}));
    rest.setDaemon(true);
    rest.start();
    return new ForeignServer(process, Integer.parseInt(line.substring(10)));
  }

  /** One that listens on {@code port} when it is ready. */
  static ForeignServer listening(int port, String... command)
      throws IOException, InterruptedException {
    Process process = start(command);
    for (int i = 0; i < 200 && process.isAlive(); i++) {
      try (Socket socket = new Socket()) {
        socket.connect(new InetSocketAddress("localhost", port), 100);
        return new ForeignServer(process, port);
      } catch (IOException e) {
        Thread.sleep(25);
      }
    }
    process.destroyForcibly();
    throw new AssertionError(Arrays.toString(command) + " does not listen");
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** Without the program the test is skipped, but on a build server, where it fails. */
  private static Process start(String... command) throws IOException {
    try {
      return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    } catch (IOException e) {
      Assumptions.assumeTrue(System.getenv("CI") != null, command[0] + " is not installed");
      throw e;
    }
  }

  int port() {
    return port;
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().orTimeout(2, TimeUnit.SECONDS).handle((p, late) -> process.destroyForcibly());
    process.onExit().join();
  }
}
