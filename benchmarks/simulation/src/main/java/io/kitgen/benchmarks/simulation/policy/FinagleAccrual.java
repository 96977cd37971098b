package io.kitgen.benchmarks.simulation.policy;

import io.kitgen.client.balance.Node;
import io.kitgen.client.balance.Verdict;
import io.kitgen.client.health.Health;
import io.kitgen.runtime.Ticker;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

/**
 * A model of Finagle's failure accrual as it comes: a node is dead after five failures in a row, or
 * when less than 80 % of what it did in 30 seconds went well, for 5 seconds at first and up to 300,
 * half of that by chance; then one call decides.
 */
final class FinagleAccrual implements Health {

  private static final int IN_A_ROW = 5;
  private static final int LEAST = 5;
  private static final double SUCCESS = 0.8;
  private static final long WINDOW = TimeUnit.SECONDS.toNanos(30);
  private static final long FIRST = TimeUnit.SECONDS.toNanos(5);
  private static final long LONGEST = TimeUnit.SECONDS.toNanos(300);

  private final SplittableRandom random;

  FinagleAccrual(SplittableRandom random) {
    this.random = random;
  }

  @Override
  public Watch watch(Node node, Runnable changed) {
    return new Accrual(node.ticker(), changed, random.split());
  }

  private enum State {
    ALIVE,
    DEAD,
    ON_TRIAL, // usable
    TRIED // the one call is under way
  }

  private static final class Accrual implements Watch {

    private final Ticker ticker;
    private final Runnable changed;
    private final SplittableRandom random;
    private final Queue<Long> recent = new ArrayDeque<>(); // ends; failures as negative numbers
    private int recentFailures;
    private int inRow;
    private State state = State.ALIVE;
    private long dead = FIRST;

    private Accrual(Ticker ticker, Runnable changed, SplittableRandom random) {
      this.ticker = ticker;
      this.changed = changed;
      this.random = random;
    }

    @Override
    public boolean isUsable() {
      return state == State.ALIVE || state == State.ON_TRIAL;
    }

    @Override
    public void began() {
      if (state == State.ON_TRIAL) {
        become(State.TRIED);
      }
    }

    @Override
    public void ended(Verdict verdict, long nanos) {
      if (verdict == Verdict.CANCELLED) {
        if (state == State.TRIED) {
          become(State.ON_TRIAL);
        }
        return;
      }
      boolean failed = verdict != Verdict.ANSWERED;
      if (state == State.ALIVE) {
        count(failed);
        if (inRow >= IN_A_ROW || isBad()) {
          die();
        }
      } else if (state == State.TRIED) {
        if (failed) {
          dead = Math.min(2 * dead, LONGEST);
          die();
        } else {
          dead = FIRST;
          forget();
          become(State.ALIVE);
        }
      }
    }

    private void count(boolean failed) {
      long now = ticker.nanos();
      inRow = failed ? inRow + 1 : 0;
      recent.add(failed ? -now : now);
      recentFailures += failed ? 1 : 0;
      for (Long first = recent.peek();
          first != null && Math.abs(first) < now - WINDOW;
          first = recent.peek()) {
        recentFailures -= first < 0 ? 1 : 0;
        recent.remove();
      }
    }

    private boolean isBad() {
      return recent.size() >= LEAST && recentFailures > (1 - SUCCESS) * recent.size();
    }

    private void die() {
      forget();
      long nanos = dead / 2 + (long) (dead / 2.0 * random.nextDouble());
      become(State.DEAD);
      ticker.schedule(Duration.ofNanos(nanos), () -> become(State.ON_TRIAL));
    }

    private void forget() {
      recent.clear();
      recentFailures = 0;
      inRow = 0;
    }

    private void become(State next) {
      boolean before = isUsable();
      state = next;
      if (isUsable() != before) {
        changed.run();
      }
    }

    @Override
    public void close() {}
  }
}
