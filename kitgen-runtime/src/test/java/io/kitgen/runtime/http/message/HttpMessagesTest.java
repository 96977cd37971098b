package io.kitgen.runtime.http.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.kitgen.Code;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Endpoint;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.call.CallObservation;
import io.kitgen.runtime.call.Outcome;
import io.kitgen.runtime.client.ClientEdge;
import io.kitgen.runtime.error.CallException;
import io.kitgen.runtime.flow.Messages;
import io.kitgen.runtime.flow.Ticks;
import io.kitgen.runtime.flow.Ticks.DoubleRequest;
import io.kitgen.runtime.flow.Ticks.Tick;
import io.kitgen.runtime.flow.Ticks.TotalRequest;
import io.kitgen.runtime.flow.Ticks.WatchRequest;
import io.kitgen.runtime.flow.Ticks.WatchResponse;
import io.kitgen.runtime.http.Headers;
import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.http.HttpHandler;
import io.kitgen.runtime.http.HttpRequest;
import io.kitgen.runtime.http.HttpResponse;
import io.kitgen.runtime.http.Raw;
import io.kitgen.runtime.http.binding.Calc;
import io.kitgen.runtime.http.binding.HttpTransport;
import io.kitgen.runtime.http.client.KitHttpClient;
import io.kitgen.runtime.http.server.KitHttpServer;
import io.kitgen.runtime.server.Limits;
import io.kitgen.runtime.server.ServerEdge;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class HttpMessagesTest {

  private final TicksHttp service = new TicksHttp();
  private final List<Outcome> outcomes = new CopyOnWriteArrayList<>();
  private final List<Outcome> attempts = new CopyOnWriteArrayList<>();
  private final List<Throwable> handled = new CopyOnWriteArrayList<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final KitHttpClient client = KitHttpClient.create();
  private KitHttpServer server;

  @BeforeEach
  void start() {
    server = KitHttpServer.start(0, service.routes(edge().build()));
  }

  private ServerEdge.Builder edge() {
    return ServerEdge.builder()
        .errorHandler((operation, ctx, error) -> handled.add(error))
        .observe((operation, in, ctx) -> (CallObservation) outcomes::add);
  }

  private void restart(ServerEdge.Builder edge) {
    server.close();
    server = KitHttpServer.start(0, service.routes(edge.build()));
  }

  @AfterEach
  void stop() {
    client.close();
    server.close();
  }

  private URI base() {
    return URI.create("http://localhost:" + server.port());
  }

  private <I, O> Endpoint<I, O> remote(Operation<I, O> operation) {
    return over(client, base(), operation);
  }

  private <I, O> Endpoint<I, O> over(HttpHandler client, URI base, Operation<I, O> operation) {
    return HttpTransport.of(client, base, TicksHttp.WATCH, TicksHttp.TOTAL, TicksHttp.DOUBLE)
        .through(
            ClientEdge.builder()
                .observe((op, attempt, ctx) -> (CallObservation) attempts::add)
                .build())
        .endpoint(operation);
  }

  private Stream<Tick> watch() throws Exception {
    return remote(Ticks.WATCH).call(CallContext.empty(), new WatchRequest(1)).value();
  }

  private void serves(Stream<Tick> ticks) {
    service.watch = (ctx, request) -> new WatchResponse(ticks.onClose(closed::countDown));
  }

  private void serves(long count) {
    service.watch =
        (ctx, request) ->
            new WatchResponse(
                LongStream.range(request.from(), request.from() + count).mapToObj(Tick::new));
  }

  private String raw(String accept) throws IOException {
    return Raw.exchange(
        server.port(),
        "GET /ticks?from=1 HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAccept: "
            + accept
            + "\r\n\r\n");
  }

  @Test
  void linesEndWithTwoEmptyOnes() throws Exception {
    serves(2);
    assertThat(raw("*/*"))
        .contains(
            "Content-Type: application/x-ndjson",
            "Kitgen-End: told",
            "8\r\n{\"n\":1}\n\r\n8\r\n{\"n\":2}\n\r\n2\r\n\n\n\r\n0\r\n");
  }

  @Test
  void eventsEndWithOneThatSaysSo() throws Exception {
    serves(2);
    assertThat(raw("text/event-stream"))
        .contains(
            "Content-Type: text/event-stream",
            "Cache-Control: no-store",
            "data: {\"n\":1}\n\n\r\n",
            "data: {\"n\":2}\n\n\r\n",
            "event: end\ndata: {}\n\n\r\n0\r\n");
  }

  @ParameterizedTest
  @CsvSource({
    "application/x-ndjson, application/x-ndjson",
    "'text/event-stream, */*;q=0.1', text/event-stream",
    "'text/html,application/xml;q=0.9,*/*;q=0.8', application/x-ndjson"
  })
  void acceptChooses(String accept, String type) throws Exception {
    serves(1);
    assertThat(raw(accept)).contains("HTTP/1.1 200", "Content-Type: " + type);
  }

  @Test
  void oneDocumentCannotBeHad() throws Exception {
    serves(1);
    assertThat(raw("application/json"))
        .contains("406", "the answer is application/x-ndjson or text/event-stream");
  }

  @Test
  void theClientTakesAllOfThem() throws Exception {
    serves(1000);
    try (Stream<Tick> ticks = watch()) {
      assertThat(ticks.map(Tick::n).toList())
          .isEqualTo(LongStream.rangeClosed(1, 1000).boxed().toList());
    }
    await().until(() -> outcomes.equals(List.of(Outcome.answer())));
    assertThat(attempts).containsExactly(Outcome.answer());
    assertThat(watch().count()).isEqualTo(1000);
  }

  @Test
  void noneAreWholeToo() throws Exception {
    serves(0);
    assertThat(watch()).isEmpty();
  }

  @Test
  void eachMessageArrivesBeforeTheNextIsMade() throws Exception {
    BlockingQueue<Tick> queue = new LinkedBlockingQueue<>();
    serves(
        Stream.generate(
            () -> {
              try {
                return queue.take();
              } catch (InterruptedException e) {
                throw Messages.rethrow(e);
              }
            }));
    try (Stream<Tick> ticks = watch()) { // the head is there before any message
      Iterator<Tick> each = ticks.iterator();
      for (long n = 1; n < 5; n++) {
        queue.add(new Tick(n));
        assertThat(each.next()).isEqualTo(new Tick(n));
      }
      assertThat(attempts).isEmpty();
    }
    // A service that waits, and a client that wants no more: nothing is written that could fail.
    assertThat(closed.await(30, TimeUnit.SECONDS)).isTrue();
    await().until(() -> outcomes.size() == 1);
    assertThat(outcomes.get(0).code()).isEqualTo(Code.CANCELLED);
    assertThat(attempts.get(0).code()).isEqualTo(Code.CANCELLED);
    assertThat(attempts.get(0).kind()).isEqualTo(Outcome.Kind.REFUSAL);
  }

  @Test
  void aSlowClientHoldsTheServiceBack() throws Exception {
    AtomicLong made = new AtomicLong();
    serves(Stream.generate(() -> new Tick(made.incrementAndGet())));
    try (Stream<Tick> ticks = watch()) {
      Iterator<Tick> each = ticks.iterator();
      each.next();
      AtomicLong before = new AtomicLong(-1);
      // What fits into the sockets' buffers is made, and no more.
      await()
          .pollInterval(Duration.ofMillis(300))
          .until(() -> before.getAndSet(made.get()) == made.get());
      for (int i = 2; i < 1000; i++) {
        assertThat(each.next()).isEqualTo(new Tick(i));
      }
    }
    assertThat(closed.await(30, TimeUnit.SECONDS)).isTrue();
  }

  private Stream<Tick> threeAnd(Exception failure) {
    return LongStream.rangeClosed(1, 9)
        .mapToObj(
            n -> {
              if (n > 3) {
                throw Messages.rethrow(failure);
              }
              return new Tick(n);
            });
  }

  private Throwable failureBehindThree() throws Exception {
    List<Tick> taken = new ArrayList<>();
    Throwable failure = null;
    try (Stream<Tick> ticks = watch()) {
      ticks.forEach(taken::add);
    } catch (Throwable e) {
      failure = e;
    }
    assertThat(taken).containsExactly(new Tick(1), new Tick(2), new Tick(3));
    assertThat(failure).isNotNull();
    return failure;
  }

  @Test
  void aDeclaredErrorBehindMessagesIsThrownWhereTheyAreTaken() throws Exception {
    serves(threeAnd(new Calc.OverflowException("too much", 42)));
    assertThat(failureBehindThree())
        .isInstanceOfSatisfying(
            Calc.OverflowException.class, e -> assertThat(e.limit()).isEqualTo(42))
        .hasMessage("too much");
    assertThat(attempts.get(0).kind()).isEqualTo(Outcome.Kind.BUSINESS_ERROR);
    await().until(() -> outcomes.size() == 1);
    assertThat(outcomes.get(0).kind()).isEqualTo(Outcome.Kind.BUSINESS_ERROR);
    assertThat(handled).isEmpty();
  }

  @Test
  void aFaultBehindMessagesSaysNothingOfItself() throws Exception {
    serves(threeAnd(new IllegalStateException("secret")));
    assertThat(failureBehindThree())
        .isInstanceOfSatisfying(
            CallException.class, e -> assertThat(e.code()).isEqualTo(Code.INTERNAL))
        .hasMessageNotContaining("secret");
    assertThat(handled).hasSize(1);
  }

  @Test
  void errorsLookTheSameInBothForms() throws Exception {
    serves(threeAnd(new Calc.OverflowException("too much", 42)));
    assertThat(raw("*/*")).contains("{\"n\":3}\n\r\n", "\n{\"type\":\"urn:calc:overflow\"");
    serves(threeAnd(new Calc.OverflowException("too much", 42)));
    assertThat(raw("text/event-stream"))
        .contains("event: error\ndata: {\"type\":\"urn:calc:overflow\"")
        .contains("\"error\":\"overflow\"", "\"limit\":42")
        .doesNotContain("event: end");
  }

  @Test
  void errorsBeforeTheMessagesHaveAStatus() throws Exception {
    service.watch =
        (ctx, request) -> {
          throw new Calc.OverflowException("too much", 42);
        };
    assertThat(raw("*/*")).contains("HTTP/1.1 422");
    assertThatThrownBy(this::watch).isInstanceOf(Calc.OverflowException.class);
    assertThatThrownBy(
            () ->
                remote(Ticks.WATCH)
                    .call(CallContext.empty().withTimeout(Duration.ZERO), new WatchRequest(1)))
        .isInstanceOf(CallException.class);
  }

  @Test
  void theDeadlineEndsTheStreamOnBothSides() throws Exception {
    serves(
        Stream.generate(
            () -> {
              try {
                Thread.sleep(50);
              } catch (InterruptedException e) {
                throw Messages.rethrow(e);
              }
              return new Tick(1);
            }));
    CallContext ctx = CallContext.empty().withTimeout(Duration.ofMillis(700));
    Stream<Tick> ticks = remote(Ticks.WATCH).call(ctx, new WatchRequest(1)).value();
    assertThatThrownBy(ticks::count)
        .isInstanceOfSatisfying(
            CallException.class, e -> assertThat(e.code()).isEqualTo(Code.DEADLINE_EXCEEDED));
    assertThat(closed.await(30, TimeUnit.SECONDS)).isTrue();
    await().until(() -> outcomes.size() == 1);
    assertThat(outcomes.get(0).isAnswer()).isFalse();
  }

  private Stream<Tick> foreign(String type, boolean told, String body) throws Exception {
    HttpHandler handler =
        (ctx, request) -> {
          Headers headers = Headers.of("Content-Type", type);
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          return new HttpResponse(
              200,
              told ? headers.with("Kitgen-End", "told") : headers,
              HttpBody.stream(new ByteArrayInputStream(bytes), -1));
        };
    return over(handler, URI.create("http://foreign"), Ticks.WATCH)
        .call(CallContext.empty(), new WatchRequest(1))
        .value();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{\"n\":1}\n",
        "{\"n\":1}\n\n",
        "{\"n\":1}",
        "{\"n\":1}\n\n{\"type\":\"about:blank\"",
        "{\"n\":1}\n\n\n{\"n\":2}\n",
        "{\"n\":1}\n{\"n\":"
      })
  void aStreamThatIsCutOffIsNotWhole(String body) throws Exception {
    assertThatThrownBy(() -> foreign("application/x-ndjson", true, body).toList())
        .isInstanceOfSatisfying(
            CallException.class, e -> assertThat(e.code()).isEqualTo(Code.UNAVAILABLE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "data: {\"n\":1}\n\n",
        "data: {\"n\":1}\n\nevent: end\ndata: {}\n",
        "data: {\"n\":1}\n\nevent: error\ndata: {\"type\""
      })
  void eventsThatAreCutOffAreNotAll(String body) throws Exception {
    assertThatThrownBy(() -> foreign("text/event-stream", true, body).toList())
        .isInstanceOfSatisfying(
            CallException.class, e -> assertThat(e.code()).isEqualTo(Code.UNAVAILABLE));
  }

  @Test
  void ofAForeignServerTheFramingIsTheEnd() throws Exception {
    assertThat(foreign("application/x-ndjson", false, "{\"n\":1}\r\n\r\n{\"n\":2}"))
        .containsExactly(new Tick(1), new Tick(2));
    assertThat(
            foreign(
                "text/event-stream; charset=utf-8",
                false,
                ": hello\n\nevent: tick\nid: 7\ndata: {\"n\":\ndata: 1}\n\nretry: 3\n\ndata:{\"n\":2}\n\n"))
        .containsExactly(new Tick(1), new Tick(2));
    assertThat(foreign("text/event-stream", true, "data: {\"n\":1}\n\nevent: end\ndata: {}\n\n"))
        .containsExactly(new Tick(1));
  }

  @Test
  void aMessageThatDoesNotFitEndsTheStream() throws Exception {
    assertThatThrownBy(() -> foreign("application/x-ndjson", true, "{\"n\":\"x\"}\n\n\n").toList())
        .isInstanceOf(CallException.class)
        .hasMessageContaining("does not fit: $.n");
  }

  @Test
  void aConnectionThatBreaksIsNoEnd() throws Exception {
    serves(Stream.generate(() -> new Tick(1)));
    try (Stream<Tick> ticks = watch()) {
      Iterator<Tick> each = ticks.iterator();
      each.next();
      Thread closing = new Thread(server::close);
      closing.start();
      assertThatThrownBy(
              () -> {
                while (true) {
                  each.next();
                }
              })
          .isInstanceOf(CallException.class)
          .isNotInstanceOf(NoSuchElementException.class);
      closing.join();
    }
  }

  @Test
  void aRequestMayHaveManyMessages() throws Exception {
    Iterator<Tick> ticks = LongStream.rangeClosed(1, 10_000).mapToObj(Tick::new).iterator();
    assertThat(remote(Ticks.TOTAL).call(CallContext.empty(), new TotalRequest("x", ticks)).value())
        .isEqualTo(10_000L * 10_001 / 2);
  }

  @Test
  void messagesMayFlowThroughAService() throws Exception {
    Iterator<Tick> ticks = LongStream.rangeClosed(1, 500).mapToObj(Tick::new).iterator();
    assertThat(
            remote(Ticks.DOUBLE)
                .call(CallContext.empty(), new DoubleRequest(ticks))
                .value()
                .mapToLong(Tick::n)
                .sum())
        .isEqualTo(500L * 501);
  }

  @Test
  void whatTakingAMessageThrowsTheCallThrows() {
    Iterator<Tick> ticks = threeAnd(new Calc.OverflowException("mine", 1)).iterator();
    assertThatThrownBy(
            () -> remote(Ticks.TOTAL).call(CallContext.empty(), new TotalRequest("x", ticks)))
        .isInstanceOf(Calc.OverflowException.class);
  }

  private HttpResponse post(String path, String type, String body) throws Exception {
    return client.handle(
        CallContext.empty(),
        HttpRequest.of("POST", path)
            .to("http", "localhost:" + server.port())
            .header("Content-Type", type)
            .body(HttpBody.utf8(body))
            .build());
  }

  private static String text(HttpResponse response) throws IOException {
    try (InputStream in = response.body().open()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/x-ndjson | {\"n\":1}~{\"n\":2}~ | 200 | 3",
        "application/jsonl | {\"n\":1}~~  ~{\"n\":2} | 200 | 3",
        "application/x-www-form-urlencoded | {\"n\":1} | 200 | 1",
        "application/x-ndjson | '' | 200 | 0",
        "application/x-ndjson | {\"n\":1}~{\"n\":\"x\"}~ | 400 | line 2: $.n: ",
        "application/x-ndjson | {\"n\":1}~~nonsense~ | 400 | line 3: ",
        "application/x-ndjson | {\"n\":1}{\"n\":2} | 400 | line 1: ",
        "text/plain | {\"n\":1} | 415 | expected a body of type application/x-ndjson"
      })
  void linesOfARequest(String type, String body, int status, String answer) throws Exception {
    HttpResponse response = post("/total/x", type, body.replace('~', '\n'));
    assertThat(response.status()).isEqualTo(status);
    assertThat(text(response)).contains(answer);
  }

  @Test
  void aLineHasALimitAndSoHaveAllOfThem() throws Exception {
    restart(edge().limits(Limits.DEFAULT.withBodyBytes(20).withContentBytes(100)));
    String longLine = "{\"n\":1,\"x\":\"" + "x".repeat(40) + "\"}\n";
    HttpResponse tooLong = post("/total/x", "application/x-ndjson", "{\"n\":1}\n" + longLine);
    assertThat(tooLong.status()).isEqualTo(413);
    assertThat(text(tooLong)).contains("line 2 is longer than 20 bytes");
    HttpResponse tooMany = post("/total/x", "application/x-ndjson", "{\"n\":1}\n".repeat(30));
    assertThat(tooMany.status()).isEqualTo(413);
    assertThat(text(tooMany)).contains("the body is larger than 100 bytes");
  }

  @Test
  void aBadLineBehindMessagesEndsTheAnswer() throws Exception {
    HttpResponse response = post("/double", "application/x-ndjson", "{\"n\":1}\n{\"n\":true}\n");
    assertThat(response.status()).isEqualTo(200);
    assertThat(text(response)).startsWith("{\"n\":2}\n\n{\"type\"").contains("line 2: $.n");
  }

  private static Process curl(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("curl", "-sS", "-N", "--max-time", "50"));
    command.addAll(Arrays.asList(arguments));
    try {
      return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    } catch (IOException e) {
      Assumptions.assumeTrue(System.getenv("CI") != null, "curl is not here");
      throw e;
    }
  }

  @Test
  void curlSeesEachMessageWhenItIsMade() throws Exception {
    BlockingQueue<Tick> queue = new LinkedBlockingQueue<>();
    serves(
        Stream.generate(
            () -> {
              try {
                return queue.take();
              } catch (InterruptedException e) {
                throw Messages.rethrow(e);
              }
            }));
    Process curl = curl("-H", "Accept: text/event-stream", base() + "/ticks?from=1");
    BufferedReader out =
        new BufferedReader(new InputStreamReader(curl.getInputStream(), StandardCharsets.UTF_8));
    for (long n = 1; n < 4; n++) {
      queue.add(new Tick(n));
      assertThat(out.readLine()).isEqualTo("data: {\"n\":" + n + "}");
      assertThat(out.readLine()).isEmpty();
    }
    curl.destroy();
    assertThat(closed.await(30, TimeUnit.SECONDS)).isTrue();
  }

  /** Reads up to and with {@code end}. */
  private static String until(InputStream in, String end) throws IOException {
    StringBuilder read = new StringBuilder();
    while (read.indexOf(end) < 0) {
      int next = in.read();
      assertThat(next).as("what follows %s", read).isNotNegative();
      read.append((char) next);
    }
    return read.toString();
  }

  @Test
  void bothSidesMayTalkAtOnce() throws Exception {
    try (Socket socket = new Socket("localhost", server.port())) {
      OutputStream out = socket.getOutputStream();
      InputStream in = socket.getInputStream();
      String head =
          String.join(
              "\r\n",
              "POST /double HTTP/1.1",
              "Host: x",
              "Content-Type: application/x-ndjson",
              "Transfer-Encoding: chunked",
              "Expect: 100-continue",
              "",
              "");
      out.write(head.getBytes(StandardCharsets.US_ASCII));
      assertThat(until(in, "\r\n\r\n")).startsWith("HTTP/1.1 100");
      assertThat(until(in, "\r\n\r\n")).startsWith("HTTP/1.1 200");
      for (int n = 1; n < 4; n++) {
        String line = "8\r\n{\"n\":" + n + "}\n\r\n";
        out.write(line.getBytes(StandardCharsets.US_ASCII));
        assertThat(until(in, "\n\r\n")).contains("{\"n\":" + 2 * n + "}\n");
      }
      out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      assertThat(until(in, "0\r\n\r\n")).isEqualTo("2\r\n\n\n\r\n0\r\n\r\n");
      // And the connection is good for more.
      serves(1);
      out.write(
          "GET /ticks?from=7 HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      assertThat(until(in, "0\r\n\r\n")).startsWith("HTTP/1.1 200").contains("{\"n\":7}");
    }
  }
}
