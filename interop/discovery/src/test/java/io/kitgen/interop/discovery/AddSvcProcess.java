package io.kitgen.interop.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kitgen.interop.servers.Tool;
import io.kitgen.samples.addsvc.AddSvc;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * addsvc as a process that is to be found in a registry.
 *
 * @param process it
 * @param proxy the way to it, where there is one between it and its clients
 */
record AddSvcProcess(Tool.Running process, @Nullable Proxy proxy) implements AutoCloseable {

  private static final Duration LONG = Duration.ofSeconds(60);
  private static final Pattern HTTP = Pattern.compile("addsvc: HTTP on port (\\d+)");
  private static final Pattern READY = Pattern.compile("addsvc: gRPC on port (\\d+)");
  private static final Pattern SUMMED =
      Pattern.compile("operation=addsvc/sum .*outcome=answer.* in\\.a=(\\d+) ");

  /** Starts one whose calls take {@code delay}; it may not be ready yet. */
  static AddSvcProcess start(Duration delay, String registry) throws Exception {
    return new AddSvcProcess(launch(List.of(), "127.0.0.1:0", delay, "-register", registry), null);
  }

  /** As the other one, to be reached through a {@link Proxy} alone. */
  static AddSvcProcess behindProxy(Duration delay, String registry) throws Exception {
    Proxy proxy = new Proxy();
    String[] flags = {"-register", registry, "-advertise", proxy.address()};
    return new AddSvcProcess(launch(List.of(), "127.0.0.1:0", delay, flags), proxy);
  }

  /** Starts one that is in no registry; it may not be ready yet. */
  static AddSvcProcess unpublished() throws Exception {
    return new AddSvcProcess(launch(List.of(), "127.0.0.1:0", Duration.ZERO), null);
  }

  /** Starts one by way of the command {@code within}; it may not be ready yet. */
  static Tool.Running launch(List<String> within, String http, Duration delay, String... flags)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(within);
    command.addAll(Programs.java("addsvc", AddSvc.class));
    command.addAll(List.of("-http-addr", http, "-grpc-addr", "127.0.0.1:0"));
    command.addAll(List.of("-debug-addr", "127.0.0.1:0", "-sum-limit", "1000000"));
    command.addAll(List.of("-delay", delay.toMillis() + "ms"));
    command.addAll(List.of(flags));
    return Tool.start(0, () -> true, Map.of(), command.toArray());
  }

  /** Waits until it serves; its own port. */
  int port() throws IOException {
    return httpPort(process);
  }

  /** Waits until it says that its registry has it; where clients find it. */
  String registered() throws IOException {
    String address = address();
    await().atMost(LONG).until(() -> process.output().contains(": registered"));
    return address;
  }

  /** Waits until it serves; where clients find it. */
  String address() throws IOException {
    int port = httpPort(process);
    if (proxy == null) {
      return "127.0.0.1:" + port;
    }
    proxy.passTo(port);
    return proxy.address();
  }

  /** Waits until {@code addsvc} serves; where it does. */
  static int httpPort(Tool.Running addsvc) throws IOException {
    await()
        .atMost(LONG)
        .until(() -> !addsvc.process().isAlive() || READY.matcher(addsvc.output()).find());
    Matcher found = HTTP.matcher(addsvc.output());
    assertThat(found.find()).as(addsvc.output()).isTrue();
    return Integer.parseInt(found.group(1));
  }

  /** Tells it to stop, as its supervisor does, and waits until it has. */
  void stop() throws InterruptedException {
    process.process().destroy();
    assertThat(process.process().waitFor(60, TimeUnit.SECONDS)).isTrue();
  }

  /** The numbers of the calls of a {@link Load} that it has answered, one for each time. */
  List<Integer> summed() throws IOException {
    return SUMMED
        .matcher(process.output())
        .results()
        .map(sum -> Integer.valueOf(sum.group(1)))
        .filter(id -> id > Load.FIRST)
        .toList();
  }

  @Override
  public void close() throws IOException {
    process.close();
    if (proxy != null) {
      proxy.close();
    }
  }
}
