package io.kitgen.resilience.breaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kitgen.Code;
import io.kitgen.resilience.breaker.Circuit.State;
import io.kitgen.resilience.policy.BreakerPolicy;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Endpoint;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.error.RefusedException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class BreakersTest {

  private static final Operation<String, String> SUM =
      Operation.of("addsvc", "sum", String.class, String.class).build();
  private static final BreakerPolicy STRICT = new BreakerPolicy(1, 1, 1, Duration.ofSeconds(1), 1);
  private static final Operation<String, String> GUARDED =
      Operation.of("addsvc", "concat", String.class, String.class).tag(STRICT).build();
  private static final CallContext.Key<String> INSTANCE =
      CallContext.Key.local("instance", String.class);

  private final Map<String, ScriptedCircuit> circuits = new HashMap<>();
  private final Map<String, BreakerPolicy> policies = new HashMap<>();
  private final BreakerFactory factory =
      (name, policy) -> {
        circuits.put(name, new ScriptedCircuit());
        policies.put(name, policy);
        return new Breaker(name, circuit(name));
      };

  private ScriptedCircuit circuit(String name) {
    return Objects.requireNonNull(circuits.get(name), name);
  }

  private static Object answer(CallContext ctx, Object request) {
    return "answer";
  }

  @Test
  void refusesWithGoKitsWordsAndSaysWhenToComeBack() {
    Breakers breakers = Breakers.perOperation(factory, BreakerPolicy.DEFAULT);
    Endpoint<Object, Object> sum =
        breakers.wrap(
            SUM,
            (ctx, request) -> {
              throw new AssertionError("must not be called");
            });
    circuit("addsvc/sum").state = State.OPEN;

    assertThatThrownBy(() -> sum.call(CallContext.empty(), ""))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> {
              assertThat(refused.code()).isEqualTo(Code.UNAVAILABLE);
              assertThat(refused).hasMessage("circuit breaker is open");
              assertThat(refused.reply().retryAfter()).isPositive();
            });
  }

  @Test
  void countsEachCallOnce() throws Exception {
    Breakers breakers = Breakers.perOperation(factory, BreakerPolicy.DEFAULT);
    breakers.wrap(SUM, BreakersTest::answer).call(CallContext.empty(), "");
    Error bug = new AssertionError("a bug");
    Endpoint<Object, Object> failing =
        breakers.wrap(
            SUM,
            (ctx, request) -> {
              throw bug;
            });
    assertThatThrownBy(() -> failing.call(CallContext.empty(), "")).isSameAs(bug);

    assertThat(circuit("addsvc/sum").told).containsExactly("success", "failure");
    assertThat(breakers.breakers()).extracting(Breaker::name).containsExactly("addsvc/sum");
  }

  @Test
  void asksTheRulesThatItIsGivenAndSurvivesBrokenOnes() {
    RuntimeException failure = new IllegalStateException("failed");
    Endpoint<Object, Object> failing =
        (ctx, request) -> {
          throw failure;
        };
    Breakers breakers = Breakers.perOperation(factory, BreakerPolicy.DEFAULT);
    Endpoint<Object, Object> lenient =
        breakers.counting((o, ctx, error) -> Counting.Count.IGNORED).wrap(SUM, failing);
    Endpoint<Object, Object> broken =
        breakers
            .counting(
                (o, ctx, error) -> {
                  throw new UnsupportedOperationException("a broken rule");
                })
            .wrap(SUM, failing);

    assertThatThrownBy(() -> lenient.call(CallContext.empty(), "")).isSameAs(failure);
    assertThatThrownBy(() -> broken.call(CallContext.empty(), "")).isSameAs(failure);
    assertThat(circuit("addsvc/sum").told).containsExactly("ignored", "failure");
    assertThat(failure).hasSuppressedException(new UnsupportedOperationException("a broken rule"));
  }

  @Test
  void takesWhatAnnotationsSayAndStaysOutWhereTheySayNothing() {
    Breakers breakers = Breakers.declared(factory);
    Endpoint<Object, Object> next = BreakersTest::answer;

    assertThat(breakers.wrap(SUM, next)).isSameAs(next);
    assertThat(breakers.wrap(GUARDED, next)).isNotSameAs(next);
    assertThat(policies).containsExactly(Map.entry("addsvc/concat", STRICT));
  }

  @Test
  void hasABreakerForEachKeyOfTheContext() throws Exception {
    Breakers breakers =
        Breakers.keyed(factory, BreakerPolicy.DEFAULT, (operation, ctx) -> ctx.get(INSTANCE));
    Endpoint<Object, Object> sum = breakers.wrap(SUM, BreakersTest::answer);
    CallContext one = CallContext.empty().with(INSTANCE, "10.0.0.1:80");
    CallContext two = CallContext.empty().with(INSTANCE, "10.0.0.2:80");
    sum.call(one, "");
    sum.call(two, "");
    sum.call(CallContext.empty(), "");
    circuit("10.0.0.1:80").state = State.OPEN;

    assertThatThrownBy(() -> sum.call(one, "")).isInstanceOf(RefusedException.class);
    assertThat(sum.call(two, "")).isEqualTo("answer");
    assertThat(breakers.breakers()).hasSize(2);
  }

  @Test
  void sharesOne() {
    Breaker breaker = factory.create("billing", BreakerPolicy.DEFAULT);
    Breakers breakers = Breakers.shared(breaker);
    Endpoint<Object, Object> sum = breakers.wrap(SUM, BreakersTest::answer);
    Endpoint<Object, Object> concat = breakers.wrap(GUARDED, BreakersTest::answer);
    circuit("billing").state = State.OPEN;

    assertThatThrownBy(() -> sum.call(CallContext.empty(), "")).hasMessageContaining("open");
    assertThatThrownBy(() -> concat.call(CallContext.empty(), "")).hasMessageContaining("open");
    assertThat(breakers.breakers()).containsExactly(breaker);
  }
}
