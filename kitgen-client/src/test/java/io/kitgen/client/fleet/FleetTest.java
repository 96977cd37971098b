package io.kitgen.client.fleet;

import static io.kitgen.client.fleet.Town.ASK;
import static io.kitgen.client.fleet.Town.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import com.sun.management.ThreadMXBean;
import io.kitgen.Code;
import io.kitgen.client.health.Outliers;
import io.kitgen.client.instance.Instance;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Cancellation;
import io.kitgen.runtime.Deadline;
import io.kitgen.runtime.Endpoint;
import io.kitgen.runtime.ManualTicker;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class FleetTest {

  private final ManualTicker ticker = new ManualTicker();
  private final Town town = new Town();

  private Fleet.Builder fleet() {
    return Fleet.of(town, town).ticker(ticker).balance(Choice::roundRobin);
  }

  private static List<String> ask(Fleet fleet, int times) throws Exception {
    List<String> answers = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      answers.add(Town.ask(fleet));
    }
    return answers;
  }

  @Test
  void survivorsKeepTheirTransportAndTheVanishedAreClosed() throws Exception {
    town.has(1, 2);
    try (Fleet fleet = fleet().build()) {
      assertThat(ask(fleet, 4)).containsExactly("1", "2", "1", "2");
      Object first = fleet.nodes().get(0);
      town.has(at(1).withMetadata(Map.of("v", "2")), at(3));

      assertThat(ask(fleet, 2)).containsExactly("1", "3");
      assertThat(fleet.nodes().get(0)).isSameAs(first).hasToString("h:1{v=2}");
      assertThat(town.events)
          .containsExactly(
              "connect 1",
              "connect 2",
              "endpoint 1",
              "endpoint 2",
              "connect 3",
              "close 2",
              "endpoint 3");
    }
    assertThat(town.transports()).isZero();
    assertThat(town.events).endsWith("unsubscribed", "close 1", "close 3");
  }

  @Test
  void aVanishedInstanceIsClosedBehindItsLastCall() throws Exception {
    CountDownLatch go = new CountDownLatch(1);
    CountDownLatch there = new CountDownLatch(1);
    answersLate(there, go);
    town.has(1);
    try (Fleet fleet = fleet().build()) {
      CompletableFuture<String> call = CompletableFuture.supplyAsync(() -> unchecked(fleet));
      there.await();
      town.has(2);
      assertThat(town.transports()).isEqualTo(2);
      assertThat(ask(fleet, 2)).containsExactly("2", "2");
      go.countDown();
      assertThat(call.get()).isEqualTo("late");
      assertThat(town.events).contains("close 1");
      assertThat(ticker.waiting()).isZero();
    }
  }

  @Test
  void aVanishedInstanceIsClosedAfterTheDrainTime() throws Exception {
    CountDownLatch go = new CountDownLatch(1);
    CountDownLatch there = new CountDownLatch(1);
    answersLate(there, go);
    town.has(1);
    try (Fleet fleet = fleet().drain(Duration.ofSeconds(3)).build()) {
      CompletableFuture<String> call = CompletableFuture.supplyAsync(() -> unchecked(fleet));
      there.await();
      town.has(2);
      ticker.advance(Duration.ofMillis(2999));
      assertThat(town.transports()).isEqualTo(2);
      ticker.advance(Duration.ofMillis(1));
      assertThat(town.transports()).isEqualTo(1);
      go.countDown();
      call.get();
    }
  }

  /** The first instance says that a call is there, and answers it when it may. */
  private void answersLate(CountDownLatch there, CountDownLatch go) {
    town.answers.put(
        1,
        (ctx, request) -> {
          there.countDown();
          go.await();
          return "late";
        });
  }

  private static String unchecked(Fleet fleet) {
    try {
      return Town.ask(fleet);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void anInstanceThatCannotBeConnectedIsLeftOutUntilTheNextChange() throws Exception {
    List<String> told = new ArrayList<>();
    town.unconnected.put(1, new IllegalArgumentException("no"));
    town.has(1, 2);
    try (Fleet fleet =
        fleet()
            .listener(
                new FleetListener() {
                  @Override
                  public void unconnected(Instance instance, Exception error) {
                    told.add(instance + ": " + error.getMessage());
                  }
                })
            .build()) {
      assertThat(ask(fleet, 2)).containsExactly("2", "2");
      assertThat(told).containsExactly("h:1: no");
      town.unconnected.clear();
      town.has(1, 2, 3);
      assertThat(ask(fleet, 3)).containsExactlyInAnyOrder("1", "2", "3");
    }
  }

  @Test
  void theLowestPriorityIsPickedFromAndNobodyWithoutWeight() throws Exception {
    town.has(at(1).withPriority(1), at(2), at(3), at(4).withWeight(0));
    try (Fleet fleet = fleet().build()) {
      assertThat(ask(fleet, 4)).containsExactly("2", "3", "2", "3");
      town.has(at(1).withPriority(1), at(4).withWeight(0));
      assertThat(ask(fleet, 2)).containsExactly("4", "4");
      town.has(at(1).withPriority(1));
      assertThat(ask(fleet, 2)).containsExactly("1", "1");
    }
  }

  @Test
  void anEmptySetIsAnAnswer() {
    town.has(new Integer[0]);
    try (Fleet fleet = fleet().build()) {
      assertThatThrownBy(() -> Town.ask(fleet))
          .isInstanceOfSatisfying(
              NoEndpointsException.class,
              e -> {
                assertThat(e.code()).isEqualTo(Code.UNAVAILABLE);
                assertThat(e.notSent()).isTrue();
              })
          .hasMessage("no endpoints available: town://square has no instance");
    }
  }

  @Test
  void aCallWaitsForTheFirstSet() throws Exception {
    try (Fleet fleet = fleet().build()) {
      CompletableFuture<String> call = CompletableFuture.supplyAsync(() -> unchecked(fleet));
      awaitWaiting();
      town.has(7);
      assertThat(call.get()).isEqualTo("7");
      assertThat(ticker.waiting()).isZero();
    }
  }

  private void awaitWaiting() {
    await().atMost(Duration.ofMinutes(1)).until(() -> ticker.waiting() > 0);
  }

  @Test
  void nobodyWaitsForTheFirstSetForEver() throws Exception {
    try (Fleet fleet = fleet().build()) {
      town.fails("registry is down");
      CompletableFuture<Throwable> call =
          CompletableFuture.supplyAsync(() -> catchThrowable(() -> Town.ask(fleet)));
      awaitWaiting();
      ticker.advance(Duration.ofSeconds(5));
      assertThat(call.get())
          .isInstanceOf(NoEndpointsException.class)
          .hasMessage("no endpoints available: town://square: registry is down")
          .hasCauseInstanceOf(IllegalStateException.class);
      assertThatThrownBy(() -> Town.ask(fleet)).isInstanceOf(NoEndpointsException.class);
    }
  }

  @Test
  void whatIsKnownHoldsWhenTheSourceFails() throws Exception {
    town.has(1);
    try (Fleet fleet = fleet().build()) {
      town.fails("down");
      ticker.advance(Duration.ofDays(3));
      assertThat(ask(fleet, 1)).containsExactly("1");
    }
  }

  @Test
  void invalidatesByTheRuleOfGoKit() throws Exception {
    town.has(1);
    try (Fleet fleet = fleet().invalidateOnError(Duration.ofSeconds(10)).build()) {
      town.fails("first");
      ticker.advance(Duration.ofSeconds(9));
      town.fails("second");
      assertThat(ask(fleet, 1)).containsExactly("1");
      ticker.advance(Duration.ofSeconds(1));
      town.fails("after");
      assertThatThrownBy(() -> Town.ask(fleet))
          .isInstanceOf(NoEndpointsException.class)
          .cause()
          .hasMessage("first");
      assertThat(town.transports()).isZero();

      town.has(1, 2);
      assertThat(ask(fleet, 2)).containsExactly("1", "2");
      town.fails("third");
      town.has(1);
      ticker.advance(Duration.ofSeconds(10));
      assertThat(ask(fleet, 1)).containsExactly("1");
    }
  }

  @Test
  void whatSentNothingGoesElsewhereAtOnce() throws Exception {
    town.fails(1, Code.UNAVAILABLE, true);
    town.fails(2, Code.UNAVAILABLE, true);
    town.has(1, 2, 3);
    try (Fleet fleet = fleet().build()) {
      assertThat(ask(fleet, 6)).containsOnly("3");
      town.has(1, 2);
      assertThatThrownBy(() -> Town.ask(fleet))
          .hasMessageContaining("not sent")
          .satisfies(e -> assertThat(e.getSuppressed()).hasSize(1));
      town.fails(2, Code.UNAVAILABLE, false);
      assertThatThrownBy(
              () -> {
                Town.ask(fleet);
                Town.ask(fleet);
              })
          .hasMessage("UNAVAILABLE");
    }
  }

  @Test
  void aCallWithoutTimeTouchesNoInstance() {
    town.has(1);
    try (Fleet fleet = fleet().build()) {
      CallContext late = CallContext.empty().withDeadline(Deadline.after(Duration.ZERO, ticker));
      assertThatThrownBy(() -> fleet.endpoint(ASK).call(late, ""))
          .hasMessage("town/ask had no time left");
      Cancellation cancellation = new Cancellation();
      cancellation.cancel();
      CallContext cancelled = CallContext.empty().withCancellation(cancellation);
      assertThatThrownBy(() -> fleet.endpoint(ASK).call(cancelled, ""))
          .hasMessage("town/ask was cancelled");
      assertThat(town.events).containsExactly("connect 1");
    }
  }

  @Test
  void aCallAllocatesNothingOfItsOwn() throws Exception {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    town.has(1, 2, 3);
    try (Fleet fleet = Fleet.of(town, town).health(Outliers.standard()).build()) {
      town.answers.put(1, (ctx, request) -> request);
      town.answers.put(2, (ctx, request) -> request);
      town.answers.put(3, (ctx, request) -> request);
      Endpoint<String, String> ask = fleet.endpoint(ASK);
      long bytes = 0;
      for (int i = 0; i < 40_000; i++) {
        bytes = i == 20_000 ? threads.getCurrentThreadAllocatedBytes() : bytes;
        ask.call(CallContext.empty(), "?");
      }
      bytes = threads.getCurrentThreadAllocatedBytes() - bytes;
      assertThat(bytes / 20_000.0).isLessThan(1);
    }
  }

  @Test
  void itsEndIsTheEnd() throws Exception {
    town.has(1);
    Fleet fleet = fleet().build();
    assertThat(ask(fleet, 1)).containsExactly("1");
    fleet.close();
    fleet.close();
    assertThatThrownBy(() -> fleet.endpoint(ASK).call(CallContext.empty(), ""))
        .hasMessage("no endpoints available: the client of town://square is closed");
    town.has(1, 2);
    assertThat(town.transports()).isZero();
    assertThat(town.subscribers).isZero();
  }
}
