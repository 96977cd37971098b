package io.kitgen.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class StagesTest {
  private static final CallContext.Key<String> KEY = CallContext.Key.local("key", String.class);

  private final Queue<Runnable> tasks = new ArrayDeque<>();
  private final CallContext ctx = CallContext.empty().with(KEY, "bound");

  @Test
  void aCallRunsOnTheExecutorInItsContext() {
    CompletableFuture<String> stage =
        Stages.call(tasks::add, ctx, () -> CallContext.current().get(KEY));
    assertThat(stage).isNotDone();
    tasks.remove().run();
    assertThat(stage).isCompletedWithValue("bound");
  }

  @Test
  void aCallWithoutResultCompletesWithNull() {
    CompletableFuture<Void> stage = Stages.run(Runnable::run, ctx, () -> "dropped");
    assertThat(stage).isCompletedWithValue(null);
  }

  @Test
  void whatWasThrownIsInTheStage() {
    FileNotFoundException thrown = new FileNotFoundException("mine");
    CompletableFuture<Void> stage =
        Stages.run(
            Runnable::run,
            ctx,
            () -> {
              throw thrown;
            });
    assertThatThrownBy(stage::get).hasCause(thrown);
  }

  @Test
  void withoutAnExecutorThereAreVirtualThreadsOrAReason() {
    if (Runtime.version().feature() >= 21) {
      assertThat(Stages.call(Stages.executor(), ctx, () -> "done").join()).isEqualTo("done");
    } else {
      assertThatThrownBy(() -> Stages.call(Stages.executor(), ctx, () -> "done"))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("asyncOn(executor)");
    }
  }
}
