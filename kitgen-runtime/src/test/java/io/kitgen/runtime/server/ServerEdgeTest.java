package io.kitgen.runtime.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kitgen.Code;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Cancellation;
import io.kitgen.runtime.Deadline;
import io.kitgen.runtime.ManualTicker;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.call.CallObservation;
import io.kitgen.runtime.call.Outcome;
import io.kitgen.runtime.error.ErrorReply;
import io.kitgen.runtime.error.RefusedException;
import io.kitgen.runtime.error.ServiceException;
import io.kitgen.runtime.http.ErrorBody;
import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.http.HttpRequest;
import io.kitgen.runtime.http.HttpResponse;
import io.kitgen.runtime.http.binding.Calc;
import io.kitgen.runtime.http.binding.Calc.SumResponse;
import io.kitgen.runtime.json.JsonException;
import io.kitgen.runtime.json.JsonWriter;
import io.kitgen.runtime.text.TextFormats;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class ServerEdgeTest {

  private static final CallContext.Key<String> TRAIL = CallContext.Key.local("trail", String.class);
  private static final CallContext.Key<Integer> DEPTH =
      CallContext.Key.propagated("X-Depth", TextFormats.INT);

  private final Calc calc = new Calc();
  private final List<String> log = new ArrayList<>();
  private final List<Throwable> handled = new ArrayList<>();
  private final AtomicReference<Outcome> outcome = new AtomicReference<>();

  private ServerEdge.Builder edge() {
    return ServerEdge.builder()
        .errorHandler((operation, ctx, error) -> handled.add(error))
        .observe((operation, in, ctx) -> outcome::set);
  }

  private static HttpRequest sum(String body) {
    return HttpRequest.of("POST", "/sum").body(HttpBody.utf8(body)).build();
  }

  private HttpResponse ask(ServerEdge.Builder edge, HttpRequest request) throws Exception {
    return calc.handler(edge.build()).handle(CallContext.empty(), request);
  }

  private static String text(HttpResponse response) throws Exception {
    return new String(response.body().open().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static CallContext then(CallContext ctx, String step) {
    return ctx.with(TRAIL, Optional.ofNullable(ctx.get(TRAIL)).orElse("") + step);
  }

  private ServerEdge.Builder everything() {
    return edge()
        .observe(
            (operation, in, ctx) ->
                new CallObservation() {
                  @Override
                  public CallContext context(CallContext before) {
                    log.add("begin1 " + operation.name());
                    return then(before, "o");
                  }

                  @Override
                  public void end(Outcome how) {
                    throw new AssertionError("the edge tells the context too");
                  }

                  @Override
                  public void end(Outcome how, CallContext reached) {
                    log.add("end1 " + how.kind() + " " + reached.get(TRAIL));
                  }
                })
        .observe(
            (operation, in, ctx) -> {
              log.add("begin2 " + ctx.get(TRAIL));
              return how -> log.add("end2");
            })
        .before(
            (operation, in, ctx) -> {
              log.add("before1 " + ctx.get(TRAIL));
              return then(ctx, "b");
            },
            (operation, in, ctx) -> {
              log.add("before2 " + ctx.get(TRAIL));
              return then(ctx, "B");
            })
        .admit(
            (operation, in, ctx) -> {
              log.add("admit " + ctx.get(TRAIL));
              return then(ctx, "a");
            })
        .bridge(
            (operation, ctx) -> {
              log.add("enter " + ctx.get(TRAIL));
              return () -> log.add("leave");
            })
        .after(
            (operation, out, ctx) -> {
              log.add("after1 " + ctx.get(TRAIL));
              out.set("X-A", "1");
              return then(ctx, "f");
            },
            (operation, out, ctx) -> {
              log.add("after2 " + ctx.get(TRAIL));
              out.add("X-A", "2");
              return then(ctx, "F");
            })
        .finalizer(
            (ctx, call) -> log.add("finalizer1 " + ctx.get(TRAIL) + " " + call.status()),
            (ctx, call) ->
                log.add("finalizer2 " + call.headers().all("X-A") + " " + call.length()));
  }

  @Test
  void runsInOrder() throws Exception {
    calc.sum =
        (ctx, request) -> {
          log.add("service " + ctx.get(TRAIL));
          return new SumResponse(3);
        };
    HttpResponse response = ask(everything(), sum("{\"a\":1,\"b\":2}"));
    assertThat(response.headers().all("X-A")).containsExactly("1", "2");
    assertThat(log)
        .containsExactly(
            "begin1 sum",
            "begin2 o",
            "before1 o",
            "before2 ob",
            "admit obB",
            "enter obBa",
            "service obBa",
            "after1 obBa",
            "after2 obBaf",
            "leave",
            "finalizer1 obBafF 200",
            "finalizer2 [1, 2] 7",
            "end2",
            "end1 ANSWER obBafF");
  }

  @Test
  void skipsTheAfterHooksWhenDecodingFails() throws Exception {
    ask(everything(), sum("{"));
    assertThat(log)
        .containsSubsequence(
            "enter obBa", "leave", "finalizer1 obBa 400", "end2", "end1 REFUSAL obBa")
        .noneMatch(step -> step.startsWith("after") || step.startsWith("service"));
    assertThat(outcome.get().code()).isEqualTo(Code.INVALID_ARGUMENT);
    assertThat(handled).hasSize(1).first().isInstanceOf(JsonException.class);
  }

  @Test
  void skipsTheAfterHooksWhenTheEndpointFails() throws Exception {
    ask(everything(), sum("{\"a\":0,\"b\":0}"));
    assertThat(log)
        .containsSubsequence("leave", "finalizer1 obBa 400", "end2", "end1 BUSINESS_ERROR obBa")
        .noneMatch(step -> step.startsWith("after"));
    assertThat(outcome.get().declared()).isSameAs(Calc.TWO_ZEROES);
    assertThat(outcome.get().isAnswer()).isTrue();
    assertThat(handled).isEmpty();
  }

  @Test
  void keepsWhatTheAfterHooksSaidWhenEncodingFails() throws Exception {
    calc.blob = (ctx, request) -> new Calc.BlobResponse(null);
    HttpResponse response = ask(everything(), HttpRequest.of("PUT", "/blobs/1").build());
    assertThat(response.status()).isEqualTo(500);
    assertThat(response.headers().all("X-A")).containsExactly("1", "2");
    assertThat(outcome.get().kind()).isEqualTo(Outcome.Kind.FAULT);
    assertThat(handled).hasSize(1).first().isInstanceOf(NullPointerException.class);
  }

  @Test
  void aNullResponseIsAFault() throws Exception {
    calc.sum = (ctx, request) -> null;
    assertThat(ask(edge(), sum("{\"a\":1,\"b\":2}")).status()).isEqualTo(500);
    assertThat(outcome.get().kind()).isEqualTo(Outcome.Kind.FAULT);
  }

  @Test
  void observersCannotBreakACall() throws Exception {
    ServerEdge.Builder edge =
        edge()
            .observe(
                (operation, in, ctx) -> {
                  throw new IllegalStateException("begin");
                })
            .observe(
                (operation, in, ctx) ->
                    how -> {
                      throw new IllegalStateException("end");
                    })
            .observe(
                (operation, in, ctx) -> {
                  log.add("begin");
                  return how -> log.add("end");
                })
            .finalizer(
                (ctx, call) -> {
                  throw new IllegalStateException("finalizer");
                },
                (ctx, call) -> log.add("finalizer"))
            .bridge(
                (operation, ctx) ->
                    () -> {
                      throw new IllegalStateException("leave");
                    });
    assertThat(text(ask(edge, sum("{\"a\":1,\"b\":2}")))).isEqualTo("{\"v\":3}");
    assertThat(log).containsExactly("begin", "finalizer", "end");
    assertThat(handled)
        .extracting(Throwable::getMessage)
        .containsExactly("begin", "leave", "finalizer", "end");
    ServerEdge.Builder worse =
        edge()
            .errorHandler(
                (operation, ctx, error) -> {
                  throw new IllegalStateException("handler");
                });
    assertThat(ask(worse, sum("{")).status()).isEqualTo(400);
  }

  @Test
  void admissionMayRefuseInItsOwnWords() throws Exception {
    ServerEdge.Builder edge =
        edge()
            .admit(
                (operation, in, ctx) -> {
                  if ("let me in".equals(in.first("authorization"))) {
                    return ctx;
                  }
                  throw new RefusedException(
                      ErrorReply.of(Code.UNAUTHENTICATED, "who are you?")
                          .name("no-token")
                          .metadata("WWW-Authenticate", "Bearer realm=\"calc\"")
                          .retryAfter(Duration.ofMillis(1500))
                          .build());
                });
    HttpResponse refused = ask(edge, sum("not even JSON"));
    assertThat(refused.status()).isEqualTo(401);
    assertThat(refused.headers().first("www-authenticate")).isEqualTo("Bearer realm=\"calc\"");
    assertThat(refused.headers().first("retry-after")).isEqualTo("2");
    assertThat(text(refused)).contains("\"error\":\"no-token\"").contains("who are you?");
    assertThat(outcome.get().kind()).isEqualTo(Outcome.Kind.REFUSAL);
    HttpRequest allowed =
        sum("{\"a\":1,\"b\":2}").toBuilder().header("Authorization", "let me in").build();
    assertThat(ask(edge, allowed).status()).isEqualTo(200);
  }

  @Test
  void admissionMayThrowWhatServicesThrow() throws Exception {
    ServerEdge.Builder coded =
        edge()
            .admit(
                (operation, in, ctx) -> {
                  throw new ServiceException(Code.PERMISSION_DENIED, "not you");
                });
    assertThat(ask(coded, sum("")).status()).isEqualTo(403);
    assertThat(outcome.get().kind()).isEqualTo(Outcome.Kind.REFUSAL);
    ServerEdge.Builder broken =
        edge()
            .admit(
                (operation, in, ctx) -> {
                  throw new IllegalArgumentException("key store: /etc/keys");
                });
    HttpResponse response = ask(broken, sum(""));
    assertThat(response.status()).isEqualTo(500);
    assertThat(text(response)).doesNotContain("/etc");
    assertThat(outcome.get().kind()).isEqualTo(Outcome.Kind.FAULT);
  }

  @Test
  void aBridgeThatCannotBeEnteredFailsTheCall() throws Exception {
    ServerEdge.Builder edge =
        edge()
            .bridge(
                (operation, ctx) -> () -> log.add("left"),
                (operation, ctx) -> {
                  throw new IllegalStateException("no");
                });
    assertThat(ask(edge, sum("{\"a\":1,\"b\":2}")).status()).isEqualTo(500);
    assertThat(log).containsExactly("left");
  }

  @Test
  void takesPropagatedValuesOnlyWhereItIsTold() throws Exception {
    List<Integer> seen = new ArrayList<>();
    calc.sum =
        (ctx, request) -> {
          seen.add(ctx.get(DEPTH));
          return new SumResponse(3);
        };
    HttpRequest request = sum("{\"a\":1,\"b\":2}").toBuilder().header("x-depth", "7").build();
    ask(edge(), request);
    ask(edge().accept(DEPTH), request);
    ask(edge().accept(DEPTH), sum("{\"a\":1,\"b\":2}"));
    assertThat(seen).containsExactly(null, 7, null);
    HttpResponse bad =
        ask(edge().accept(DEPTH), request.toBuilder().header("X-Depth", "x").build());
    assertThat(bad.status()).isEqualTo(400);
    assertThat(text(bad)).contains("X-Depth");
    assertThatThrownBy(() -> edge().accept(TRAIL)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theSmallestTimeoutHolds() throws Exception {
    ManualTicker ticker = new ManualTicker();
    List<Long> left = new ArrayList<>();
    calc.sum =
        (ctx, request) -> {
          Deadline deadline = ctx.deadline();
          left.add(deadline == null ? -1 : deadline.remaining().toMillis());
          return new SumResponse(3);
        };
    HttpRequest plain = sum("{\"a\":1,\"b\":2}");
    HttpRequest hurried = plain.toBuilder().header("Grpc-Timeout", "50m").build();
    ask(edge().ticker(ticker), plain);
    ask(edge().ticker(ticker), hurried);
    ask(edge().ticker(ticker).timeout(Duration.ofMillis(20)), hurried);
    ask(edge().ticker(ticker).timeout(Duration.ofMillis(90)), hurried);
    ask(edge().ticker(ticker).timeout(Duration.ofMillis(90)), plain);
    assertThat(left).containsExactly(-1L, 50L, 20L, 50L, 90L);
  }

  @Test
  void aPassedDeadlineIsNotTried() throws Exception {
    calc.sum =
        (ctx, request) -> {
          log.add("called");
          return new SumResponse(3);
        };
    HttpRequest late = sum("{\"a\":1,\"b\":2}").toBuilder().header("Grpc-Timeout", "0n").build();
    HttpResponse response = ask(edge().ticker(new ManualTicker()), late);
    assertThat(response.status()).isEqualTo(504);
    assertThat(text(response)).contains("DEADLINE_EXCEEDED");
    assertThat(log).isEmpty();
    assertThat(outcome.get().kind()).isEqualTo(Outcome.Kind.REFUSAL);
  }

  @Test
  void aLateAnswerIsNotGiven() throws Exception {
    ManualTicker ticker = new ManualTicker();
    HttpRequest request = sum("{\"a\":0,\"b\":0}").toBuilder().header("Grpc-Timeout", "1S").build();
    for (boolean fails : List.of(true, false)) {
      calc.sum =
          (ctx, r) -> {
            ticker.advance(Duration.ofSeconds(1));
            if (fails) {
              throw new Calc.TwoZeroesException();
            }
            return new SumResponse(3);
          };
      assertThat(ask(edge().ticker(ticker), request).status()).isEqualTo(504);
      assertThat(outcome.get().kind()).isEqualTo(Outcome.Kind.REFUSAL);
    }
  }

  @Test
  void aTimeoutThatCannotBeReadIsRefused() throws Exception {
    for (String timeout : List.of("", "5", "m", "-1S", "999999999S", "1x", "1 S", "+1S")) {
      HttpResponse response =
          ask(edge(), sum("{}").toBuilder().header("Grpc-Timeout", timeout).build());
      assertThat(response.status()).as(timeout).isEqualTo(400);
      assertThat(text(response)).contains("Grpc-Timeout");
    }
  }

  @Test
  void aCancelledCallIsNotTried() throws Exception {
    Cancellation cancellation = new Cancellation();
    cancellation.cancel();
    HttpResponse response =
        calc.handler(edge().build())
            .handle(CallContext.empty().withCancellation(cancellation), sum("{\"a\":1,\"b\":2}"));
    assertThat(response.status()).isEqualTo(499);
  }

  @Test
  void aThreadOfTheUserKeepsItsInterrupt() throws Exception {
    calc.sum =
        (ctx, request) -> {
          throw new InterruptedException();
        };
    HttpResponse response = ask(edge(), sum("{\"a\":1,\"b\":2}"));
    assertThat(Thread.interrupted()).isTrue();
    assertThat(response.status()).isEqualTo(503);
  }

  @Test
  void aStackThatOverflowsIsAFaultAndOtherMachineErrorsPass() throws Exception {
    calc.sum =
        (ctx, request) -> {
          throw new StackOverflowError();
        };
    assertThat(ask(edge(), sum("{\"a\":1,\"b\":2}")).status()).isEqualTo(500);
    calc.sum =
        (ctx, request) -> {
          throw new NoClassDefFoundError("x");
        };
    assertThat(ask(edge(), sum("{\"a\":1,\"b\":2}")).status()).isEqualTo(500);
    calc.sum =
        (ctx, request) -> {
          throw new OutOfMemoryError("x");
        };
    assertThatThrownBy(() -> ask(edge(), sum("{\"a\":1,\"b\":2}")))
        .isInstanceOf(OutOfMemoryError.class);
    assertThat(outcome.get().kind()).isEqualTo(Outcome.Kind.FAULT);
  }

  @Test
  void anErrorThatCannotBeSaidIsStillAnAnswer() throws Exception {
    ErrorBody broken =
        new ErrorBody() {
          @Override
          public void write(ErrorReply reply, JsonWriter out) {
            throw new IllegalStateException("broken");
          }

          @Override
          public Exception read(Operation<?, ?> operation, HttpResponse response) {
            return null;
          }
        };
    HttpResponse response = ask(edge().errors(broken), sum("{\"a\":0,\"b\":0}"));
    assertThat(response.status()).isEqualTo(500);
    assertThat(outcome.get().kind()).isEqualTo(Outcome.Kind.FAULT);
    assertThat(handled).extracting(Throwable::getMessage).containsExactly("broken");
  }

  @Test
  void metadataShowsTheTransportsOwnMessage() throws Exception {
    ServerEdge.Builder edge =
        edge()
            .before(
                (operation, in, ctx) -> {
                  HttpRequest request = in.as(HttpRequest.class);
                  log.add(request.path() + in.names() + in.as(String.class));
                  return ctx;
                });
    ask(edge, sum("{}").toBuilder().header("a", "1").build());
    assertThat(log).containsExactly("/sum[a]null");
  }
}
