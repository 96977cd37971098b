package io.kitgen.client.instance;

/** Makes an instance found by others: Go kit's {@code Registrar}. Thread-safe. */
@FunctionalInterface
public interface Registrar {

  /**
   * Publishes {@code instance} as one of {@code service}, and keeps it published: what its registry
   * forgets is told again, a registry that is away is tried again with growing pauses. Returns at
   * once.
   */
  Registration register(String service, Instance instance);
}
