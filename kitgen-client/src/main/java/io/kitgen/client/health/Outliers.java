package io.kitgen.client.health;

import io.kitgen.client.balance.Node;
import io.kitgen.client.balance.Verdict;
import io.kitgen.client.health.HealthEvent.Change;
import io.kitgen.client.health.HealthEvent.Reason;
import io.kitgen.client.health.OutlierWatch.State;
import io.kitgen.runtime.Ticker;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Takes nodes out of a fleet that fare worse than the others, by how calls end there: what Envoy
 * calls outlier ejection and Finagle failure accrual. A node is ejected
 *
 * <ul>
 *   <li>when it could not be reached 3 times in a row,
 *   <li>when 5 attempts failed there in a row,
 *   <li>when less than 80 % of at least 20 attempts within 30 seconds went well there, and it fails
 *       at least twice as often as the others (looked at once a second).
 * </ul>
 *
 * <p>It is left alone for a second at first. Then it is on trial: one call goes there. If that is
 * answered the node is back, else it is left alone for twice as long, up to a minute; each pause is
 * shortened by up to a half at random. Half of the nodes may be out at once, and those that cannot
 * be reached beyond that; one node always stays.
 *
 * <p>A node is no outlier where the others fail too: it takes more failures in a row then, 12 where
 * half of all attempts fail; from there on a trial that fails brings a node back, and pauses do not
 * grow. So an outage or an overload of all does not end with a few nodes under the load of all.
 *
 * <p>One object serves one fleet. Time comes from the nodes' ticker; no thread is started.
 */
public final class Outliers implements Health {

  private static final Duration COMPARED_EVERY = Duration.ofSeconds(1);

  private final OutlierSettings settings;
  private final Announcer announcer;
  private final Comparison comparison;
  private final RandomGenerator random; // guarded by this, as the next two
  private final Set<OutlierWatch> watches = new LinkedHashSet<>();
  private Ticker.@Nullable Scheduled alarm;
  private volatile int nodes; // written under this, as the next one
  private volatile int out;
  private final AtomicBoolean comparing = new AtomicBoolean();

  private Outliers(Builder builder) {
    this.settings = builder.settings();
    this.comparison = new Comparison(settings);
    this.announcer = new Announcer(builder.listener);
    this.random = builder.random;
  }

  /** With the values that are said above. */
  public static Outliers standard() {
    return builder().build();
  }

  /** Starts with the values that are said above. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public synchronized Watch watch(Node node, Runnable changed) {
    OutlierWatch watch = new OutlierWatch(this, settings, node, changed);
    watches.add(watch);
    nodes = watches.size();
    return watch;
  }

  /** How many nodes are out now, those on trial included. */
  public int ejected() {
    return out;
  }

  private boolean hasRoom(Reason reason) {
    return out < settings.mostOut(nodes, reason);
  }

  /** Whether so many failures in a row say something of it, though others may fail too. */
  boolean isTelling(OutlierWatch watch, int inARow) {
    return hasRoom(Reason.FAILURES) && inARow >= comparison.tellingRun(watch, watch.now());
  }

  /** It is to be ejected, if there is room. */
  void eject(OutlierWatch watch, Reason reason) {
    if (watch.state != State.FIT || !hasRoom(reason)) {
      return;
    }
    HealthEvent event;
    synchronized (this) {
      if (watch.closed || watch.state != State.FIT || !hasRoom(reason)) {
        return;
      }
      out++;
      boolean again = watch.now() - watch.since <= settings.longest().toNanos();
      watch.ejections = again ? watch.ejections : 0;
      event = pause(watch, reason);
    }
    tell(watch, event);
  }

  private HealthEvent pause(OutlierWatch watch, Reason reason) {
    watch.ejections = comparison.othersFail(watch, watch.now()) ? 1 : watch.ejections + 1;
    watch.state = State.EJECTED;
    Duration pause = settings.pause(watch.ejections, random.nextDouble());
    alarm(watch, pause);
    return new HealthEvent(watch.node.instance(), Change.EJECTED, reason, pause);
  }

  private void alarm(OutlierWatch watch, Duration delay) {
    watch.cancelAlarm();
    watch.alarm = watch.node.ticker().schedule(delay, () -> offer(watch));
  }

  /** Its pause is over, or its trial takes too long. */
  private void offer(OutlierWatch watch) {
    boolean first;
    synchronized (this) {
      if (watch.closed || watch.state.isUsable()) {
        return;
      }
      first = watch.state == State.EJECTED;
      watch.alarm = null;
      watch.forget(watch.now());
      watch.state = State.OFFERED;
    }
    tell(watch, first ? event(watch, Change.ON_TRIAL) : null);
  }

  /** A call goes to one that is on trial. */
  void tried(OutlierWatch watch) {
    synchronized (this) {
      if (watch.closed || watch.state != State.OFFERED) {
        return;
      }
      watch.state = State.TRIED;
      alarm(watch, settings.longest());
    }
    tell(watch, null);
  }

  /** A call to one that is on trial has ended. */
  void judge(OutlierWatch watch, Verdict verdict) {
    HealthEvent event = null;
    synchronized (this) {
      boolean offered = watch.state == State.OFFERED;
      if (watch.closed || (!offered && watch.state != State.TRIED)) {
        return;
      }
      watch.cancelAlarm();
      if (verdict == Verdict.ANSWERED || isAsGoodAsOthers(watch, verdict)) {
        out--;
        watch.state = State.FIT;
        event = event(watch, Change.RETURNED);
      } else if (verdict == Verdict.CANCELLED) {
        watch.state = State.OFFERED;
      } else {
        event = pause(watch, Reason.TRIAL);
      }
    }
    tell(watch, event);
  }

  /** It fails as they do, and may take its share of what there is. */
  private boolean isAsGoodAsOthers(OutlierWatch watch, Verdict verdict) {
    return verdict == Verdict.FAILED && comparison.othersFail(watch, watch.now());
  }

  private static HealthEvent event(OutlierWatch watch, Change change) {
    return new HealthEvent(watch.node.instance(), change, Reason.TRIAL, Duration.ZERO);
  }

  private void tell(OutlierWatch watch, @Nullable HealthEvent event) {
    watch.changed.run();
    if (event != null) {
      announcer.say(event);
    }
  }

  /** Compares the nodes within a second, as an attempt has failed. */
  void compareSoon(Ticker ticker) {
    if (!comparing.get() && comparing.compareAndSet(false, true)) {
      synchronized (this) {
        alarm = ticker.schedule(COMPARED_EVERY, () -> compare(ticker));
      }
    }
  }

  private void compare(Ticker ticker) {
    comparing.set(false);
    List<OutlierWatch> fit;
    synchronized (this) {
      fit = watches.stream().filter(watch -> watch.state == State.FIT).toList();
    }
    for (OutlierWatch worse : comparison.worse(fit, ticker.nanos())) {
      eject(worse, Reason.SUCCESS_RATE);
    }
  }

  /** The node is gone. */
  synchronized void close(OutlierWatch watch) {
    if (watch.closed) {
      return;
    }
    watch.closed = true;
    watch.cancelAlarm();
    out -= watch.state == State.FIT ? 0 : 1;
    watches.remove(watch);
    nodes = watches.size();
    Ticker.Scheduled waiting = alarm;
    if (nodes == 0 && waiting != null) {
      waiting.cancel();
      comparing.set(false);
    }
  }

  /** Collects the settings; not thread-safe. */
  public static final class Builder {

    private int failures = 5;
    private int unreached = 3;
    private double successRate = 0.8;
    private int leastCalls = 20;
    private Duration window = Duration.ofSeconds(30);
    private double share = 0.5;
    private Duration first = Duration.ofSeconds(1);
    private Duration longest = Duration.ofMinutes(1);
    private RandomGenerator random = new SplittableRandom();
    private @Nullable HealthListener listener;

    private Builder() {}

    /** How many attempts in a row fail until a node is ejected; 5 unless said. */
    public Builder failuresInARow(int most) {
      this.failures = most;
      return this;
    }

    /** How many attempts in a row do not even reach a node until it is ejected; 3 unless said. */
    public Builder unreachedInARow(int most) {
      this.unreached = most;
      return this;
    }

    /**
     * Which part of the attempts at a node must be answered, from 0 for any to 1, and over what
     * time, from 100 milliseconds to an hour; 0.8 over 30 seconds unless said. A node that fails
     * less than twice as often as the others stays.
     */
    public Builder successRate(double least, Duration window) {
      this.successRate = least;
      this.window = Objects.requireNonNull(window, "window");
      return this;
    }

    /**
     * How many attempts there must have been in the time of {@link #successRate}, at the node and
     * at the others, before they are compared; 20 unless said.
     */
    public Builder leastCalls(int calls) {
      this.leastCalls = calls;
      return this;
    }

    /**
     * Which part of the nodes may be out at once, from 0 to 1, rounded down; 0.5 unless said. One
     * always stays; those that cannot be reached do not ask for room.
     */
    public Builder share(double most) {
      this.share = most;
      return this;
    }

    /**
     * For how long a node is left alone at first and at most, from 10 milliseconds to an hour; 1
     * second and 1 minute unless said.
     */
    public Builder pauses(Duration first, Duration longest) {
      this.first = Objects.requireNonNull(first, "first");
      this.longest = Objects.requireNonNull(longest, "longest");
      return this;
    }

    /** What shortens pauses: with a seeded one, and a manual ticker, all runs are the same. */
    public Builder random(RandomGenerator random) {
      this.random = Objects.requireNonNull(random, "random");
      return this;
    }

    /** Who is told what becomes of nodes, beside the log. */
    public Builder listener(HealthListener listener) {
      this.listener = Objects.requireNonNull(listener, "listener");
      return this;
    }

    private OutlierSettings settings() {
      return new OutlierSettings(
          failures, unreached, successRate, window, leastCalls, share, first, longest);
    }

    /**
     * For one fleet.
     *
     * @throws IllegalArgumentException when a setting is out of its range; the message names it
     */
    public Outliers build() {
      return new Outliers(this);
    }
  }
}
