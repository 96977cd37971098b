package io.kitgen.eureka;

import io.kitgen.client.instance.Instance;
import io.kitgen.client.instance.InstanceEvent;
import io.kitgen.client.instance.InstanceEvent.Found;
import io.kitgen.client.instance.InstanceLoop;
import io.kitgen.client.registry.Fields;
import io.kitgen.client.registry.Labels;
import io.kitgen.client.registry.RegistryAnswer;
import io.kitgen.client.registry.RegistryClient;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;

/** Asks Eureka for one service, once each time it is run, and waits until the next time. */
final class EurekaSource implements InstanceLoop.Source {

  private final EurekaService service;
  private final RegistryClient client;
  private boolean known; // that there are instances
  private boolean saidNone;
  private long saidSince; // in nanoseconds

  EurekaSource(EurekaService service) {
    this.service = service;
    this.client = service.eureka.servers.open();
  }

  @Override
  public void run(Consumer<InstanceEvent> sink) throws Exception {
    RegistryAnswer answer = client.get("/apps/" + RegistryClient.encode(service.service));
    List<Fields> all = answer.status() == 404 ? List.of() : instances(answer.expect(200).fields());
    checkForgotten(all.isEmpty());
    sink.accept(Found.read(all.stream().filter(EurekaSource::isUp).toList(), this::instance));
    service.settings.ticker().sleep(pause());
  }

  /** Shortened at random, so that many clients do not ask together. */
  private Duration pause() {
    long nanos = service.settings.interval().toNanos();
    return Duration.ofNanos(nanos - ThreadLocalRandom.current().nextLong(nanos / 10 + 1));
  }

  /** A server that has just started knows nobody, and says so. */
  private void checkForgotten(boolean none) throws IOException {
    long now = service.settings.ticker().nanos();
    if (!none || !saidNone) {
      saidSince = now;
    }
    saidNone = none;
    if (none && known && now - saidSince < service.settings.emptyAfter().toNanos()) {
      throw new IOException(
          "no instance of " + service.service + " any more, which is not believed yet");
    }
    known = !none;
  }

  /** They stand in an array; a single one may stand for itself. */
  private static List<Fields> instances(Fields answer) {
    return answer.object("application").objects("instance");
  }

  private static boolean isUp(Fields instance) {
    return instance.text("status", "").equals(EurekaStatus.UP.name());
  }

  private Instance instance(Fields instance) {
    Map<String, String> labels = instance.optional("metadata").texts();
    labels.remove("@class"); // of the Java map that it was
    Fields placed = instance.optional("dataCenterInfo").optional("metadata");
    if (placed.has("availability-zone")) {
      labels.putIfAbsent("zone", placed.text("availability-zone"));
    }
    String host = instance.text(service.settings.hostNames() ? "hostName" : "ipAddr");
    return Labels.instance(host, port(instance), labels);
  }

  /** {@code {"$": 8080, "@enabled": "true"}}. */
  private int port(Fields instance) {
    Fields port = instance.object(service.eureka.secure ? "securePort" : "port");
    if (!port.is("@enabled", true)) {
      throw new IllegalArgumentException(port + " is not enabled");
    }
    return port.number("$");
  }

  @Override
  public void close() {
    client.close();
  }
}
