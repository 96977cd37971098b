package io.kitgen.client.balance;

import static io.kitgen.client.balance.Fleets.CTX;
import static io.kitgen.client.balance.Fleets.chiSquare;
import static io.kitgen.client.balance.Fleets.seeded;
import static io.kitgen.client.balance.Fleets.share;
import static io.kitgen.client.balance.Fleets.shares;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.kitgen.runtime.ManualTicker;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class WeightedTest {

  private final ManualTicker ticker = new ManualTicker();

  @Test
  void sharesAreThoseOfTheWeights() {
    SplittableRandom random = seeded();
    for (int round = 0; round < 20; round++) {
      double[] weights = random.doubles(1 + random.nextInt(300), 0.1, 10).toArray();
      List<Node> nodes = Fleets.weighted(ticker, weights);
      int picks = 200 * weights.length;
      Picker picker = Balancers.weighted().drawing(random).over(nodes);
      // a fair lottery would give about as much as there are nodes: turns are far more even
      assertThat(chiSquare(shares(picker, picks), nodes, picks)).isLessThan(weights.length / 4.0);
    }
  }

  @Test
  void aWeightThatIsTinyIsNotForgotten() {
    List<Node> nodes = Fleets.weighted(ticker, 1_000_000, 1, 1);
    Picker picker = Balancers.weighted().drawing(seeded()).over(nodes);
    Map<Node, Integer> shares = shares(picker, 4_000_000);
    assertThat(share(shares, nodes.get(1))).isBetween(2, 6);
  }

  @Test
  void turnsAreSpreadAndNotInBursts() {
    List<Node> nodes = Fleets.weighted(ticker, 5, 1, 1);
    Picker picker = Balancers.weighted().drawing(seeded()).over(nodes);
    for (int window = 0; window < 1000; window++) {
      assertThat(share(shares(picker, 70), nodes.get(0))).isBetween(47, 53);
    }
  }

  @Test
  void goesOnWhereItWas() {
    Balancer balancer = Balancers.weighted().drawing(seeded());
    List<Node> nodes = Fleets.of(2, ticker);
    int first = 0;
    for (int i = 0; i < 1000; i++) {
      first += balancer.over(nodes).pick(CTX) == nodes.get(0) ? 1 : 0;
    }
    assertThat(first).isBetween(490, 510);
  }

  @Test
  void fasterNodesGetMoreAndNewOnesTheMean() {
    List<Node> nodes = Fleets.of(3, ticker);
    answer(nodes.get(0), 10);
    answer(nodes.get(1), 30);
    Picker picker = Balancers.responseTime().drawing(seeded()).over(nodes);
    Map<Node, Integer> shares = shares(picker, 12_000);
    assertThat(share(shares, nodes.get(0))).isCloseTo(6_000, within(100));
    assertThat(share(shares, nodes.get(1))).isCloseTo(2_000, within(100));
    assertThat(share(shares, nodes.get(2))).isCloseTo(4_000, within(100));
    answer(nodes.get(2), 1000);
    ticker.advance(Duration.ofSeconds(1));
    assertThat(share(shares(picker, 12_000), nodes.get(2))).isBetween(50, 150);
  }

  @Test
  void aNodeThatStartsSlowlyGetsMoreWithTime() {
    List<Node> nodes = Fleets.of(2, ticker);
    Balancer balancer =
        Balancers.slowStart(Duration.ofSeconds(10), Balancers.weighted().drawing(seeded()));
    assertThat(share(shares(balancer.over(nodes), 1000), nodes.get(1))).isBetween(490, 510);
    balancer.over(nodes.subList(0, 1));
    Picker picker = balancer.over(nodes);
    assertThat(share(shares(picker, 1100), nodes.get(1))).isBetween(90, 110);
    ticker.advance(Duration.ofSeconds(5));
    assertThat(share(shares(picker, 1500), nodes.get(1))).isBetween(490, 510);
    ticker.advance(Duration.ofSeconds(5));
    assertThat(share(shares(picker, 1000), nodes.get(1))).isBetween(490, 510);
  }

  @Test
  void nobodyStartsSlowlyWhenAllAreNew() {
    List<Node> nodes = Fleets.of(4, ticker);
    Balancer balancer = Balancers.slowStart(Duration.ofSeconds(10), Balancers.random());
    balancer.over(nodes.subList(0, 2));
    balancer.over(nodes.subList(2, 4));
    assertThat(nodes).allSatisfy(node -> assertThat(node.warmth()).isEqualTo(1));
    balancer.over(nodes.subList(1, 4));
    assertThat(nodes.get(1).warmth()).isEqualTo(0.1);
    assertThat(nodes.get(2).warmth()).isEqualTo(1);
  }

  private void answer(Node node, int millis) {
    long began = node.begin();
    ticker.advance(Duration.ofMillis(millis));
    node.end(began, Verdict.ANSWERED);
  }
}
