package io.kitgen.runtime.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.kitgen.Code;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Cancellation;
import io.kitgen.runtime.Deadline;
import io.kitgen.runtime.ManualTicker;
import io.kitgen.runtime.error.HasCode;
import io.kitgen.runtime.http.binding.Calc;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import java.util.concurrent.SubmissionPublisher;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class PublishersTest {

  private static final CallContext.Key<String> WHO = CallContext.Key.local("who", String.class);

  private final ExecutorService executor = Executors.newCachedThreadPool();
  private final CallContext ctx = CallContext.empty();

  @AfterEach
  void close() {
    executor.shutdownNow();
  }

  /** Takes what comes, and asks when it is told to. */
  private static class Taker implements Flow.Subscriber<Integer> {

    private final List<Object> taken = new CopyOnWriteArrayList<>();
    final AtomicReference<Flow.Subscription> subscription = new AtomicReference<>();
    private final CountDownLatch end = new CountDownLatch(1);

    @Override
    public void onSubscribe(Flow.Subscription granted) {
      subscription.set(granted);
    }

    @Override
    public void onNext(Integer message) {
      taken.add(message);
    }

    @Override
    public void onError(Throwable error) {
      taken.add(error);
      end.countDown();
    }

    @Override
    public void onComplete() {
      taken.add("end");
      end.countDown();
    }
  }

  /** Publishes at once as many numbers as are asked for, up to a last one. */
  private static final class Counting implements Flow.Publisher<Integer> {

    private final int last;
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger given = new AtomicInteger();
    private final AtomicBoolean cancelled = new AtomicBoolean();

    Counting(int last) {
      this.last = last;
    }

    @Override
    public void subscribe(Flow.Subscriber<? super Integer> subscriber) {
      subscriber.onSubscribe(
          new Flow.Subscription() {
            @Override
            public void request(long count) {
              asked.addAndGet((int) count);
              for (long i = 0; i < count && given.get() < last; i++) {
                subscriber.onNext(given.incrementAndGet());
                if (given.get() == last) {
                  subscriber.onComplete();
                }
              }
            }

            @Override
            public void cancel() {
              cancelled.set(true);
            }
          });
    }
  }

  @Test
  void aPublisherIsAskedForNoMoreThanThereIsRoom() {
    Counting counting = new Counting(1000);
    Iterator<Integer> messages = Publishers.iterator(ctx, counting);
    assertThat(counting.asked).hasValue(0);
    for (int i = 1; i <= 1000; i++) {
      assertThat(messages.next()).isEqualTo(i);
      assertThat(counting.given.get() - i).isLessThanOrEqualTo(Publishers.MOST_AHEAD);
    }
    assertThat(messages.hasNext()).isFalse();
  }

  @Test
  void aFullBufferHasRoomForTheEnd() {
    assertThat(Publishers.stream(ctx, new Counting(Publishers.MOST_AHEAD)).toList())
        .hasSize(Publishers.MOST_AHEAD);
  }

  @Test
  void messagesFromAnotherThreadComeInOrder() throws Exception {
    SubmissionPublisher<Integer> publisher = new SubmissionPublisher<>(executor, 8);
    executor.execute(
        () -> {
          await().until(publisher::hasSubscribers);
          IntStream.rangeClosed(1, 500).forEach(publisher::submit);
          publisher.close();
        });
    assertThat(Publishers.stream(ctx, publisher).toList())
        .isEqualTo(IntStream.rangeClosed(1, 500).boxed().toList());
  }

  @Test
  void anErrorComesBehindWhatCameBefore() {
    Iterator<Integer> messages =
        Publishers.iterator(
            ctx,
            subscriber ->
                subscriber.onSubscribe(
                    new Flow.Subscription() {
                      @Override
                      public void request(long count) {
                        subscriber.onNext(1);
                        subscriber.onError(new Calc.OverflowException("too much", 1));
                      }

                      @Override
                      public void cancel() {}
                    }));
    assertThat(messages.next()).isEqualTo(1);
    assertThatThrownBy(messages::next).isInstanceOf(Calc.OverflowException.class);
  }

  @Test
  void aPublisherThatGivesTooMuchIsCutOff() {
    AtomicBoolean cancelled = new AtomicBoolean();
    Stream<Integer> messages =
        Publishers.stream(
            ctx,
            subscriber ->
                subscriber.onSubscribe(
                    new Flow.Subscription() {
                      @Override
                      public void request(long count) {
                        for (int i = 0; i < 100; i++) {
                          subscriber.onNext(i);
                        }
                      }

                      @Override
                      public void cancel() {
                        cancelled.set(true);
                      }
                    }));
    assertThatThrownBy(messages::toList).hasMessageContaining("more messages than were asked for");
    assertThat(cancelled).isTrue();
  }

  @Test
  void closingCancels() {
    Counting counting = new Counting(1000);
    try (Stream<Integer> messages = Publishers.stream(ctx, counting)) {
      assertThat(messages.findFirst()).contains(1);
    }
    assertThat(counting.cancelled).isTrue();
  }

  @Test
  void waitingEndsWithTheDeadline() {
    ManualTicker ticker = new ManualTicker();
    CallContext bounded = ctx.withDeadline(Deadline.after(Duration.ofSeconds(1), ticker));
    try (SubmissionPublisher<Integer> silent = new SubmissionPublisher<>()) {
      Iterator<Integer> messages = Publishers.iterator(bounded, silent);
      executor.execute(
          () -> {
            await().until(silent::hasSubscribers);
            ticker.advance(Duration.ofSeconds(2));
          });
      assertThatThrownBy(messages::next)
          .isInstanceOfSatisfying(
              HasCode.class, e -> assertThat(e.code()).isEqualTo(Code.DEADLINE_EXCEEDED));
      await().until(() -> !silent.hasSubscribers() || silent.getNumberOfSubscribers() == 0);
    }
  }

  @Test
  void waitingEndsWithTheCall() {
    Cancellation cancellation = new Cancellation();
    try (SubmissionPublisher<Integer> silent = new SubmissionPublisher<>()) {
      Iterator<Integer> messages = Publishers.iterator(ctx.withCancellation(cancellation), silent);
      executor.execute(
          () -> {
            await().until(silent::hasSubscribers);
            cancellation.cancel();
          });
      assertThatThrownBy(messages::next)
          .isInstanceOfSatisfying(
              HasCode.class, e -> assertThat(e.code()).isEqualTo(Code.CANCELLED));
    }
  }

  @Test
  void anIteratorIsPublishedAsItIsAskedFor() {
    AtomicInteger made = new AtomicInteger();
    Flow.Publisher<Integer> publisher =
        Publishers.publisher(
            ctx.with(WHO, "me"),
            Stream.generate(
                    () -> {
                      assertThat(CallContext.current().get(WHO)).isEqualTo("me");
                      return made.incrementAndGet();
                    })
                .limit(5)
                .iterator());
    Taker taker = new Taker();
    publisher.subscribe(taker);
    assertThat(made).hasValue(0);
    taker.subscription.get().request(2);
    assertThat(taker.taken).containsExactly(1, 2);
    assertThat(made).hasValue(2);
    taker.subscription.get().request(Long.MAX_VALUE);
    assertThat(taker.taken).containsExactly(1, 2, 3, 4, 5, "end");
  }

  @Test
  void aSubscriberMayAskWhileItIsGiven() {
    Taker taker =
        new Taker() {
          @Override
          public void onSubscribe(Flow.Subscription granted) {
            super.onSubscribe(granted);
            granted.request(1);
          }

          @Override
          public void onNext(Integer message) {
            super.onNext(message);
            subscription.get().request(1);
          }
        };
    Publishers.publisher(ctx, IntStream.range(0, 100_000).boxed().iterator()).subscribe(taker);
    assertThat(taker.taken).hasSize(100_001).endsWith("end");
  }

  @Test
  void anIteratorHasOneSubscriber() {
    Flow.Publisher<Integer> publisher = Publishers.publisher(ctx, List.of(1).iterator());
    publisher.subscribe(new Taker());
    Taker second = new Taker();
    publisher.subscribe(second);
    assertThat(second.taken).hasOnlyElementsOfType(IllegalStateException.class).hasSize(1);
  }

  @Test
  void aCallIsMadeForEachSubscriber() throws Exception {
    AtomicInteger calls = new AtomicInteger();
    Flow.Publisher<Integer> publisher =
        Publishers.call(
            executor,
            ctx.with(WHO, "me"),
            () -> {
              assertThat(CallContext.current().get(WHO)).isEqualTo("me");
              return Stream.of(calls.incrementAndGet(), 7);
            });
    for (int i = 1; i < 3; i++) {
      Taker taker = new Taker();
      publisher.subscribe(taker);
      taker.subscription.get().request(9);
      taker.end.await();
      assertThat(taker.taken).containsExactly(i, 7, "end");
    }
  }

  @Test
  void aCallThatFailsIsAnError() throws Exception {
    Taker taker = new Taker();
    Publishers.<Integer>call(
            executor,
            ctx,
            () -> {
              throw new Calc.OverflowException("too much", 3);
            })
        .subscribe(taker);
    taker.end.await();
    assertThat(taker.taken).hasOnlyElementsOfType(Calc.OverflowException.class).hasSize(1);
  }

  @Test
  void cancellingACallClosesItsStream() throws Exception {
    CountDownLatch closed = new CountDownLatch(1);
    Taker taker = new Taker();
    Publishers.call(executor, ctx, () -> Stream.iterate(1, n -> n + 1).onClose(closed::countDown))
        .subscribe(taker);
    taker.subscription.get().request(3);
    await().until(() -> taker.taken.size() == 3);
    taker.subscription.get().cancel();
    closed.await();
    assertThat(taker.taken).containsExactly(1, 2, 3);
  }

  @Test
  void askingForNothingIsAnError() throws Exception {
    Taker taker = new Taker();
    Publishers.call(executor, ctx, () -> Stream.iterate(1, n -> n + 1)).subscribe(taker);
    taker.subscription.get().request(0);
    taker.end.await();
    assertThat(taker.taken).hasOnlyElementsOfType(IllegalArgumentException.class).hasSize(1);
  }
}
