package io.kitgen.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kitgen.Code;
import io.kitgen.client.fleet.NoEndpointsException;
import io.kitgen.client.instance.Instance;
import io.kitgen.client.source.Instances;
import io.kitgen.resilience.hedge.Hedges;
import io.kitgen.resilience.policy.HedgePolicy;
import io.kitgen.resilience.policy.RetryPolicy;
import io.kitgen.resilience.retry.PreviousAttempts;
import io.kitgen.resilience.retry.Retries;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.ClientTransport;
import io.kitgen.runtime.Endpoint;
import io.kitgen.runtime.Middleware;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.error.CallException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ClientOfManyTest {

  private static final Operation<String, String> FIND =
      Operation.of("shop", "find", String.class, String.class)
          .idempotent()
          .tag(new RetryPolicy(3, Duration.ZERO, Duration.ZERO, 0))
          .build();

  private final List<String> passed = Collections.synchronizedList(new ArrayList<>());
  private int failures;

  private ClientBuilder<ClientWiring> client() {
    return ClientBuilder.connecting(Street::new, List.of(FIND), wiring -> wiring);
  }

  private static String find(ClientWiring client) throws Exception {
    return client.endpoint(FIND).call(CallContext.empty(), "");
  }

  @Test
  void theOrderOfLayersIsThatOfThePicture() throws Exception {
    ClientWiring client =
        client()
            .instances(Instances.of("a:1"))
            .attempts(noting("attempts"))
            .perInstance(instance -> noting("per " + instance))
            .perInstance(instance -> noting("and"))
            .breakers(noting("breakers"))
            .limit(noting("limit"))
            .with(noting("with"))
            .build();
    assertThat(find(client)).isEqualTo("a");
    client.close();

    assertThat(passed)
        .containsExactly(
            "connect a", "with", "limit", "breakers", "per a:1", "and", "attempts", "a", "close a");
  }

  @Test
  void retriesGoToAnotherInstanceFirst() throws Exception {
    try (ClientWiring client =
        client().instances(Instances.of("a:1", "b:1", "c:1")).withoutHealth().build()) {
      for (int i = 0; i < 20; i++) {
        passed.clear();
        failures = 2;
        find(client);
        assertThat(passed).hasSize(3).doesNotHaveDuplicates();
      }
    }
  }

  @Test
  void withoutAPolicyOfItsOwnACallIsTriedAgainElsewhereIfItMayBe() throws Exception {
    Operation<String, String> read =
        Operation.of("shop", "read", String.class, String.class).idempotent().build();
    Operation<String, String> add = Operation.of("shop", "add", String.class, String.class).build();
    try (ClientWiring client = client().instances(Instances.of("a:1", "b:1")).build()) {
      passed.clear();
      failures = 1;
      client.endpoint(read).call(CallContext.empty(), "");
      assertThat(passed).hasSize(2).doesNotHaveDuplicates();

      failures = 1;
      assertThatThrownBy(() -> client.endpoint(add).call(CallContext.empty(), ""))
          .as("it may have been done")
          .isInstanceOf(CallException.class);
    }
    try (ClientWiring client =
        client().instances(Instances.of("a:1", "b:1")).withoutRetries().build()) {
      failures = 1;
      assertThatThrownBy(() -> client.endpoint(read).call(CallContext.empty(), ""))
          .isInstanceOf(CallException.class);
    }
  }

  @Test
  void whenAllHaveBeenTriedTheLatestIsNotTheNext() throws Exception {
    RetryPolicy often = new RetryPolicy(8, Duration.ZERO, Duration.ZERO, 0);
    try (ClientWiring client =
        client()
            .instances(Instances.of("a:1", "b:1"))
            .withoutHealth()
            .retry(Retries.of(often))
            .build()) {
      failures = 7;
      find(client);
      String told = String.join("", passed.subList(2, passed.size()));
      assertThat(told).isIn("abababab", "babababa");
    }
  }

  @Test
  void aHedgeGoesToAnotherInstanceThanTheOneThatItIsSentBeside() throws Exception {
    ExecutorService threads = Executors.newCachedThreadPool();
    CountDownLatch answered = new CountDownLatch(1);
    AtomicInteger attempts = new AtomicInteger();
    Middleware firstWaits =
        (operation, next) ->
            (ctx, request) -> {
              if (attempts.getAndIncrement() == 0) {
                answered.await();
                return next.call(ctx, request);
              }
              try {
                return next.call(ctx, request);
              } finally {
                answered.countDown();
              }
            };
    try (ClientWiring client =
        client()
            .instances(Instances.of("a:1", "b:1"))
            .attempts(firstWaits)
            .hedge(
                Hedges.builder()
                    .policy(new HedgePolicy(Duration.ofMillis(1), 2, 1))
                    .executor(threads)
                    .build())
            .build()) {
      find(client);
      assertThat(passed.subList(2, passed.size())).containsExactlyInAnyOrder("a", "b");
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void nobodyToCallIsAnErrorOfItsOwnThatIsRetried() {
    List<Integer> attempts = new ArrayList<>();
    try (ClientWiring client =
        client()
            .instances(Instances.of(List.of()))
            .limit(
                (operation, next) ->
                    (ctx, request) -> {
                      attempts.add(attempts.size());
                      return next.call(ctx, request);
                    })
            .build()) {
      assertThatThrownBy(() -> find(client))
          .isInstanceOf(NoEndpointsException.class)
          .hasMessage("no endpoints available: static:// has no instance")
          .satisfies(e -> assertThat(PreviousAttempts.of(e)).isNotNull());
      assertThat(attempts).hasSize(3);
    }
  }

  @Test
  void closesTheInstancesBeforeTheirSourceAndWhatTheUserAddedFirst() throws Exception {
    ClientWiring client =
        client().instances(Instances.of("a:1")).closing(() -> passed.add("mine")).build();
    client.close();
    assertThat(passed).containsExactly("connect a", "mine", "close a");
    assertThatThrownBy(() -> find(client)).hasMessage("the client of shop is closed");
  }

  @Test
  void refusesWhatDoesNotFitTogether() {
    assertThatThrownBy(() -> client().build())
        .hasMessage("connecting(…) needs instances(…), which was not called");
    assertThatThrownBy(
            () ->
                ClientBuilder.of(ClientTransport.unimplemented(), List.of(FIND), w -> w)
                    .balance(nodes -> ctx -> nodes.get(0))
                    .withoutHealth()
                    .build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("balance(…), withoutHealth() needs instances(…), which was not called");
    assertThatThrownBy(
            () ->
                ClientBuilder.of(ClientTransport.unimplemented(), List.of(FIND), w -> w)
                    .instances(Instances.of("a:1"))
                    .build())
        .hasMessageContaining("connecting(instance -> …)");
    assertThatThrownBy(() -> client().instances(Instances.of("a:1")).keepTransportOpen().build())
        .hasMessageContaining("keepTransportOpen()");
    assertThatThrownBy(() -> client().invalidateOnError(Duration.ofSeconds(-1)))
        .hasMessageContaining("invalidateOnError is PT-1S");
    assertThat(passed).isEmpty();
  }

  private Middleware noting(String name) {
    return (operation, next) ->
        (ctx, request) -> {
          passed.add(name);
          return next.call(ctx, request);
        };
  }

  private final class Street implements ClientTransport, AutoCloseable {

    private final String name;

    Street(Instance instance) {
      this.name = instance.host();
      passed.add("connect " + name);
    }

    @Override
    @SuppressWarnings("unchecked") // there is one operation
    public <I, O> Endpoint<I, O> endpoint(Operation<I, O> operation) {
      return (ctx, request) -> {
        passed.add(name);
        if (failures-- > 0) {
          throw CallException.of(Code.UNAVAILABLE, name).build();
        }
        return (O) name;
      };
    }

    @Override
    public void close() {
      passed.add("close " + name);
    }
  }
}
