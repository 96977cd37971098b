package io.kitgen.eureka;

import io.kitgen.client.instance.Instance;
import io.kitgen.client.instance.Registration;
import io.kitgen.client.instance.RegistrationLoop;
import java.time.Duration;

/** An instance in Eureka, until this is closed. Thread-safe. */
public final class EurekaRegistration implements Registration {

  private final EurekaEntry entry;
  private final RegistrationLoop loop;

  private EurekaRegistration(EurekaEntry entry, RegistrationLoop loop) {
    this.entry = entry;
    this.loop = loop;
  }

  static EurekaRegistration start(Eureka eureka, String service, Instance instance) {
    EurekaEntry entry = new EurekaEntry(eureka, service, instance);
    String name = "eureka://" + eureka.servers + "/" + service + " " + instance.address();
    return new EurekaRegistration(entry, RegistrationLoop.start(name, entry));
  }

  /**
   * Says another status of the instance, as soon as Eureka can be told: {@link
   * EurekaStatus#OUT_OF_SERVICE} takes it away from who looks for it, though it stays registered.
   * Returns at once.
   */
  public void status(EurekaStatus status) {
    entry.status(status);
  }

  @Override
  public boolean isRegistered() {
    return loop.isRegistered();
  }

  @Override
  public boolean await(Duration longest) throws InterruptedException {
    return loop.await(longest);
  }

  @Override
  public void close() {
    loop.close();
  }
}
