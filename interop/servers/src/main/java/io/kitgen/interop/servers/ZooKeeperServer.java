package io.kitgen.interop.servers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * A ZooKeeper alone, in a process of its own. Its class comes with the client; with {@code
 * metrics-core} and {@code snappy-java} it must be on the class path of the test. Sessions time out
 * after 1 to 10 seconds. Not thread-safe.
 */
public final class ZooKeeperServer implements AutoCloseable {

  private static final int MOST_MILLIS = 1000;

  private final Path config;
  private final int port;
  private Tool.Running running;

  private ZooKeeperServer(Path config, int port) throws IOException, InterruptedException {
    this.config = config;
    this.port = port;
    this.running = launch();
  }

  /** Starts one on a free port, with its data below {@code folder}. */
  public static ZooKeeperServer start(Path folder) throws IOException, InterruptedException {
    int port = Tool.freePort();
    Path config = folder.resolve("zoo.cfg");
    Files.writeString(
        config,
        """
        dataDir=%s
        clientPort=%d
        clientPortAddress=127.0.0.1
        tickTime=500
        admin.enableServer=false
        4lw.commands.whitelist=srvr
        """
            .formatted(folder.resolve("zookeeper"), port));
    return new ZooKeeperServer(config, port);
  }

  private Tool.Running launch() throws IOException, InterruptedException {
    return Tool.start(
        port,
        this::isServing,
        Map.of(),
        Path.of(System.getProperty("java.home"), "bin", "java"),
        "-Xmx128m",
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-cp",
        System.getProperty("java.class.path"),
        "org.apache.zookeeper.server.ZooKeeperServerMain",
        config);
  }

  private boolean isServing() throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(MOST_MILLIS); // one that starts may take the question and say nothing
      socket.getOutputStream().write("srvr".getBytes(UTF_8));
      return new String(socket.getInputStream().readAllBytes(), UTF_8).contains("Mode:");
    }
  }

  /** Where clients find it: {@code 127.0.0.1:2181}. */
  public String address() {
    return "127.0.0.1:" + port;
  }

  /** The process, to be frozen for example. */
  public Process process() {
    return running.process();
  }

  /** As {@code kill -9}. */
  public void kill() {
    running.kill();
  }

  /** Starts it again, on the same port with the same data. */
  public void restart() throws IOException, InterruptedException {
    running.close();
    running = launch();
  }

  @Override
  public void close() throws IOException {
    running.close();
  }
}
