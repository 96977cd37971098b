package io.kitgen.resilience.fanout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.kitgen.Code;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Cancellation;
import io.kitgen.runtime.Deadline;
import io.kitgen.runtime.ManualTicker;
import io.kitgen.runtime.error.CallException;
import java.io.StringReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FanoutTest {

  private static final CallContext.Key<String> TENANT =
      CallContext.Key.local("tenant", String.class);

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Fanout fanout = Fanout.on(threads);
  private final AtomicInteger interrupted = new AtomicInteger();
  private final AtomicInteger blocked = new AtomicInteger();

  @AfterEach
  void noThreadIsLeft() throws Exception {
    threads.shutdown();
    assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
  }

  private <T> Task<T> blocking() {
    return ctx -> {
      blocked.incrementAndGet();
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException e) {
        interrupted.incrementAndGet();
        assertThat(ctx.isDone()).isTrue();
        throw e;
      }
      throw new AssertionError();
    };
  }

  private static <T> Task<T> failing(String message) {
    return ctx -> {
      throw new IllegalStateException(message);
    };
  }

  private Task<String> afterBlocked(int count, String answer) {
    return ctx -> {
      await().until(() -> blocked.get() == count);
      return answer;
    };
  }

  @Test
  void theFirstAnswerOfTenCancelsTheRest() throws Exception {
    List<Task<String>> tasks = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      tasks.add(blocking());
    }
    tasks.add(afterBlocked(9, "tenth"));
    assertThat(fanout.first(tasks)).isEqualTo("tenth");
    await().until(() -> interrupted.get() == 9);
    await().until(() -> ((ThreadPoolExecutor) threads).getActiveCount() == 0);
  }

  @Test
  void theFirstIsTheFirstThatDoesNotFail() throws Exception {
    String first = fanout.first(List.of(failing("a"), failing("b"), ctx -> "c"));
    assertThat(first).isEqualTo("c");
  }

  @Test
  void whenAllFailTheirErrorsAreKept() {
    assertThatThrownBy(
            () -> fanout.atMost(1).first(List.of(failing("a"), failing("b"), failing("c"))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("a")
        .satisfies(
            e ->
                assertThat(e.getSuppressed())
                    .extracting(Throwable::getMessage)
                    .containsExactly("b", "c"));
  }

  @Test
  void allComeInTheOrderOfTheTasks() throws Exception {
    CountDownLatch second = new CountDownLatch(1);
    Task<Integer> late =
        ctx -> {
          second.await();
          return 1;
        };
    Task<Integer> early =
        ctx -> {
          second.countDown();
          return 2;
        };
    assertThat(fanout.all(List.of(late, early))).containsExactly(1, 2);
    assertThat(fanout.all(List.<Task<Integer>>of())).isEmpty();
  }

  @Test
  void ofAllTheFirstFailureCancelsTheRest() {
    Task<String> failure =
        ctx -> {
          await().until(() -> blocked.get() == 2);
          throw new IllegalStateException("no");
        };
    assertThatThrownBy(() -> fanout.all(List.of(blocking(), failure, blocking()))).hasMessage("no");
    await().until(() -> interrupted.get() == 2);
  }

  @Test
  void aQuorumIsEnough() throws Exception {
    List<Task<String>> tasks =
        List.of(blocking(), afterBlocked(1, "b"), failing("c"), afterBlocked(1, "d"));
    assertThat(fanout.quorum(2, tasks)).containsExactly("b", "d");
    await().until(() -> interrupted.get() == 1);
  }

  @Test
  void aQuorumThatCannotBeFailsAtOnce() {
    assertThatThrownBy(() -> fanout.quorum(2, List.of(failing("a"), failing("b"), blocking())))
        .isInstanceOf(IllegalStateException.class);
    await().until(() -> interrupted.get() == blocked.get());
    assertThatThrownBy(() -> fanout.quorum(3, List.of(failing("a"))))
        .hasMessage("needed is 3, expected 1 to the number of tasks, which is 1");
    assertThatThrownBy(() -> fanout.first(List.of())).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @SuppressWarnings("ThreadPriorityCheck") // others are to get their chance
  void noMoreThanAllowedRunAtTheSameTime() throws Exception {
    AtomicInteger running = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    List<Task<Integer>> tasks = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      int number = i;
      tasks.add(
          ctx -> {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            Thread.yield();
            running.decrementAndGet();
            return number;
          });
    }
    assertThat(fanout.atMost(3).all(tasks)).hasSize(100).isSorted();
    assertThat(most.get()).isLessThanOrEqualTo(3);
    assertThatThrownBy(() -> fanout.atMost(0)).hasMessage("atMost is 0, expected at least 1");
  }

  @Test
  void theContextGoesAlong() throws Exception {
    CallContext ctx = CallContext.empty().with(TENANT, "north").withTimeout(Duration.ofHours(1));
    Task<String> task =
        its -> {
          assertThat(CallContext.current()).isSameAs(its);
          assertThat(its.deadline()).isSameAs(ctx.deadline());
          return its.get(TENANT);
        };
    assertThat(fanout.in(ctx).first(List.of(task))).isEqualTo("north");
    assertThat(ctx.call(() -> fanout.first(List.of(task)))).isEqualTo("north");
  }

  @Test
  void theDeadlineEndsIt() throws Exception {
    ManualTicker ticker = new ManualTicker();
    CallContext ctx =
        CallContext.empty().withDeadline(Deadline.after(Duration.ofSeconds(1), ticker));
    FutureTask<String> call =
        new FutureTask<>(() -> fanout.in(ctx).first(List.of(failing("lost"), blocking())));
    threads.execute(call);
    await().until(() -> blocked.get() == 1 && ticker.waiting() == 1);
    ticker.advance(Duration.ofSeconds(1));
    assertThatThrownBy(call::get)
        .cause()
        .isInstanceOfSatisfying(
            CallException.class, e -> assertThat(e.code()).isEqualTo(Code.DEADLINE_EXCEEDED));
    await().until(() -> interrupted.get() == 1);
  }

  @Test
  void cancellingTheCallCancelsItsTasks() throws Exception {
    Cancellation cancellation = new Cancellation();
    CallContext ctx = CallContext.empty().withCancellation(cancellation);
    FutureTask<String> call =
        new FutureTask<>(() -> fanout.in(ctx).first(List.of(blocking(), blocking())));
    threads.execute(call);
    await().until(() -> blocked.get() == 2);
    cancellation.cancel();
    assertThatThrownBy(call::get)
        .cause()
        .isInstanceOfSatisfying(
            CallException.class, e -> assertThat(e.code()).isEqualTo(Code.CANCELLED));
    await().until(() -> interrupted.get() == 2);
  }

  @Test
  void interruptingTheCallerCancelsItsTasks() throws Exception {
    FutureTask<String> call = new FutureTask<>(() -> fanout.first(List.of(blocking())));
    Thread caller = new Thread(call);
    caller.start();
    await().until(() -> blocked.get() == 1);
    caller.interrupt();
    assertThatThrownBy(call::get).hasCauseInstanceOf(InterruptedException.class);
    await().until(() -> interrupted.get() == 1);
  }

  @Test
  void whatNobodyGetsIsClosed() throws Exception {
    AtomicBoolean closed = new AtomicBoolean();
    CountDownLatch decided = new CountDownLatch(1);
    Task<StringReader> stubborn =
        ctx -> {
          blocked.incrementAndGet();
          boolean waits = true;
          while (waits) {
            try {
              decided.await();
              waits = false;
            } catch (InterruptedException e) {
              // It does not give up.
            }
          }
          return new StringReader("late") {
            @Override
            public void close() {
              closed.set(true);
            }
          };
        };
    Task<StringReader> prompt =
        ctx -> {
          await().until(() -> blocked.get() == 1);
          return new StringReader("first");
        };
    StringReader first = fanout.first(List.of(stubborn, prompt));
    decided.countDown();
    await().untilTrue(closed);
    assertThat(first.read()).isEqualTo('f');
  }

  @Test
  void anExecutorThatTakesNothingIsUnavailable() {
    Fanout full =
        Fanout.on(
            task -> {
              throw new RejectedExecutionException();
            });
    assertThatThrownBy(() -> full.first(List.of(failing("never"))))
        .isInstanceOfSatisfying(
            CallException.class, e -> assertThat(e.code()).isEqualTo(Code.UNAVAILABLE));
  }

  @Test
  void anErrorIsNotHidden() {
    Task<String> broken =
        ctx -> {
          throw new StackOverflowError();
        };
    assertThatThrownBy(() -> fanout.all(List.of(broken))).isInstanceOf(StackOverflowError.class);
  }

  @Test
  void withoutAnExecutorItNeedsVirtualThreads() throws Exception {
    if (Runtime.version().feature() >= 21) {
      assertThat(Fanout.create().<String>first(List.of(ctx -> "virtual"))).isEqualTo("virtual");
    } else {
      assertThatThrownBy(Fanout::create)
          .hasMessage(
              "this JVM has no virtual threads (they come with 21): say where tasks run, by"
                  + " Fanout.on(executor)");
    }
  }
}
