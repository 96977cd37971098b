package io.kitgen.http.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.error.CallException;
import io.kitgen.runtime.error.RefusedException;
import io.kitgen.runtime.http.Headers;
import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.http.HttpHandler;
import io.kitgen.runtime.http.HttpRequest;
import io.kitgen.runtime.http.HttpResponse;
import io.kitgen.runtime.http.client.KitHttpClient;
import io.kitgen.runtime.http.server.KitHttpServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GzipTest {

  private static final byte[] TEXT = "kitgen ".repeat(1000).getBytes(StandardCharsets.UTF_8);
  private static final Gzip GZIP = Gzip.create();

  @ParameterizedTest
  @CsvSource({
    "gzip, true",
    "GZIP, true",
    "x-gzip, true",
    "*, true",
    "'br, gzip;q=0.5', true",
    "'gzip;q=0, *', false",
    "gzip;q=0.0, false",
    "'gzip;q=0.5, identity;q=0.9', false",
    "'gzip;q=0.9, identity;q=0.5', true",
    "'identity', false",
    "'deflate, br', false",
    "'gzip;q=much', false",
    "'', false",
    ", false",
  })
  void packsForThoseWhoPreferIt(String accept, boolean packed) throws Exception {
    HttpResponse response = serve(accept, text(HttpBody.of(TEXT)));
    assertThat(response.headers().joined("Vary")).isEqualTo("Accept-Encoding");
    assertThat(response.headers().first("Content-Encoding")).isEqualTo(packed ? "gzip" : null);
    byte[] bytes = response.body().open().readAllBytes();
    assertThat(packed ? unpack(bytes) : bytes).isEqualTo(TEXT);
    assertThat(response.body().length()).isEqualTo(bytes.length);
  }

  @Test
  void packsStreamsAsTheyAreRead() throws Exception {
    HttpBody stream = HttpBody.stream(new ByteArrayInputStream(TEXT), -1);
    HttpResponse response = serve("gzip", text(stream).withHeader("ETag", "\"a\""));
    assertThat(response.body().length()).isEqualTo(-1);
    assertThat(response.headers().first("ETag")).isEqualTo("W/\"a\"");
    assertThat(unpack(response.body().open().readAllBytes())).isEqualTo(TEXT);
  }

  @Test
  void leavesAloneWhatWouldNotGain() throws Exception {
    HttpResponse text = text(HttpBody.of(TEXT));
    for (HttpResponse plain :
        new HttpResponse[] {
          text.withHeader("Content-Type", "image/png"),
          text.withHeader("Content-Encoding", "br"),
          text.withHeader("Content-Range", "bytes 0-1/2"),
          text.withHeader("Cache-Control", "public, no-transform"),
          text.withHeader("Content-Type", "text/event-stream"),
          text.withHeaders(Headers.empty()),
          text(HttpBody.utf8("short")),
          HttpResponse.of(204),
          new HttpResponse(206, text.headers(), text.body()),
        }) {
      HttpResponse answer = serve("gzip", plain);
      assertThat(answer).isEqualTo(plain);
    }
  }

  @Test
  void saysOfWhatIsNotModifiedThatItVaries() throws Exception {
    HttpResponse response = serve("gzip", HttpResponse.of(304).withHeader("ETag", "W/\"a\""));
    assertThat(response.headers())
        .isEqualTo(Headers.of("ETag", "W/\"a\"", "Vary", "Accept-Encoding"));
  }

  @Test
  void keepsAnAnswerThatDoesNotShrink() throws Exception {
    byte[] packed = pack(TEXT);
    HttpHandler server =
        Gzip.builder().minimumBytes(0).build().server(answering(text(HttpBody.of(packed))));
    HttpResponse response = server.handle(CallContext.empty(), get("gzip"));
    assertThat(response.headers().first("Content-Encoding")).isNull();
    assertThat(response.headers().first("Vary")).isEqualTo("Accept-Encoding");
    assertThat(response.body().open().readAllBytes()).isEqualTo(packed);
  }

  @Test
  void saysNoLengthToHead() throws Exception {
    HttpResponse bare = text(HttpBody.empty()).withHeader("Content-Length", "7000");
    HttpResponse response =
        GZIP.server(answering(bare))
            .handle(
                CallContext.empty(),
                HttpRequest.of("HEAD", "/").headers(Headers.of("Accept-Encoding", "gzip")).build());
    assertThat(response.headers().first("Content-Length")).isNull();
    assertThat(response.headers().first("Vary")).isEqualTo("Accept-Encoding");
  }

  @Test
  void unpacksRequests() throws Exception {
    HttpResponse response =
        GZIP.server(ECHO).handle(CallContext.empty(), packed(pack(TEXT), "gzip"));
    assertThat(response.body().open().readAllBytes()).isEqualTo(TEXT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"br", "deflate", "gzip, gzip", "gzip, br"})
  void refusesOtherEncodings(String encoding) throws Exception {
    HttpResponse response =
        GZIP.server(ECHO).handle(CallContext.empty(), packed(pack(TEXT), encoding));
    assertThat(response.status()).isEqualTo(415);
    assertThat(response.headers().first("Accept-Encoding")).isEqualTo("gzip");
  }

  @Test
  void stopsABomb() throws Exception {
    byte[] bomb = pack(new byte[20 * 1024 * 1024]);
    assertThat(bomb).hasSizeLessThan(64 * 1024);
    HttpResponse response = GZIP.server(ECHO).handle(CallContext.empty(), packed(bomb, "gzip"));
    assertThatThrownBy(() -> response.body().open().readAllBytes())
        .isInstanceOfSatisfying(
            RefusedException.class, e -> assertThat(e.reply().httpStatus()).isEqualTo(413));

    Gzip narrow = Gzip.builder().largest(1000).build();
    HttpResponse large =
        narrow.server(ECHO).handle(CallContext.empty(), packed(pack(TEXT), "gzip"));
    assertThatThrownBy(() -> large.body().open().readAllBytes())
        .isInstanceOf(RefusedException.class);
  }

  @Test
  void failsOnWhatIsCutOffOrNoGzip() throws Exception {
    byte[] whole = pack(TEXT);
    for (byte[] broken : new byte[][] {Arrays.copyOf(whole, whole.length - 9), TEXT, {}}) {
      HttpResponse response = GZIP.server(ECHO).handle(CallContext.empty(), packed(broken, "gzip"));
      assertThatThrownBy(() -> response.body().open().readAllBytes())
          .isInstanceOf(IOException.class);
    }
  }

  @Test
  void worksOverSocketsBothWays() throws Exception {
    try (KitHttpServer server = KitHttpServer.start(0, GZIP.server(ECHO));
        AutoCloseable client =
            (AutoCloseable) Gzip.builder().packRequests().build().client(KitHttpClient.create())) {
      HttpRequest request =
          HttpRequest.of("POST", "/")
              .to("http", "localhost:" + server.port())
              .header("Content-Type", "text/plain")
              .body(HttpBody.of(TEXT))
              .build();
      try (HttpResponse response = ((HttpHandler) client).handle(CallContext.empty(), request)) {
        assertThat(response.headers().first("Content-Encoding")).isNull();
        assertThat(response.headers().first("X-Arrived-Encoded")).isEqualTo("null");
        assertThat(response.body().open().readAllBytes()).isEqualTo(TEXT);
      }
      java.net.http.HttpResponse<byte[]> plain =
          java.net.http.HttpClient.newHttpClient()
              .send(
                  java.net.http.HttpRequest.newBuilder(
                          URI.create("http://localhost:" + server.port()))
                      .header("Accept-Encoding", "gzip")
                      .header("Content-Type", "text/plain")
                      .POST(java.net.http.HttpRequest.BodyPublishers.ofByteArray(TEXT))
                      .build(),
                  java.net.http.HttpResponse.BodyHandlers.ofByteArray());
      assertThat(plain.headers().firstValue("Content-Encoding")).contains("gzip");
      assertThat(unpack(plain.body())).isEqualTo(TEXT);
    }
  }

  @Test
  void boundsWhatAClientUnpacks() throws Exception {
    HttpResponse bomb =
        text(HttpBody.of(pack(new byte[20 * 1024 * 1024]))).withHeader("Content-Encoding", "gzip");
    HttpResponse response =
        GZIP.client(answering(bomb))
            .handle(CallContext.empty(), HttpRequest.of("GET", "/").build());
    assertThatThrownBy(() -> response.body().open().readAllBytes())
        .isInstanceOf(CallException.class)
        .hasMessageContaining("unpacks to more");
  }

  private static final HttpHandler ECHO =
      (ctx, request) ->
          text(HttpBody.stream(request.body().open(), -1))
              .withHeader(
                  "X-Arrived-Encoded", String.valueOf(request.headers().first("Content-Encoding")));

  private static HttpHandler answering(HttpResponse response) {
    return (ctx, request) -> response;
  }

  private static HttpResponse serve(String accept, HttpResponse response) throws Exception {
    return GZIP.server(answering(response)).handle(CallContext.empty(), get(accept));
  }

  private static HttpRequest get(String accept) {
    HttpRequest.Builder request = HttpRequest.of("GET", "/");
    return accept == null ? request.build() : request.header("Accept-Encoding", accept).build();
  }

  private static HttpRequest packed(byte[] bytes, String encoding) {
    return HttpRequest.of("POST", "/")
        .header("Content-Encoding", encoding)
        .body(HttpBody.of(bytes))
        .build();
  }

  private static HttpResponse text(HttpBody body) {
    return HttpResponse.of(200)
        .withHeader("Content-Type", "text/plain; charset=utf-8")
        .withBody(body);
  }

  private static byte[] pack(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  private static byte[] unpack(byte[] bytes) throws IOException {
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return in.readAllBytes();
    }
  }
}
