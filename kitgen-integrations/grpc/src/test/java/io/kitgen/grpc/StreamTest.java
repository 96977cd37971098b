package io.kitgen.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import io.kitgen.Code;
import io.kitgen.protobuf.ProtoOperation;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Endpoint;
import io.kitgen.runtime.error.CallException;
import io.kitgen.runtime.flow.Messages;
import io.kitgen.runtime.server.ServerEdge;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Calls with many messages, one way and both. */
class StreamTest {

  private static final String LARGE = "x".repeat(10_000);

  private final ExecutorService executor = Executors.newCachedThreadPool();

  @AfterEach
  void end() {
    executor.shutdownNow();
  }

  private <I, O> Pairing serving(ProtoOperation<I, O> operation, Endpoint<I, O> endpoint)
      throws Exception {
    return Pairing.overTcp(
        GrpcServices.of("pb.Sums", ServerEdge.create())
            .executor(executor)
            .method(operation, endpoint)
            .build());
  }

  private <I, O> Endpoint<I, O> client(Pairing pairing, ProtoOperation<I, O> operation) {
    return pairing.transport(operation).withExecutor(executor).endpoint(operation.operation());
  }

  private static Stream<Sums.Sum> count(long from, long to) {
    return LongStream.range(from, to).mapToObj(Sums.Sum::new);
  }

  @Test
  void manyAnswersComeInOrder() throws Exception {
    try (Pairing pairing =
        serving(Sums.COUNT, (ctx, pair) -> new Sums.SumStream(count(pair.a(), pair.b())))) {
      try (Stream<Sums.Sum> sums =
          client(pairing, Sums.COUNT).call(CallContext.empty(), new Sums.Pair(0, 1000)).sums()) {
        assertThat(sums.map(Sums.Sum::v)).hasSize(1000).startsWith(0L, 1L).endsWith(999L);
      }
    }
  }

  @Test
  void manyRequestsAreTakenInOrder() throws Exception {
    try (Pairing pairing =
        serving(
            Sums.TOTAL,
            (ctx, pairs) -> {
              long total = 0;
              for (Iterator<Sums.Pair> all = pairs.pairs(); all.hasNext(); ) {
                total = 31 * total + all.next().a();
              }
              return new Sums.Sum(total);
            })) {
      long expected = 0;
      for (int i = 0; i < 1000; i++) {
        expected = 31 * expected + i;
      }
      Iterator<Sums.Pair> pairs =
          LongStream.range(0, 1000).mapToObj(i -> new Sums.Pair(i, 0)).iterator();

      Sums.Sum sum = client(pairing, Sums.TOTAL).call(CallContext.empty(), new Sums.Pairs(pairs));

      assertThat(sum.v()).isEqualTo(expected);
    }
  }

  @Test
  void manyEachWayAnswerEachOther() throws Exception {
    try (Pairing pairing =
        serving(
            Sums.EACH,
            (ctx, pairs) ->
                new Sums.SumStream(
                    Messages.of(pairs.pairs()).map(pair -> new Sums.Sum(pair.a() + pair.b()))))) {
      SynchronousQueue<Sums.Pair> asked = new SynchronousQueue<>();
      Iterator<Sums.Pair> questions =
          new Iterator<>() {
            private int left = 100;

            @Override
            public boolean hasNext() {
              return left > 0;
            }

            @Override
            public Sums.Pair next() {
              left--;
              try {
                return asked.take();
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            }
          };
      try (Stream<Sums.Sum> sums =
          client(pairing, Sums.EACH).call(CallContext.empty(), new Sums.Pairs(questions)).sums()) {
        Iterator<Sums.Sum> answers = sums.iterator();
        for (int i = 0; i < 100; i++) {
          asked.put(new Sums.Pair(i, i)); // each question after the answer to the one before
          assertThat(answers.next().v()).isEqualTo(2L * i);
        }
        assertThat(answers.hasNext()).isFalse();
      }
    }
  }

  @Test
  void anErrorAtOnceIsThrownByTheCall() throws Exception {
    try (Pairing pairing =
        serving(
            Sums.COUNT,
            (ctx, pair) -> {
              throw new Sums.OverflowException("no", 7);
            })) {
      Throwable thrown =
          catchThrowable(
              () -> client(pairing, Sums.COUNT).call(CallContext.empty(), new Sums.Pair(0, 1)));

      assertThat(thrown)
          .isInstanceOfSatisfying(Sums.OverflowException.class, e -> assertThat(e.by).isEqualTo(7));
    }
  }

  @Test
  void anErrorBehindMessagesEndsTheStream() throws Exception {
    Endpoint<Sums.Pair, Sums.SumStream> failing =
        (ctx, pair) ->
            new Sums.SumStream(
                count(0, 5)
                    .peek(
                        sum -> {
                          if (sum.v() == 3) {
                            throw Messages.rethrow(new Sums.OverflowException("later", 3));
                          }
                        }));
    try (Pairing pairing = serving(Sums.COUNT, failing)) {
      Iterator<Sums.Sum> sums =
          client(pairing, Sums.COUNT)
              .call(CallContext.empty(), new Sums.Pair(0, 1))
              .sums()
              .iterator();

      assertThat(List.of(sums.next().v(), sums.next().v(), sums.next().v()))
          .containsExactly(0L, 1L, 2L);
      assertThat(catchThrowable(sums::next))
          .isInstanceOf(Sums.OverflowException.class)
          .hasMessage("later");
    }
  }

  @Test
  void aSlowReaderHoldsTheService() throws Exception {
    AtomicInteger made = new AtomicInteger();
    Endpoint<Sums.Pairs, Sums.Sum> slow =
        (ctx, pairs) -> {
          Iterator<Sums.Pair> all = pairs.pairs();
          long first = all.next().a();
          await().during(Duration.ofMillis(500)).until(() -> made.get() < 200);
          int n = 1;
          for (; all.hasNext(); all.next()) {
            n++;
          }
          return new Sums.Sum(first + n);
        };
    try (Pairing pairing = serving(Sums.TOTAL, slow)) {
      Iterator<Sums.Pair> pairs =
          LongStream.range(0, 500)
              .mapToObj(i -> new Sums.Pair(0, 0, LARGE))
              .peek(pair -> made.incrementAndGet())
              .iterator();

      Sums.Sum sum = client(pairing, Sums.TOTAL).call(CallContext.empty(), new Sums.Pairs(pairs));

      assertThat(sum.v()).isEqualTo(500);
    }
  }

  @Test
  void aSlowClientHoldsTheService() throws Exception {
    AtomicInteger made = new AtomicInteger();
    try (Pairing pairing =
        serving(
            Sums.COUNT,
            (ctx, pair) ->
                new Sums.SumStream(count(0, 200_000).peek(sum -> made.incrementAndGet())))) {
      try (Stream<Sums.Sum> sums =
          client(pairing, Sums.COUNT).call(CallContext.empty(), new Sums.Pair(0, 0)).sums()) {
        Iterator<Sums.Sum> all = sums.iterator();
        all.next();
        AtomicInteger before = new AtomicInteger(-1);
        await().until(() -> before.getAndSet(made.get()) == made.get());
        assertThat(made.get()).isLessThan(180_000);
        for (int i = 1; i < 200_000; i++) {
          all.next();
        }
        assertThat(all.hasNext()).isFalse();
      }
    }
  }

  @Test
  void closingTheStreamEndsTheService() throws Exception {
    CountDownLatch closed = new CountDownLatch(1);
    try (Pairing pairing =
        serving(
            Sums.COUNT,
            (ctx, pair) ->
                new Sums.SumStream(count(0, Long.MAX_VALUE).onClose(closed::countDown)))) {
      try (Stream<Sums.Sum> sums =
          client(pairing, Sums.COUNT).call(CallContext.empty(), new Sums.Pair(0, 0)).sums()) {
        assertThat(sums.limit(3)).hasSize(3);
      }
      assertThat(closed.await(1, TimeUnit.MINUTES)).isTrue();
    }
  }

  @Test
  void aDeadlineEndsBothSides() throws Exception {
    CountDownLatch ended = new CountDownLatch(1);
    Endpoint<Sums.Pairs, Sums.Sum> waiting =
        (ctx, pairs) -> {
          try {
            pairs.pairs().forEachRemaining(pair -> {});
            return new Sums.Sum(0);
          } finally {
            ended.countDown();
          }
        };
    CountDownLatch never = new CountDownLatch(1);
    try (Pairing pairing =
        serving(
            Sums.EACH,
            (ctx, pairs) -> {
              waiting.call(ctx, pairs);
              return new Sums.SumStream(Stream.empty());
            })) {
      Iterator<Sums.Pair> stuck =
          Stream.generate(
                  () -> {
                    try {
                      never.await(1, TimeUnit.MINUTES);
                    } catch (InterruptedException e) {
                      throw new IllegalStateException(e);
                    }
                    return new Sums.Pair(0, 0);
                  })
              .iterator();
      CallContext ctx = CallContext.empty().withTimeout(Duration.ofMillis(300));
      Throwable thrown =
          catchThrowable(
              () ->
                  client(pairing, Sums.EACH)
                      .call(ctx, new Sums.Pairs(stuck))
                      .sums()
                      .forEach(sum -> {}));

      assertThat(thrown)
          .isInstanceOfSatisfying(
              CallException.class, e -> assertThat(e.code()).isEqualTo(Code.DEADLINE_EXCEEDED));
      assertThat(ended.await(1, TimeUnit.MINUTES)).isTrue();
      never.countDown();
    }
  }

  @Test
  void aRequestThatFailsOnItsWayFailsTheCall() throws Exception {
    Iterator<Sums.Pair> failing =
        Stream.of(1, 2, 3)
            .map(
                i -> {
                  if (i == 3) {
                    throw new IllegalStateException("no third");
                  }
                  return new Sums.Pair(i, i);
                })
            .iterator();
    try (Pairing pairing =
        serving(
            Sums.TOTAL,
            (ctx, pairs) -> {
              pairs.pairs().forEachRemaining(pair -> {});
              return new Sums.Sum(0);
            })) {
      assertThat(
              catchThrowable(
                  () ->
                      client(pairing, Sums.TOTAL)
                          .call(CallContext.empty(), new Sums.Pairs(failing))))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("no third");
    }
  }

  @Test
  void aServiceNeedNotTakeAllRequests() throws Exception {
    try (Pairing pairing =
        serving(Sums.TOTAL, (ctx, pairs) -> new Sums.Sum(pairs.pairs().next().a()))) {
      Iterator<Sums.Pair> endless = Stream.generate(() -> new Sums.Pair(7, 0, LARGE)).iterator();

      assertThat(client(pairing, Sums.TOTAL).call(CallContext.empty(), new Sums.Pairs(endless)).v())
          .isEqualTo(7);
    }
  }
}
