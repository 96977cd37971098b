package io.kitgen.client.balance;

import static io.kitgen.client.balance.Fleets.CTX;
import static io.kitgen.client.balance.Fleets.seeded;
import static org.assertj.core.api.Assertions.assertThat;

import io.kitgen.runtime.ManualTicker;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LeastLoadedTest {

  private final ManualTicker ticker = new ManualTicker();

  private static void begin(Picker picker, int calls) {
    for (int i = 0; i < calls; i++) {
      picker.pick(CTX).begin();
    }
  }

  @Test
  void aSmallFleetIsFilledEvenly() {
    List<Node> nodes = Fleets.of(12, ticker);
    begin(Balancers.leastLoaded().drawing(seeded()).over(nodes), 12 * 7);
    assertThat(nodes).allSatisfy(node -> assertThat(node.outstanding()).isEqualTo(7));
  }

  @Test
  void aLargeFleetIsFilledAlmostEvenly() {
    List<Node> nodes = Fleets.of(1000, ticker);
    begin(Balancers.leastLoaded().drawing(seeded()).over(nodes), 10_000);
    assertThat(nodes).allSatisfy(node -> assertThat(node.outstanding()).isBetween(7, 11));
  }

  @Test
  void twoChoicesAreNotFarBehind() {
    List<Node> nodes = Fleets.of(1000, ticker);
    begin(Balancers.powerOfTwo().drawing(seeded()).over(nodes), 10_000);
    assertThat(nodes).allSatisfy(node -> assertThat(node.outstanding()).isBetween(4, 13));
  }

  @Test
  void callsCountByWeight() {
    List<Node> nodes = Fleets.weighted(ticker, 1, 2, 4, 0);
    begin(Balancers.leastLoaded().drawing(seeded()).over(nodes), 70);
    assertThat(nodes.stream().map(Node::outstanding)).containsExactly(10, 20, 40, 0);
  }
}
