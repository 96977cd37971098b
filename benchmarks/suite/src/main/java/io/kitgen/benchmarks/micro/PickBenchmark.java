package io.kitgen.benchmarks.micro;

import io.kitgen.client.balance.Balancer;
import io.kitgen.client.balance.Balancers;
import io.kitgen.client.balance.Node;
import io.kitgen.client.balance.Picker;
import io.kitgen.client.balance.Verdict;
import io.kitgen.client.instance.Instance;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Ticker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Which instance an attempt goes to, and what is noted of it; of nodes that are all in use. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class PickBenchmark {
  private static final CallContext.Key<String> USER = CallContext.Key.local("user", String.class);
  private static final int ZONES = 3;

  /** How to balance. */
  public enum Way {
    ROUND_ROBIN(Balancers.roundRobin()),
    RANDOM(Balancers.random()),
    WEIGHTED(Balancers.weighted()),
    RESPONSE_TIME(Balancers.responseTime()),
    LEAST_LOADED(Balancers.leastLoaded()),
    POWER_OF_TWO(Balancers.powerOfTwo()),
    PEAK_EWMA(Balancers.peakEwma()),
    CONSISTENT(Balancers.consistent(USER)),
    ZONE_AWARE(Balancers.zoneAware("zone1", Balancers.peakEwma())),
    APERTURE(Balancers.aperture(12, 5, 100, Balancers.peakEwma())),
    SLOW_START(Balancers.slowStart(Duration.ofMinutes(1), Balancers.peakEwma()));

    private final Balancer balancer;

    Way(Balancer balancer) {
      this.balancer = balancer;
    }
  }

  @Param public Way way;

  @Param({"10", "1000", "10000"})
  public int nodes;

  @Param({"false", "true"})
  public boolean weights;

  private CallContext[] contexts;
  private List<Node> all;
  private Picker picker;
  private int call;

  /** Nodes that have answered within 1 to 20 ms, with up to 3 calls under way. */
  @Setup
  public void setUp() {
    SplittableRandom random = new SplittableRandom(nodes);
    all = new ArrayList<>();
    for (int i = 0; i < nodes; i++) {
      Instance instance =
          Instance.of("10.0." + i / 250 + "." + i % 250, 80)
              .withZone("zone" + i % ZONES)
              .withWeight(weights ? 1 + i % 7 : 1);
      Node node = new Node(instance, Ticker.system());
      long began = node.begin() - random.nextLong(1_000_000, 20_000_000);
      node.end(began, Verdict.ANSWERED);
      IntStream.range(0, random.nextInt(4)).forEach(n -> node.begin());
      all.add(node);
    }
    contexts =
        IntStream.range(0, 1024)
            .mapToObj(i -> CallContext.empty().with(USER, "user-" + i))
            .toArray(CallContext[]::new);
    picker = way.balancer.over(all);
  }

  @Benchmark
  public Node pick() {
    return picker.pick(contexts[++call & 1023]);
  }

  @Benchmark
  public long beginAndEnd() {
    Node node = all.get((++call & Integer.MAX_VALUE) % all.size());
    return node.end(node.begin(), Verdict.ANSWERED);
  }

  @Benchmark
  public long pickBeginAndEnd() {
    Node node = picker.pick(contexts[++call & 1023]);
    return node.end(node.begin(), Verdict.ANSWERED);
  }
}
