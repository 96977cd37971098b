package io.kitgen.interop.servers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A DNS server that has the records it was started with, all else below {@code .test} not. */
public final class Dnsmasq implements AutoCloseable {

  private final int port;
  private Tool.Running running;

  private Dnsmasq(int port, Tool.Running running) {
    this.port = port;
    this.running = running;
  }

  /** Starts one on a free port, with {@code options} of its own: {@code local-ttl=5}. */
  public static Dnsmasq start(String... options) throws IOException, InterruptedException {
    int port = Tool.freePort();
    return new Dnsmasq(port, run(port, options));
  }

  private static Tool.Running run(int port, String... options)
      throws IOException, InterruptedException {
    List<Object> command = new ArrayList<>();
    command.add(Tool.require("dnsmasq"));
    // Not "--no-daemon": that answers nobody while one connection by TCP is open.
    command.addAll(List.of("--keep-in-foreground", "--log-facility=-", "--conf-file=/dev/null"));
    command.addAll(List.of("--no-resolv", "--no-hosts"));
    command.addAll(List.of("--listen-address=127.0.0.1", "--bind-interfaces", "--pid-file="));
    command.addAll(List.of("--user=" + System.getProperty("user.name"), "--local=/test/"));
    command.add("--port=" + port);
    Arrays.stream(options).map(option -> "--" + option).forEach(command::add);
    return Tool.start(port, command.toArray());
  }

  /** The option for one SRV record. */
  public static String srv(String service, String target, int port, int priority, int weight) {
    return "srv-host=" + service + "," + target + "," + port + "," + priority + "," + weight;
  }

  /** The option for an A or AAAA record; as the additional section has it, too. */
  public static String host(String name, String address) {
    return "host-record=" + name + "," + address;
  }

  /** Where it listens: {@code 127.0.0.1:port}. */
  public String address() {
    return "127.0.0.1:" + port;
  }

  /** Has other records from now on, at the same address. */
  public void restart(String... options) throws IOException, InterruptedException {
    running.close();
    running = run(port, options);
  }

  /** As {@code kill -9}. */
  public void kill() {
    running.kill();
  }

  /** What it has written. */
  public String output() throws IOException {
    return running.output();
  }

  @Override
  public void close() throws IOException {
    running.close();
  }
}
