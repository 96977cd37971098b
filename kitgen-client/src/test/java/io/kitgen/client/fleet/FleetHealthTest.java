package io.kitgen.client.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kitgen.Code;
import io.kitgen.client.balance.Node;
import io.kitgen.client.balance.Verdict;
import io.kitgen.client.health.Health;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.ClientTransport;
import io.kitgen.runtime.Endpoint;
import io.kitgen.runtime.ManualTicker;
import io.kitgen.runtime.Middleware;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.error.ErrorReply;
import io.kitgen.runtime.error.RefusedException;
import io.kitgen.runtime.stream.ResponseStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FleetHealthTest {

  private final ManualTicker ticker = new ManualTicker();
  private final Town town = new Town();
  private final Map<Integer, Runnable> watched = new TreeMap<>();
  private final Set<Integer> ill = new HashSet<>();
  private final List<String> told = new ArrayList<>();

  private Fleet.Builder fleet() {
    return Fleet.of(town, town).ticker(ticker).balance(Choice::roundRobin);
  }

  /** A node is ill when this says so. */
  private Health.Watch watch(Node node, Runnable changed) {
    int port = node.instance().port();
    watched.put(port, changed);
    return new Health.Watch() {
      @Override
      public boolean isUsable() {
        return !ill.contains(port);
      }

      @Override
      public void began() {
        told.add("began " + port);
      }

      @Override
      public void ended(Verdict verdict, long nanos) {
        told.add(verdict + " " + port + " after " + nanos);
      }

      @Override
      public void close() {
        watched.remove(port);
      }
    };
  }

  private void ill(Integer... ports) {
    ill.clear();
    ill.addAll(List.of(ports));
    watched.values().forEach(Runnable::run);
  }

  private static String three(Fleet fleet) throws Exception {
    return Town.ask(fleet) + Town.ask(fleet) + Town.ask(fleet);
  }

  @Test
  void illNodesAreNotPickedUnlessAllAreIll() throws Exception {
    town.has(1, 2, 3);
    try (Fleet fleet =
        fleet()
            .health(this::watch)
            .listener(
                new FleetListener() {
                  @Override
                  public void changed(int usable, int all, boolean panic) {
                    told.add(usable + "/" + all + (panic ? " panic" : ""));
                  }
                })
            .build()) {
      ill(1);
      assertThat(three(fleet)).isEqualTo("232");
      ill(1, 3);
      assertThat(three(fleet)).isEqualTo("222");
      ill(1, 2, 3);
      assertThat(three(fleet)).isEqualTo("123");
      ill();
      assertThat(told).contains("3/3", "2/3", "1/3", "3/3 panic").endsWith("3/3");
      town.has(2);
      assertThat(watched).containsOnlyKeys(2);
    }
    assertThat(watched).isEmpty();
  }

  @Test
  void theNextPriorityStepsInWhenAllOfTheFirstAreIll() throws Exception {
    town.has(Town.at(1), Town.at(2), Town.at(3).withPriority(1));
    try (Fleet fleet = fleet().health(this::watch).build()) {
      assertThat(three(fleet)).doesNotContain("3");
      ill(1, 2);
      assertThat(three(fleet)).isEqualTo("333");
      ill(1);
      assertThat(three(fleet)).isEqualTo("222");
    }
  }

  @Test
  void watchesAreToldHowAttemptsBeganAndEnded() throws Exception {
    town.has(1);
    try (Fleet fleet = fleet().health(this::watch).build()) {
      Town.ask(fleet);
      assertThat(told).containsExactly("began 1", "ANSWERED 1 after 0");
      told.clear();
      town.answers.put(
          1,
          (ctx, request) -> {
            ticker.advance(Duration.ofNanos(7));
            throw Town.error(Code.INTERNAL, false);
          });
      assertThatThrownBy(() -> Town.ask(fleet)).hasMessage("INTERNAL");
      assertThat(told).containsExactly("began 1", "FAILED 1 after 7");
    }
  }

  @Test
  void aHealthThatCannotWatchLeavesTheInstanceOutAndNothingOpen() {
    town.has(1);
    Health broken =
        (node, changed) -> {
          throw new IllegalStateException("no eye");
        };
    try (Fleet fleet = fleet().health(this::watch, broken).build()) {
      assertThatThrownBy(() -> Town.ask(fleet)).isInstanceOf(NoEndpointsException.class);
      assertThat(watched).isEmpty();
      assertThat(town.transports()).isZero();
    }
  }

  @Test
  void whatTheBreakerOfOneInstanceRefusesGoesElsewhere() throws Exception {
    town.has(1, 2);
    try (Fleet fleet =
        fleet().health(this::watch).perInstance(one -> refusing(one.port() == 1)).build()) {
      assertThat(three(fleet)).isEqualTo("222");
      assertThat(told).contains("CANCELLED 1 after 0");
      town.has(1);
      assertThatThrownBy(() -> Town.ask(fleet)).isInstanceOf(RefusedException.class);
    }
  }

  private static Middleware refusing(boolean all) {
    return (operation, next) ->
        (ctx, request) -> {
          if (all) {
            throw new RefusedException(ErrorReply.of(Code.UNAVAILABLE, "open").build());
          }
          return next.call(ctx, request);
        };
  }

  @Test
  void aStreamIsUnderWayUntilItsMessagesHaveEnded() throws Exception {
    Operation<String, Answer> tell =
        Operation.of("town", "tell", String.class, Answer.class)
            .responseStream(new ResponseStream<>(String.class, Answer::messages, Answer::new))
            .build();
    try (Fleet fleet =
        Fleet.of(town, instance -> new Telling()).health(this::watch).ticker(ticker).build()) {
      town.has(1);
      Answer answer = fleet.endpoint(tell).call(CallContext.empty(), "");
      Node node = fleet.nodes().get(0);
      assertThat(node.outstanding()).isEqualTo(1);
      assertThat(answer.messages().toList()).containsExactly("a", "b");
      assertThat(node.outstanding()).isZero();
      assertThat(told).containsExactly("began 1", "ANSWERED 1 after 0");

      fleet.endpoint(tell).call(CallContext.empty(), "").messages().close();
      assertThat(node.outstanding()).isZero();
      assertThat(told).endsWith("CANCELLED 1 after 0");
    }
  }

  private record Answer(Stream<String> messages) {}

  private static final class Telling implements ClientTransport {
    @Override
    @SuppressWarnings("unchecked") // there is one operation
    public <I, O> Endpoint<I, O> endpoint(Operation<I, O> operation) {
      return (ctx, request) -> (O) new Answer(Stream.of("a", "b"));
    }
  }

  @Test
  void theBalancerCanBeReplaced() throws Exception {
    town.has(1, 2);
    try (Fleet fleet = fleet().build()) {
      Town.ask(fleet);
      fleet.balance(nodes -> ctx -> nodes.get(1));
      assertThat(three(fleet)).isEqualTo("222");
      fleet.balance(
          nodes -> {
            throw new IllegalStateException("broken");
          });
      assertThat(three(fleet)).isEqualTo("121");
    }
  }
}
