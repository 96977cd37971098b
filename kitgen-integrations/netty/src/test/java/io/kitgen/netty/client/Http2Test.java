package io.kitgen.netty.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Cancellation;
import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.http.HttpRequest;
import io.kitgen.runtime.http.HttpResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** HTTP/2 in clear, with node's server at the other side, which takes eight streams at once. */
@Timeout(30)
class Http2Test {

  private static final HttpBody NONE = HttpBody.empty();

  private static ForeignServer node;
  private KitNettyClient client;
  private Ask ask;

  @BeforeAll
  static void start() throws IOException {
    node = ForeignServer.node("http2-server.js", "8");
  }

  @AfterAll
  static void stop() {
    if (node != null) {
      node.close();
    }
  }

  @BeforeEach
  void open() {
    client = KitNettyClient.builder().http2InClear().build();
    ask = new Ask(client, "http", node.port());
  }

  @AfterEach
  void close() {
    client.close();
  }

  private OriginStats stats() {
    return client.stats().get(0);
  }

  @Test
  void sendsAndReceives() throws Exception {
    assertThat(ask.post("/echo", HttpBody.utf8("hello"))).isEqualTo("200 hello");
    assertThat(ask.post("/echo", NONE)).isEqualTo("200 ");
    assertThat(ask.get("/empty")).isEqualTo("204 ");
    assertThat(ask.get("/interim")).isEqualTo("200 after");
    byte[] large = new byte[2_000_000];
    for (HttpBody body :
        new HttpBody[] {
          HttpBody.of(large),
          HttpBody.stream(new ByteArrayInputStream(large), large.length),
          HttpBody.stream(new ByteArrayInputStream(large), -1)
        }) {
      // The answer begins before the request has ended, and is read behind it.
      client.handle(CallContext.empty(), ask.request("PUT", "/most", body)).close();
    }
    assertThat(ask.get("/session")).startsWith("200 ");
    assertThat(stats().opened()).isEqualTo(1);
    assertThat(stats().reused()).isEqualTo(7);
  }

  @Test
  void fieldsMayHoldMoreThanAscii() throws Exception {
    HttpRequest request =
        ask.request("GET", "/mirror", NONE).toBuilder().header("X-Name", "Zo\u00eb \u4e2d").build();
    try (HttpResponse response = client.handle(CallContext.empty(), request)) {
      assertThat(response.headers().first("X-Name")).isEqualTo("Zo\u00eb \u4e2d");
    }
  }

  @Test
  void readsTrailers() throws Exception {
    try (HttpResponse response = ask.open("/trailers");
        InputStream body = response.body().open()) {
      assertThat(body.readAllBytes()).asString().isEqualTo("body");
      assertThat(response.body().trailers().first("X-Sum")).isEqualTo("7");
    }
  }

  @Test
  void oneConnectionCarriesManyCallsAsManyAsTheOtherSideTakes() throws Exception {
    Set<String> answers = new HashSet<>(Ask.together(40, () -> ask.get("/slow")));
    assertThat(answers).containsExactly("200 slow");
    int most = Integer.parseInt(ask.get("/most").substring(4));
    // Five connections of eight streams at most: one more for what waits.
    assertThat(stats().open()).isBetween(1, 5);
    assertThat(most).isGreaterThan(1);
    assertThat(stats().active()).isZero();
    assertThat(stats().waiting()).isZero();
  }

  @Test
  void takesNoMoreStreamsThanAllowed() throws Exception {
    try (KitNettyClient one = KitNettyClient.builder().http2InClear().connections(1).build()) {
      Ask over = new Ask(one, "http", node.port());
      assertThat(Ask.together(50, () -> over.get("/slow"))).allMatch("200 slow"::equals);
      assertThat(one.stats().get(0).opened()).isEqualTo(1);
      assertThat(one.stats().get(0).repeated()).isZero(); // none was refused
    }
  }

  @Test
  void anAnswerThatNobodyReadsHoldsUpNoOther() throws Exception {
    HttpResponse[] stalled = new HttpResponse[4];
    for (int i = 0; i < stalled.length; i++) {
      stalled[i] = ask.open("/big"); // more than any window
    }
    for (int i = 0; i < 20; i++) {
      assertThat(ask.post("/echo", HttpBody.utf8("next"))).isEqualTo("200 next");
    }
    assertThat(stats().opened()).isEqualTo(1);
    assertThat(stats().active()).isEqualTo(4);
    try (InputStream body = stalled[0].body().open()) {
      assertThat(body.readAllBytes()).hasSize(8_000_000);
    }
    Stream.of(stalled).forEach(HttpResponse::close);
    await().until(() -> stats().active() == 0);
    assertThat(ask.get("/session")).startsWith("200 ");
    assertThat(stats().opened()).isEqualTo(1);
  }

  @Test
  void whatTheOtherSideHasNotLookedAtIsSentAgain() throws Exception {
    assertThat(ask.post("/refuse-once", HttpBody.utf8("x"))).isEqualTo("200 ok");
    assertThat(stats().repeated()).isEqualTo(1);
    ask.get("/session");
    String before = ask.get("/session");
    String after = ask.post("/goaway-once", HttpBody.utf8("x"));
    assertThat(after).startsWith("200 ").isNotEqualTo(before);
    assertThat(stats().opened()).isEqualTo(2);
    assertThat(stats().repeated()).isEqualTo(2);
  }

  @Test
  void whatIsRefusedAlwaysFails() {
    assertThatThrownBy(() -> ask.get("/refuse"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("REFUSED_STREAM");
    HttpBody onlyOnce = HttpBody.stream(new ByteArrayInputStream(new byte[100_000]), 100_000);
    assertThatThrownBy(() -> ask.post("/refuse", onlyOnce)).isInstanceOf(IOException.class);
  }

  @Test
  void aConnectionThatGoesAwayEndsWhatItHas() throws Exception {
    String first = ask.get("/session");
    assertThat(ask.get("/graceful")).isEqualTo("200 to its end");
    assertThat(ask.get("/session")).isNotEqualTo(first);
    await().until(() -> stats().open() == 1 && stats().closed() == 1);
  }

  @Test
  void whatBreaksIsNotSentAgain() throws Exception {
    assertThatThrownBy(() -> ask.get("/reset"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("INTERNAL_ERROR");
    assertThatThrownBy(() -> ask.post("/die", NONE)).isInstanceOf(IOException.class);
    assertThat(stats().repeated()).isZero();
    assertThat(ask.get("/session")).startsWith("200 ");
  }

  @Test
  void anEarlyAnswerEndsTheRequest() throws Exception {
    HttpBody large = HttpBody.stream(new ByteArrayInputStream(new byte[20_000_000]), 20_000_000);
    assertThat(ask.post("/early", large)).isEqualTo("413 too large");
    assertThat(ask.get("/session")).startsWith("200 ");
  }

  @Test
  void tooManyFieldsAreRefused() throws Exception {
    assertThatThrownBy(() -> ask.get("/fields"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("header fields");
    assertThat(ask.get("/session")).startsWith("200 ");
  }

  @Test
  void endingACallLeavesTheConnectionToTheOthers() throws Exception {
    HttpRequest hang = ask.request("GET", "/hang", NONE);
    CallContext hurried = CallContext.empty().withTimeout(Duration.ofMillis(100));
    assertThatThrownBy(() -> client.handle(hurried, hang))
        .isInstanceOf(SocketTimeoutException.class);
    Cancellation cancellation = new Cancellation();
    Thread canceller =
        new Thread(
            () -> {
              await().until(() -> stats().active() == 1);
              cancellation.cancel();
            });
    canceller.start();
    assertThatThrownBy(
            () -> client.handle(CallContext.empty().withCancellation(cancellation), hang))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("cancelled");
    canceller.join();
    try (HttpResponse unread = ask.open("/big")) {
      assertThat(unread.status()).isEqualTo(200);
    }
    await().until(() -> stats().active() == 0);
    assertThat(ask.get("/session")).startsWith("200 ");
    assertThat(stats().opened()).isEqualTo(1);
  }

  @Test
  void aServerOfHttp1IsNone() throws Exception {
    try (ForeignServer http1 = ForeignServer.node("http1-server.js")) {
      assertThatThrownBy(() -> new Ask(client, "http", http1.port()).get("/"))
          .isInstanceOf(IOException.class);
    }
  }
}
