package io.kitgen.client;

import io.kitgen.runtime.ClientTransport;
import io.kitgen.runtime.Endpoint;
import io.kitgen.runtime.Operation;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The transport that stays in this process: calls go to endpoints that are here, on the caller's
 * thread and with its context. Generated code makes it, {@code AddServiceClient.local(endpoints)}.
 * Immutable and thread-safe.
 */
public final class LocalTransport implements ClientTransport {

  private static final LocalTransport NONE = new LocalTransport(Map.of());

  private final Map<Operation<?, ?>, Endpoint<?, ?>> endpoints;

  private LocalTransport(Map<Operation<?, ?>, Endpoint<?, ?>> endpoints) {
    this.endpoints = endpoints;
  }

  /** The one that carries nothing yet. */
  public static LocalTransport none() {
    return NONE;
  }

  /** This one, and {@code endpoint} for {@code operation}. */
  public <I, O> LocalTransport and(Operation<I, O> operation, Endpoint<I, O> endpoint) {
    Map<Operation<?, ?>, Endpoint<?, ?>> more = new HashMap<>(endpoints);
    more.put(operation, Objects.requireNonNull(endpoint, "endpoint"));
    return new LocalTransport(more);
  }

  @Override
  @SuppressWarnings("unchecked") // put in with the types of its operation
  public <I, O> Endpoint<I, O> endpoint(Operation<I, O> operation) {
    Endpoint<?, ?> endpoint = endpoints.get(operation);
    if (endpoint == null) {
      throw new IllegalArgumentException("this transport does not carry " + operation);
    }
    return (Endpoint<I, O>) endpoint;
  }
}
