package io.kitgen.samples.discovery;

import io.kitgen.client.instance.Instance;
import io.kitgen.client.instance.Registration;
import io.kitgen.samples.command.Flags;
import io.kitgen.samples.command.ServerCommand;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.time.Duration;
import java.util.Map;

/** Makes a server found by others while it runs, as its command line says. */
public final class Publishing {

  private static final String REGISTER = "-register";
  private static final String ADVERTISE = "-advertise";
  private static final String GRACE = "-grace";

  private Publishing() {}

  /** Adds the flags to {@code command}. */
  public static ServerCommand flags(ServerCommand command) {
    return command
        .optional(
            REGISTER,
            "URL",
            "Registry to be found in: " + Discovery.REGISTRIES,
            Registry.class,
            Registry::parse)
        .optional(
            ADVERTISE,
            "HOST:PORT",
            "Address to be found at (default: where it listens, as the registry sees this machine)",
            Instance.class,
            Instance::parse)
        .duration(GRACE, "1s", "How long calls are still taken when it is found no more");
  }

  /**
   * Publishes a server that listens at {@code port} of {@code address}; to be called when it does.
   * Where no registry was named, nothing happens.
   *
   * @param metadata what callers may want to know besides
   * @return takes it back, and waits until callers have noticed: to be closed before the server
   */
  public static AutoCloseable start(
      Flags flags,
      String service,
      InetSocketAddress address,
      int port,
      Map<String, String> metadata)
      throws SocketException {
    Registry registry = flags.optional(REGISTER, Registry.class).orElse(null);
    if (registry == null) {
      return () -> {};
    }
    Instance said = flags.optional(ADVERTISE, Instance.class).orElse(null);
    Instance instance = said != null ? said : Instance.of(host(address, registry), port);
    Registration registration =
        registry.registrar().register(service, instance.withMetadata(metadata));
    System.out.println(service + ": to be found at " + instance + " in " + registry);
    Duration grace = flags.duration(GRACE);
    return () -> {
      registration.close();
      System.out.println(service + ": taken back from " + registry);
      Thread.sleep(grace.toMillis());
    };
  }

  /** A server that listens everywhere is found at the address that the registry's traffic takes. */
  private static String host(InetSocketAddress address, Registry registry) throws SocketException {
    if (!address.getAddress().isAnyLocalAddress()) {
      return address.getHostString();
    }
    try (DatagramSocket nothingIsSent = new DatagramSocket()) {
      nothingIsSent.connect(registry.address());
      return nothingIsSent.getLocalAddress().getHostAddress();
    }
  }
}
