package io.kitgen.interop.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Graphite's carbon-cache, which keeps a value for each second. */
public final class Carbon implements AutoCloseable {

  private final Path folder;
  private final Tool.Running running;

  private Carbon(Path folder, Tool.Running running) {
    this.folder = folder;
    this.running = running;
  }

  /** One that keeps its data in {@code folder} and takes lines on {@code port}. */
  public static Carbon start(Path folder, int port) throws IOException, InterruptedException {
    String program = Tool.require("carbon-cache");
    Path config = folder.resolve("carbon.conf");
    Files.write(
        config,
        List.of(
            "[cache]",
            "USER =",
            "STORAGE_DIR = " + folder,
            "CONF_DIR = " + folder,
            "LOCAL_DATA_DIR = " + folder.resolve("whisper"),
            "LOG_DIR = " + folder,
            "LINE_RECEIVER_INTERFACE = 127.0.0.1",
            "LINE_RECEIVER_PORT = " + port,
            "PICKLE_RECEIVER_INTERFACE = 127.0.0.1",
            "PICKLE_RECEIVER_PORT = " + Tool.freePort(),
            "CACHE_QUERY_INTERFACE = 127.0.0.1",
            "CACHE_QUERY_PORT = " + Tool.freePort(),
            "MAX_CREATES_PER_MINUTE = inf",
            "MAX_UPDATES_PER_SECOND = inf",
            "ENABLE_TAGS = False"));
    Files.write(
        folder.resolve("storage-schemas.conf"),
        List.of("[all]", "pattern = .*", "retentions = 1s:1h"));
    Path pid = folder.resolve("carbon.pid");
    Files.deleteIfExists(pid); // one that was killed leaves it
    return new Carbon(
        folder,
        Tool.start(port, program, "--config=" + config, "--pidfile=" + pid, "--nodaemon", "start"));
  }

  /** The last value of the series that {@code name} says with dots; NaN when there is none yet. */
  public double last(String name) throws IOException, InterruptedException {
    Path file = folder.resolve("whisper").resolve(name.replace('.', '/') + ".wsp");
    if (!Files.exists(file)) {
      return Double.NaN;
    }
    return Tool.run(Tool.require("whisper-fetch"), "--drop=nulls", file)
        .lines()
        .map(line -> line.substring(line.indexOf('\t') + 1))
        .mapToDouble(Double::parseDouble)
        .reduce((before, after) -> after)
        .orElse(Double.NaN);
  }

  /** As {@code kill -9}. */
  public void kill() {
    running.kill();
  }

  @Override
  public void close() throws IOException {
    running.close();
  }
}
