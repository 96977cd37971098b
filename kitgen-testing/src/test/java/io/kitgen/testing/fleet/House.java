package io.kitgen.testing.fleet;

import io.kitgen.client.instance.Instance;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.http.server.KitHttpServer;
import io.kitgen.runtime.server.ServerEdge;
import io.kitgen.runtime.text.TextFormats;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One server of the town. */
final class House implements Town, AutoCloseable {

  static final CallContext.Key<String> TENANT =
      CallContext.Key.propagated("X-Tenant", TextFormats.STRING);

  final AtomicInteger calls = new AtomicInteger();
  final String name;
  volatile Duration slowness = Duration.ofMillis(1);
  private final KitHttpServer server;

  House(String name, Duration drain) {
    this.name = name;
    ServerEdge edge = ServerEdge.builder().accept(TENANT).build();
    this.server =
        KitHttpServer.builder().drain(drain).start(TownHttp.handler(TownEndpoints.of(this), edge));
  }

  Instance instance() {
    return Instance.of("127.0.0.1", server.port());
  }

  @Override
  public String who() {
    calls.incrementAndGet();
    try {
      Thread.sleep(slowness.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return name;
  }

  @Override
  public String tenant() {
    String tenant = CallContext.current().get(TENANT);
    return tenant == null ? "nobody" : tenant;
  }

  @Override
  public Stream<Integer> count(int to) {
    return IntStream.range(0, to).boxed();
  }

  @Override
  public void close() {
    server.close();
  }
}
