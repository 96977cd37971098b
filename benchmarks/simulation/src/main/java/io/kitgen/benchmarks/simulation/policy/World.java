package io.kitgen.benchmarks.simulation.policy;

import io.kitgen.benchmarks.simulation.model.Site;
import io.kitgen.benchmarks.simulation.time.VirtualClock;
import io.kitgen.resilience.hedge.HedgeListener;
import io.kitgen.resilience.retry.RetryEvent;
import io.kitgen.resilience.retry.RetryListener;
import io.kitgen.runtime.Operation;
import java.util.SplittableRandom;

/** What a client is put together from, and counts for itself. */
public final class World implements RetryListener, HedgeListener {

  private final VirtualClock clock;
  private final Site site;
  private final SplittableRandom random;
  private long repeated;

  /** All there is at the begin of a run. */
  public World(VirtualClock clock, Site site, SplittableRandom random) {
    this.clock = clock;
    this.site = site;
    this.random = random;
  }

  /** The time. */
  public VirtualClock clock() {
    return clock;
  }

  /** The servers. */
  public Site site() {
    return site;
  }

  /** Chance; each time another one. */
  SplittableRandom random() {
    return random.split();
  }

  /** How many attempts retries and hedges have added. */
  public long repeated() {
    return repeated;
  }

  @Override
  public void failed(RetryEvent event) {
    repeated += event.decision() == RetryEvent.Decision.RETRY ? 1 : 0;
  }

  @Override
  public void on(Operation<?, ?> operation, Event event) {
    repeated += event == Event.SENT ? 1 : 0;
  }
}
