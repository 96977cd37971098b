package io.kitgen.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kitgen.Code;
import io.kitgen.resilience.policy.AttemptTimeoutPolicy;
import io.kitgen.resilience.policy.HedgePolicy;
import io.kitgen.resilience.policy.RetryPolicy;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.ClientTransport;
import io.kitgen.runtime.Deadline;
import io.kitgen.runtime.Endpoint;
import io.kitgen.runtime.Middleware;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.Ticker;
import io.kitgen.runtime.error.CallException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ClientBuilderTest {
  private static final Operation<String, String> FIND =
      Operation.of("shop", "find", String.class, String.class)
          .idempotent()
          .timeout(Duration.ofSeconds(5))
          .tag(new RetryPolicy(3, Duration.ZERO, Duration.ZERO, 0))
          .tag(new AttemptTimeoutPolicy(Duration.ofSeconds(2)))
          .build();
  private static final Operation<String, String> PAY =
      Operation.of("shop", "pay", String.class, String.class)
          .keyed(request -> request.isEmpty() ? "a key" : request)
          .build();

  private final List<String> passed = new ArrayList<>();
  private final List<Duration> left = new ArrayList<>();
  private int failures;

  @Test
  void theOrderOfLayersIsThatOfThePicture() throws Exception {
    ClientWiring shop =
        builder(this::transport)
            .attempts(noting("attempts"))
            .breakers(noting("breakers"))
            .limit(noting("limit"))
            .hedge(noting("hedge"))
            .retry(noting("retry"))
            .with(noting("with 1"), noting("with 2"))
            .build();

    assertThat(shop.endpoint(PAY).call(CallContext.empty(), "")).isEqualTo("A KEY");
    assertThat(passed)
        .containsExactly(
            "with 1 ''",
            "with 2 ''",
            "retry 'a key'",
            "hedge 'a key'",
            "limit 'a key'",
            "breakers 'a key'",
            "attempts 'a key'",
            "wire 'a key'");
  }

  @Test
  void callsHaveTheTimeoutOfTheirContractElseTheDefault() throws Exception {
    ClientWiring shop = builder(this::transport).undeclared().build();
    ClientWiring told = builder(this::transport).timeout(Duration.ofSeconds(9)).build();
    ClientWiring untold =
        builder(this::transport)
            .undeclared()
            .withoutTimeout()
            .timeout(FIND, Duration.ofSeconds(1))
            .build();

    shop.endpoint(FIND).call(CallContext.empty(), "a");
    shop.endpoint(PAY).call(CallContext.empty(), "a");
    told.endpoint(FIND).call(CallContext.empty(), "a");
    told.endpoint(PAY).call(CallContext.empty(), "a");
    untold.endpoint(FIND).call(CallContext.empty(), "a");

    assertThat(left)
        .as("5 and 30 by default, an attempt's 2, then what was said")
        .extracting(time -> time.plusMillis(500).toSeconds())
        .containsExactly(5L, 30L, 2L, 9L, 1L);
    untold.endpoint(PAY).call(CallContext.empty(), "a");
    assertThat(left).hasSize(5);
  }

  @Test
  void anEarlierDeadlineHolds() throws Exception {
    Deadline deadline = Deadline.after(Duration.ofSeconds(1), Ticker.system());

    builder(this::transport)
        .build()
        .endpoint(PAY)
        .call(CallContext.empty().withDeadline(deadline), "a");

    assertThat(left).singleElement().satisfies(time -> assertThat(time).isLessThan(seconds(2)));
  }

  @Test
  void whatAnnotationsSayHoldsUnlessTheWiringDoes() throws Exception {
    failures = 2;
    assertThat(builder(this::transport).build().endpoint(FIND).call(CallContext.empty(), "a"))
        .isEqualTo("A");
    failures = 2;
    ClientWiring undeclared = builder(this::transport).undeclared().build();
    assertThatThrownBy(() -> undeclared.endpoint(FIND).call(CallContext.empty(), "a"))
        .isInstanceOf(CallException.class);
    failures = 2;
    ClientWiring own = builder(this::transport).retry(noting("own")).build();
    assertThatThrownBy(() -> own.endpoint(FIND).call(CallContext.empty(), "a"))
        .isInstanceOf(CallException.class);
    assertThat(passed).contains("own 'a'");
  }

  @Test
  void anOperationThatIsDeclaredToBeHedgedIs() {
    Operation<String, String> hedged =
        Operation.of("shop", "hedged", String.class, String.class)
            .idempotent()
            .tag(new HedgePolicy(Duration.ofMillis(1), 2, 1))
            .build();
    ClientWiring shop = builder(this::transport).undeclared().build();
    ClientWiring declared = builder(this::transport).build();

    assertThat(shop.endpoint(hedged)).isNotNull();
    if (Runtime.version().feature() < 21) {
      assertThatThrownBy(() -> declared.endpoint(hedged)).isInstanceOf(IllegalStateException.class);
    } else {
      assertThat(declared.endpoint(hedged)).isNotNull();
    }
  }

  @Test
  void closesAllTheLastFirstAndOnce() {
    CloseableTransport transport = new CloseableTransport();
    ClientWiring shop =
        builder(transport)
            .closing(() -> passed.add("first"), failing("second"))
            .closing(failing("third"))
            .build();

    assertThatThrownBy(shop::close)
        .hasMessage("third")
        .satisfies(e -> assertThat(e.getSuppressed()).singleElement().hasToString(text("second")));
    shop.close();

    assertThat(passed).containsExactly("third", "second", "first", "transport");
    assertThatThrownBy(() -> shop.endpoint(PAY).call(CallContext.empty(), "a"))
        .isInstanceOfSatisfying(
            CallException.class, e -> assertThat(e.code()).isEqualTo(Code.UNAVAILABLE))
        .hasMessage("the client of shop is closed");
  }

  @Test
  void aTransportThatIsSharedStaysOpen() {
    CloseableTransport transport = new CloseableTransport();

    builder(transport).keepTransportOpen().build().close();

    assertThat(passed).isEmpty();
  }

  @Test
  void refusesWhatDoesNotFitTogether() {
    ClientBuilder<ClientWiring> builder = builder(this::transport);
    assertThatThrownBy(() -> builder.timeout(Duration.ZERO)).hasMessageContaining("PT0S");
    assertThatThrownBy(() -> builder.timeout(FIND, seconds(6)))
        .hasMessage(
            "the timeout of shop/find is PT6S, but by contract it is PT5S, which holds on both"
                + " sides");
    Operation<String, String> other =
        Operation.of("till", "open", String.class, String.class).build();
    assertThatThrownBy(() -> builder.timeout(other, seconds(1))).hasMessageContaining("till/open");
    assertThatThrownBy(() -> builder(this::transport).attemptTimeout(seconds(30)).build())
        .hasMessageContaining("attemptTimeout is PT30S");
    assertThatThrownBy(
            () -> builder(this::transport).filter((operation, attempt, ctx) -> ctx).build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("filter(…)");
    assertThat(builder.build()).isNotNull();
    assertThatThrownBy(builder::build).hasMessageContaining("one client");
  }

  private static ClientBuilder<ClientWiring> builder(ClientTransport transport) {
    return ClientBuilder.of(transport, List.of(FIND, PAY), wiring -> wiring);
  }

  private static Duration seconds(int seconds) {
    return Duration.ofSeconds(seconds);
  }

  private static String text(String message) {
    return new IllegalStateException(message).toString();
  }

  private AutoCloseable failing(String name) {
    return () -> {
      passed.add(name);
      throw new IllegalStateException(name);
    };
  }

  private Middleware noting(String name) {
    return (operation, next) ->
        (ctx, request) -> {
          passed.add(name + " '" + request + "'");
          return next.call(ctx, request);
        };
  }

  @SuppressWarnings("unchecked") // both operations are of texts
  private <I, O> Endpoint<I, O> transport(Operation<I, O> operation) {
    return (ctx, request) -> {
      passed.add("wire '" + request + "'");
      Deadline deadline = ctx.deadline();
      if (deadline != null) {
        left.add(deadline.remaining());
      }
      if (failures-- > 0) {
        throw CallException.of(Code.UNAVAILABLE, "down").build();
      }
      return (O) request.toString().toUpperCase(Locale.ROOT);
    };
  }

  private final class CloseableTransport implements ClientTransport, AutoCloseable {
    @Override
    public <I, O> Endpoint<I, O> endpoint(Operation<I, O> operation) {
      return ClientBuilderTest.this.transport(operation);
    }

    @Override
    public void close() {
      passed.add("transport");
    }
  }
}
