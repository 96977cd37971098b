package io.kitgen.resilience.overload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.kitgen.Code;
import io.kitgen.resilience.policy.BulkheadPolicy;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Cancellation;
import io.kitgen.runtime.Deadline;
import io.kitgen.runtime.Endpoint;
import io.kitgen.runtime.ManualTicker;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.error.CallException;
import io.kitgen.runtime.error.RefusedException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@SuppressWarnings("FutureReturnValueIgnored") // what they do is seen by the limiter
class ConcurrencyLimiterTest {

  private static final Duration SECOND = Duration.ofSeconds(1);

  private final ManualTicker ticker = new ManualTicker();
  private final Held held = new Held();

  private ConcurrencyLimiter.Builder limit(int calls) {
    return ConcurrencyLimiter.builder(ConcurrencyLimit.fixed(calls)).ticker(ticker);
  }

  private FutureTask<Object> wait(
      ConcurrencyLimiter limiter, Endpoint<Object, Object> endpoint, Object request) {
    int before = limiter.waiting();
    FutureTask<Object> call = Held.start(endpoint, CallContext.empty(), request);
    await().until(() -> limiter.waiting() == before + 1);
    return call;
  }

  private static void assertRefused(FutureTask<Object> call) {
    assertThatThrownBy(call::get).cause().isInstanceOf(RefusedException.class);
  }

  @Test
  void refusesWhatIsTooMuch() throws Exception {
    ConcurrencyLimiter limiter = limit(2).build();
    Endpoint<Object, Object> endpoint = limiter.wrap(Held.OPERATION, held);
    FutureTask<Object> a = held.run(endpoint, "a");
    FutureTask<Object> b = held.run(endpoint, "b");
    assertThatThrownBy(() -> endpoint.call(CallContext.empty(), "c"))
        .isInstanceOfSatisfying(
            RefusedException.class,
            e -> {
              assertThat(e.code()).isEqualTo(Code.UNAVAILABLE);
              assertThat(e.reply().retryAfter()).isEqualTo(SECOND);
            });
    assertThat(limiter.running()).isEqualTo(2);
    assertThat(limiter.refused()).isEqualTo(1);
    held.end(2);
    assertThat(List.of(a.get(), b.get())).containsExactly("a", "b");
    assertThat(limiter.running()).isZero();
  }

  @Test
  void aCallThatFailsLeavesToo() {
    ConcurrencyLimiter limiter = limit(1).build();
    Endpoint<Object, Object> broken =
        limiter.wrap(
            Held.OPERATION,
            (ctx, request) -> {
              throw new StackOverflowError();
            });
    assertThatThrownBy(() -> broken.call(CallContext.empty(), "a"))
        .isInstanceOf(StackOverflowError.class);
    assertThat(limiter.running()).isZero();
  }

  @Test
  void theOldestIsNextAndAFullQueueRefuses() throws Exception {
    ConcurrencyLimiter limiter = limit(1).queue(2, SECOND).build();
    Endpoint<Object, Object> endpoint = limiter.wrap(Held.OPERATION, held);
    List<FutureTask<Object>> calls = new ArrayList<>(List.of(held.run(endpoint, "a")));
    calls.add(wait(limiter, endpoint, "b"));
    calls.add(wait(limiter, endpoint, "c"));
    assertThatThrownBy(() -> endpoint.call(CallContext.empty(), "d"))
        .isInstanceOf(RefusedException.class);
    held.end(3);
    for (FutureTask<Object> call : calls) {
      call.get();
    }
    assertThat(held.begun).containsExactly("a", "b", "c");
    assertThat(ticker.waiting()).isZero();
  }

  @Test
  void orTheNewestIsAndTheOldestMakesWay() throws Exception {
    ConcurrencyLimiter limiter = limit(1).queue(2, SECOND).order(QueueOrder.NEWEST_FIRST).build();
    Endpoint<Object, Object> endpoint = limiter.wrap(Held.OPERATION, held);
    FutureTask<Object> a = held.run(endpoint, "a");
    FutureTask<Object> b = wait(limiter, endpoint, "b");
    FutureTask<Object> c = wait(limiter, endpoint, "c");
    FutureTask<Object> d = Held.start(endpoint, CallContext.empty(), "d");
    assertRefused(b);
    held.end(3);
    assertThat(List.of(a.get(), c.get(), d.get())).containsExactly("a", "c", "d");
    assertThat(held.begun).containsExactly("a", "d", "c");
  }

  @Test
  void nobodyWaitsLongerThanSaid() {
    ConcurrencyLimiter limiter = limit(1).queue(2, SECOND).build();
    Endpoint<Object, Object> endpoint = limiter.wrap(Held.OPERATION, held);
    held.run(endpoint, "a");
    FutureTask<Object> b = wait(limiter, endpoint, "b");
    ticker.advance(SECOND);
    assertRefused(b);
    assertThat(limiter.waiting()).isZero();
    held.end(1);
  }

  @Test
  void norBeyondTheDeadline() {
    ConcurrencyLimiter limiter = limit(1).queue(2, Duration.ofHours(1)).build();
    Endpoint<Object, Object> endpoint = limiter.wrap(Held.OPERATION, held);
    held.run(endpoint, "a");
    CallContext ctx = CallContext.empty().withDeadline(Deadline.after(SECOND, ticker));
    FutureTask<Object> b = Held.start(endpoint, ctx, "b");
    await().until(() -> limiter.waiting() == 1);
    ticker.advance(SECOND);
    assertRefused(b);
    held.end(1);
  }

  @Test
  void whoWouldWaitInVainIsRefusedAtOnce() throws Exception {
    ConcurrencyLimiter limiter = limit(1).queue(9, Duration.ofHours(1)).build();
    Endpoint<Object, Object> endpoint = limiter.wrap(Held.OPERATION, held);
    held.run(endpoint, "a");
    FutureTask<Object> b = wait(limiter, endpoint, "b");
    held.end(1);
    await().until(() -> held.begun.contains("b"));
    ticker.advance(Duration.ofSeconds(80)); // what b takes; 10 s of it count
    held.end(1);
    b.get();
    held.run(endpoint, "c");
    CallContext hasty =
        CallContext.empty().withDeadline(Deadline.after(Duration.ofSeconds(9), ticker));
    assertThatThrownBy(() -> endpoint.call(hasty, "d")).isInstanceOf(RefusedException.class);
    CallContext patient =
        CallContext.empty().withDeadline(Deadline.after(Duration.ofSeconds(11), ticker));
    FutureTask<Object> e = Held.start(endpoint, patient, "e");
    await().until(() -> limiter.waiting() == 1);
    held.end(2);
    assertThat(e.get()).isEqualTo("e");
  }

  @Test
  void aCancelledOrInterruptedCallWaitsNoLonger() throws Exception {
    ConcurrencyLimiter limiter = limit(1).queue(2, SECOND).build();
    Endpoint<Object, Object> endpoint = limiter.wrap(Held.OPERATION, held);
    FutureTask<Object> a = held.run(endpoint, "a");
    Cancellation cancellation = new Cancellation();
    FutureTask<Object> b =
        Held.start(endpoint, CallContext.empty().withCancellation(cancellation), "b");
    FutureTask<Object> c = new FutureTask<>(() -> endpoint.call(CallContext.empty(), "c"));
    Thread thread = new Thread(c);
    thread.start();
    await().until(() -> limiter.waiting() == 2);
    cancellation.cancel();
    thread.interrupt();
    assertThatThrownBy(b::get).cause().isInstanceOf(CallException.class);
    assertThatThrownBy(c::get).cause().isInstanceOf(InterruptedException.class);
    assertThat(limiter.waiting()).isZero();
    held.end(1);
    a.get();
    assertThat(limiter.running()).isZero();
  }

  @Test
  void whatMattersLessIsShedFirst() throws Exception {
    ConcurrencyLimiter limiter = limit(10).byPriority().build();
    Endpoint<Object, Object> endpoint = limiter.wrap(Held.OPERATION, held);
    List<Integer> ranUpTo = new ArrayList<>();
    for (Priority priority :
        List.of(
            Priority.SHEDDABLE,
            Priority.SHEDDABLE_PLUS,
            Priority.CRITICAL,
            Priority.CRITICAL_PLUS)) {
      CallContext ctx = CallContext.empty().with(Priority.KEY, priority);
      long refused = limiter.refused();
      while (limiter.refused() == refused) {
        int before = limiter.running();
        Held.start(endpoint, ctx, priority);
        await().until(() -> limiter.running() > before || limiter.refused() > refused);
      }
      ranUpTo.add(limiter.running());
    }
    assertThat(ranUpTo).containsExactly(5, 7, 9, 10);
    held.end(10);
    await().until(() -> limiter.running() == 0);
  }

  @Test
  void thePriorityCrossesTheWireByName() {
    assertThat(Priority.KEY.format().format(Priority.SHEDDABLE_PLUS)).isEqualTo("sheddable-plus");
    assertThat(Priority.KEY.format().parse("critical")).isEqualTo(Priority.CRITICAL);
    assertThatThrownBy(() -> Priority.KEY.format().parse("urgent"))
        .hasMessage("expected one of critical-plus, critical, sheddable-plus, sheddable");
  }

  @Test
  void manyThreadsNeverExceedTheLimitAndAllComeToAnEnd() throws Exception {
    for (QueueOrder order : QueueOrder.values()) {
      ConcurrencyLimiter limiter =
          ConcurrencyLimiter.builder(ConcurrencyLimit.fixed(3))
              .queue(4, Duration.ofMillis(2))
              .order(order)
              .build();
      AtomicInteger running = new AtomicInteger();
      AtomicInteger most = new AtomicInteger();
      AtomicInteger ended = new AtomicInteger();
      Endpoint<Object, Object> endpoint =
          limiter.wrap(
              Held.OPERATION,
              (ctx, request) -> {
                most.accumulateAndGet(running.incrementAndGet(), Math::max);
                if (ThreadLocalRandom.current().nextInt(8) == 0) {
                  Thread.sleep(0, 100_000);
                }
                running.decrementAndGet();
                return request;
              });
      List<Thread> threads = new ArrayList<>();
      for (int t = 0; t < 12; t++) {
        Thread thread =
            new Thread(
                () -> {
                  for (int i = 0; i < 500; i++) {
                    try {
                      endpoint.call(CallContext.empty(), "x");
                      ended.incrementAndGet();
                    } catch (RefusedException e) {
                      ended.incrementAndGet();
                    } catch (Exception e) {
                      throw new AssertionError(e);
                    }
                  }
                });
        threads.add(thread);
        thread.start();
      }
      for (Thread thread : threads) {
        thread.join();
      }
      assertThat(ended.get()).isEqualTo(6000);
      assertThat(most.get()).isLessThanOrEqualTo(3);
      assertThat(limiter.running()).isZero();
      assertThat(limiter.waiting()).isZero();
    }
  }

  @Test
  void bulkheadsAreOfEachOperation() throws Exception {
    BulkheadPolicy one = new BulkheadPolicy(1, 0, Duration.ZERO);
    Operation<String, String> tagged =
        Operation.of("addsvc", "concat", String.class, String.class).tag(one).build();
    List<String> made = new ArrayList<>();
    assertThat(Bulkheads.declared().wrap(Held.OPERATION, held)).isSameAs(held);
    Endpoint<Object, Object> declared =
        Bulkheads.declared((operation, limiter) -> made.add(operation + " " + limiter.limit()))
            .wrap(tagged, held);
    Endpoint<Object, Object> other = Bulkheads.of(one).wrap(Held.OPERATION, held);
    FutureTask<Object> a = held.run(declared, "a");
    FutureTask<Object> b = held.run(other, "b");
    assertThatThrownBy(() -> declared.call(CallContext.empty(), "c"))
        .isInstanceOf(RefusedException.class);
    held.end(2);
    assertThat(List.of(a.get(), b.get())).containsExactly("a", "b");
    assertThat(made).containsExactly("addsvc/concat 1");
  }

  @Test
  void namesWhatItDoesNotAccept() {
    assertThatThrownBy(() -> ConcurrencyLimit.fixed(0))
        .hasMessage("the limit is 0, expected at least 1");
    assertThatThrownBy(() -> limit(1).queue(-1, SECOND))
        .hasMessage("queue is -1, expected at least 0");
    assertThatThrownBy(() -> limit(1).queue(1, Duration.ofDays(2)))
        .hasMessage("longestWait is PT48H, expected zero to one day");
    Operation<String, String> quick =
        Operation.of("addsvc", "sum", String.class, String.class).nonBlocking().build();
    assertThatThrownBy(() -> limit(1).queue(1, SECOND).build().wrap(quick, held))
        .hasMessage("addsvc/sum never blocks, and waiting in a queue does");
  }
}
