package io.kitgen.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kitgen.Code;
import io.kitgen.resilience.policy.AttemptTimeoutPolicy;
import io.kitgen.resilience.policy.RetryPolicy;
import io.kitgen.resilience.retry.AttemptTimeouts;
import io.kitgen.resilience.retry.Retries;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Deadline;
import io.kitgen.runtime.Endpoint;
import io.kitgen.runtime.Middleware;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.error.CallException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ReloadableTest {

  private static final Operation<String, String> FIND =
      Operation.of("shop", "find", String.class, String.class).idempotent().build();
  private static final Operation<String, String> LIST =
      Operation.of("shop", "list", String.class, String.class).idempotent().build();

  private final AtomicInteger attempts = new AtomicInteger();

  private static Middleware retries(int most) {
    return Retries.of(new RetryPolicy(most, Duration.ZERO, Duration.ZERO, 0));
  }

  private ClientBuilder<ClientWiring> client() {
    return ClientBuilder.of(this::failing, List.of(FIND, LIST), wiring -> wiring);
  }

  private <I, O> Endpoint<I, O> failing(Operation<I, O> operation) {
    return (ctx, request) -> {
      attempts.incrementAndGet();
      Deadline deadline = ctx.deadline();
      String left = deadline == null ? "ever" : deadline.remaining().toMinutes() + " minutes";
      throw CallException.of(Code.UNAVAILABLE, left).build();
    };
  }

  private int attempts(ClientWiring client, Operation<String, String> operation) {
    attempts.set(0);
    assertThatThrownBy(() -> client.endpoint(operation).call(CallContext.empty(), ""))
        .isInstanceOf(CallException.class);
    return attempts.get();
  }

  @Test
  void retriesAreOthersFromTheNextCallOnForAllOperations() {
    Reloadable retries = Reloadable.of(retries(2));
    ClientWiring client = client().retry(retries).build();
    assertThat(attempts(client, FIND)).isEqualTo(2);

    retries.replace(retries(4));

    assertThat(attempts(client, FIND)).isEqualTo(4);
    assertThat(attempts(client, LIST)).isEqualTo(4);
    retries.replace(retries(1));
    retries.replace(retries(3));
    assertThat(attempts(client, FIND)).isEqualTo(3);
  }

  @Test
  void timeoutsOfAttemptsAreOthers() {
    Reloadable timeouts = Reloadable.of(timeout(5));
    ClientWiring client = client().attempts(timeouts).withoutTimeout().build();
    Endpoint<String, String> find = client.endpoint(FIND);
    assertThatThrownBy(() -> find.call(CallContext.empty(), "")).hasMessage("4 minutes");
    timeouts.replace(timeout(9));
    assertThatThrownBy(() -> find.call(CallContext.empty(), "")).hasMessage("8 minutes");
  }

  private static Middleware timeout(int minutes) {
    return AttemptTimeouts.of(new AttemptTimeoutPolicy(Duration.ofMinutes(minutes)));
  }

  @Test
  void aCallThatIsUnderWayEndsAsItBegan() throws Exception {
    CountDownLatch there = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    Reloadable tags = Reloadable.of(tag("old"));
    Endpoint<Object, Object> find =
        tags.wrap(
            FIND,
            (ctx, request) -> {
              there.countDown();
              go.await();
              return request;
            });
    CompletableFuture<Object> call =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return find.call(CallContext.empty(), "");
              } catch (Exception e) {
                throw new AssertionError(e);
              }
            });
    there.await();
    tags.replace(tag("new"));
    go.countDown();
    assertThat(call.get()).isEqualTo("old");
    assertThat(find.call(CallContext.empty(), "")).isEqualTo("new");
  }

  private static Middleware tag(String tag) {
    return (operation, next) -> (ctx, request) -> next.call(ctx, request) + tag;
  }

  @Test
  void whatDoesNotFitChangesNothing() throws Exception {
    Reloadable tags = Reloadable.of(tag("old"));
    Endpoint<Object, Object> find = tags.wrap(FIND, (ctx, request) -> request);
    Endpoint<Object, Object> list = tags.wrap(LIST, (ctx, request) -> request);
    assertThatThrownBy(
            () ->
                tags.replace(
                    (operation, next) -> {
                      if (operation == LIST) {
                        throw new IllegalArgumentException("not this one");
                      }
                      return tag("new").wrap(operation, next);
                    }))
        .hasMessage("not this one");
    assertThat(find.call(CallContext.empty(), "")).isEqualTo("old");
    assertThat(list.call(CallContext.empty(), "")).isEqualTo("old");
  }
}
