package io.kitgen.benchmarks.simulation.policy;

import io.kitgen.benchmarks.simulation.model.Get;
import io.kitgen.benchmarks.simulation.model.Get.Request;
import io.kitgen.benchmarks.simulation.model.Get.Response;
import io.kitgen.benchmarks.simulation.policy.Policy.Budget;
import io.kitgen.benchmarks.simulation.policy.Policy.Client;
import io.kitgen.client.ClientBuilder;
import io.kitgen.client.ClientWiring;
import io.kitgen.client.balance.Balancer;
import io.kitgen.client.fleet.Connector;
import io.kitgen.client.health.Health;
import io.kitgen.resilience.hedge.Hedges;
import io.kitgen.resilience.policy.HedgePolicy;
import io.kitgen.resilience.policy.RetryPolicy;
import io.kitgen.resilience.retry.Retries;
import io.kitgen.resilience.retry.RetryBudget;
import io.kitgen.runtime.Endpoint;
import io.kitgen.runtime.Middleware;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How a client is put together, by kitgen's own builder and of its own parts, on the clock of the
 * simulation. A call has 2 seconds, an attempt half of one. Immutable.
 *
 * @param balancer how to choose
 * @param health which nodes are fit; nothing for all
 * @param retry how often, and how long to wait; null for never
 * @param share how many retries each call allows; infinite for as many as there are
 * @param hedged which share of calls may have a second attempt, after the time that 98 % take
 * @param patient whether an attempt has as long as the call
 * @param plain whether it is to know nothing of what was not sent, and so not to go elsewhere
 */
record Setup(
    Function<World, Balancer> balancer,
    List<Function<World, Health>> health,
    @Nullable RetryPolicy retry,
    double share,
    double hedged,
    boolean patient,
    boolean plain) {

  private static final double PER_SECOND = 10;
  private static final Duration KEPT = Duration.ofSeconds(10);
  private static final Duration CALL = Duration.ofSeconds(2);
  private static final Duration ATTEMPT = Duration.ofMillis(500);
  private static final Duration HEDGE_AFTER = Duration.ofMillis(50);

  /** Chooses so, and nothing else. */
  static Setup of(Function<World, Balancer> balancer) {
    return new Setup(balancer, List.of(), null, 0, 0, false, false);
  }

  Setup health(Function<World, Health> another) {
    List<Function<World, Health>> more = new ArrayList<>(health);
    more.add(another);
    return new Setup(balancer, List.copyOf(more), retry, share, hedged, patient, plain);
  }

  Setup retry(RetryPolicy policy, double share) {
    return new Setup(balancer, health, policy, share, hedged, patient, plain);
  }

  Setup hedged(double most) {
    return new Setup(balancer, health, retry, share, most, patient, plain);
  }

  Setup withoutAttemptTimeout() {
    return new Setup(balancer, health, retry, share, hedged, true, plain);
  }

  Setup asReference() {
    return new Setup(balancer, health, retry, share, hedged, patient, true);
  }

  Policy named(String name) {
    Budget hedges = new Budget(hedged, 1 / 60.0, hedged > 0 ? 1 : 0);
    Budget retries =
        Double.isInfinite(share)
            ? Budget.UNLIMITED
            : new Budget(share, PER_SECOND, PER_SECOND * KEPT.toSeconds());
    return new Policy(
        name,
        (retry == null ? Budget.NOTHING : retries).and(hedged > 0 ? hedges : Budget.NOTHING),
        this::connect);
  }

  private Client connect(World world) {
    Connector connector = plain ? world.site()::connectPlainly : world.site()::connect;
    ClientBuilder<ClientWiring> builder =
        ClientBuilder.connecting(connector, List.of(Get.OPERATION), wiring -> wiring)
            .instances(world.site())
            .balance(balancer.apply(world))
            .ticker(world.clock())
            .timeout(CALL);
    if (!patient) {
      builder.attemptTimeout(ATTEMPT);
    }
    if (health.isEmpty()) {
      builder.withoutHealth();
    } else {
      health.forEach(one -> builder.health(one.apply(world)));
    }
    if (retry == null) {
      builder.withoutRetries();
    } else {
      builder.retry(retries(world, retry));
    }
    if (hedged > 0) {
      builder.hedge(hedges(world));
    }
    ClientWiring client = builder.build();
    Endpoint<Request, Response> endpoint = client.endpoint(Get.OPERATION);
    return new Client(endpoint, client::close);
  }

  private Middleware retries(World world, RetryPolicy policy) {
    SplittableRandom random = world.random();
    RetryBudget budget =
        Double.isInfinite(share)
            ? RetryBudget.unlimited()
            : RetryBudget.of(share, PER_SECOND, KEPT, world.clock());
    return Retries.builder()
        .policy(policy)
        .budget(budget)
        .listener(world)
        .random(random::nextDouble)
        .ticker(world.clock())
        .build();
  }

  private Middleware hedges(World world) {
    return Hedges.builder()
        .policy(new HedgePolicy(HEDGE_AFTER, 2, hedged))
        .percentile(0.98)
        .executor(world.clock()::start)
        .listener(world)
        .ticker(world.clock())
        .build();
  }
}
