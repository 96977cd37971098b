package io.kitgen.consul;

import io.kitgen.client.instance.InstanceEvent;
import io.kitgen.client.instance.InstanceEvent.Found;
import io.kitgen.client.instance.InstanceLoop;
import io.kitgen.client.registry.Fields;
import io.kitgen.client.registry.RegistryAnswer;
import io.kitgen.client.registry.RegistryClient;
import io.kitgen.client.registry.RegistryServers;
import io.kitgen.runtime.http.HttpBody;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** Asks Consul what has changed since the last answer, once each time it is run. */
final class ConsulSource implements InstanceLoop.Source {

  /** The index of a service that changes all the time would have Consul answer without a pause. */
  private static final long BETWEEN_MILLIS = 100;

  private final RegistryClient client;
  private final ConsulQuery query;
  private final Duration longest;
  private long index;

  ConsulSource(RegistryServers servers, ConsulQuery query) {
    this.client = servers.open();
    this.query = query;
    // Consul waits for up to a sixteenth longer, so that not all ask again at the same time.
    this.longest = query.waiting().plus(query.waiting().dividedBy(16)).plus(servers.timeout());
  }

  @Override
  public void run(Consumer<InstanceEvent> sink) throws Exception {
    long since = index;
    index = 0; // where this fails, there may be another Consul next time
    RegistryAnswer answer =
        client.send("GET", query.target(since), HttpBody.empty(), longest).expect(200);
    long now = index(answer);
    sink.accept(found(Fields.each(answer.json())));
    index = now < since ? 0 : now; // it has begun anew
    Thread.sleep(BETWEEN_MILLIS);
  }

  private static long index(RegistryAnswer answer) throws IOException {
    String text = String.valueOf(answer.headers().first("X-Consul-Index"));
    try {
      long index = Long.parseLong(text);
      if (index > 0) {
        return index;
      }
    } catch (NumberFormatException e) {
      // Told below, as all that is no index.
    }
    throw new IOException("Consul answers with X-Consul-Index " + text + ", expected 1 or more");
  }

  private Found found(List<Fields> answer) {
    List<ConsulInstance> wanted =
        answer.stream()
            .map(ConsulInstance::new)
            .filter(entry -> entry.tags().containsAll(query.tags()))
            .limit(query.most())
            .toList();
    return Found.read(wanted, ConsulInstance::instance);
  }

  @Override
  public void close() {
    client.close();
  }
}
