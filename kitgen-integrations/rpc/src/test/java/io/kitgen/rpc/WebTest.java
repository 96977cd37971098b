package io.kitgen.rpc;

import static io.kitgen.rpc.Calls.frame;
import static io.kitgen.rpc.Calls.frames;
import static io.kitgen.rpc.Calls.pair;
import static io.kitgen.rpc.Calls.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.kitgen.rpc.Calls.Answer;
import io.kitgen.runtime.http.route.HttpRoutes;
import io.kitgen.runtime.server.ServerEdge;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebTest {

  private static final String WEB = "application/grpc-web+proto";
  private static final String TEXT = "application/grpc-web-text";

  private final HttpRoutes routes = Calls.routes(ServerEdge.create());

  @Test
  void hasTheStatusInItsLastFrame() throws Exception {
    Answer answer = Calls.call(routes, request("Sum", WEB, frame(0, pair(1, 2))));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.headers().first("content-type")).isEqualTo(WEB);
    assertThat(answer.trailers().size()).isZero();
    assertThat(answer.body())
        .isEqualTo(frames(frame(0, new byte[] {8, 3}), trailers("grpc-status: 0\r\n")));
  }

  @Test
  void tellsAnErrorInItsLastFrame() throws Exception {
    Answer answer = Calls.call(routes, request("Sum", WEB, frame(0, pair(0, 0))));
    String body = new String(answer.body(), StandardCharsets.US_ASCII);
    assertThat(answer.body()[0] & 0xff).isEqualTo(0x80);
    assertThat(body)
        .contains("grpc-status: 3\r\n", "grpc-message: can't sum two zeroes: %C2%BD\r\n")
        .contains("grpc-status-details-bin: ");
  }

  @Test
  void doesNotKnowOtherMethods() throws Exception {
    Answer answer = Calls.call(routes, request("Product", WEB, frame(0, pair(0, 0))));
    assertThat(new String(answer.body(), StandardCharsets.US_ASCII)).contains("grpc-status: 12");
  }

  @Test
  void streamsAnswers() throws Exception {
    Answer answer = Calls.call(routes, request("Count", WEB, frame(0, pair(2, 0))));
    assertThat(answer.body())
        .isEqualTo(
            frames(
                frame(0, new byte[] {8, 1}),
                frame(0, new byte[] {8, 2}),
                trailers("grpc-status: 0\r\n")));
  }

  @Test
  void speaksBase64() throws Exception {
    byte[] body = Base64.getEncoder().encode(frame(0, pair(1, 2)));
    Answer answer = Calls.call(routes, request("Sum", TEXT, body));
    assertThat(answer.headers().first("content-type")).isEqualTo(TEXT);
    assertThat(Base64.getDecoder().decode(answer.body()))
        .isEqualTo(frames(frame(0, new byte[] {8, 3}), trailers("grpc-status: 0\r\n")));
  }

  @Test
  void readsAndWritesBase64InPieces() throws Exception {
    byte[] whole = frame(0, pair(2, 0));
    ByteArrayOutputStream pieces = new ByteArrayOutputStream();
    for (byte each : whole) { // "AA==CA==…"
      pieces.writeBytes(Base64.getEncoder().encode(new byte[] {each}));
    }
    Answer answer = Calls.call(routes, request("Count", TEXT, pieces.toByteArray()));
    ByteArrayOutputStream decoded = new ByteArrayOutputStream();
    for (int i = 0; i < answer.body().length; i += 4) {
      byte[] four = java.util.Arrays.copyOfRange(answer.body(), i, i + 4);
      decoded.writeBytes(Base64.getDecoder().decode(four));
    }
    assertThat(decoded.toByteArray())
        .isEqualTo(
            frames(
                frame(0, new byte[] {8, 1}),
                frame(0, new byte[] {8, 2}),
                trailers("grpc-status: 0\r\n")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"A", "AAA", "====", "AAAAAAA*", "AA=AAAAA", "AAAAAAIB"})
  void refusesOtherText(String text) throws Exception {
    for (String method : new String[] {"Sum", "Total"}) {
      byte[] body = text.getBytes(StandardCharsets.US_ASCII);
      Answer answer = Calls.call(routes, request(method, TEXT, body));
      assertThat(new String(Base64.getDecoder().decode(answer.body()), StandardCharsets.US_ASCII))
          .contains("grpc-status: 3");
    }
  }

  private static byte[] trailers(String text) {
    return frame(0x80, text.getBytes(StandardCharsets.US_ASCII));
  }
}
