package io.kitgen.client;

import io.kitgen.Code;
import io.kitgen.resilience.Refusals;
import io.kitgen.runtime.ClientTransport;
import io.kitgen.runtime.Endpoint;
import io.kitgen.runtime.Faults;
import io.kitgen.runtime.Middleware;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.error.CallException;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * What {@link ClientBuilder#build} has put together, for the generated client that stands on it: a
 * transport with every layer around it, and an end. Thread-safe.
 */
public final class ClientWiring implements ClientTransport, AutoCloseable {

  private final ClientTransport transport;
  private final Middleware layers;
  private final Executor executor;
  private final List<AutoCloseable> resources;
  private final AtomicBoolean closed = new AtomicBoolean();

  ClientWiring(
      ClientTransport transport,
      Middleware layers,
      Executor executor,
      List<AutoCloseable> resources) {
    this.transport = transport;
    this.layers = layers;
    this.executor = executor;
    this.resources = List.copyOf(resources);
  }

  @Override
  public <I, O> Endpoint<I, O> endpoint(Operation<I, O> operation) {
    Endpoint<I, O> wired =
        Refusals.asCallErrors().on(operation, layers.on(operation, transport.endpoint(operation)));
    return (ctx, request) -> {
      if (closed.get()) {
        throw CallException.of(
                Code.UNAVAILABLE, "the client of " + operation.service() + " is closed")
            .build();
      }
      return wired.call(ctx, request);
    };
  }

  /** What runs calls that return a stage. */
  public Executor executor() {
    return executor;
  }

  /**
   * Ends the client: calls from now on fail with UNAVAILABLE, and what it has is closed, the last
   * first. All is closed, whatever fails on the way; closing twice is closing once. Calls that are
   * on their way may fail.
   *
   * @throws RuntimeException the first failure, with later ones suppressed in it
   */
  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    Exception failure = null;
    for (int i = resources.size() - 1; i >= 0; i--) {
      failure = close(resources.get(i), failure);
    }
    if (failure != null) {
      throw Faults.unchecked(failure);
    }
  }

  private static @Nullable Exception close(AutoCloseable resource, @Nullable Exception earlier) {
    try {
      resource.close();
    } catch (Exception e) {
      if (earlier == null) {
        return e;
      }
      earlier.addSuppressed(e);
    }
    return earlier;
  }
}
