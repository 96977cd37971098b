package io.kitgen.client;

import io.kitgen.client.fleet.Tried;
import io.kitgen.resilience.hedge.Hedges;
import io.kitgen.resilience.policy.AttemptTimeoutPolicy;
import io.kitgen.resilience.policy.RetryPolicy;
import io.kitgen.resilience.retry.AttemptTimeouts;
import io.kitgen.resilience.retry.Retries;
import io.kitgen.runtime.Middleware;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.Ticker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The layers around a transport, each in its place whatever came first. */
final class Layers {

  private static final Middleware NONE = (operation, next) -> next;

  final List<Middleware> calls = new ArrayList<>();
  final List<Middleware> limits = new ArrayList<>();
  final List<Middleware> breakers = new ArrayList<>();
  final List<Middleware> attempts = new ArrayList<>();
  final Timeouts timeouts = new Timeouts();
  Ticker ticker = Ticker.system();
  boolean declared = true;
  @Nullable Middleware retry;
  @Nullable Middleware hedge;
  @Nullable Duration attemptTimeout;

  /** Refuses what does not fit together around {@code operations}. */
  void check(List<Operation<?, ?>> operations) {
    Duration most = attemptTimeout;
    if (most != null && !operations.isEmpty() && operations.stream().allMatch(o -> ends(o, most))) {
      throw new IllegalStateException(
          "attemptTimeout is " + most + ", and the timeout of every operation is over by then");
    }
  }

  private boolean ends(Operation<?, ?> operation, Duration atMost) {
    Duration timeout = timeouts.of(operation);
    return timeout != null && timeout.compareTo(atMost) <= 0;
  }

  /** All of them around the one place to call; the first is the outermost. */
  Middleware chained() {
    List<Middleware> inOrder = new ArrayList<>(outside());
    inOrder.addAll(repeating(Retries.builder()));
    inOrder.addAll(inside());
    inOrder.addAll(attempts);
    return Middleware.chain(inOrder);
  }

  /**
   * Those outside of a fleet, which has the {@link #attempts} around each of its members. There are
   * others to ask, so that calls are tried again though nothing says so.
   */
  Middleware aroundFleet() {
    List<Middleware> inOrder = new ArrayList<>(outside());
    Retries.Builder retries = Retries.builder().otherwise(RetryPolicy.DEFAULT);
    inOrder.add(Tried.across(Middleware.chain(repeating(retries))));
    inOrder.addAll(inside());
    return Middleware.chain(inOrder);
  }

  private List<Middleware> outside() {
    List<Middleware> inOrder = new ArrayList<>(calls);
    inOrder.add(new CallStart(timeouts, ticker));
    return inOrder;
  }

  private List<Middleware> repeating(Retries.Builder retries) {
    return List.of(
        retry != null ? retry : declared(retries.ticker(ticker).build()),
        hedge != null ? hedge : declared(Hedges.builder().ticker(ticker).build()));
  }

  private List<Middleware> inside() {
    List<Middleware> inOrder = new ArrayList<>();
    inOrder.add(attemptTimeouts());
    inOrder.addAll(limits);
    inOrder.addAll(breakers);
    return inOrder;
  }

  private Middleware attemptTimeouts() {
    if (attemptTimeout != null) {
      return AttemptTimeouts.of(new AttemptTimeoutPolicy(attemptTimeout), ticker);
    }
    return declared(AttemptTimeouts.declared());
  }

  private Middleware declared(Middleware byAnnotation) {
    return declared ? byAnnotation : NONE;
  }
}
