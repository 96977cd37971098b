package io.kitgen.benchmarks.simulation.scenario;

import io.kitgen.benchmarks.simulation.model.Get;
import io.kitgen.benchmarks.simulation.model.Get.Request;
import io.kitgen.benchmarks.simulation.model.Get.Response;
import io.kitgen.benchmarks.simulation.model.Server;
import io.kitgen.benchmarks.simulation.model.Site;
import io.kitgen.benchmarks.simulation.policy.Policy;
import io.kitgen.benchmarks.simulation.policy.World;
import io.kitgen.benchmarks.simulation.time.VirtualClock;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Endpoint;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

/** One policy in one scenario. Calls come by chance (Poisson), whatever becomes of them. */
public final class Run {

  private static final Request REQUEST = new Request();
  private static final int KEYS = 1_000;
  private static final long GRACE = 10; // seconds for what has begun in time to end

  private final VirtualClock clock = new VirtualClock();
  private final long origin = clock.nanos();
  private final SplittableRandom random;
  private final Scenario scenario;
  private final Policy policy;
  private final Site site;
  private final Stage stage;
  private final World world;
  private final Recorder recorder = new Recorder(seconds(Scenario.BEGIN), seconds(Scenario.END));
  private long[] acceptedBefore = {};
  private long attemptsBefore;
  private long repeatedBefore;
  private long begun;

  private Run(Scenario scenario, Policy policy, int size, long seed) {
    this.scenario = scenario;
    this.policy = policy;
    // The same servers and the same calls for every policy; what else is by chance is its own.
    SplittableRandom root = new SplittableRandom(seed);
    this.site = new Site(clock, root.split());
    this.random = root.split();
    this.world = new World(clock, site, root.split());
    this.stage = new Stage(clock, site, size);
  }

  /** Runs {@code policy} through {@code scenario} with {@code size} servers. */
  public static Outcome of(Scenario scenario, Policy policy, int size, long seed) {
    return new Run(scenario, policy, size, seed).outcome();
  }

  private Outcome outcome() {
    scenario.layout().accept(stage);
    site.publish();
    try (Policy.Client client = policy.connect(world)) {
      scenario.script().accept(stage);
      stage.at(Scenario.BEGIN, this::remember);
      double perSecond = Math.min(scenario.load() * stage.capacity(), scenario.mostPerSecond());
      arrive(client.endpoint(), 1e9 / perSecond);
      clock.runUntil(origin + seconds(Scenario.END));
      Outcome.Counts counts = counts();
      clock.runUntil(origin + seconds(Scenario.END + GRACE));
      return new Outcome(scenario, policy.name(), stage.size(), recorder, counts);
    }
  }

  private void remember() {
    acceptedBefore = site.servers().stream().mapToLong(Server::accepted).toArray();
    attemptsBefore = site.attempts();
    repeatedBefore = world.repeated();
  }

  private Outcome.Counts counts() {
    List<Server> servers = site.servers();
    double busiest = 0;
    long accepted = 0;
    int used = 0;
    for (int i = 0; i < servers.size(); i++) {
      long its = servers.get(i).accepted() - acceptedBefore[i];
      accepted += its;
      used += its > 0 ? 1 : 0;
      busiest = Math.max(busiest, its / servers.get(i).settings().capacity());
    }
    return new Outcome.Counts(
        site.attempts() - attemptsBefore,
        accepted,
        world.repeated() - repeatedBefore,
        accepted == 0 ? 0 : busiest / (accepted / stage.capacity()),
        used,
        world.repeated(),
        policy.budget().most(begun, Scenario.END));
  }

  /** Begins a call, and has the next one come. */
  private void arrive(Endpoint<Request, Response> endpoint, double meanNanos) {
    long wait = (long) (-StrictMath.log(1 - random.nextDouble()) * meanNanos);
    clock.after(
        wait,
        () -> {
          if (clock.nanos() - origin < seconds(Scenario.END)) {
            begun++;
            int key = random.nextInt(KEYS);
            clock.start(() -> call(endpoint, key));
            arrive(endpoint, meanNanos);
          }
        });
  }

  private void call(Endpoint<Request, Response> endpoint, int key) {
    long began = clock.nanos();
    boolean well = true;
    try {
      endpoint.call(CallContext.empty().with(Get.KEY, key), REQUEST);
    } catch (Exception e) {
      well = false; // that is what is counted
    }
    recorder.ended(began - origin, clock.nanos() - began, well);
  }

  private static long seconds(long seconds) {
    return TimeUnit.SECONDS.toNanos(seconds);
  }
}
