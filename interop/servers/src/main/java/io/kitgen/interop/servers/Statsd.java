package io.kitgen.interop.servers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Etsy's StatsD on Node.js, which flushes each second to its log. */
public final class Statsd implements AutoCloseable {

  private final Tool.Running running;

  private Statsd(Tool.Running running) {
    this.running = running;
  }

  /** One that takes datagrams on {@code port}. */
  public static Statsd start(Path folder, int port) throws IOException, InterruptedException {
    String node = Tool.require("node");
    Path program = NodePackage.installed("statsd", "statsd/stats.js", "--omit=optional");
    int admin = Tool.freePort();
    Path config = folder.resolve("statsd.js");
    Files.writeString(
        config,
        "{port:%d,address:'127.0.0.1',mgmt_port:%d,mgmt_address:'127.0.0.1',flushInterval:1000,"
                .formatted(port, admin)
            + "backends:['./backends/console'],deleteIdleStats:true}",
        UTF_8);
    return new Statsd(Tool.start(admin, node, program, config));
  }

  /** How many values the timer called {@code name} has had, over all flushes. */
  public long count(String name) throws IOException {
    Matcher matcher =
        Pattern.compile("'" + Pattern.quote(name) + "': \\{[^}]*\\bcount: ([0-9]+)")
            .matcher(running.output());
    long count = 0;
    while (matcher.find()) {
      count += Long.parseLong(matcher.group(1));
    }
    return count;
  }

  /** What it has written. */
  public String output() throws IOException {
    return running.output();
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
