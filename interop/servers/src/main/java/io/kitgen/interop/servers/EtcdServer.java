package io.kitgen.interop.servers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/** An etcd with one member. Not thread-safe. */
public final class EtcdServer implements AutoCloseable {

  private final Path folder;
  private final int port;
  private final int peerPort;
  private Tool.Running running;

  private EtcdServer(Path folder, int port, int peerPort) throws IOException, InterruptedException {
    this.folder = folder;
    this.port = port;
    this.peerPort = peerPort;
    this.running = launch();
  }

  /** Starts one on free ports, with its data below {@code folder}. */
  public static EtcdServer start(Path folder) throws IOException, InterruptedException {
    return new EtcdServer(folder.resolve("etcd"), Tool.freePort(), Tool.freePort());
  }

  private Tool.Running launch() throws IOException, InterruptedException {
    String peer = "http://127.0.0.1:" + peerPort;
    return Tool.start(
        port,
        this::isHealthy,
        Map.of(),
        Tool.require("etcd"),
        "--data-dir=" + folder,
        "--listen-client-urls=" + uri(),
        "--advertise-client-urls=" + uri(),
        "--listen-peer-urls=" + peer,
        "--initial-advertise-peer-urls=" + peer,
        "--initial-cluster=default=" + peer,
        "--log-level=warn");
  }

  private boolean isHealthy() throws IOException {
    try (InputStream in = uri().resolve("/health").toURL().openStream()) {
      return new String(in.readAllBytes(), UTF_8).contains("true");
    }
  }

  /** Where clients find it. */
  public URI uri() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /** Runs {@code etcdctl} to a good end; what it has written. */
  public String ctl(String... arguments) throws IOException, InterruptedException {
    Stream<String> command = Stream.of(Tool.require("etcdctl"), "--endpoints=" + uri());
    return Tool.run(Stream.concat(command, Stream.of(arguments)).toArray());
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
