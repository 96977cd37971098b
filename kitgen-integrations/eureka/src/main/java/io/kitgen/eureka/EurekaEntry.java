package io.kitgen.eureka;

import io.kitgen.client.instance.Instance;
import io.kitgen.client.instance.RegistrationLoop;
import io.kitgen.client.registry.RegistryAnswer;
import io.kitgen.client.registry.RegistryClient;
import io.kitgen.runtime.http.HttpBody;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Registers an instance, and says again and again that it is there. */
final class EurekaEntry implements RegistrationLoop.Entry {

  private final Eureka eureka;
  private final RegistryClient client;
  private final EurekaInstance instance;
  private final Semaphore changed = new Semaphore(0);
  private volatile EurekaStatus status = EurekaStatus.UP;
  private EurekaStatus said = EurekaStatus.UP;

  EurekaEntry(Eureka eureka, String service, Instance instance) {
    this.eureka = eureka;
    this.client = eureka.servers.open();
    this.instance = new EurekaInstance(eureka, service, instance);
  }

  void status(EurekaStatus status) {
    this.status = Objects.requireNonNull(status, "status");
    changed.release();
  }

  @Override
  public void keep(Runnable there) throws Exception {
    HttpBody body = HttpBody.of(instance.json(status));
    client.send("POST", instance.collection(), body).expect(204);
    sayStatus();
    there.run();
    do {
      if (changed.tryAcquire(eureka.heartbeat.toSeconds(), TimeUnit.SECONDS)) {
        changed.drainPermits();
        sayStatus();
      }
    } while (isKnown());
  }

  /** Eureka does not take it from a registration where it knows the instance already. */
  private void sayStatus() throws IOException, InterruptedException {
    EurekaStatus now = status;
    String target = instance.path() + "/status?value=" + now;
    if (now != EurekaStatus.UP) {
      client.send("PUT", target, HttpBody.empty());
    } else if (said != EurekaStatus.UP) {
      client.send("DELETE", target, HttpBody.empty());
    }
    said = now;
  }

  /** Where it is not, it has to be registered again: the server is another one, or was too busy. */
  private boolean isKnown() throws IOException, InterruptedException {
    RegistryAnswer answer = client.send("PUT", instance.path(), HttpBody.empty());
    return answer.status() != 404 && answer.expect(200).status() == 200;
  }

  @Override
  public void remove() throws Exception {
    try (client) {
      RegistryAnswer answer = client.send("DELETE", instance.path(), HttpBody.empty());
      if (answer.status() != 404) {
        answer.expect(200);
      }
    }
  }
}
