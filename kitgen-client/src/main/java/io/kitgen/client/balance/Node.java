package io.kitgen.client.balance;

import io.kitgen.client.balance.arithmetic.Lots;
import io.kitgen.client.balance.arithmetic.PeakAverage;
import io.kitgen.client.instance.Instance;
import io.kitgen.runtime.Ticker;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.concurrent.atomic.AtomicLongFieldUpdater;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * An instance as a balancer sees it: what is under way there and how it has fared. It outlives the
 * sets that it is in, and loses what it has learned when it is gone for good. Thread-safe.
 *
 * <p>Extended by what a fleet keeps for an instance besides.
 */
public class Node {

  /** How fast what was measured fades unless a balancer says otherwise; Finagle's default. */
  static final Duration DECAY = Duration.ofSeconds(10);

  private static final AtomicIntegerFieldUpdater<Node> OUTSTANDING =
      AtomicIntegerFieldUpdater.newUpdater(Node.class, "outstanding");
  private static final AtomicLongFieldUpdater<Node> MEASURED =
      AtomicLongFieldUpdater.newUpdater(Node.class, "measured");

  /** Worse than anything that can be measured. */
  private static final double UNKNOWN = Long.MAX_VALUE >> 16;

  private final Ticker ticker;
  private volatile int outstanding;
  private volatile long measured = PeakAverage.NEVER;
  private volatile double decayNanos = DECAY.toNanos();
  private volatile Instance instance;
  private volatile @Nullable WarmUp warmUp;

  /** A node that begins now. */
  public Node(Instance instance, Ticker ticker) {
    this.instance = Objects.requireNonNull(instance, "instance");
    this.ticker = Objects.requireNonNull(ticker, "ticker");
  }

  /** The clock of its measurements. */
  public final Ticker ticker() {
    return ticker;
  }

  /** The instance, as its registry says now. */
  public final Instance instance() {
    return instance;
  }

  /** Says what else its registry says now; the address stays. */
  public final void update(Instance instance) {
    this.instance = instance;
  }

  /** How many attempts are under way there. */
  public final int outstanding() {
    return outstanding;
  }

  /**
   * How long answers take there, in nanoseconds, failures included as {@link #end} says: Finagle's
   * peak EWMA as of the last attempt that ended. 0 as long as none did.
   */
  public final double latencyNanos() {
    return PeakAverage.nanos(measured);
  }

  /**
   * What was measured holds no longer: the node is tried at once, by one call. For who has left it
   * alone for a while, and wants to know how it is now.
   */
  public final void forget() {
    measured = PeakAverage.NEVER;
  }

  /** How far it may be used, from 0 to 1: less than 1 while it starts slowly. */
  public final double warmth() {
    WarmUp running = warmUp;
    if (running == null) {
      return 1;
    }
    double warmth = running.at(ticker.nanos());
    if (warmth == 1) {
      warmUp = null;
    }
    return warmth;
  }

  /** Its share beside others now: the instance's weight, less while it starts slowly. */
  public final double weight() {
    return instance.weight() * warmth();
  }

  /** An attempt begins; the time to give to {@link #end}. */
  public final long begin() {
    OUTSTANDING.getAndIncrement(this);
    return ticker.nanos();
  }

  /**
   * An attempt that has begun ends; how long it took, in nanoseconds.
   *
   * <p>An answer counts as long as it took. A failure counts like an answer that takes 10 seconds
   * (the decay of {@link Balancers#peakEwma}), so that who fails at once attracts nobody. What was
   * cancelled counts only if it took longer than answers do.
   */
  public final long end(long began, Verdict verdict) {
    long now = ticker.nanos();
    long took = Math.max(0, now - began);
    // Measured before it is counted out: a node is never both idle and unknown after its first
    // call.
    long before;
    long after;
    do {
      before = measured;
      after = measure(before, took, now, verdict);
    } while (after != before && !MEASURED.compareAndSet(this, before, after));
    OUTSTANDING.getAndDecrement(this);
    return took;
  }

  private long measure(long before, long took, long now, Verdict verdict) {
    return switch (verdict) {
      case ANSWERED -> PeakAverage.answered(before, took, now, decayNanos);
      case CANCELLED -> PeakAverage.abandoned(before, took, now);
      case FAILED, UNREACHED -> PeakAverage.failed(before, took, now, decayNanos);
    };
  }

  /**
   * How long one more attempt would take, in nanoseconds, as far as is known: Finagle's latency x
   * (outstanding + 1). What is known of an idle node fades, so that it is tried again some time, by
   * one call; as long as that call is out, what was known counts again. A node that was never
   * measured is tried at once, by one call.
   *
   * @param burden what a call that is under way counts for
   */
  final double cost(long now, double burden) {
    int calls = outstanding;
    long state = measured;
    if (calls == 0) {
      return PeakAverage.faded(state, now, decayNanos);
    }
    return state == PeakAverage.NEVER
        ? UNKNOWN + calls
        : PeakAverage.nanos(state) * (calls * burden + 1);
  }

  /** Whether it is to be left out this time, since it starts slowly. */
  final boolean isTooCold(Lots lots) {
    double warmth = warmth();
    return warmth < 1 && lots.fraction() >= warmth;
  }

  /** Those of {@code nodes} that have a weight; all when none has. */
  static Node[] eligible(List<Node> nodes) {
    Node[] weighted =
        nodes.stream().filter(node -> node.instance().weight() > 0).toArray(Node[]::new);
    return weighted.length > 0 ? weighted : nodes.toArray(Node[]::new);
  }

  /** What their registry says of {@code nodes}. */
  static double[] weights(Node[] nodes) {
    return weights(nodes, node -> node.instance().weight());
  }

  static double[] weights(Node[] nodes, ToDoubleFunction<Node> weight) {
    return Arrays.stream(nodes).mapToDouble(weight).toArray();
  }

  /** How fast what is measured fades. */
  final void decay(Duration decay) {
    decayNanos = decay.toNanos();
  }

  /** Lets it start slowly, from now on for as long as {@code window}. */
  final void startSlowly(Duration window) {
    warmUp = new WarmUp(ticker.nanos(), window.toNanos());
  }

  @Override
  public final String toString() {
    return instance.toString();
  }

  /** Envoy's slow start: in proportion to the time, a tenth at least. */
  private record WarmUp(long since, long nanos) {

    private static final double LEAST = 0.1;

    double at(long now) {
      double share = (now - since) / (double) nanos;
      return Math.min(1, Math.max(LEAST, share));
    }
  }
}
