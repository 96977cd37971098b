package io.kitgen.interop.servers.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.kitgen.interop.servers.Tool;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A broker of Kafka, alone and without ZooKeeper. Its jars come by {@code kitgen-interop-kafka},
 * which must be on the class path of the test. Topics make themselves, with one partition. Not
 * thread-safe.
 */
public final class Kafka implements AutoCloseable {

  private static final String CLASS_PATH = "/io/kitgen/interop/kafka.classpath";

  private final Path folder;
  private final int port;
  private Tool.Running running;

  private Kafka(Path folder, int port) throws IOException, InterruptedException {
    this.folder = folder;
    this.port = port;
    this.running = launch();
  }

  /** Starts one with no topics. */
  public static Kafka start() throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("kitgen-kafka");
    int port = Tool.freePort();
    Files.writeString(folder.resolve("config"), config(folder, port, Tool.freePort()), UTF_8);
    Tool.run(
        java("kafka.tools.StorageTool")
            .add("format", "--standalone", "-t", "MkU3OEVBNTcwNTJENDM2Qk", "-c")
            .add(folder.resolve("config"))
            .words());
    return new Kafka(folder, port);
  }

  private static String config(Path folder, int port, int controllerPort) {
    return """
    process.roles=broker,controller
    node.id=1
    controller.quorum.bootstrap.servers=127.0.0.1:%2$d
    listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
    advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
    controller.listener.names=CONTROLLER
    listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
    log.dirs=%3$s
    num.partitions=1
    offsets.topic.num.partitions=1
    offsets.topic.replication.factor=1
    transaction.state.log.num.partitions=1
    transaction.state.log.replication.factor=1
    transaction.state.log.min.isr=1
    share.coordinator.state.topic.replication.factor=1
    share.coordinator.state.topic.min.isr=1
    group.initial.rebalance.delay.ms=0
    """
        .formatted(port, controllerPort, folder.resolve("data"));
  }

  private static Command java(String main) throws IOException {
    try (InputStream in = Kafka.class.getResourceAsStream(CLASS_PATH)) {
      if (in == null) {
        return Tool.missing("the Kafka broker");
      }
      return new Command()
          .add(Path.of(System.getProperty("java.home"), "bin", "java"))
          .add("-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")
          .add("-Dorg.slf4j.simpleLogger.defaultLogLevel=warn")
          .add("-cp", new String(in.readAllBytes(), UTF_8).strip(), main);
    }
  }

  private Tool.Running launch() throws IOException, InterruptedException {
    return Tool.start(port, java("kafka.Kafka").add(folder.resolve("config")).words());
  }

  /** Where clients find it. */
  public String bootstrap() {
    return "127.0.0.1:" + port;
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
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(Kafka::delete);
    }
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The words of a command line. */
  private static final class Command {

    private final Stream.Builder<Object> words = Stream.builder();

    Command add(Object... more) {
      List.of(more).forEach(words::add);
      return this;
    }

    Object[] words() {
      return words.build().map(Objects::requireNonNull).toArray();
    }
  }
}
