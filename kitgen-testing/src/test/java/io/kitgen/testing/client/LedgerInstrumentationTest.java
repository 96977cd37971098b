package io.kitgen.testing.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.call.CallKeys;
import io.kitgen.runtime.call.CallListener;
import io.kitgen.testing.conformance.ConformanceServiceEndpoints;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LedgerInstrumentationTest {

  private final List<String> told = new ArrayList<>();
  private final PlainLedger service = new PlainLedger();
  private final LedgerInstrumentation ledger = LedgerInstrumentation.of(service, Told.in(told));

  @Test
  void tellsParametersAndResultsByNameWithoutWhatIsSensitive() throws Exception {
    ledger.enter("k", 5, "acme");

    assertThat(told)
        .containsExactly(
            "begin ledger/enter null",
            "key=k",
            "amount=long 5",
            "account: 4 long",
            "value=long 5",
            "end");
  }

  @Test
  void tellsFailuresOfEachKind() {
    assertThatThrownBy(() -> ledger.enter("k", -1, "acme")).isInstanceOf(OverdrawnException.class);
    assertThatThrownBy(ledger::audit).isInstanceOf(IllegalStateException.class);

    assertThat(told)
        .contains("failed OverdrawnException", "failed IllegalStateException")
        .filteredOn("end"::equals)
        .hasSize(2);
  }

  @Test
  void aStageEndsTheCallWhenItEnds() {
    assertThat(ledger.balance('c', 12).toCompletableFuture()).isCompletedWithValue(1.5);
    assertThat(ledger.balance('?', 12).toCompletableFuture()).isCompletedExceptionally();

    assertThat(told)
        .containsExactly(
            "begin ledger/balance null",
            "kind=c",
            "pin: -1 long",
            "value=1.5",
            "end",
            "begin ledger/balance null",
            "kind=?",
            "pin: -1 long",
            "failed IllegalArgumentException",
            "end");
  }

  @Test
  void theSameFitsAClientAndSeesItsFaults() {
    Ledger down = LedgerInstrumentation.of(LedgerEndpoints.unimplemented(), Told.in(told));

    assertThatThrownBy(down::audit).isInstanceOf(RuntimeException.class);

    assertThat(told).startsWith("begin ledger/audit null").endsWith("end");
  }

  @Test
  void theContextIsThatOfTheCall() {
    LedgerEndpoints endpoints =
        LedgerEndpoints.of(ledger).in(CallContext.empty().with(CallKeys.REQUEST_ID, "r1"));

    assertThatThrownBy(endpoints::audit).isInstanceOf(IllegalStateException.class);

    assertThat(told).startsWith("begin ledger/audit r1");
  }

  @Test
  void operationsAreLeftOutOrToldToOthers() throws Exception {
    List<String> others = new ArrayList<>();
    Ledger some =
        ledger.except(LedgerEndpoints.AUDIT, LedgerEndpoints.BALANCE).withEnter(Told.in(others));

    assertThatThrownBy(some::audit).isInstanceOf(IllegalStateException.class);
    some.balance('c', 1);
    some.enter(null, 1, "acme");

    assertThat(told).isEmpty();
    assertThat(others).contains("key=null");
    assertThatThrownBy(() -> ledger.except(ConformanceServiceEndpoints.OPERATIONS.get(0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ledger");
  }

  @Test
  void aListenerThatThrowsFailsNoCall() throws Exception {
    CallListener broken =
        (operation, ctx) -> {
          throw new IllegalStateException("disk full");
        };

    assertThat(LedgerInstrumentation.of(service, broken).enter("k", 5, "acme")).isEqualTo(5);
  }

  @Test
  void aCallThatNobodyIsInterestedInAllocatesNothing() throws Exception {
    PlainLedger forgetful =
        new PlainLedger() {
          @Override
          public long enter(@Nullable String key, long amount, String account) {
            return amount;
          }
        };
    Ledger silent = LedgerInstrumentation.of(forgetful, CallListener.none());
    assertThat(silent.enter(null, 1, "")).isEqualTo(1);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long id = Thread.currentThread().getId();

    long before = threads.getThreadAllocatedBytes(id);
    for (int i = 0; i < 10_000; i++) {
      silent.enter(null, 1_000_000L + i, "");
    }

    assertThat(threads.getThreadAllocatedBytes(id) - before)
        .as("bytes of 10,000 calls, a few of which are the measurement's own")
        .isLessThan(10_000);
  }

  /** Writes down what it is told. */
  private record Told(List<String> told) implements CallListener.Call {

    static CallListener in(List<String> told) {
      return (Operation<?, ?> operation, CallContext ctx) -> {
        told.add("begin " + operation + " " + ctx.get(CallKeys.REQUEST_ID));
        return new Told(told);
      };
    }

    @Override
    public void parameter(String name, @Nullable Object value) {
      told.add(name + "=" + value);
    }

    @Override
    public void parameter(String name, long value) {
      told.add(name + "=long " + value);
    }

    @Override
    public void result(String name, @Nullable Object value) {
      told.add(name + "=" + value);
    }

    @Override
    public void result(String name, long value) {
      told.add(name + "=long " + value);
    }

    @Override
    public void sensitive(String name, int length) {
      told.add(name + ": " + length + " long");
    }

    @Override
    public void failed(Throwable error) {
      told.add("failed " + error.getClass().getSimpleName());
    }

    @Override
    public void end() {
      told.add("end");
    }
  }
}
