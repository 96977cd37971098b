package io.kitgen.ops.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.kitgen.Code;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Endpoint;
import io.kitgen.runtime.call.CallKeys;
import io.kitgen.runtime.call.Outcome;
import io.kitgen.runtime.error.RefusedException;
import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.http.HttpRequest;
import io.kitgen.runtime.http.HttpResponse;
import io.kitgen.runtime.http.binding.Calc;
import io.kitgen.runtime.http.binding.Calc.SumRequest;
import io.kitgen.runtime.http.binding.Calc.SumResponse;
import io.kitgen.runtime.server.ServerEdge;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class AuditTest {

  private static final Duration LONG = Duration.ofSeconds(30);

  private final Kept kept = new Kept();
  private final AtomicInteger served = new AtomicInteger();
  private final Calc calc = new Calc();

  private Endpoint<SumRequest, SumResponse> audited(Audit audit) {
    return audit.on(
        Calc.SUM,
        (ctx, request) -> {
          served.incrementAndGet();
          if (request.a() == 0) {
            throw request.b() == 0 ? new Calc.TwoZeroesException() : new IllegalStateException();
          }
          return new SumResponse(request.a() + request.b());
        });
  }

  private static void ask(Endpoint<SumRequest, SumResponse> sum) throws Exception {
    sum.call(CallContext.empty(), new SumRequest(1, 2));
  }

  private HttpResponse ask(Audit audit, String body) throws Exception {
    calc.sum = audited(audit);
    ServerEdge edge =
        ServerEdge.builder()
            .observe(audit)
            .accept(CallKeys.REQUEST_ID)
            .admit((operation, in, ctx) -> ctx.with(CallKeys.PRINCIPAL, () -> "ada"))
            .build();
    HttpRequest request =
        HttpRequest.of("POST", "/sum")
            .header("X-Request-Id", "r1")
            .remoteAddress(new InetSocketAddress("10.0.0.7", 1234))
            .body(HttpBody.utf8(body))
            .build();
    return calc.handler(edge).handle(CallContext.empty(), request);
  }

  @Test
  void recordsWhoDidWhatAndHowItEnded() throws Exception {
    Audit audit = Audit.to(kept).start();
    ask(audit, "{\"a\":1,\"b\":2}");
    ask(audit, "{\"a\":0,\"b\":0}");
    ask(audit, "{\"a\":0,\"b\":1}");
    ask(audit, "{");
    audit.close();
    assertThat(kept.closed).isTrue();
    assertThat(kept.records())
        .extracting(AuditRecord::outcome)
        .containsExactly(
            Outcome.Kind.ANSWER,
            Outcome.Kind.BUSINESS_ERROR,
            Outcome.Kind.FAULT,
            Outcome.Kind.REFUSAL);
    AuditRecord answer = kept.records().get(0);
    assertThat(answer.fields()).isEqualTo(Map.of("a", 1L, "b", 2L));
    assertThat(new String(answer.json(), StandardCharsets.UTF_8))
        .startsWith("{\"id\":\"")
        .endsWith(
            "\"service\":\"calc\",\"operation\":\"sum\",\"principal\":\"ada\","
                + "\"transport\":\"http\",\"peer\":\"10.0.0.7\",\"request_id\":\"r1\",\"outcome\":\"answer\","
                + "\"code\":\"OK\",\"fields\":{\"a\":1,\"b\":2}}");
    assertThat(kept.records().get(1).error()).isEqualTo("two-zeroes");
    assertThat(kept.records().get(3).principal()).isEqualTo("ada");
    assertThat(kept.records().get(3).fields()).isNull();
    assertThat(kept.records()).extracting(AuditRecord::id).doesNotHaveDuplicates();
    assertThat(audit.counts()).isEqualTo(new AuditCounts(4, 4, 0, 0, 0, 0, 0, 0));
  }

  @Test
  void recordsWhatIsChosen() throws Exception {
    Audit audit =
        Audit.to(kept)
            .only(operation -> operation.name().equals("sum"))
            .fields((operation, field) -> field.name().equals("b"))
            .start();
    ask(audited(audit));
    Endpoint<Calc.PingRequest, Calc.PingResponse> ping = audit.on(Calc.PING, calc.ping);
    ping.call(CallContext.empty(), new Calc.PingRequest());
    audit.close();
    assertThat(ping).isSameAs(calc.ping);
    assertThat(kept.records()).hasSize(1);
    assertThat(kept.records().get(0).fields()).isEqualTo(Map.of("b", 2L));
  }

  @Test
  void dropsAndCountsWhenFull() throws Exception {
    kept.shut();
    Audit audit = Audit.to(kept).room(2, 1 << 16, 1024).start();
    Endpoint<SumRequest, SumResponse> sum = audited(audit);
    for (int i = 0; i < 5; i++) {
      ask(sum);
    }
    assertThat(served.get()).isEqualTo(5);
    assertThat(audit.counts().dropped()).isEqualTo(3);
    kept.open.release(100);
    audit.close();
    assertThat(kept.records()).hasSize(2);
    assertThat(audit.counts()).isEqualTo(new AuditCounts(2, 2, 0, 0, 0, 3, 0, 0));
  }

  @Test
  void refusesBeforeTheServiceRunsWhenFull() throws Exception {
    kept.shut();
    Audit audit = Audit.to(kept).room(1, 1 << 16, 1024).whenFull(WhenFull.refuse()).start();
    assertThat(ask(audit, "{\"a\":1,\"b\":2}").status()).isEqualTo(200);
    HttpResponse refused = ask(audit, "{\"a\":1,\"b\":2}");
    assertThat(refused.status()).isEqualTo(503);
    assertThat(refused.headers().first("Retry-After")).isEqualTo("1");
    assertThat(served.get()).isEqualTo(1);
    assertThat(audit.counts().refused()).isEqualTo(1);
    kept.open.release(100);
    await().atMost(LONG).until(() -> audit.counts().pending() == 0);
    assertThat(ask(audit, "{\"a\":1,\"b\":2}").status()).isEqualTo(200);
    audit.close();
    assertThat(audit.counts()).isEqualTo(new AuditCounts(2, 2, 0, 0, 0, 0, 1, 0));
  }

  @Test
  void boundsTheBytesToo() throws Exception {
    kept.shut();
    Audit audit = Audit.to(kept).room(100, 1024, 1024).start();
    Endpoint<SumRequest, SumResponse> sum = audited(audit);
    ask(sum);
    ask(sum);
    assertThat(audit.counts().dropped()).isEqualTo(1);
    kept.open.release(100);
    await().atMost(LONG).until(() -> audit.counts().pending() == 0);
    ask(sum);
    audit.close();
    assertThat(audit.counts().delivered()).isEqualTo(2);
  }

  @Test
  void waitsForRoomBeforeTheServiceRuns() throws Exception {
    kept.shut();
    Audit audit =
        Audit.to(kept).room(1, 1 << 16, 1024).whenFull(WhenFull.block(LONG).thenRefuse()).start();
    Endpoint<SumRequest, SumResponse> sum = audited(audit);
    ask(sum);
    CompletableFuture<SumResponse> second =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return sum.call(CallContext.empty(), new SumRequest(1, 2));
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
            });
    assertThat(served.get()).isEqualTo(1);
    kept.open.release(100);
    assertThat(second.join().v()).isEqualTo(3);
    audit.close();
    assertThat(audit.counts().delivered()).isEqualTo(2);
  }

  @Test
  void waitsNoLongerThanTheDeadline() throws Exception {
    kept.shut();
    Audit audit =
        Audit.to(kept)
            .room(1, 1 << 16, 1024)
            .whenFull(WhenFull.block(Duration.ofMinutes(30)).thenRefuse())
            .drain(Duration.ZERO)
            .start();
    Endpoint<SumRequest, SumResponse> sum = audited(audit);
    ask(sum);
    CallContext hurried = CallContext.empty().withTimeout(Duration.ofMillis(20));
    assertThatThrownBy(() -> sum.call(hurried, new SumRequest(1, 2)))
        .isInstanceOfSatisfying(
            RefusedException.class, e -> assertThat(e.code()).isEqualTo(Code.UNAVAILABLE));
    assertThat(served.get()).isEqualTo(1);
    audit.close();
  }

  @Test
  void triesAgainInOrder() throws Exception {
    kept.failures.set(2);
    Audit audit = Audit.to(kept).start();
    Endpoint<SumRequest, SumResponse> sum = audited(audit);
    for (int i = 1; i <= 3; i++) {
      sum.call(CallContext.empty(), new SumRequest(i, 0));
    }
    audit.close();
    assertThat(kept.records())
        .extracting(record -> record.fields().get("a"))
        .containsExactly(1L, 2L, 3L);
    assertThat(audit.counts()).isEqualTo(new AuditCounts(3, 3, 0, 0, 0, 0, 0, 2));
  }

  @Test
  void saysWhatIsLeftAndSpillsIt(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("left.jsonl");
    kept.failures.set(Integer.MAX_VALUE);
    Audit audit = Audit.to(kept).drain(Duration.ofMillis(50)).spill(FileAuditSink.at(file)).start();
    Endpoint<SumRequest, SumResponse> sum = audited(audit);
    for (int i = 1; i <= 3; i++) {
      sum.call(CallContext.empty(), new SumRequest(i, 0));
    }
    audit.close();
    audit.close();
    AuditCounts counts = audit.counts();
    assertThat(counts.spilled()).isEqualTo(3);
    assertThat(counts.pending() + counts.lost() + counts.delivered()).isZero();
    assertThat(Files.readAllLines(file))
        .hasSize(3)
        .allMatch(line -> line.startsWith("{\"id\":") && line.endsWith("}"));
    ask(sum);
    assertThat(audit.counts().dropped()).isEqualTo(1);
  }

  @Test
  void countsWhatIsLostWithoutASpill() throws Exception {
    kept.failures.set(Integer.MAX_VALUE);
    Audit audit = Audit.to(kept).drain(Duration.ZERO).start();
    ask(audited(audit));
    audit.close();
    assertThat(audit.counts().lost()).isEqualTo(1);
    assertThat(audit.counts().pending()).isZero();
  }

  @Test
  void aCallThatOutlivesTheAuditIsSpilled(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("left.jsonl");
    Audit audit = Audit.to(kept).drain(Duration.ofMillis(20)).spill(FileAuditSink.at(file)).start();
    Endpoint<SumRequest, SumResponse> slow =
        audit.on(
            Calc.SUM,
            (ctx, request) -> {
              audit.close();
              return new SumResponse(3);
            });
    ask(slow);
    assertThat(audit.counts()).isEqualTo(new AuditCounts(1, 0, 1, 0, 0, 0, 0, 0));
    assertThat(Files.readAllLines(file)).hasSize(1);
  }

  @Test
  void aLongRecordLosesItsParameters() throws Exception {
    AuditRecord record =
        new AuditRecord(
            "1",
            Instant.EPOCH,
            "calc",
            "cut",
            null,
            "",
            null,
            null,
            null,
            Outcome.Kind.ANSWER,
            Code.OK,
            null,
            Map.of("s", "x".repeat(1000)));
    assertThat(record.json(4096)).hasSizeGreaterThan(1000);
    assertThat(new String(record.json(512), StandardCharsets.UTF_8))
        .endsWith("\"code\":\"OK\",\"truncated\":true}");
  }

  @Test
  void refusesSettingsThatMakeNoSense() {
    Audit.Builder builder = Audit.to(kept);
    for (int[] room : List.of(new int[] {0, 4096, 1024}, new int[] {1, 512, 1024})) {
      assertThatThrownBy(() -> builder.room(room[0], room[1], room[2]))
          .hasMessageContaining("room for " + room[0] + " records, " + room[1] + " bytes");
    }
    assertThatThrownBy(() -> builder.drain(Duration.ofMillis(-1)))
        .hasMessageContaining("PT-0.001S");
    assertThatThrownBy(() -> WhenFull.block(Duration.ofHours(2))).hasMessageContaining("PT2H");
  }
}
