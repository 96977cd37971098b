package io.kitgen.ops.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.kitgen.ops.health.Health;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RunGroupTest {

  private final List<String> events = new CopyOnWriteArrayList<>();

  private RunGroup.Starter part(String name) {
    return () -> {
      events.add("start " + name);
      return () -> events.add("stop " + name);
    };
  }

  private static void hang() throws InterruptedException {
    new CountDownLatch(1).await();
  }

  @Test
  void startsInOrderAndStopsInReverse() throws Exception {
    RunGroup.builder()
        .start("a", part("a"))
        .start("b", part("b"))
        .run("done", () -> events.add("ran"))
        .build()
        .run();
    assertThat(events)
        .startsWith("start a", "start b")
        .endsWith("stop b", "stop a")
        .contains("ran");
  }

  @Test
  void theFirstFailureStopsAll() {
    CountDownLatch interrupted = new CountDownLatch(1);
    RunGroup group =
        RunGroup.builder()
            .start("a", part("a"))
            .run(
                "waits",
                () -> {
                  try {
                    hang();
                  } finally {
                    interrupted.countDown();
                  }
                })
            .run(
                "fails",
                () -> {
                  throw new IOException("disk is full");
                })
            .build();
    assertThatThrownBy(group::run).isInstanceOf(IOException.class).hasMessage("disk is full");
    assertThat(interrupted.getCount()).isZero();
    assertThat(events).containsExactly("start a", "stop a");
  }

  @Test
  void whatCannotStartStopsWhatHasStarted() {
    RunGroup group =
        RunGroup.builder()
            .start("a", part("a"))
            .start(
                "b",
                () -> {
                  throw new IOException("port is taken");
                })
            .start("c", part("c"))
            .build();
    assertThatThrownBy(group::run).hasMessage("port is taken");
    assertThat(events).containsExactly("start a", "stop a");
  }

  @Test
  void isToldToStop() throws Exception {
    CountDownLatch running = new CountDownLatch(1);
    RunGroup group =
        RunGroup.builder()
            .start("a", part("a"))
            .run(
                "waits",
                () -> {
                  running.countDown();
                  hang();
                })
            .build();
    Thread stopper =
        new Thread(
            () -> {
              try {
                running.await();
                group.stop();
              } catch (InterruptedException e) {
                throw new AssertionError(e);
              }
            });
    stopper.start();
    group.run();
    stopper.join();
    assertThat(events).endsWith("stop a");
    assertThatThrownBy(group::run).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void onePartThatDoesNotStopDoesNotKeepTheOthersFromStopping() {
    RunGroup group =
        RunGroup.builder()
            .start("a", part("a"))
            .start("stuck", () -> RunGroupTest::hang)
            .run("done", () -> {})
            .drain(Duration.ofMillis(50))
            .build();
    Throwable thrown = catchThrowable(group::run);
    assertThat(thrown).isInstanceOf(StopException.class);
    assertThat(thrown.getSuppressed())
        .hasSize(1)
        .allSatisfy(
            late ->
                assertThat(late)
                    .isInstanceOf(TimeoutException.class)
                    .hasMessageContaining("stuck did not stop in time"));
    assertThat(events).containsExactly("start a", "stop a");
  }

  @Test
  void whatGoesWrongWhileStoppingIsNotLost() {
    RunGroup group =
        RunGroup.builder()
            .start(
                "a",
                () ->
                    () -> {
                      throw new IOException("cannot flush");
                    })
            .run(
                "fails",
                () -> {
                  throw new IOException("first");
                })
            .build();
    assertThatThrownBy(group::run)
        .hasMessage("first")
        .satisfies(e -> assertThat(e.getSuppressed()[0]).hasMessage("cannot flush"));
  }

  @Test
  void anErrorInAPartStopsAll() {
    RunGroup group =
        RunGroup.builder()
            .start("a", part("a"))
            .run(
                "breaks",
                () -> {
                  Thread.currentThread().setUncaughtExceptionHandler((t, e) -> {});
                  throw new AssertionError("broken");
                })
            .build();
    assertThatThrownBy(group::run).hasMessage("breaks failed").hasRootCauseMessage("broken");
    assertThat(events).endsWith("stop a");
  }

  @Test
  void isNotReadyBeforeItStops() throws Exception {
    try (Health health = Health.builder().build()) {
      RunGroup.builder()
          .start("a", () -> () -> events.add("ready " + health.isReady()))
          .run("done", () -> events.add("ready " + health.isReady()))
          .health(health)
          .notice(Duration.ofMillis(1))
          .build()
          .run();
    }
    assertThat(events).containsExactly("ready true", "ready false");
  }

  @Test
  void saysWhatMakesNoSense() {
    assertThatThrownBy(() -> RunGroup.builder().build()).hasMessageContaining("without parts");
    assertThatThrownBy(() -> RunGroup.builder().run(" ", () -> {})).hasMessageContaining("name");
    assertThatThrownBy(() -> RunGroup.builder().drain(Duration.ZERO))
        .hasMessageContaining("drain is PT0S");
    assertThatThrownBy(
            () -> RunGroup.builder().run("a", () -> {}).notice(Duration.ofSeconds(1)).build())
        .hasMessageContaining("needs health");
  }
}
