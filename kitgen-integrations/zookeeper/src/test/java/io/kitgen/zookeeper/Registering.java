package io.kitgen.zookeeper;

import io.kitgen.client.instance.Instance;
import io.kitgen.client.instance.Registration;
import java.time.Duration;

/** A process that publishes itself until it is killed, with a session of a second. */
final class Registering {

  private Registering() {}

  public static void main(String[] arguments) throws InterruptedException {
    ZooKeeper zookeeper =
        ZooKeeper.at(arguments[0]).withTimeouts(Duration.ofSeconds(2), Duration.ofSeconds(1));
    try (Registration published = zookeeper.register("add", Instance.parse(arguments[1]))) {
      published.await(Duration.ofMinutes(1));
      System.out.println("published");
      Thread.sleep(Duration.ofMinutes(5).toMillis());
    }
  }
}
