package io.kitgen.client.fleet;

import io.kitgen.client.balance.Node;
import io.kitgen.client.balance.Verdict;
import io.kitgen.client.health.Health;
import io.kitgen.client.instance.Instance;
import io.kitgen.runtime.ClientTransport;
import io.kitgen.runtime.Endpoint;
import io.kitgen.runtime.Middleware;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.Ticker;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * An instance with its transport. It is let go of when no registry has it any more: then nobody
 * begins anything there, and its transport is closed with the last call.
 */
final class Member extends Node {

  private final ClientTransport transport;
  private final Middleware layers;
  private final Listeners listeners;
  private final AtomicBoolean closed = new AtomicBoolean();
  private Health.Watch[] watches = {}; // set before anybody else sees this
  private volatile Endpoint<Object, Object>[] endpoints = none();
  private volatile boolean retired;
  private volatile Ticker.@Nullable Scheduled alarm;

  Member(
      Instance instance,
      Ticker ticker,
      ClientTransport transport,
      Middleware layers,
      Listeners listeners) {
    super(instance, ticker);
    this.transport = Objects.requireNonNull(transport, "the transport that was made");
    this.layers = Objects.requireNonNull(layers, "the middleware that was made");
    this.listeners = listeners;
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // there are no generic arrays
  private static Endpoint<Object, Object>[] none() {
    return new Endpoint[0];
  }

  /** Has all of {@code health} look after it. */
  void watch(List<Health> health, Runnable changed) {
    for (Health one : health) {
      Health.Watch watch = one.watch(this, changed);
      watches = Arrays.copyOf(watches, watches.length + 1);
      watches[watches.length - 1] = watch;
    }
  }

  boolean isUsable() {
    for (Health.Watch watch : watches) {
      if (!watch.isUsable()) {
        return false;
      }
    }
    return true;
  }

  /** Its endpoint for {@code route}, made when it is first needed. */
  Endpoint<Object, Object> endpoint(FleetEndpoint.Route route) {
    Endpoint<Object, Object>[] made = endpoints;
    Endpoint<Object, Object> endpoint = route.index() < made.length ? made[route.index()] : null;
    return endpoint != null ? endpoint : make(route);
  }

  private synchronized Endpoint<Object, Object> make(FleetEndpoint.Route route) {
    Endpoint<Object, Object>[] made = endpoints;
    int length = Math.max(made.length, route.index() + 1);
    Endpoint<Object, Object>[] more = Arrays.copyOf(made, length);
    if (more[route.index()] == null) {
      more[route.index()] = route.at(transport, layers);
      endpoints = more;
    }
    return more[route.index()];
  }

  void ended(Operation<?, ?> operation, long began, Verdict verdict) {
    long nanos = end(began, verdict);
    for (Health.Watch watch : watches) {
      watch.ended(verdict, nanos);
    }
    listeners.ended(operation, this, verdict, nanos);
    closeIfIdle();
  }

  /** Whether what has just begun here may go on; if not it has ended, and must go elsewhere. */
  boolean admits(long began) {
    if (retired) {
      end(began, Verdict.CANCELLED);
      closeIfIdle();
      return false;
    }
    for (Health.Watch watch : watches) {
      watch.began();
    }
    return true;
  }

  /**
   * Lets nothing begin any more, and closes it after what is under way, or after {@code atMost}.
   */
  void retire(Duration atMost) {
    unwatch();
    retired = true; // before the count is read: who begins meanwhile sees this or is counted
    if (outstanding() > 0) {
      alarm = ticker().schedule(atMost, this::close);
    }
    closeIfIdle();
    cancelIfClosed();
  }

  private void closeIfIdle() {
    if (retired && outstanding() == 0) {
      close();
    }
  }

  private void unwatch() {
    for (Health.Watch watch : watches) {
      try {
        watch.close();
      } catch (RuntimeException e) {
        Listeners.LOG.log(Level.WARNING, () -> "a watch over " + this + " did not close", e);
      }
    }
  }

  private void cancelIfClosed() {
    Ticker.Scheduled set = alarm;
    if (set != null && closed.get()) {
      set.cancel();
    }
  }

  boolean isClosed() {
    return closed.get();
  }

  /** Closes its transport, whatever is under way there. */
  void close() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    cancelIfClosed();
    closeTransport();
    listeners.left(this);
  }

  /** Lets go of it before anybody has seen it. */
  void abandon() {
    unwatch();
    closeTransport();
  }

  private void closeTransport() {
    if (transport instanceof AutoCloseable closeable) {
      try {
        closeable.close();
      } catch (Exception e) {
        Listeners.LOG.log(Level.WARNING, () -> "the transport to " + this + " did not close", e);
      }
    }
  }
}
