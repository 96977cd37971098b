package io.kitgen.resilience.breaker;

import io.kitgen.resilience.breaker.Circuit.State;
import io.kitgen.runtime.Ticker;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * A circuit breaker with a name: a library's circuit, which does the deciding, and what no library
 * has: results count only in the state that let their call through, as in Go kit's gobreaker, and
 * changes of state are told without a price on each call.
 *
 * <p>Thread-safe. A permitted call allocates nothing here.
 */
public final class Breaker {

  private final String name;
  private final Circuit circuit;
  private final Ticker ticker;
  private final boolean asksForTime;
  private final List<BreakerListener> listeners = new CopyOnWriteArrayList<>();
  private final LongAdder refused = new LongAdder();
  private volatile Permit current;

  /** The breaker {@code name} on {@code circuit}, and on the system's clock. */
  public Breaker(String name, Circuit circuit) {
    this(name, circuit, Ticker.system());
  }

  /** As the other one, on a clock that should be that of {@code circuit}. */
  public Breaker(String name, Circuit circuit, Ticker ticker) {
    this.name = Objects.requireNonNull(name, "name");
    this.circuit = Objects.requireNonNull(circuit, "circuit");
    this.ticker = Objects.requireNonNull(ticker, "ticker");
    this.asksForTime = circuit.asksForTime();
    this.current = new Permit(circuit.state(), ticker.nanos());
  }

  /** The name, for metrics and people. */
  public String name() {
    return name;
  }

  /** The state it is in. An open one stays so until the first call after its time. */
  public State state() {
    return circuit.state();
  }

  /** How many calls it has refused. */
  public long refused() {
    return refused.sum();
  }

  /**
   * How long it will refuse calls from now on, zero or more; null when it is not open or that is
   * not known.
   */
  public @Nullable Duration openFor() {
    Permit seen = settle();
    Duration openFor = circuit.openFor();
    if (seen.state != State.OPEN || openFor == null) {
      return null;
    }
    Duration rest = openFor.minusNanos(ticker.nanos() - seen.since);
    return rest.isNegative() ? Duration.ZERO : rest;
  }

  /** Now, on its clock; always the same when the circuit does not ask for the time. */
  long nanos() {
    return asksForTime ? ticker.nanos() : 0;
  }

  /**
   * Tells {@code listener} of every change of state from now on, on the thread of the call that
   * brings it about or first meets it. What it throws is ignored: it cannot fail a call.
   */
  public void onStateChange(BreakerListener listener) {
    listeners.add(Objects.requireNonNull(listener, "listener"));
  }

  /**
   * Leave for one call, or null when the call must not be made. Who gets one tells it exactly once
   * how the call ended.
   */
  public @Nullable Permit tryAcquire() {
    boolean acquired = circuit.tryAcquire();
    Permit permit = settle();
    if (acquired) {
      return permit;
    }
    refused.increment();
    return null;
  }

  /** The permit of the state that the circuit is in now. */
  private Permit settle() {
    Permit seen = current;
    return seen.state == circuit.state() ? seen : change();
  }

  private synchronized Permit change() {
    Permit before = current;
    State now = circuit.state();
    if (before.state == now) {
      return before;
    }
    Permit after = new Permit(now, ticker.nanos());
    current = after;
    for (BreakerListener listener : listeners) {
      try {
        listener.changed(this, before.state, now);
      } catch (RuntimeException e) {
        // A listener cannot fail a call, and there is nobody else to tell.
      }
    }
    return after;
  }

  @Override
  public String toString() {
    return name + ": " + state();
  }

  /**
   * Leave for the calls of one stretch of time without a change of state. What they end with counts
   * only as long as that lasts: a late result of a closed circuit is no trial.
   */
  public final class Permit {

    private final State state;
    private final long since;

    private Permit(State state, long since) {
      this.state = state;
      this.since = since;
    }

    /** The call went well and took {@code nanos}. */
    public void success(long nanos) {
      if (settle() == this) {
        circuit.success(nanos);
        if (state != State.CLOSED) {
          settle();
        }
      }
    }

    /** The call failed after {@code nanos}. */
    public void failure(long nanos, Throwable error) {
      if (settle() == this) {
        circuit.failure(nanos, error);
        settle();
      }
    }

    /** How the call ended says nothing of the other side's health. */
    public void ignored() {
      if (settle() == this) {
        circuit.ignored();
        settle();
      }
    }
  }
}
