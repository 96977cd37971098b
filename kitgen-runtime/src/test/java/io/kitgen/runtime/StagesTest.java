package io.kitgen.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kitgen.Code;
import io.kitgen.runtime.error.CallException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class StagesTest {

  private final CompletableFuture<String> stage = new CompletableFuture<>();

  @Test
  void awaitsTheValue() throws Exception {
    assertThat(Stages.await(CallContext.empty(), CompletableFuture.completedFuture("x")))
        .isEqualTo("x");
    CompletionStage<String> later =
        CompletableFuture.supplyAsync(
            () -> "y", CompletableFuture.delayedExecutor(5, TimeUnit.MILLISECONDS));
    assertThat(Stages.await(CallContext.empty(), later)).isEqualTo("y");
    assertThat(Stages.<String>await(CallContext.empty(), CompletableFuture.completedStage(null)))
        .isNull();
  }

  @Test
  void throwsWhatWasThrown() {
    IOException cause = new IOException("x");
    assertThatThrownBy(
            () -> Stages.await(CallContext.empty(), CompletableFuture.failedFuture(cause)))
        .isSameAs(cause);
    CompletableFuture<String> dependent =
        CompletableFuture.<String>failedFuture(cause).thenApply(x -> x).thenApply(x -> x);
    assertThatThrownBy(() -> Stages.await(CallContext.empty(), dependent)).isSameAs(cause);
    assertThatThrownBy(
            () ->
                Stages.await(
                    CallContext.empty(),
                    CompletableFuture.failedFuture(new CompletionException(cause))))
        .isSameAs(cause);
    StackOverflowError error = new StackOverflowError();
    assertThatThrownBy(
            () -> Stages.await(CallContext.empty(), CompletableFuture.failedFuture(error)))
        .isSameAs(error);
    assertThatThrownBy(() -> Stages.await(CallContext.empty(), null))
        .isInstanceOf(NullPointerException.class);
  }

  @Test
  void endsAtTheDeadlineAndCancelsTheStage() {
    ManualTicker ticker = new ManualTicker();
    CallContext ctx =
        CallContext.empty().withDeadline(Deadline.after(Duration.ofSeconds(1), ticker));
    new Thread(
            () -> {
              while (ticker.waiting() == 0) {
                Thread.onSpinWait();
              }
              ticker.advance(Duration.ofSeconds(1));
            })
        .start();
    assertThatThrownBy(() -> Stages.await(ctx, stage))
        .isInstanceOfSatisfying(
            CallException.class, e -> assertThat(e.code()).isEqualTo(Code.DEADLINE_EXCEEDED));
    assertThat(stage).isCancelled();
    assertThat(ticker.waiting()).isZero();
  }

  @Test
  void endsWhenTheCallIsCancelled() {
    Cancellation cancellation = new Cancellation();
    CallContext ctx = CallContext.empty().withCancellation(cancellation);
    new Thread(cancellation::cancel).start();
    assertThatThrownBy(() -> Stages.await(ctx, stage))
        .isInstanceOfSatisfying(
            CallException.class, e -> assertThat(e.code()).isEqualTo(Code.CANCELLED));
    assertThat(stage).isCancelled();
  }

  @Test
  void endsWhenTheThreadIsInterrupted() {
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> Stages.await(CallContext.empty(), stage))
        .isInstanceOf(InterruptedException.class);
    assertThat(stage).isCancelled();
  }

  @Test
  void aStageThatWasCancelledSaysSo() {
    stage.cancel(true);
    assertThatThrownBy(() -> Stages.await(CallContext.empty(), stage))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void callsOnTheExecutorWithTheContext() throws Exception {
    CallContext.Key<String> key = CallContext.Key.local("k", String.class);
    AtomicReference<Thread> thread = new AtomicReference<>();
    CompletableFuture<String> result =
        Stages.call(
            task -> new Thread(task, "own").start(),
            CallContext.empty().with(key, "v"),
            () -> {
              thread.set(Thread.currentThread());
              return CallContext.current().get(key);
            });
    assertThat(result.get()).isEqualTo("v");
    assertThat(thread.get().getName()).isEqualTo("own");
  }

  @Test
  void declaredErrorsEndTheStage() {
    IOException declared = new IOException("x");
    CompletableFuture<String> result =
        Stages.call(
            Runnable::run,
            CallContext.empty(),
            () -> {
              throw declared;
            });
    assertThatThrownBy(result::get)
        .isInstanceOf(ExecutionException.class)
        .cause()
        .isSameAs(declared);
  }

  @Test
  void anExecutorThatIsFullEndsTheStage() {
    CompletableFuture<String> result =
        Stages.call(
            task -> {
              throw new RejectedExecutionException();
            },
            CallContext.empty(),
            () -> "x");
    assertThatThrownBy(result::get)
        .cause()
        .isInstanceOfSatisfying(
            CallException.class, e -> assertThat(e.code()).isEqualTo(Code.UNAVAILABLE));
  }

  @Test
  void withoutExecutorThereMustBeVirtualThreads() throws Exception {
    if (Runtime.version().feature() < 21) {
      assertThatThrownBy(() -> Stages.call(Stages.executor(), CallContext.empty(), () -> "x"))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("asyncOn(executor)");
    } else {
      assertThat(Stages.call(Stages.executor(), CallContext.empty(), () -> "x").get())
          .isEqualTo("x");
    }
  }
}
