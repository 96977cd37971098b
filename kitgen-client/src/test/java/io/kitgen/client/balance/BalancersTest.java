package io.kitgen.client.balance;

import static io.kitgen.client.balance.Fleets.CTX;
import static io.kitgen.client.balance.Fleets.chiSquare;
import static io.kitgen.client.balance.Fleets.seeded;
import static io.kitgen.client.balance.Fleets.share;
import static io.kitgen.client.balance.Fleets.shares;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kitgen.runtime.ManualTicker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What holds for each way of balancing, and round robin and random, which have nothing else. */
final class BalancersTest {

  private final ManualTicker ticker = new ManualTicker();

  private static Stream<RandomBalancer> all() {
    return Stream.of(
        Balancers.roundRobin(),
        Balancers.random(),
        Balancers.weighted(),
        Balancers.responseTime(),
        Balancers.leastLoaded(),
        Balancers.powerOfTwo(),
        Balancers.peakEwma(),
        Balancers.zoneAware("", Balancers.random().drawing(seeded())),
        Balancers.aperture(20, Balancers.random().drawing(seeded())));
  }

  @Test
  void oneNodeGetsEverything() {
    List<Node> one = Fleets.of(1, ticker);
    all()
        .forEach(
            balancer -> assertThat(shares(balancer.over(one), 100)).containsEntry(one.get(0), 100));
  }

  @Test
  void nobodyIsPreferred() {
    List<Node> nodes = Fleets.of(20, ticker);
    all()
        .forEach(
            balancer -> {
              Picker picker = balancer.drawing(seeded()).over(nodes);
              // 43.8 is exceeded once in 1,000 times by a fair choice among 20
              assertThat(chiSquare(shares(picker, 20_000), nodes, 20_000)).isLessThan(43.8);
            });
  }

  @Test
  void aNodeWithoutWeightIsForWhenThereIsNothingElse() {
    List<Node> nodes = Fleets.weighted(ticker, 0, 1, 0, 1);
    List<Node> none = Fleets.weighted(ticker, 0, 0);
    all()
        .forEach(
            balancer -> {
              Map<Node, Integer> some = shares(balancer.drawing(seeded()).over(nodes), 1000);
              assertThat(some).containsOnlyKeys(nodes.get(1), nodes.get(3));
              Map<Node, Integer> both = shares(balancer.drawing(seeded()).over(none), 1000);
              assertThat(both.get(none.get(0))).isBetween(400, 600);
            });
  }

  @Test
  void theSameSeedGivesTheSamePicks() {
    List<Node> nodes = Fleets.of(10, ticker);
    all()
        .limit(7)
        .forEach(
            balancer ->
                assertThat(picks(balancer.drawing(seeded()).over(nodes)))
                    .isEqualTo(picks(balancer.drawing(seeded()).over(nodes))));
  }

  private static List<Node> picks(Picker picker) {
    return Stream.generate(() -> picker.pick(CTX)).limit(100).toList();
  }

  @Test
  void roundRobinTakesTurnsAndGoesOnWhereItWas() {
    Balancer balancer = Balancers.roundRobin();
    List<Node> nodes = Fleets.of(3, ticker);
    Picker picker = balancer.over(nodes);
    Node first = picker.pick(CTX);
    Node second = balancer.over(nodes).pick(CTX);
    assertThat(nodes.indexOf(second)).isEqualTo((nodes.indexOf(first) + 1) % 3);
  }

  @Test
  void roundRobinBeginsAnywhere() {
    List<Node> nodes = Fleets.of(4, ticker);
    List<Node> first = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      first.add(Balancers.roundRobin().over(nodes).pick(CTX));
    }
    assertThat(first).containsAll(nodes);
  }

  @Test
  void refusesSettingsThatCannotBe() {
    Balancer inner = Balancers.random();
    Balancer slow = Balancers.slowStart(Duration.ofSeconds(30), inner);
    refuses("decay is PT0S, expected more than zero", () -> Balancers.peakEwma(Duration.ZERO));
    refuses("window is PT-1S", () -> Balancers.slowStart(Duration.ofSeconds(-1), inner));
    refuses("busy is 0, expected at least 1", () -> Balancers.zoneAware("a", 0, inner));
    refuses("least is 0, expected at least 1", () -> Balancers.aperture(0, inner));
    refuses("client is 3 of 3", () -> Balancers.aperture(12, 3, 3, inner));
    refuses("bound is 1.0, expected more than 1", () -> Balancers.consistent(ctx -> "", 1));
    refuses("bound is NaN", () -> Balancers.consistent(ctx -> "", Double.NaN));
    refuses("slowStart must be the outermost", () -> Balancers.aperture(12, slow));
    refuses("slowStart must be the outermost", () -> Balancers.zoneAware("a", slow));
  }

  private static void refuses(String message, ThrowingCallable settings) {
    assertThatThrownBy(settings)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  @Test
  void weightsHoldWhileNodesAreAlike() {
    List<Node> nodes = Fleets.weighted(ticker, 1, 2, 3, 4, 10);
    nodes.forEach(node -> node.end(node.begin(), Verdict.ANSWERED));
    for (RandomBalancer balancer :
        List.of(
            Balancers.weighted(),
            Balancers.responseTime(),
            Balancers.leastLoaded(),
            Balancers.powerOfTwo(),
            Balancers.peakEwma())) {
      Map<Node, Integer> shares = shares(balancer.drawing(seeded()).over(nodes), 20_000);
      assertThat(share(shares, nodes.get(4))).isBetween(9_500, 11_500);
      assertThat(share(shares, nodes.get(0))).isBetween(500, 1_100);
    }
  }
}
