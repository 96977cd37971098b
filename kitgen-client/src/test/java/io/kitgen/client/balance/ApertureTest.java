package io.kitgen.client.balance;

import static io.kitgen.client.balance.Fleets.seeded;
import static org.assertj.core.api.Assertions.assertThat;

import io.kitgen.runtime.ManualTicker;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class ApertureTest {

  private static final int PICKS = 2_000;

  private final ManualTicker ticker = new ManualTicker();
  private final SplittableRandom random = seeded();

  private Balancer deterministic(int least, int client, int clients) {
    return Balancers.aperture(least, client, clients, Balancers.random().drawing(random))
        .drawing(random);
  }

  /** The load of each node relative to the mean, when each client makes as many calls. */
  private double[] loads(int nodes, int clients, int least, Set<Integer> sizes) {
    int picks = 20_000;
    List<Node> all = Fleets.of(nodes, ticker);
    Map<Node, Integer> total = new HashMap<>();
    for (int client = 0; client < clients; client++) {
      Map<Node, Integer> own =
          Fleets.shares(deterministic(least, client, clients).over(all), picks);
      sizes.add(own.size());
      own.forEach((node, calls) -> total.merge(node, calls, Integer::sum));
    }
    double mean = picks * (double) clients / nodes;
    return all.stream().mapToDouble(node -> Fleets.share(total, node) / mean).toArray();
  }

  @Test
  void allNodesGetTheSameFromAllClients() {
    for (int[] shape : new int[][] {{100, 50, 12}, {97, 31, 12}, {40, 200, 12}, {150, 7, 12}}) {
      Set<Integer> sizes = new HashSet<>();
      double[] loads = loads(shape[0], shape[1], shape[2], sizes);
      assertThat(Arrays.stream(loads)).allMatch(load -> load > 0.8 && load < 1.2);
      assertThat(sizes).allSatisfy(size -> assertThat(size).isGreaterThanOrEqualTo(12));
    }
  }

  @Test
  void aClientHasAPartOfALargeFleetOnly() {
    Set<Integer> sizes = new HashSet<>();
    loads(1000, 200, 12, sizes);
    assertThat(sizes).allSatisfy(size -> assertThat(size).isBetween(12, 17));
  }

  @Test
  void aSmallFleetIsUsedAsAWhole() {
    List<Node> nodes = Fleets.of(12, ticker);
    assertThat(Fleets.shares(deterministic(12, 3, 100).over(nodes), PICKS)).hasSize(12);
    assertThat(Fleets.shares(deterministic(1, 0, 1).over(nodes), PICKS)).hasSize(12);
  }

  @Test
  void aPartChangesLittleWhenNodesComeAndGo() {
    List<Node> nodes = new ArrayList<>(Fleets.of(200, ticker));
    for (Balancer balancer :
        List.of(
            deterministic(12, 17, 40),
            Balancers.aperture(12, Balancers.random().drawing(random)).drawing(random))) {
      Set<Node> before = Fleets.shares(balancer.over(nodes), PICKS).keySet();
      for (int i = 0; i < 200; i += 10) {
        List<Node> fewer = new ArrayList<>(nodes);
        fewer.remove(i);
        Set<Node> kept = new HashSet<>(Fleets.shares(balancer.over(fewer), PICKS).keySet());
        kept.retainAll(before);
        assertThat(kept).hasSizeGreaterThanOrEqualTo(before.size() - 2);
      }
    }
  }

  @Test
  void partsOfUnknownClientsAreAnywhere() {
    List<Node> nodes = Fleets.of(100, ticker);
    Map<Node, Integer> clients = new HashMap<>();
    for (int client = 0; client < 400; client++) {
      Balancer balancer =
          Balancers.aperture(12, Balancers.random().drawing(random)).drawing(random);
      Set<Node> part = Fleets.shares(balancer.over(nodes), 200).keySet();
      assertThat(part).hasSizeBetween(11, 13);
      part.forEach(node -> clients.merge(node, 1, Integer::sum));
    }
    assertThat(nodes).allSatisfy(node -> assertThat(clients.get(node)).isBetween(20, 90));
  }
}
