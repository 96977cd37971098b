package io.kitgen.benchmarks.simulation.policy;

import io.kitgen.benchmarks.simulation.model.Get;
import io.kitgen.client.balance.Balancer;
import io.kitgen.client.balance.Balancers;
import io.kitgen.client.balance.RandomBalancer;
import io.kitgen.client.health.Outliers;
import io.kitgen.resilience.policy.RetryPolicy;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * All clients that are compared. One that is called by its balancer's name has ejection and retries
 * within the usual budget, too.
 */
public final class Policies {

  private static final double SHARE = 0.2;
  private static final double HEDGED = 0.05;

  private static final RetryPolicy OFTEN =
      new RetryPolicy(5, Duration.ofMillis(50), Duration.ofSeconds(1), 0.5);

  /** What kitgen does unless told otherwise, with a timeout for attempts. */
  public static final Policy USUAL = ewma().named("peak EWMA");

  /** Round robin, and nothing else. */
  public static final Policy PLAIN =
      bare(Balancers::roundRobin).asReference().named("plain round robin");

  private static final Policy HEDGES = ewma().hedged(HEDGED).named("peak EWMA + hedges");
  private static final Policy NO_RETRIES =
      bare(Balancers::peakEwma).health(Policies::outliers).named("peak EWMA − retries");
  private static final Policy TWO = guarded(Balancers::powerOfTwo).named("power of two");
  private static final Policy LEAST = guarded(Balancers::leastLoaded).named("least loaded");
  private static final Policy FAST = guarded(Balancers::responseTime).named("response time");
  private static final Policy TURNS = guarded(Balancers::roundRobin).named("round robin");
  private static final Policy LOTS = guarded(Balancers::random).named("random");
  private static final Policy WEIGHTED = guarded(Balancers::weighted).named("weighted");
  private static final Policy DIALOGUE = dialogue();
  private static final Policy FINAGLE = finagle();

  /** For what befalls servers that are alike, in the order of the page. */
  public static final List<Policy> FAULTS =
      List.of(
          USUAL,
          HEDGES,
          ewma(world -> slowStart(world, Duration.ofSeconds(5))).named("peak EWMA + slow start"),
          bare(Balancers::peakEwma).retry(RetryPolicy.DEFAULT, SHARE).named("peak EWMA − ejection"),
          NO_RETRIES,
          ewma().withoutAttemptTimeout().named("peak EWMA − attempt timeout"),
          TWO,
          LEAST,
          FAST,
          guarded(() -> Balancers.consistent(Get.KEY)).named("consistent by key"),
          LOTS,
          TURNS,
          PLAIN,
          DIALOGUE,
          FINAGLE);

  /** For servers that are not alike. */
  public static final List<Policy> UNEVEN =
      List.of(
          USUAL,
          HEDGES,
          ewma(Policies::inZone).named("zone-aware peak EWMA"),
          TWO,
          LEAST,
          FAST,
          WEIGHTED,
          LOTS,
          TURNS,
          PLAIN,
          DIALOGUE,
          FINAGLE);

  /** For too much of everything. */
  public static final List<Policy> OVERLOAD =
      List.of(
          USUAL,
          ewma().retry(RetryPolicy.DEFAULT, 0.1).named("peak EWMA, budget of 10 %"),
          ewma().retry(OFTEN, SHARE).named("peak EWMA, 5 attempts"),
          ewma().retry(RetryPolicy.DEFAULT, Double.POSITIVE_INFINITY).named("peak EWMA, no budget"),
          ewma().retry(OFTEN, Double.POSITIVE_INFINITY).named("peak EWMA, 5 attempts, no budget"),
          NO_RETRIES,
          HEDGES,
          PLAIN,
          DIALOGUE,
          FINAGLE);

  /** For fleets where looking at every server for each call takes too long. */
  public static final List<Policy> LARGE =
      List.of(
          USUAL,
          ewma(world -> aperture(world, 12)).named("aperture of 12, peak EWMA"),
          ewma(world -> aperture(world, 50)).named("aperture of 50, peak EWMA"),
          TWO,
          LEAST,
          TURNS,
          PLAIN,
          FINAGLE);

  private Policies() {}

  private static Setup bare(Supplier<RandomBalancer> balancer) {
    return Setup.of(world -> balancer.get().drawing(world.random()));
  }

  private static Setup guarded(Supplier<RandomBalancer> balancer) {
    return guarded(bare(balancer));
  }

  private static Setup guarded(Setup setup) {
    return setup.health(Policies::outliers).retry(RetryPolicy.DEFAULT, SHARE);
  }

  private static Setup ewma() {
    return guarded(Balancers::peakEwma);
  }

  private static Setup ewma(Function<World, Balancer> around) {
    return guarded(Setup.of(around));
  }

  private static Balancer inner(World world) {
    return Balancers.peakEwma().drawing(world.random());
  }

  private static Balancer slowStart(World world, Duration window) {
    return Balancers.slowStart(window, inner(world));
  }

  private static Balancer inZone(World world) {
    return Balancers.zoneAware("a", inner(world)).drawing(world.random());
  }

  private static Balancer aperture(World world, int least) {
    return Balancers.aperture(least, inner(world)).drawing(world.random());
  }

  private static Outliers outliers(World world) {
    return Outliers.builder().random(world.random()).build();
  }

  /** Its retries have no budget. */
  private static Policy dialogue() {
    RetryPolicy retry = new RetryPolicy(5, Duration.ofMillis(250), Duration.ofSeconds(2), 1);
    return new Policy(
        "dialogue's score (model)",
        Policy.Budget.UNLIMITED,
        world -> {
          DialogueScore score = new DialogueScore(world.random());
          return Setup.of(same -> score)
              .health(same -> score)
              .retry(retry, Double.POSITIVE_INFINITY)
              .asReference()
              .named("dialogue")
              .connect(world);
        });
  }

  private static Policy finagle() {
    return bare(Balancers::powerOfTwo)
        .health(world -> new FinagleAccrual(world.random()))
        .retry(new RetryPolicy(3, Duration.ZERO, Duration.ZERO, 0), SHARE)
        .asReference()
        .named("Finagle's defaults (model)");
  }
}
