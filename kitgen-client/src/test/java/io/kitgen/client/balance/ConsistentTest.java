package io.kitgen.client.balance;

import static io.kitgen.client.balance.Fleets.CTX;
import static io.kitgen.client.balance.Fleets.seeded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.ManualTicker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ConsistentTest {

  private static final CallContext.Key<String> USER = CallContext.Key.local("user", String.class);
  private static final int KEYS = 50_000;

  private final ManualTicker ticker = new ManualTicker();

  private static Node[] owners(Picker picker) {
    Node[] owners = new Node[KEYS];
    for (int i = 0; i < KEYS; i++) {
      owners[i] = picker.pick(CTX.with(USER, "user-" + i));
    }
    return owners;
  }

  private static Map<Node, Integer> counts(Node[] owners) {
    Map<Node, Integer> counts = new HashMap<>();
    for (Node owner : owners) {
      counts.merge(owner, 1, Integer::sum);
    }
    return counts;
  }

  @Test
  void onlyTheKeysOfANodeThatGoesMove() {
    List<Node> nodes = Fleets.of(50, ticker);
    Balancer balancer = Balancers.consistent(USER);
    Node[] before = owners(balancer.over(nodes));
    List<Node> fewer = new ArrayList<>(nodes);
    Node gone = fewer.remove(20);
    Node[] after = owners(balancer.over(fewer));
    Set<Node> heirs = new HashSet<>();
    int moved = 0;
    for (int i = 0; i < KEYS; i++) {
      if (before[i] == gone) {
        moved++;
        heirs.add(after[i]);
      } else {
        assertThat(after[i]).isSameAs(before[i]);
      }
    }
    assertThat(moved / (double) KEYS).isCloseTo(0.02, within(0.006));
    assertThat(heirs).hasSizeGreaterThan(35); // its keys are spread over the others
  }

  @Test
  void keysAreSharedOutByWeight() {
    double[] weights = new double[40];
    for (int i = 0; i < 40; i++) {
      weights[i] = i < 20 ? 1 : 3;
    }
    List<Node> nodes = Fleets.weighted(ticker, weights);
    Map<Node, Integer> counts = counts(owners(Balancers.consistent(USER).over(nodes)));
    int light = 0;
    for (int i = 0; i < 40; i++) {
      int count = Fleets.share(counts, nodes.get(i));
      light += i < 20 ? count : 0;
      double expected = KEYS * weights[i] / 80;
      assertThat((double) count).isBetween(expected * 0.6, expected * 1.4);
    }
    assertThat(light / (double) KEYS).isCloseTo(0.25, within(0.02));
  }

  @Test
  void everyClientFindsTheSameNode() {
    Node[] here = owners(Balancers.consistent(USER).over(Fleets.of(30, ticker)));
    Node[] there = owners(Balancers.consistent(USER).over(Fleets.of(30, ticker)));
    for (int i = 0; i < KEYS; i++) {
      assertThat(there[i].instance()).isEqualTo(here[i].instance());
    }
  }

  @Test
  void aHotKeySinksNoNode() {
    List<Node> nodes = Fleets.of(20, ticker);
    Picker picker = Balancers.consistent(USER).over(nodes);
    CallContext hot = CTX.with(USER, "everybody");
    Node own = picker.pick(hot);
    for (int i = 0; i < 400; i++) {
      picker.pick(hot).begin();
      ticker.advance(Duration.ofMillis(10));
    }
    assertThat(nodes).allSatisfy(node -> assertThat(node.outstanding()).isBetween(0, 31));
    assertThat(own.outstanding()).isGreaterThanOrEqualTo(20);
  }

  @Test
  void withoutABoundAKeyStaysWhereItIs() {
    List<Node> nodes = Fleets.of(20, ticker);
    Picker picker =
        Balancers.consistent(ctx -> ctx.get(USER), Double.POSITIVE_INFINITY).over(nodes);
    CallContext hot = CTX.with(USER, "everybody");
    Node own = picker.pick(hot);
    for (int i = 0; i < 400; i++) {
      picker.pick(hot).begin();
      ticker.advance(Duration.ofMillis(10));
    }
    assertThat(own.outstanding()).isEqualTo(400);
  }

  @Test
  void aCallWithoutAKeyGoesAnywhere() {
    List<Node> nodes = Fleets.of(10, ticker);
    Picker picker = Balancers.consistent(USER).drawing(seeded()).over(nodes);
    assertThat(Fleets.shares(picker, 1000)).containsOnlyKeys(nodes);
  }

  @Test
  void standsTenThousandNodesAndOne() {
    List<Node> many = Fleets.of(10_000, ticker);
    assertThat(counts(owners(Balancers.consistent(USER).over(many)))).hasSizeGreaterThan(9_000);
    List<Node> one = Fleets.weighted(ticker, 0);
    assertThat(counts(owners(Balancers.consistent(USER).over(one)))).containsOnlyKeys(one);
  }
}
