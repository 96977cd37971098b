package io.kitgen.benchmarks.simulation.policy;

import io.kitgen.client.balance.Balancers;
import io.kitgen.client.balance.RandomBalancer;
import io.kitgen.client.health.Outliers;
import io.kitgen.resilience.policy.RetryPolicy;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/** All clients that are compared. */
public final class Policies {

  private static final double SHARE = 0.2;

  /** The balancer's name stands for it with ejection and budgeted retries. */
  public static final Policy USUAL = guarded(Balancers::peakEwma).named("peak EWMA");

  private static final RetryPolicy AT_ONCE = new RetryPolicy(3, Duration.ZERO, Duration.ZERO, 0);
  private static final RetryPolicy DIALOGUE =
      new RetryPolicy(5, Duration.ofMillis(250), Duration.ofSeconds(2), 1);

  /** Round robin, and nothing else. */
  public static final Policy PLAIN =
      bare(Balancers::roundRobin).asReference().named("plain round robin");

  private static final Policy FINAGLE =
      bare(Balancers::powerOfTwo)
          .health(world -> new FinagleAccrual(world.random()))
          .retry(AT_ONCE, SHARE)
          .asReference()
          .named("Finagle's defaults (model)");

  /** In the order of the page. */
  public static final List<Policy> ALL =
      List.of(
          USUAL,
          guarded(Balancers::peakEwma).hedged(0.05).named("peak EWMA + hedges"),
          bare(Balancers::peakEwma).retry(RetryPolicy.DEFAULT, SHARE).named("peak EWMA − ejection"),
          bare(Balancers::peakEwma).health(Policies::outliers).named("peak EWMA − retries"),
          guarded(Balancers::peakEwma)
              .retry(RetryPolicy.DEFAULT, Double.POSITIVE_INFINITY)
              .named("peak EWMA, any retries"),
          guarded(Balancers::powerOfTwo).named("power of two"),
          guarded(Balancers::random).named("random"),
          guarded(Balancers::roundRobin).named("round robin"),
          PLAIN,
          dialogue(),
          FINAGLE);

  private static final int LARGE = 1_000;
  private static final List<Policy> LARGE_FLEETS = List.of(USUAL, PLAIN, FINAGLE);

  private Policies() {}

  /** Those for a fleet of {@code size}; some references look at every server for each call. */
  public static List<Policy> of(int size) {
    return size < LARGE ? ALL : LARGE_FLEETS;
  }

  private static Setup bare(Supplier<RandomBalancer> balancer) {
    return Setup.of(world -> balancer.get().drawing(world.random()));
  }

  private static Setup guarded(Supplier<RandomBalancer> balancer) {
    return bare(balancer).health(Policies::outliers).retry(RetryPolicy.DEFAULT, SHARE);
  }

  private static Outliers outliers(World world) {
    return Outliers.builder().random(world.random()).build();
  }

  /** Its retries have no budget. */
  private static Policy dialogue() {
    return new Policy(
        "dialogue's score (model)",
        Policy.Budget.UNLIMITED,
        world -> {
          DialogueScore score = new DialogueScore(world.random());
          return Setup.of(same -> score)
              .health(same -> score)
              .retry(DIALOGUE, Double.POSITIVE_INFINITY)
              .asReference()
              .named("dialogue")
              .connect(world);
        });
  }
}
