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
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Asks Eureka for one service, once each time it is run, and waits until the next time. */
final class EurekaSource implements InstanceLoop.Source {

  private final EurekaService service;
  private final RegistryClient client;
  private boolean known; // that there are instances
  private long emptySince; // in nanoseconds, while there are said to be none though some are known
  private boolean empty;

  EurekaSource(EurekaService service) {
    this.service = service;
    this.client = service.eureka.servers.open();
  }

  @Override
  public void run(Consumer<InstanceEvent> sink) throws Exception {
    RegistryAnswer answer = client.get("/apps/" + RegistryClient.encode(service.service));
    Found found =
        answer.status() == 404 ? new Found(List.of()) : found(answer.expect(200).fields());
    checkEmpty(found.instances().isEmpty());
    sink.accept(found);
    service.settings.ticker().sleep(service.settings.every());
  }

  /** A server that has just started knows nobody, and says so. */
  private void checkEmpty(boolean now) throws IOException {
    if (!now || !known) {
      known = !now;
      empty = false;
      return;
    }
    long time = service.settings.ticker().nanos();
    if (!empty) {
      empty = true;
      emptySince = time;
    }
    if (time - emptySince < service.settings.emptyAfter().toNanos()) {
      throw new IOException(
          "no instance of " + service.service + " any more, which is not believed yet");
    }
    known = false;
  }

  /** Instances stand in an array; a single one may stand for itself. */
  private Found found(Fields answer) {
    List<Fields> up =
        answer.object("application").objects("instance").stream()
            .filter(instance -> instance.text("status", "").equals(EurekaStatus.UP.name()))
            .toList();
    return Found.read(up, this::instance);
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
