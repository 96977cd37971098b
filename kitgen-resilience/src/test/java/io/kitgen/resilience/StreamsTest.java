package io.kitgen.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kitgen.Code;
import io.kitgen.resilience.breaker.Breaker;
import io.kitgen.resilience.breaker.Breakers;
import io.kitgen.resilience.breaker.Circuit;
import io.kitgen.resilience.hedge.Hedges;
import io.kitgen.resilience.overload.ConcurrencyLimit;
import io.kitgen.resilience.overload.ConcurrencyLimiter;
import io.kitgen.resilience.policy.HedgePolicy;
import io.kitgen.resilience.policy.RetryPolicy;
import io.kitgen.resilience.retry.Retries;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Endpoint;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.error.CallException;
import io.kitgen.runtime.stream.RequestStream;
import io.kitgen.runtime.stream.ResponseStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class StreamsTest {

  record Asked(Iterator<Integer> numbers) {}

  record Answered(Stream<Integer> numbers) {}

  private static final ResponseStream<Answered, Integer> NUMBERS =
      new ResponseStream<>(Integer.class, Answered::numbers, Answered::new);

  private static final Operation<String, Answered> COUNT =
      Operation.of("numbers", "count", String.class, Answered.class)
          .responseStream(NUMBERS)
          .idempotent()
          .build();

  private static final Operation<Asked, String> ADD =
      Operation.of("numbers", "add", Asked.class, String.class)
          .requestStream(
              new RequestStream<>(Integer.class, Asked::numbers, (r, it) -> new Asked(it)))
          .idempotent()
          .build();

  private final List<String> told = new ArrayList<>();

  private final Circuit circuit =
      new Circuit() {
        @Override
        public State state() {
          return State.CLOSED;
        }

        @Override
        public boolean tryAcquire() {
          return true;
        }

        @Override
        public void success(long nanos) {
          told.add("success");
        }

        @Override
        public void failure(long nanos, Throwable error) {
          told.add("failure");
        }

        @Override
        public void ignored() {
          told.add("ignored");
        }

        @Override
        public @Nullable Duration openFor() {
          return null;
        }
      };

  private static CallException unavailable() {
    return CallException.of(Code.UNAVAILABLE, "broke off").build();
  }

  private static Endpoint<Object, Object> answering(Stream<Integer> numbers) {
    return (ctx, request) -> new Answered(numbers);
  }

  private static Stream<Integer> call(Endpoint<Object, Object> endpoint) throws Exception {
    return ((Answered) endpoint.call(CallContext.empty(), "")).numbers();
  }

  private Endpoint<Object, Object> guarded(Stream<Integer> numbers) {
    return Breakers.shared(new Breaker("b", circuit)).wrap(COUNT, answering(numbers));
  }

  private static Stream<Integer> failing() {
    return Stream.of(1, 2)
        .peek(
            n -> {
              if (n == 2) {
                throw unavailable();
              }
            });
  }

  @Test
  void aBreakerCountsAStreamWhenItEnds() throws Exception {
    Stream<Integer> whole = call(guarded(Stream.of(1, 2)));
    assertThat(told).isEmpty();
    assertThat(whole.toList()).hasSize(2);
    assertThat(told).containsExactly("success");

    Stream<Integer> broken = call(guarded(failing()));
    assertThatThrownBy(broken::toList).isInstanceOf(CallException.class);
    assertThat(told).containsExactly("success", "failure");

    try (Stream<Integer> cut = call(guarded(Stream.iterate(1, n -> n + 1)))) {
      assertThat(cut.findFirst()).contains(1);
    }
    assertThat(told).containsExactly("success", "failure", "ignored");
  }

  @Test
  void aLimitHoldsAPlaceUntilTheStreamEnds() throws Exception {
    ConcurrencyLimiter limiter = ConcurrencyLimiter.builder(ConcurrencyLimit.fixed(1)).build();
    Endpoint<Object, Object> limited = limiter.wrap(COUNT, answering(Stream.of(1, 2)));
    try (Stream<Integer> first = call(limited)) {
      assertThat(limiter.running()).isEqualTo(1);
      assertThatThrownBy(() -> call(limited)).hasMessageContaining("");
      assertThat(limiter.running()).isEqualTo(1);
      assertThat(first.toList()).hasSize(2);
      assertThat(limiter.running()).isZero();
    }
    assertThat(limiter.running()).isZero();
    Endpoint<Object, Object> throwing =
        limiter.wrap(
            COUNT,
            (ctx, request) -> {
              throw unavailable();
            });
    assertThatThrownBy(() -> call(throwing)).isInstanceOf(CallException.class);
    assertThat(limiter.running()).isZero();
  }

  @Test
  void aStreamIsTriedAgainOnlyWhileThereIsNone() throws Exception {
    AtomicInteger calls = new AtomicInteger();
    Endpoint<Object, Object> retried =
        Retries.of(RetryPolicy.DEFAULT)
            .wrap(
                COUNT,
                (ctx, request) -> {
                  if (calls.incrementAndGet() == 1) {
                    throw unavailable();
                  }
                  return new Answered(failing());
                });
    Stream<Integer> second = call(retried);
    assertThat(calls).hasValue(2);
    assertThatThrownBy(second::toList).isInstanceOf(CallException.class);
    assertThat(calls).hasValue(2);
  }

  @Test
  void whatSendsAStreamIsNotTriedAgain() {
    AtomicInteger calls = new AtomicInteger();
    Endpoint<Object, Object> retried =
        Retries.of(RetryPolicy.DEFAULT)
            .wrap(
                ADD,
                (ctx, request) -> {
                  calls.incrementAndGet();
                  throw unavailable();
                });
    Asked asked = new Asked(List.of(1).iterator());
    assertThatThrownBy(() -> retried.call(CallContext.empty(), asked))
        .isInstanceOf(CallException.class);
    assertThat(calls).hasValue(1);
    assertThat(Retries.isRepeatable(ADD, asked)).isFalse();
  }

  @Test
  void streamsAreNotHedged() {
    Endpoint<Object, Object> plain = answering(Stream.of(1));
    HedgePolicy policy = new HedgePolicy(Duration.ofMillis(10), 2, 0.5);
    assertThat(Hedges.builder().policy(policy).executor(Runnable::run).build().wrap(COUNT, plain))
        .isSameAs(plain);
    Operation<String, Answered> own =
        Operation.of("numbers", "own", String.class, Answered.class)
            .responseStream(NUMBERS)
            .idempotent()
            .tag(policy)
            .build();
    assertThatThrownBy(() -> Hedges.declared(Runnable::run).wrap(own, plain))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a stream cannot be hedged");
  }
}
