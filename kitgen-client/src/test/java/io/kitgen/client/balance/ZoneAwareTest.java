package io.kitgen.client.balance;

import static io.kitgen.client.balance.Fleets.seeded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.kitgen.runtime.ManualTicker;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ZoneAwareTest {

  private static final int PICKS = 20_000;

  private final ManualTicker ticker = new ManualTicker();

  private List<Node> zones(int a, int b, int c) {
    List<Node> nodes = new ArrayList<>();
    for (int i = 0; i < a + b + c; i++) {
      nodes.add(Fleets.node(i, 1, i < a ? "a" : i < a + b ? "b" : "c", ticker));
    }
    return nodes;
  }

  private static Picker in(String zone, List<Node> nodes) {
    return Balancers.zoneAware(zone, Balancers.powerOfTwo().drawing(seeded()))
        .drawing(seeded())
        .over(nodes);
  }

  /** The share of calls that stay in {@code zone}. */
  private static double share(String zone, List<Node> nodes) {
    return Fleets.shares(in(zone, nodes), PICKS).entrySet().stream()
            .filter(entry -> entry.getKey().instance().zone().equals(zone))
            .mapToInt(Map.Entry::getValue)
            .sum()
        / (double) PICKS;
  }

  @Test
  void callsStayInTheirZoneAsLongAsItHasItsShare() {
    assertThat(share("a", zones(10, 10, 10))).isEqualTo(1);
    assertThat(share("a", zones(8, 10, 10))).isEqualTo(1);
    assertThat(share("a", zones(30, 1, 1))).isEqualTo(1);
  }

  @Test
  void whatAZoneLacksGoesElsewhere() {
    assertThat(share("a", zones(5, 10, 10))).isCloseTo(1.4 * 5 * 3 / 25, within(0.01));
    assertThat(share("a", zones(1, 10, 10))).isCloseTo(1.4 * 3 / 21, within(0.01));
    assertThat(share("b", zones(5, 10, 10))).isEqualTo(1);
  }

  @Test
  void aZoneThatIsGoneIsServedByTheOthersEvenly() {
    List<Node> nodes = zones(0, 10, 10);
    assertThat(Fleets.chiSquare(Fleets.shares(in("a", nodes), PICKS), nodes, PICKS))
        .isLessThan(43.8);
    assertThat(Fleets.shares(in("", zones(2, 2, 2)), PICKS)).hasSize(6);
  }

  @Test
  void aZoneWithoutWeightCountsAsGone() {
    List<Node> nodes = new ArrayList<>();
    nodes.add(Fleets.node(0, 0, "a", ticker));
    nodes.add(Fleets.node(1, 1, "b", ticker));
    assertThat(Fleets.shares(in("a", nodes), 100)).containsOnlyKeys(nodes.get(1));
  }

  @Test
  void aZoneWithoutWeightIsNoneToCompareWith() {
    List<Node> nodes = zones(5, 10, 0);
    nodes.add(Fleets.node(15, 0, "c", ticker));
    assertThat(share("a", nodes)).isCloseTo(1.4 * 5 * 2 / 15, within(0.01));
  }

  @Test
  void whatComesOnTopOfManyGoesElsewhere() {
    List<Node> nodes = zones(10, 10, 10);
    Picker picker = in("a", nodes);
    for (int i = 0; i < 400; i++) {
      picker.pick(Fleets.CTX).begin();
    }
    int near = nodes.subList(0, 10).stream().mapToInt(Node::outstanding).sum();
    assertThat(near).isBetween(155, 175); // 16 each, and the rest is with the others
    assertThat(nodes).allSatisfy(node -> assertThat(node.outstanding()).isLessThan(18));
  }
}
