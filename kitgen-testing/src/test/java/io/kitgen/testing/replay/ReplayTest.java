package io.kitgen.testing.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.http.Headers;
import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.http.HttpHandler;
import io.kitgen.runtime.http.HttpRequest;
import io.kitgen.runtime.http.HttpResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplayTest {

  @TempDir Path folder;

  private static final HttpHandler ECHO =
      (ctx, request) ->
          new HttpResponse(
              200, Headers.of("Content-Type", "text/plain", "Set-Cookie", "id=7"), request.body());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        "x",
        "{\"v\":\"größe\"}\n",
        "a\r\nb",
        ">>> GET /",
        "<<< 1\n",
        "::base64",
        "\0"
      })
  void answersAsRecorded(String body) throws Exception {
    Path file = record("POST", "/echo?x=1", body.getBytes(StandardCharsets.UTF_8));
    try (Replay replay = Replay.of(file);
        HttpResponse response = ask(replay, "POST", "/echo?x=1", body)) {
      assertThat(response.status()).isEqualTo(200);
      assertThat(response.headers().first("content-type")).isEqualTo("text/plain");
      assertThat(text(response)).isEqualTo(body);
    }
  }

  @Test
  void keepsBytesThatAreNoText() throws Exception {
    byte[] bytes = {(byte) 0xff, 0, (byte) 0xfe};
    Path file = record("PUT", "/", bytes);
    HttpRequest request = HttpRequest.of("PUT", "/").body(HttpBody.of(bytes)).build();
    try (Replay replay = Replay.of(file);
        HttpResponse response = replay.handle(CallContext.empty(), request);
        InputStream body = response.body().open()) {
      assertThat(body.readAllBytes()).isEqualTo(bytes);
    }
  }

  @Test
  void writesWhatPeopleCanReadAndNoSecret() throws Exception {
    Path file = folder.resolve("sub/file.txt");
    try (Recorder recorder = Recorder.to(file, ECHO).redacting("X-Tenant")) {
      HttpRequest request =
          HttpRequest.of("POST", "/sum")
              .headers(Headers.of("authorization", "Bearer s3cret", "X-Tenant", "me", "A", "b"))
              .body(HttpBody.utf8("{}"))
              .build();
      recorder.handle(CallContext.empty(), request).close();
    }
    assertThat(file)
        .hasContent(
            """
            >>> POST /sum
            authorization: [redacted]
            X-Tenant: [redacted]
            A: b

            {}
            <<< 200
            Content-Type: text/plain
            Set-Cookie: [redacted]

            {}
            """);
  }

  @Test
  void showsBothWhenARequestDiffers() throws Exception {
    Path file = record("POST", "/sum", "{\"a\":1}".getBytes(StandardCharsets.UTF_8));
    Replay replay = Replay.of(file);
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> ask(replay, "POST", "/sum", "{\"a\":2}"))
        .withMessageContaining("expects\n  POST /sum\n  {\"a\":1}\nand was sent\n")
        .withMessageEndingWith("  POST /sum\n  {\"a\":2}");
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(replay::close)
        .withMessageEndingWith("never asked for [POST /sum]");
  }

  @Test
  void hasNothingLeftInTheEnd() throws Exception {
    Path file = record("GET", "/", new byte[0]);
    try (Replay replay = Replay.of(file)) {
      ask(replay, "GET", "/", "").close();
      assertThatExceptionOfType(AssertionError.class)
          .isThrownBy(() -> ask(replay, "GET", "/again", ""))
          .withMessageContaining("has no answer left for\n  GET /again");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"hello\n", ">>> GET /\n\n", ">>> GET /\nno field\n\n<<< 200\n\n"})
  void saysInWhichLineAFileIsNoRecording(String text) throws Exception {
    Path file = Files.writeString(folder.resolve("bad.txt"), text);
    assertThatIOException()
        .isThrownBy(() -> Replay.of(file))
        .withMessageMatching(".*bad.txt, line \\d: expected .*");
  }

  private Path record(String method, String target, byte[] body) throws Exception {
    Path file = folder.resolve("exchange.txt");
    try (Recorder recorder = Recorder.to(file, ECHO)) {
      HttpRequest request = HttpRequest.of(method, target).body(HttpBody.of(body)).build();
      recorder.handle(CallContext.empty(), request).close();
    }
    return file;
  }

  private static HttpResponse ask(HttpHandler handler, String method, String target, String body)
      throws Exception {
    return handler.handle(
        CallContext.empty(), HttpRequest.of(method, target).body(HttpBody.utf8(body)).build());
  }

  private static String text(HttpResponse response) throws IOException {
    try (InputStream body = response.body().open()) {
      return new String(body.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
