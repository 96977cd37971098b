package io.kitgen.client.balance;

import io.kitgen.client.instance.Instance;
import io.kitgen.runtime.Ticker;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An instance as a balancer sees it: what is under way there and how it has fared. It outlives the
 * sets that it is in, and loses what it has learned when it is gone for good. Thread-safe.
 *
 * <p>Extended by what a fleet keeps for an instance besides.
 */
public class Node {

  private final Ticker ticker;
  private final AtomicInteger outstanding = new AtomicInteger();
  private volatile Instance instance;

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
    return outstanding.get();
  }

  /** An attempt begins; the time to give to {@link #end}. */
  public final long begin() {
    outstanding.incrementAndGet();
    return ticker.nanos();
  }

  /** An attempt that has begun ends; how long it took, in nanoseconds. */
  public final long end(long began, Verdict verdict) {
    outstanding.decrementAndGet();
    return ticker.nanos() - began;
  }

  @Override
  public final String toString() {
    return instance.toString();
  }
}
