package io.kitgen.rpc;

import static io.kitgen.rpc.Calls.frame;
import static io.kitgen.rpc.Calls.frames;
import static io.kitgen.rpc.Calls.pair;
import static io.kitgen.rpc.Calls.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.kitgen.rpc.Calls.Answer;
import io.kitgen.runtime.http.Headers;
import io.kitgen.runtime.http.HttpRequest;
import io.kitgen.runtime.http.route.HttpRoutes;
import io.kitgen.runtime.server.Limits;
import io.kitgen.runtime.server.ServerEdge;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectTest {

  private static final String JSON = "application/json";
  private static final String PROTO = "application/proto";
  private static final String STREAM = "application/connect+json";

  private final HttpRoutes routes = Calls.routes(ServerEdge.create());

  @Test
  void answersJson() throws Exception {
    Answer answer = json("Sum", "{\"a\":1,\"b\":\"2\",\"other\":[{}]}");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.headers().first("content-type")).isEqualTo(JSON);
    assertThat(text(answer)).isEqualTo("{\"v\":\"3\"}");
  }

  @Test
  void answersProtocolBuffers() throws Exception {
    Answer answer =
        Calls.call(routes, request("Sum", PROTO, pair(1, 2), "Connect-Protocol-Version", "1"));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.headers().first("content-type")).isEqualTo(PROTO);
    assertThat(answer.body()).containsExactly(8, 3);
  }

  @Test
  void tellsErrorsAsJsonWithAStatus() throws Exception {
    Answer answer = Calls.call(routes, request("Sum", PROTO, new byte[0]));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.headers().first("content-type")).isEqualTo(JSON);
    assertThat(text(answer))
        .startsWith(
            "{\"code\":\"invalid_argument\",\"message\":\"can't sum two zeroes: ½\",\"details\":"
                + "[{\"type\":\"google.rpc.ErrorInfo\",\"value\":\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"a\":1.5} | $.a",
        "{\"a\":1,\"a\":2} | $.a",
        "{\"a\":\"x\"} | $.a",
        "{\"a\":99999999999999999999} | $.a",
        "[] | $",
        "{\"a\":1 | $",
        "'' | $",
      })
  void refusesOtherJson(String json, String path) throws Exception {
    Answer answer = json("Sum", json);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(text(answer)).contains("\"code\":\"invalid_argument\"").contains(path);
  }

  @Test
  void doesNotKnowOtherMethods() throws Exception {
    Answer answer = json("Product", "{}");
    assertThat(answer.status()).isEqualTo(501);
    assertThat(text(answer)).contains("\"unimplemented\"");
  }

  @Test
  void refusesStreamsAsSingleMessagesAndTheOtherWay() throws Exception {
    assertThat(json("Count", "{}").status()).isEqualTo(415);
    Answer answer = Calls.call(routes, request("Sum", STREAM, frame(0, bytes("{}"))));
    assertThat(answer.status()).isEqualTo(415);
    assertThat(answer.headers().first("Accept-Post")).contains(JSON);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "-1", "1.5", "12345678901"})
  void refusesTimeoutsThatAreNone(String timeout) throws Exception {
    Answer answer =
        Calls.call(routes, request("Sum", JSON, bytes("{}"), "Connect-Timeout-Ms", timeout));
    assertThat(answer.status()).isEqualTo(400);
  }

  @Test
  void isTooLateAtOnce() throws Exception {
    Answer answer =
        Calls.call(routes, request("Sum", JSON, bytes("{}"), "Connect-Timeout-Ms", "0"));
    assertThat(answer.status()).isEqualTo(504);
    assertThat(text(answer)).contains("\"deadline_exceeded\"");
  }

  @Test
  void knowsOneVersion() throws Exception {
    Answer answer =
        Calls.call(routes, request("Sum", JSON, bytes("{}"), "Connect-Protocol-Version", "2"));
    assertThat(answer.status()).isEqualTo(400);
  }

  @Test
  void readsCompressedBodiesWithinTheLimit() throws Exception {
    byte[] packed = GrpcTest.gzip(bytes("{\"a\":1,\"b\":2}"));
    Answer answer = Calls.call(routes, request("Sum", JSON, packed, "Content-Encoding", "gzip"));
    assertThat(text(answer)).isEqualTo("{\"v\":\"3\"}");
    byte[] bomb = GrpcTest.gzip(new byte[64 << 20]);
    assertThat(Calls.call(routes, request("Sum", JSON, bomb, "Content-Encoding", "gzip")).status())
        .isEqualTo(429);
    Answer unknown = Calls.call(routes, request("Sum", JSON, bomb, "Content-Encoding", "br"));
    assertThat(unknown.status()).isEqualTo(501);
    assertThat(unknown.headers().first("accept-encoding")).isEqualTo("identity,gzip");
  }

  @Test
  void refusesMoreThanTheLimit() throws Exception {
    HttpRoutes tight =
        Calls.routes(ServerEdge.builder().limits(Limits.DEFAULT.withBodyBytes(4)).build());
    assertThat(Calls.call(tight, request("Sum", PROTO, pair(1, 2))).status()).isEqualTo(200);
    assertThat(Calls.call(tight, request("Sum", PROTO, new byte[5])).status()).isEqualTo(429);
  }

  @Test
  void compressesAnswersThatAreWorthIt() throws Exception {
    HttpRoutes always =
        RpcRoutes.in()
            .compressFrom(0)
            .serve(
                Sums.SUM_OPERATION,
                (ctx, pair) -> {
                  throw new Sums.TwoZeroes();
                })
            .build();
    Answer answer =
        Calls.call(always, request("Sum", JSON, bytes("{}"), "Accept-Encoding", "gzip"));
    assertThat(answer.headers().first("content-encoding")).as("of an error").isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "connect=v1&encoding=json&message=%7B%22a%22%3A1%2C%22b%22%3A2%7D",
        "encoding=json&message=eyJhIjoxLCJiIjoyfQ&base64=1",
      })
  void answersGet(String query) throws Exception {
    Answer answer = get("Sum", query);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(text(answer)).isEqualTo("{\"v\":\"3\"}");
  }

  @Test
  void answersGetWithProtocolBuffers() throws Exception {
    Answer answer = get("Sum", "encoding=proto&base64=1&message=CAEQAg");
    assertThat(answer.body()).containsExactly(8, 3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "encoding=xml&message=a",
        "connect=v2&encoding=json&message={}",
        "encoding=json&message=%",
        "encoding=proto&base64=1&message=*",
        "encoding=json&encoding=json&message={}",
        "encoding=json&message={}&compression=gzip",
      })
  void refusesOtherQueries(String query) throws Exception {
    Answer answer = get("Sum", query);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(text(answer)).contains("\"invalid_argument\"");
  }

  @Test
  void getsNothingThatMayChangeSomething() throws Exception {
    assertThat(get("Total", "encoding=json&message={}").status()).isEqualTo(405);
  }

  @Test
  void streamsAnswers() throws Exception {
    Answer answer = Calls.call(routes, request("Count", STREAM, frame(0, bytes("{\"a\":2}"))));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.headers().first("content-type")).isEqualTo(STREAM);
    assertThat(answer.body())
        .isEqualTo(
            frames(
                frame(0, bytes("{\"v\":\"1\"}")),
                frame(0, bytes("{\"v\":\"2\"}")),
                frame(2, bytes("{}"))));
  }

  @Test
  void tellsTheErrorThatEndsAStream() throws Exception {
    Answer answer = Calls.call(routes, request("Count", STREAM, frame(0, bytes("{\"a\":9}"))));
    assertThat(text(answer))
        .endsWith("{\"error\":{\"code\":\"aborted\",\"message\":\"seven is enough\"}}");
  }

  @Test
  void takesStreams() throws Exception {
    byte[] body = frames(frame(0, pair(1, 2)), frame(0, pair(3, 4)));
    Answer answer = Calls.call(routes, request("Total", "application/connect+proto", body));
    assertThat(answer.body())
        .isEqualTo(frames(frame(0, new byte[] {8, 10}), frame(2, bytes("{}"))));
  }

  @Test
  void saysInAStreamWhatWasWrongWithIt() throws Exception {
    Answer answer = Calls.call(routes, request("Each", STREAM, frame(0, bytes("{\"a\":[]}"))));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(text(answer)).contains("\"code\":\"invalid_argument\"", "$.a");
  }

  private Answer json(String method, String json) throws Exception {
    return Calls.call(routes, request(method, JSON, bytes(json)));
  }

  private Answer get(String method, String query) throws Exception {
    return Calls.call(
        routes,
        HttpRequest.of("GET", "/pb.Sums/" + method + "?" + query).headers(Headers.empty()).build());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(Answer answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }
}
