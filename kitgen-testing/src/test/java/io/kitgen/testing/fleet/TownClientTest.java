package io.kitgen.testing.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.kitgen.client.ClientBuilder;
import io.kitgen.client.balance.Balancers;
import io.kitgen.client.balance.Node;
import io.kitgen.client.fleet.FleetListener;
import io.kitgen.client.fleet.NoEndpointsException;
import io.kitgen.client.instance.Instance;
import io.kitgen.client.source.Instances;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.http.client.KitHttpClient;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Over sockets, with kitgen's own engines. */
class TownClientTest {

  private final House a = new House("a", Duration.ofSeconds(30));
  private final House b = new House("b", Duration.ZERO);
  private final House c = new House("c", Duration.ofSeconds(30));

  @AfterEach
  void stop() {
    a.close();
    b.close();
    c.close();
  }

  private static ClientBuilder<TownClient> town(Instance... instances) {
    URI base = URI.create("http://town");
    return TownClient.over(TownHttp.transport(KitHttpClient.create(), base))
        .instances(Instances.of(instances));
  }

  @Test
  void twoLinesMakeAClientOfMany() {
    try (TownClient town = town(a.instance(), b.instance(), c.instance()).build()) {
      Set<String> answers = new TreeSet<>();
      for (int i = 0; i < 200; i++) {
        answers.add(town.who());
      }
      assertThat(answers).containsExactly("a", "b", "c");
      try (Stream<Integer> numbers = town.count(3)) {
        assertThat(numbers).containsExactly(0, 1, 2);
      }
    }
  }

  @Test
  void whatIsInTheContextForTheWireGoesAlongToInstancesButNotToOneAddress() throws Exception {
    CallContext ctx = CallContext.empty().with(House.TENANT, "acme").with(House.TENANT, "emca");
    try (TownClient town = town(a.instance()).build();
        TownClient plain = town(a.instance()).withoutPropagation().build();
        TownClient one = one()) {
      assertThat(town.endpoints().in(ctx).tenant()).isEqualTo("emca");
      assertThat(town.tenant()).isEqualTo("nobody");
      assertThat(plain.endpoints().in(ctx).tenant()).isEqualTo("nobody");
      assertThat(one.endpoints().in(ctx).tenant()).isEqualTo("nobody");
    }
  }

  private TownClient one() {
    URI base = URI.create("http://127.0.0.1:" + a.instance().port());
    return TownClient.over(TownHttp.transport(KitHttpClient.create(), base)).build();
  }

  @Test
  void anEndpointSetInThisProcessIsATransportAsAnyOther() {
    Map<String, Town> town = Map.of("a", a, "b", b);
    try (TownClient client =
        TownClient.connecting(
                instance -> TownClient.local(TownEndpoints.of(town.get(instance.host()))))
            .instances(Instances.of("a:1", "b:1"))
            .balance(Balancers.roundRobin())
            .build()) {
      assertThat(List.of(client.who(), client.who())).containsExactlyInAnyOrder("a", "b");
    }
  }

  @Test
  void whoRefusesConnectionsIsPassedOverAtOnceWhateverTheOperation() {
    AtomicInteger elsewhere = new AtomicInteger();
    FleetListener counting =
        new FleetListener() {
          @Override
          public void elsewhere(Operation<?, ?> operation, Node from, Exception error) {
            elsewhere.incrementAndGet();
          }
        };
    Instance gone = b.instance();
    b.close();
    try (TownClient town =
        town(a.instance(), gone)
            .balance(Balancers.roundRobin())
            .withoutHealth()
            .undeclared()
            .fleetListener(counting)
            .build()) {
      for (int i = 0; i < 10; i++) {
        assertThat(town.who()).isEqualTo("a");
      }
      assertThat(elsewhere.get()).isBetween(9, 10); // the other one takes a turn too
    }
    try (TownClient town = town(gone).build()) {
      assertThatThrownBy(town::who).hasMessageContaining("cannot be reached");
    }
    try (TownClient town = town().build()) {
      assertThatThrownBy(town::who).isInstanceOf(NoEndpointsException.class);
    }
  }

  @Test
  void nothingIsLeftBehindAClosedClient() {
    Set<Thread> before = Thread.getAllStackTraces().keySet();
    for (int i = 0; i < 5; i++) {
      try (TownClient town = town(a.instance(), b.instance()).build()) {
        town.who();
      }
    }
    await()
        .atMost(Duration.ofMinutes(1))
        .until(
            () ->
                Thread.getAllStackTraces().keySet().stream()
                    .filter(thread -> !before.contains(thread))
                    .map(Thread::getName)
                    .noneMatch(
                        name ->
                            name.startsWith("kitgen-http-client")
                                || name.startsWith("kitgen-instances")));
  }

  @Test
  void idempotentCallsSeeNoErrorWhileOneIsKilledOneSlowedAndOneStopped() throws Exception {
    House d = new House("d", Duration.ofSeconds(30));
    Map<String, AtomicInteger> answers = new ConcurrentHashMap<>();
    AtomicBoolean over = new AtomicBoolean();
    ExecutorService callers = Executors.newFixedThreadPool(8);
    try (TownClient town =
        town(a.instance(), b.instance(), c.instance(), d.instance())
            .timeout(Duration.ofMinutes(1))
            .build()) {
      List<Future<Integer>> calls =
          Stream.generate(() -> callers.submit(() -> call(town, answers, over))).limit(8).toList();
      awaitMore(answers, 1000);
      a.slowness = Duration.ofMillis(10);
      awaitMore(answers, 500);
      b.close();
      awaitMore(answers, 500);
      c.close();
      awaitMore(answers, 500);
      over.set(true);
      int count = 0;
      for (Future<Integer> one : calls) {
        count += one.get(); // throws what the call did
      }
      assertThat(count).isGreaterThan(2500);
      assertThat(answers).containsOnlyKeys("a", "b", "c", "d");
    } finally {
      over.set(true);
      callers.shutdown();
      d.close();
    }
  }

  private static int call(TownClient town, Map<String, AtomicInteger> answers, AtomicBoolean over) {
    int count = 0;
    while (!over.get()) {
      answers.computeIfAbsent(town.who(), name -> new AtomicInteger()).incrementAndGet();
      count++;
    }
    return count;
  }

  private static void awaitMore(Map<String, AtomicInteger> answers, int more) {
    int before = sum(answers);
    await().atMost(Duration.ofMinutes(2)).until(() -> sum(answers) > before + more);
  }

  private static int sum(Map<String, AtomicInteger> answers) {
    return answers.values().stream().mapToInt(AtomicInteger::get).sum();
  }
}
