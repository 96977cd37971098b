package io.kitgen.resilience.keyed;

import io.kitgen.runtime.Ticker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A value for each key, as a rate limit for each caller, in bounded memory. A value whose key has
 * not been asked for in a while makes room for others; when there is no room, new keys share one
 * value, so that somebody who sends ever new keys takes nothing from those who are known.
 *
 * <p>Thread-safe. A known key takes one look-up and allocates nothing.
 *
 * @param <V> the values; each must be safe for use by many threads
 */
public final class Keyed<V> {

  private final ConcurrentHashMap<String, Slot<V>> slots = new ConcurrentHashMap<>();
  private final ReentrantLock growing = new ReentrantLock();
  private final LongAdder overflows = new LongAdder();
  private final int most;
  private final long idleNanos;
  private final Ticker ticker;
  private final Function<String, V> create;
  private volatile @Nullable V others;

  /** Goes up with every sweep: a slot that has not seen the last whole one is idle. */
  private volatile int epoch;

  private long sweptAt;

  /**
   * Empty.
   *
   * @param most how many keys have a value of their own
   * @param idle a key that is not asked for during this time may lose its value
   * @param create makes the value of a key; the empty key is that of all who find no room
   */
  public Keyed(int most, Duration idle, Ticker ticker, Function<String, V> create) {
    if (most < 1) {
      throw new IllegalArgumentException("most is " + most + ", expected at least 1");
    }
    if (idle.isZero() || idle.isNegative()) {
      throw new IllegalArgumentException("idle is " + idle + ", expected more than zero");
    }
    this.most = most;
    this.idleNanos = idle.toNanos();
    this.ticker = Objects.requireNonNull(ticker, "ticker");
    this.create = Objects.requireNonNull(create, "create");
    this.sweptAt = ticker.nanos();
  }

  /** The value of {@code key}: its own, or where there is no room the one that others share. */
  public V get(String key) {
    Slot<V> slot = slots.get(key);
    if (slot == null) {
      return add(key);
    }
    int now = epoch;
    if (slot.seen != now) {
      slot.seen = now;
    }
    return slot.value;
  }

  /** How many keys have a value of their own. */
  public int size() {
    return slots.size();
  }

  /** How often a key found no room. */
  public long overflows() {
    return overflows.sum();
  }

  /** The values that there are, the shared one included. */
  public List<V> values() {
    List<V> values = new ArrayList<>();
    slots.values().forEach(slot -> values.add(slot.value));
    V shared = others;
    if (shared != null) {
      values.add(shared);
    }
    return values;
  }

  private V add(String key) {
    growing.lock();
    try {
      Slot<V> slot = slots.get(key);
      if (slot != null) {
        return slot.value;
      }
      if (slots.size() >= most) {
        sweep();
      }
      if (slots.size() >= most) {
        return other();
      }
      V value = create.apply(key);
      slots.put(key, new Slot<>(value, epoch));
      return value;
    } finally {
      growing.unlock();
    }
  }

  private V other() {
    overflows.increment();
    V shared = others;
    if (shared == null) {
      shared = create.apply("");
      others = shared;
    }
    return shared;
  }

  /** Twice within the idle time it would drop what is in use, and cost too much. */
  private void sweep() {
    long now = ticker.nanos();
    if (now - sweptAt < idleNanos) {
      return;
    }
    sweptAt = now;
    int last = epoch;
    slots.values().removeIf(slot -> slot.seen != last);
    epoch = last + 1;
  }

  private static final class Slot<V> {
    final V value;
    volatile int seen;

    Slot(V value, int seen) {
      this.value = value;
      this.seen = seen;
    }
  }
}
