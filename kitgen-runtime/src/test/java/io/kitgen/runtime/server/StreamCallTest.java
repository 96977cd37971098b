package io.kitgen.runtime.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kitgen.Code;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Cancellation;
import io.kitgen.runtime.Deadline;
import io.kitgen.runtime.Endpoint;
import io.kitgen.runtime.ManualTicker;
import io.kitgen.runtime.call.CallObservation;
import io.kitgen.runtime.call.Metadata;
import io.kitgen.runtime.call.Outcome;
import io.kitgen.runtime.error.DeclaredError;
import io.kitgen.runtime.error.ErrorReply;
import io.kitgen.runtime.flow.Ticks;
import io.kitgen.runtime.flow.Ticks.Tick;
import io.kitgen.runtime.flow.Ticks.WatchRequest;
import io.kitgen.runtime.flow.Ticks.WatchResponse;
import io.kitgen.runtime.http.binding.Calc;
import io.kitgen.runtime.server.deadline.EngineThread;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class StreamCallTest {

  private static final CallContext.Key<String> WHO = CallContext.Key.local("who", String.class);

  private final List<String> log = new ArrayList<>();
  private final List<Throwable> handled = new ArrayList<>();
  private final List<Object> sent = new ArrayList<>();

  /** A transport without a wire: its reply is a word. */
  private final class Words implements ServerExchange<WatchRequest, WatchResponse, String> {

    private Outflow.@Nullable Sink<Object> atOnce;
    private boolean fails;
    private @Nullable Outflow<?> messages;

    @Override
    public Metadata metadata() {
      return new NoMetadata();
    }

    @Override
    public Metadata.Sink sink() {
      throw new AssertionError("nobody asks for it");
    }

    @Override
    public @Nullable Duration timeout() {
      return null;
    }

    @Override
    public WatchRequest decode(CallContext ctx) {
      return new WatchRequest(1);
    }

    @Override
    public String encode(CallContext ctx, WatchResponse response) {
      throw new AssertionError("it has messages");
    }

    @Override
    public String encodeMessages(CallContext ctx, Outflow<?> messages) {
      log.add("encode");
      this.messages = messages;
      if (atOnce != null) {
        messages.send(atOnce);
      }
      if (fails) {
        throw new IllegalStateException("no answer");
      }
      return "messages";
    }

    @Override
    public String fail(ErrorReply reply, @Nullable DeclaredError<?> declared) {
      return reply.code().name();
    }

    @Override
    public String bare(ErrorReply reply) {
      throw new AssertionError("errors can be said");
    }

    @Override
    public int status(String reply) {
      return 200;
    }

    @Override
    public int status(String reply, Outflow.Ending ending) {
      return ending.error() == null ? 201 : 202;
    }

    @Override
    public Hooks.Finished finished(String reply, Outcome outcome) {
      return new Hooks.Finished(Ticks.WATCH, outcome, 0, new NoMetadata(), -1);
    }

    Outflow.Ending send(Outflow.Sink<Object> sink) {
      return messages.send(sink);
    }
  }

  private record NoMetadata() implements Metadata {

    @Override
    public @Nullable String first(String name) {
      return null;
    }

    @Override
    public List<String> all(String name) {
      return List.of();
    }

    @Override
    public List<String> names() {
      return List.of();
    }
  }

  private final Words words = new Words();

  private ServerEdge edge() {
    return ServerEdge.builder()
        .errorHandler((operation, ctx, error) -> handled.add(error))
        .observe(
            (operation, in, ctx) ->
                new CallObservation() {
                  @Override
                  public void status(int status) {
                    log.add("status " + status);
                  }

                  @Override
                  public void end(Outcome outcome) {
                    log.add("end1 " + outcome.kind() + " " + outcome.code());
                  }
                })
        .observe((operation, in, ctx) -> outcome -> log.add("end2"))
        .bridge(
            (operation, ctx) -> {
              log.add("enter");
              return () -> log.add("leave");
            })
        .finalizer((ctx, call) -> log.add("finish " + call.outcome().kind()))
        .build();
  }

  private String call(CallContext ctx, Endpoint<WatchRequest, WatchResponse> endpoint) {
    return edge().call(Ticks.WATCH, endpoint, ctx, words);
  }

  private WatchResponse ticks(long count) {
    return response(LongStream.rangeClosed(1, count).mapToObj(Tick::new));
  }

  private WatchResponse response(Stream<Tick> ticks) {
    return new WatchResponse(ticks.onClose(() -> log.add("close")));
  }

  private void accept(Object message) {
    sent.add(message);
  }

  @Test
  void endsWhenItsMessagesHaveGone() {
    CallContext ctx = CallContext.empty().with(WHO, "me");
    String reply =
        call(
            ctx,
            (c, r) ->
                response(
                    Stream.of(1L, 2L)
                        .map(
                            n -> {
                              log.add(n + " for " + CallContext.current().get(WHO));
                              return new Tick(n);
                            })));
    assertThat(reply).isEqualTo("messages");
    assertThat(log).containsExactly("enter", "encode", "leave");
    log.clear();
    assertThat(words.send(this::accept)).isEqualTo(Outflow.Ending.WELL);
    assertThat(sent).containsExactly(new Tick(1), new Tick(2));
    assertThat(log)
        .containsExactly(
            "enter",
            "1 for me",
            "2 for me",
            "close",
            "leave",
            "finish ANSWER",
            "end2",
            "status 201",
            "end1 ANSWER OK");
    assertThat(CallContext.current().get(WHO)).isNull();
  }

  @Test
  void mayBeSentWhileTheAnswerIsMade() {
    words.atOnce = this::accept;
    call(CallContext.empty(), (c, r) -> ticks(3));
    assertThat(sent).hasSize(3);
    assertThat(log)
        .containsExactly(
            "enter",
            "encode",
            "enter",
            "close",
            "leave",
            "leave",
            "finish ANSWER",
            "end2",
            "status 201",
            "end1 ANSWER OK");
  }

  @Test
  void isSentOnce() {
    call(CallContext.empty(), (c, r) -> ticks(3));
    words.send(this::accept);
    words.messages.abandon();
    assertThat(log).containsOnlyOnce("close", "end2", "end1 ANSWER OK");
    assertThatThrownBy(() -> words.send(this::accept)).hasMessageContaining("taken before");
  }

  @Test
  void abandonedIsCancelled() {
    call(CallContext.empty(), (c, r) -> ticks(3));
    words.messages.abandon();
    words.messages.abandon();
    assertThat(log).contains("close").endsWith("end2", "status 200", "end1 REFUSAL CANCELLED");
    assertThat(handled).isEmpty();
  }

  @Test
  void errorsBeforeTheMessagesAreAnswers() {
    String reply =
        call(
            CallContext.empty(),
            (c, r) -> {
              throw new Calc.OverflowException("too much", 3);
            });
    assertThat(reply).isEqualTo("OUT_OF_RANGE");
    assertThat(log).endsWith("end2", "status 200", "end1 BUSINESS_ERROR OUT_OF_RANGE");
  }

  @Test
  void anAnswerThatCannotBeMadeClosesTheStream() {
    words.fails = true;
    assertThat(call(CallContext.empty(), (c, r) -> ticks(3))).isEqualTo("INTERNAL");
    assertThat(log).contains("close").endsWith("end1 FAULT INTERNAL");
    assertThat(log.stream().filter(line -> line.startsWith("end1"))).hasSize(1);
  }

  @Test
  void anAnswerThatFailsBehindItsMessagesEndsOnce() {
    words.fails = true;
    words.atOnce = this::accept;
    assertThat(call(CallContext.empty(), (c, r) -> ticks(3))).isEqualTo("INTERNAL");
    assertThat(log.stream().filter(line -> line.startsWith("end1")))
        .containsExactly("end1 FAULT INTERNAL");
  }

  private Outflow.Ending sendFailing(Throwable failure) {
    call(
        CallContext.empty(),
        (c, r) ->
            response(LongStream.range(0, 9).mapToObj(n -> n < 3 ? new Tick(n) : fail(failure))));
    return words.send(this::accept);
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <E extends Throwable> Tick fail(Throwable failure) throws E {
    throw (E) failure;
  }

  @Test
  void aDeclaredErrorBehindMessagesIsOne() {
    Outflow.Ending ending = sendFailing(new Calc.OverflowException("too much", 3));
    assertThat(sent).hasSize(3);
    assertThat(ending.declared()).isSameAs(Calc.OVERFLOW);
    assertThat(ending.error().message()).isEqualTo("too much");
    assertThat(log).contains("close").endsWith("status 202", "end1 BUSINESS_ERROR OUT_OF_RANGE");
    assertThat(handled).isEmpty();
  }

  @Test
  void anyOtherErrorBehindMessagesIsAFaultWithoutWords() {
    IllegalStateException failure = new IllegalStateException("secret");
    Outflow.Ending ending = sendFailing(failure);
    assertThat(ending.declared()).isNull();
    assertThat(ending.error().code()).isEqualTo(Code.INTERNAL);
    assertThat(ending.error().message()).doesNotContain("secret");
    assertThat(handled).containsExactly(failure);
  }

  @Test
  void whatTheJvmCannotGoOnAfterIsThrown() {
    assertThatThrownBy(() -> sendFailing(new OutOfMemoryError("test")))
        .isInstanceOf(OutOfMemoryError.class);
    assertThat(log).contains("close").endsWith("end2", "end1 FAULT INTERNAL");
  }

  @Test
  void aCallerThatIsGoneIsNoFault() {
    call(CallContext.empty(), (c, r) -> response(Stream.generate(() -> new Tick(1))));
    Outflow.Ending ending =
        words.send(
            message -> {
              throw new IOException("reset");
            });
    assertThat(ending.error().code()).isEqualTo(Code.CANCELLED);
    assertThat(log).contains("close").endsWith("end1 REFUSAL CANCELLED");
  }

  @Test
  void aMessageThatCannotBeSaidIsAFault() {
    call(CallContext.empty(), (c, r) -> ticks(9));
    Outflow.Ending ending =
        words.send(
            message -> {
              throw new Calc.TwoZeroesException();
            });
    assertThat(ending.error().code()).isEqualTo(Code.INTERNAL);
    assertThat(ending.declared()).isNull();
  }

  @Test
  void aPipelineCannotKeepTheSinksFailure() {
    call(
        CallContext.empty(),
        (c, r) -> {
          Stream<Tick> inner = ticks(9).value();
          return response(
              Stream.<Tick>builder()
                  .add(new Tick(1))
                  .build()
                  .mapMulti(
                      (tick, next) ->
                          inner.forEach(
                              each -> {
                                try {
                                  next.accept(each);
                                } catch (RuntimeException e) {
                                  log.add("caught");
                                }
                              })));
        });
    Outflow.Ending ending =
        words.send(
            message -> {
              sent.add(message);
              throw new IOException("reset");
            });
    assertThat(ending.error().code()).isEqualTo(Code.CANCELLED);
    assertThat(sent).hasSize(1);
  }

  @Test
  void aCancelledCallStops() {
    Cancellation cancellation = new Cancellation();
    call(
        CallContext.empty().withCancellation(cancellation),
        (c, r) -> response(Stream.generate(() -> new Tick(1))));
    Outflow.Ending ending =
        words.send(
            message -> {
              sent.add(message);
              if (sent.size() == 5) {
                cancellation.cancel();
              }
            });
    assertThat(sent).hasSize(5);
    assertThat(ending.error().code()).isEqualTo(Code.CANCELLED);
    assertThat(log).contains("close").endsWith("end1 REFUSAL CANCELLED");
  }

  @Test
  void theDeadlineInterruptsAServiceThatWaits() throws Exception {
    ManualTicker ticker = new ManualTicker();
    CallContext ctx =
        CallContext.empty()
            .with(EngineThread.OWNED, true)
            .withDeadline(Deadline.after(Duration.ofSeconds(5), ticker));
    CountDownLatch waits = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    call(
        ctx,
        (c, r) ->
            response(
                Stream.generate(
                    () -> {
                      waits.countDown();
                      try {
                        never.await();
                      } catch (InterruptedException e) {
                        return new Tick(-1); // as one that knows no better
                      }
                      return new Tick(1);
                    })));
    Thread clock =
        new Thread(
            () -> {
              try {
                waits.await();
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
              ticker.advance(Duration.ofSeconds(6));
            });
    clock.start();
    Outflow.Ending ending = words.send(this::accept);
    clock.join();
    assertThat(sent).isEmpty();
    assertThat(ending.error().code()).isEqualTo(Code.DEADLINE_EXCEEDED);
    assertThat(log).contains("close").endsWith("end1 REFUSAL DEADLINE_EXCEEDED");
    assertThat(Thread.interrupted()).isFalse();
    assertThat(ticker.waiting()).isZero();
  }

  @Test
  void aStreamThatEndsTooLateIsNotWhole() {
    ManualTicker ticker = new ManualTicker();
    CallContext ctx =
        CallContext.empty().withDeadline(Deadline.after(Duration.ofSeconds(5), ticker));
    call(ctx, (c, r) -> ticks(2));
    Outflow.Ending ending =
        words.send(
            message -> {
              sent.add(message);
              if (sent.size() == 2) {
                ticker.advance(Duration.ofSeconds(6));
              }
            });
    assertThat(ending.error().code()).isEqualTo(Code.DEADLINE_EXCEEDED);
  }

  @Test
  void isNotAheadOfItsSink() {
    AtomicInteger made = new AtomicInteger();
    call(
        CallContext.empty(),
        (c, r) ->
            response(
                Stream.of("one")
                    .flatMap(one -> Stream.generate(() -> new Tick(made.incrementAndGet())))));
    words.send(
        message -> {
          sent.add(message);
          assertThat(made.get()).isEqualTo(sent.size());
          if (sent.size() == 100) {
            throw new IOException("enough");
          }
        });
    assertThat(sent).hasSize(100);
  }

  @Test
  void aNullIsAFault() {
    call(CallContext.empty(), (c, r) -> response(Stream.of(new Tick(1), null)));
    assertThat(words.send(this::accept).error().code()).isEqualTo(Code.INTERNAL);
    call(CallContext.empty(), (c, r) -> new WatchResponse(null));
    assertThat(log).endsWith("end1 FAULT INTERNAL");
  }
}
