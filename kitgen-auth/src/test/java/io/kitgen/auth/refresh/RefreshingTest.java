package io.kitgen.auth.refresh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.kitgen.Code;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Cancellation;
import io.kitgen.runtime.ManualTicker;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RefreshingTest {

  private static final CallContext ANY = CallContext.empty();

  private final ManualTicker ticker = new ManualTicker();
  private final AtomicInteger fetches = new AtomicInteger();
  private volatile boolean down;
  private final Refreshing<String> value = refreshing(this::fetch);

  private static Duration seconds(long seconds) {
    return Duration.ofSeconds(seconds);
  }

  private Refreshing<String> refreshing(Refreshing.Source<String> source) {
    return new Refreshing<>("a value", source, seconds(10), seconds(5), ticker);
  }

  private Fetched<String> fetch(CallContext ctx) throws IOException {
    int number = fetches.incrementAndGet();
    if (down) {
      throw new IOException("refused");
    }
    return new Fetched<>("v" + number, seconds(100), seconds(1000));
  }

  @Test
  void isFetchedWhenAskedForAndThenKept() throws Exception {
    assertThat(fetches).hasValue(0);
    assertThat(value.isReady()).isFalse();
    assertThat(value.get(ANY)).isEqualTo("v1");
    ticker.advance(seconds(89)); // the jitter takes a tenth at most
    assertThat(value.get(ANY)).isEqualTo("v1");
    assertThat(fetches).hasValue(1);
    assertThat(value.isFetching()).isFalse();
  }

  @Test
  void isUsedOnWhileTheOtherSideIsDownWhichIsAskedEverLessOften() throws Exception {
    value.get(ANY);
    down = true;
    ticker.advance(seconds(100));
    for (int i = 0; i < 850; i++) {
      assertThat(value.get(ANY)).isEqualTo("v1");
      while (value.isFetching()) {
        Thread.sleep(1);
      }
      ticker.advance(seconds(1));
    }
    assertThat(fetches.get()).isBetween(10, 80); // pauses of 15 to 30 seconds
    down = false;
    ticker.advance(seconds(31));
    value.get(ANY);
    await().until(() -> !value.get(ANY).equals("v1"));
  }

  @Test
  void isNotUsedTooLong() throws Exception {
    value.get(ANY);
    down = true;
    ticker.advance(seconds(1001));
    assertThatThrownBy(() -> value.get(ANY)).hasMessage("a value cannot be reached");
    assertThatThrownBy(() -> value.get(ANY)).hasMessage("a value cannot be reached");
    assertThat(fetches).hasValue(2);
  }

  @Test
  void whatIsRefusedIsForgottenAndNothingNewer() throws Exception {
    String first = value.get(ANY);
    assertThat(value.forget(first)).isTrue();
    String second = value.get(ANY);
    assertThat(second).isEqualTo("v2");
    assertThat(value.forget(first)).isTrue();
    assertThat(value.get(ANY)).isSameAs(second);
    assertThat(value.forget(second)).isFalse(); // too soon
    assertThat(value.get(ANY)).isSameAs(second);
    ticker.advance(seconds(5));
    assertThat(value.forget(second)).isTrue();
    assertThat(value.get(ANY)).isEqualTo("v3");
  }

  @Test
  void aNewerOneIsFetchedOutOfTurnNowAndThen() throws Exception {
    String first = value.get(ANY);
    String second = value.newer(first, ANY);
    assertThat(second).isEqualTo("v2");
    assertThat(value.newer(first, ANY)).isSameAs(second);
    assertThat(value.newer(second, ANY)).isSameAs(second);
    ticker.advance(seconds(5));
    down = true;
    assertThatThrownBy(() -> value.newer(second, ANY)).hasMessage("a value cannot be reached");
    assertThatThrownBy(() -> value.newer(second, ANY)).hasMessage("a value cannot be reached");
    assertThat(fetches).hasValue(3);
    assertThat(value.get(ANY)).isSameAs(second);
  }

  @Test
  void aFetchThatHangsIsGivenUp() throws Exception {
    CountDownLatch interrupted = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    Refreshing<String> hanging =
        refreshing(
            ctx -> {
              try {
                never.await();
              } catch (InterruptedException e) {
                interrupted.countDown();
              }
              return new Fetched<>("late", seconds(1), seconds(1));
            });
    AtomicReference<Throwable> failure = new AtomicReference<>();
    Thread waiting = new Thread(() -> failure.set(thrownBy(hanging, ANY)));
    waiting.start();
    await().until(() -> ticker.waiting() == 2);
    ticker.advance(seconds(10));
    waiting.join();
    interrupted.await();
    assertThat(failure.get())
        .hasMessage("a value did not come in time")
        .extracting("code")
        .isEqualTo(Code.DEADLINE_EXCEEDED);
    assertThat(hanging.isReady()).isFalse();
  }

  @Test
  void whoIsCancelledNoLongerWaits() throws Exception {
    CountDownLatch go = new CountDownLatch(1);
    Refreshing<String> slow =
        refreshing(
            ctx -> {
              go.await();
              return new Fetched<>("v", seconds(1), seconds(1));
            });
    Cancellation cancellation = new Cancellation();
    AtomicReference<Throwable> failure = new AtomicReference<>();
    CallContext ctx = ANY.withCancellation(cancellation);
    Thread waiting = new Thread(() -> failure.set(thrownBy(slow, ctx)));
    waiting.start();
    await().until(() -> ticker.waiting() == 2);
    cancellation.cancel();
    waiting.join();
    assertThat(failure.get()).extracting("code").isEqualTo(Code.CANCELLED);
    go.countDown();
    assertThat(slow.get(ANY)).isEqualTo("v");
  }

  private static Throwable thrownBy(Refreshing<String> value, CallContext ctx) {
    try {
      value.get(ctx);
      return null;
    } catch (Exception e) {
      return e;
    }
  }
}
