package io.kitgen.http.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.http.Headers;
import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.http.HttpHandler;
import io.kitgen.runtime.http.HttpRequest;
import io.kitgen.runtime.http.HttpResponse;
import io.kitgen.runtime.http.client.KitHttpClient;
import io.kitgen.runtime.http.server.KitHttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class WireLogTest {

  private final List<String> written = new CopyOnWriteArrayList<>();

  @Test
  void writesAnExchangeWithoutItsSecrets() throws Exception {
    HttpHandler handler =
        echo().with(WireLog.builder().to(written::add).bodies(200).redact("X-Mine", "pin").build());
    HttpRequest request =
        HttpRequest.of("POST", "/login?user=ada&Token=t0p&pin=12")
            .to("https", "example.org")
            .headers(
                Headers.of(
                    "Authorization",
                    "Bearer abc",
                    "x-mine",
                    "mine",
                    "Content-Type",
                    "application/json"))
            .body(
                HttpBody.utf8(
                    "{\"user\":\"ada\",\"password\" : \"a\\\"b\",\"pin\":12,\"secret\":[1,2]}"))
            .build();

    handle(handler, request);

    assertThat(written).hasSize(1);
    assertThat(written.get(0).replaceFirst("after \\d+ ms", "after 0 ms"))
        .isEqualTo(
            """
            > POST https://example.org/login?user=ada&Token=***&pin=***, 58 bytes
            > Authorization: ***
            > x-mine: ***
            > Content-Type: application/json
            > {"user":"ada","password" : "***","pin":"***","secret":"***"}
            < 201 after 0 ms, 58 bytes
            < Content-Type: application/json
            < Set-Cookie: ***
            < {"user":"ada","password" : "***","pin":"***","secret":"***"}""");
  }

  @Test
  void streamsAreSeenAsTheyAreReadAndNotBefore() throws Exception {
    HttpHandler handler = echo().with(WireLog.builder().to(written::add).bodies(4).build());
    HttpRequest request =
        HttpRequest.of("POST", "/")
            .headers(Headers.of("Content-Type", "text/plain"))
            .body(stream("0123456789"))
            .build();

    HttpResponse response = handler.handle(CallContext.empty(), request);
    assertThat(written).isEmpty();
    assertThat(response.body().open().readAllBytes()).hasSize(10);
    response.close();
    response.close();

    assertThat(written).singleElement().asString().contains("< 0123 …").contains("10 bytes");
  }

  @Test
  void bodiesAreLeftAloneUnlessAskedForOrNoText() throws Exception {
    HttpBody body = stream("secret");
    HttpRequest request =
        HttpRequest.of("POST", "/")
            .headers(Headers.of("Content-Type", "text/plain"))
            .body(body)
            .build();
    HttpHandler sized = echo().with(WireLog.builder().to(written::add).build());

    assertThat(sized.handle(CallContext.empty(), request).body()).isSameAs(body);

    HttpRequest binary =
        HttpRequest.of("POST", "/")
            .headers(Headers.of("Content-Type", "image/png"))
            .body(HttpBody.utf8("secret"))
            .build();
    handle(echo().with(WireLog.builder().to(written::add).bodies(9).build()), binary);
    assertThat(written).hasSize(2).allSatisfy(text -> assertThat(text).doesNotContain("secret"));
    assertThat(written.get(1)).contains("6 bytes");
  }

  @Test
  void formsAreRedactedAndNobodyMakesUpLines() throws Exception {
    HttpHandler handler = echo().with(WireLog.builder().to(written::add).bodies(99).build());
    HttpRequest form =
        HttpRequest.of("POST", "/a\u001b[2Jb")
            .headers(Headers.of("Content-Type", "application/x-www-form-urlencoded; charset=utf-8"))
            .body(HttpBody.utf8("a=1&password=x&b=2\n< 200 made up"))
            .build();

    handle(handler, form);

    assertThat(written.get(0))
        .contains("> a=1&password=***")
        .doesNotContain("\u001b")
        .doesNotContainPattern("(?m)^< 200");
  }

  @Test
  void failuresAreWrittenAndPass() {
    HttpHandler failing =
        ((HttpHandler)
                (ctx, request) -> {
                  throw new IOException("reset");
                })
            .with(WireLog.builder().to(written::add).build());

    assertThatThrownBy(() -> handle(failing, HttpRequest.of("GET", "/").build()))
        .hasMessage("reset");
    assertThat(written).singleElement().asString().contains("no answer").contains("reset");
  }

  @Test
  void aSinkThatIsOffOrFailsIsNoMatter() throws Exception {
    WireLog.Sink off =
        new WireLog.Sink() {
          @Override
          public void write(String exchange) {
            written.add(exchange);
          }

          @Override
          public boolean enabled() {
            return false;
          }
        };
    handle(echo().with(WireLog.builder().to(off).build()), HttpRequest.of("GET", "/").build());
    HttpHandler full =
        echo()
            .with(
                WireLog.builder()
                    .to(
                        exchange -> {
                          throw new IllegalStateException("full");
                        })
                    .build());

    assertThat(handle(full, HttpRequest.of("GET", "/").build())).isEqualTo(201);
    assertThat(written).isEmpty();
  }

  @Test
  void fitsBothEndsOfASocketAndClosesTheClient() throws Exception {
    List<String> atServer = new CopyOnWriteArrayList<>();
    HttpHandler handler = echo().with(WireLog.builder().to(atServer::add).bodies(99).build());
    try (KitHttpServer server = KitHttpServer.start(0, handler)) {
      HttpHandler client =
          KitHttpClient.create().with(WireLog.builder().to(written::add).bodies(99).build());
      HttpRequest request =
          HttpRequest.of("POST", "/x")
              .to("http", "localhost:" + server.port())
              .headers(Headers.of("Content-Type", "application/json"))
              .body(HttpBody.utf8("{\"token\":\"a\"}"))
              .build();
      try (HttpResponse response = client.handle(CallContext.empty(), request)) {
        assertThat(new String(response.body().open().readAllBytes(), StandardCharsets.UTF_8))
            .isEqualTo("{\"token\":\"a\"}");
      }
      ((AutoCloseable) client).close();
      assertThatThrownBy(() -> client.handle(CallContext.empty(), request))
          .isInstanceOf(Exception.class);
    }
    assertThat(written.get(0)).contains("> {\"token\":\"***\"}", "< {\"token\":\"***\"}");
    assertThat(atServer).singleElement().asString().contains("> {\"token\":\"***\"}");
  }

  @Test
  void longEscapesDoNotHunt() {
    String text = "{\"token\":\"" + "\\\\".repeat(30_000) + "\",\"a\":1}";

    assertThat(Redaction.usual().members(text)).isEqualTo("{\"token\":\"***\",\"a\":1}");
    assertThat(Redaction.usual().members("[{\"token\":[{\"a\":\"]\"},2]},{\"Token\":null}]"))
        .isEqualTo("[{\"token\":\"***\"},{\"Token\":\"***\"}]");
    assertThat(Redaction.usual().members("{\"token\":\"cut")).isEqualTo("{\"token\":\"***\"");
    assertThat(Redaction.usual().members("{\"token\":")).isEqualTo("{\"token\":\"***\"");
  }

  @Test
  void refusesExcerptsWithoutBound() {
    assertThatThrownBy(() -> WireLog.builder().bodies(100_000)).hasMessageContaining("100000");
  }

  private static HttpHandler echo() {
    return (ctx, request) -> {
      List<String> fields = new ArrayList<>();
      String type = request.headers().first("Content-Type");
      if (type != null) {
        fields.addAll(List.of("Content-Type", type, "Set-Cookie", "id=7"));
      }
      HttpBody body = request.body();
      if (!body.replayable()) {
        return new HttpResponse(201, Headers.parsed(fields), body);
      }
      return new HttpResponse(201, Headers.parsed(fields), HttpBody.of(body.read(1000)));
    };
  }

  private static HttpBody stream(String text) {
    return HttpBody.stream(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), -1);
  }

  private static int handle(HttpHandler handler, HttpRequest request) throws Exception {
    try (HttpResponse response = handler.handle(CallContext.empty(), request)) {
      return response.status();
    }
  }
}
