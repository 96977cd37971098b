package io.kitgen.client.balance;

import static io.kitgen.client.balance.Fleets.CTX;
import static io.kitgen.client.balance.Fleets.seeded;
import static io.kitgen.client.balance.Fleets.share;
import static io.kitgen.client.balance.Fleets.shares;
import static org.assertj.core.api.Assertions.assertThat;

import io.kitgen.runtime.ManualTicker;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

final class TwoChoicesTest {

  private static final double MILLI = 1e6;

  private final ManualTicker ticker = new ManualTicker();

  private record Call(Node node, long began, long ends, Verdict verdict) {}

  /** A call each millisecond for {@code seconds}; where they went. */
  private Map<Node, Integer> load(
      Picker picker, int seconds, ToDoubleFunction<Node> millis, Node failing) {
    PriorityQueue<Call> running = new PriorityQueue<>((a, b) -> Long.compare(a.ends, b.ends));
    Map<Node, Integer> shares = new HashMap<>();
    for (int i = 0; i < seconds * 1000; i++) {
      ticker.advance(Duration.ofMillis(1));
      while (!running.isEmpty() && running.peek().ends <= ticker.nanos()) {
        Call ended = running.remove();
        ended.node.end(ended.began, ended.verdict);
      }
      Node node = picker.pick(CTX);
      shares.merge(node, 1, Integer::sum);
      long began = node.begin();
      long ends = began + (long) (millis.applyAsDouble(node) * MILLI);
      running.add(new Call(node, began, ends, node == failing ? Verdict.FAILED : Verdict.ANSWERED));
    }
    running.forEach(call -> call.node.end(call.began, call.verdict));
    return shares;
  }

  @Test
  void loadMovesAwayFromASlowNode() {
    List<Node> nodes = Fleets.of(10, ticker);
    Node slow = nodes.get(3);
    Picker ewma = Balancers.peakEwma().drawing(seeded()).over(nodes);
    load(ewma, 5, node -> 10, null);
    Map<Node, Integer> shares = load(ewma, 5, node -> node == slow ? 100 : 10, null);
    assertThat(share(shares, slow)).isLessThan(20);
    Picker outstanding = Balancers.powerOfTwo().drawing(seeded()).over(Fleets.of(10, ticker));
    assertThat(
            load(outstanding, 5, node -> node.instance().equals(slow.instance()) ? 100 : 10, null))
        .allSatisfy(
            (node, picks) -> {
              if (node.instance().equals(slow.instance())) {
                assertThat(picks).isLessThan(250);
              } else {
                assertThat(picks).isGreaterThan(450);
              }
            });
  }

  @Test
  void aNodeThatAnswersNoMoreGetsAFewCalls() {
    List<Node> nodes = Fleets.of(10, ticker);
    Picker ewma = Balancers.peakEwma().drawing(seeded()).over(nodes);
    load(ewma, 5, node -> 10, null);
    Map<Node, Integer> shares = load(ewma, 5, node -> node == nodes.get(0) ? 1e7 : 10, null);
    assertThat(share(shares, nodes.get(0))).isLessThan(20);
  }

  @Test
  void aNodeThatFailsAtOnceAttractsNobody() {
    List<Node> nodes = Fleets.of(10, ticker);
    Node broken = nodes.get(7);
    Picker ewma = Balancers.peakEwma().drawing(seeded()).over(nodes);
    load(ewma, 5, node -> 10, null);
    Map<Node, Integer> shares = load(ewma, 10, node -> node == broken ? 0.1 : 10, broken);
    assertThat(share(shares, broken)).isBetween(1, 30);
    Map<Node, Integer> later = load(ewma, 120, node -> 10, null);
    assertThat(share(later, broken)).isGreaterThan(1000); // it works again, and is found to
  }

  @Test
  void aNewNodeGetsOneCallUntilItHasAnswered() {
    List<Node> nodes = Fleets.of(3, ticker);
    for (Node known : nodes.subList(0, 2)) {
      long began = known.begin();
      ticker.advance(Duration.ofMillis(10));
      known.end(began, Verdict.ANSWERED);
    }
    Picker ewma = Balancers.peakEwma().drawing(seeded()).over(nodes);
    Node fresh = nodes.get(2);
    assertThat(shares(ewma, 100))
        .hasEntrySatisfying(fresh, picks -> assertThat(picks).isGreaterThan(50));
    fresh.begin();
    assertThat(shares(ewma, 100)).doesNotContainKey(fresh);
  }

  @Test
  void aHeavyNodeThatFailsIsLeftThoughItIsMostlyDrawn() {
    List<Node> nodes = Fleets.weighted(ticker, 1, 9);
    Picker ewma = Balancers.peakEwma().drawing(seeded()).over(nodes);
    load(ewma, 2, node -> 10, null);
    Map<Node, Integer> shares = load(ewma, 10, node -> 10, nodes.get(1));
    assertThat(share(shares, nodes.get(0))).isGreaterThan(8_000);
  }

  @Test
  void aNodeThatStartsSlowlyGetsItsShareOfIt() {
    List<Node> nodes = Fleets.of(10, ticker);
    nodes.get(0).startSlowly(Duration.ofSeconds(10));
    ticker.advance(Duration.ofSeconds(3));
    Picker picker = Balancers.powerOfTwo().drawing(seeded()).over(nodes);
    assertThat(share(shares(picker, 20_000), nodes.get(0))).isBetween(500, 700);
  }
}
