package io.kitgen.benchmarks.simulation.policy;

import io.kitgen.client.balance.Balancer;
import io.kitgen.client.balance.Node;
import io.kitgen.client.balance.Picker;
import io.kitgen.client.balance.Verdict;
import io.kitgen.client.health.Health;
import io.kitgen.runtime.Ticker;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

/**
 * A model of dialogue's {@code BALANCED}: whoever has the fewest calls under way and failures, each
 * of which counts as ten calls and fades with a half-life of 30 seconds.
 */
final class DialogueScore implements Balancer, Health {

  private static final double FAILURE = 10;

  private final SplittableRandom random;
  private final Map<Node, Failures> failures = new HashMap<>();

  DialogueScore(SplittableRandom random) {
    this.random = random;
  }

  @Override
  public Picker over(List<Node> nodes) {
    Failures[] scores =
        nodes.stream()
            .map(node -> failures.computeIfAbsent(node, Failures::new))
            .toArray(Failures[]::new);
    return ctx -> least(scores);
  }

  /** The least score; of several that have it, any. */
  private Node least(Failures[] scores) {
    Failures best = scores[0];
    double least = best.score();
    int equals = 1;
    for (int i = 1; i < scores.length; i++) {
      double score = scores[i].score();
      if (score < least) {
        best = scores[i];
        least = score;
        equals = 1;
      } else if (score == least && random.nextInt(++equals) == 0) {
        best = scores[i];
      }
    }
    return best.node;
  }

  @Override
  public Watch watch(Node node, Runnable changed) {
    return failures.computeIfAbsent(node, Failures::new);
  }

  private static final class Failures implements Watch {

    private static final double HALF_LIFE = TimeUnit.SECONDS.toNanos(30);

    private final Node node;
    private final Ticker ticker;
    private double count;
    private long atNanos;

    private Failures(Node node) {
      this.node = node;
      this.ticker = node.ticker();
    }

    double score() {
      return node.outstanding() + Math.rint(now()) * FAILURE;
    }

    private double now() {
      return count == 0 ? 0 : count * StrictMath.pow(0.5, (ticker.nanos() - atNanos) / HALF_LIFE);
    }

    @Override
    public boolean isUsable() {
      return true;
    }

    @Override
    public void ended(Verdict verdict, long nanos) {
      if (verdict == Verdict.FAILED || verdict == Verdict.UNREACHED) {
        count = now() + 1;
        atNanos = ticker.nanos();
      }
    }

    @Override
    public void close() {}
  }
}
