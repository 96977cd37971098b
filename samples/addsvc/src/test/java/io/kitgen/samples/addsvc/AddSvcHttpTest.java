package io.kitgen.samples.addsvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kitgen.runtime.http.ErrorBody;
import io.kitgen.runtime.http.client.KitHttpClient;
import io.kitgen.runtime.http.server.KitHttpServer;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Go kit's wire contract of addsvc, spoken by a client that knows nothing of kitgen. */
final class AddSvcHttpTest {

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private static Telemetry telemetry;
  private static KitHttpServer server;

  @BeforeAll
  static void start() throws Exception {
    telemetry = Telemetry.of("addsvc", "", "", "");
    server =
        KitHttpServer.start(
            new InetSocketAddress("127.0.0.1", 0),
            Wiring.handler(telemetry, Limits.of(1000, 1000), Duration.ZERO, () -> true));
  }

  @AfterAll
  static void stop() {
    server.close();
    telemetry.close();
  }

  /** Go's wiring_test.go, and its client: any verb, keys in either case, no Content-Type. */
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      delimiter = ';',
      value = {
        "GET;  /concat; {\"a\":\"1\",\"b\":\"2\"}; {\"v\":\"12\"}",
        "GET;  /sum;    {\"a\":1,\"b\":2};         {\"v\":3}",
        "POST; /sum;    {\"A\":1,\"B\":2};         {\"v\":3}",
        "POST; /concat; {\"A\":\"1\",\"B\":\"2\"}; {\"v\":\"12\"}",
        "PUT;  /sum;    {\"a\":-5};                {\"v\":-5}",
        "POST; /sum;    {\"a\":1,\"b\":2,\"c\":{}};{\"v\":3}",
        "POST; /concat; {};                        {\"v\":\"\"}",
      })
  void answers(String method, String path, String body, String expected) throws Exception {
    HttpResponse<String> answer = call(method, path, body);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body().strip()).isEqualTo(expected);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/json");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      delimiter = ';',
      value = {
        "/sum;    {\"a\":0,\"b\":0};                   can't sum two zeroes",
        "/sum;    {};                                  can't sum two zeroes",
        "/sum;    {\"a\":2147483647,\"b\":1};          integer overflow",
        "/sum;    {\"a\":9223372036854775807,\"b\":1}; integer overflow",
        "/concat; {\"a\":\"123456\",\"b\":\"78901\"};  result exceeds maximum size",
        "/concat; {\"a\":\"üüüüü\",\"b\":\"ü\"};       result exceeds maximum size",
      })
  void refusesAsGoDoes(String path, String body, String text) throws Exception {
    HttpResponse<String> answer = call("POST", path, body);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body().strip()).isEqualTo("{\"error\":\"" + text + "\"}");
  }

  /** Go answers 500 to each of these; a client's mistake is 400 here. */
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      delimiter = ';',
      value = {
        "/sum; {",
        "/sum; ",
        "/sum; []",
        "/sum; {\"a\":\"1\"}",
        "/sum; {\"a\":1.5}",
        "/sum; {\"a\":1}{}",
        "/concat; {\"a\":1}"
      })
  void badInputIsTheClientsFault(String path, String body) throws Exception {
    HttpResponse<String> answer = call("POST", path, body == null ? "" : body);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).startsWith("{\"error\":\"");
  }

  @Test
  void unknownRoutesAreNotFound() throws Exception {
    assertThat(call("POST", "/sum/", "{}").statusCode()).isEqualTo(404);
    assertThat(call("POST", "/", "{}").statusCode()).isEqualTo(404);
  }

  @Test
  void theGeneratedClientGetsTheExceptionsBack() throws Exception {
    try (KitHttpClient http = KitHttpClient.create()) {
      AddService add =
          AddServiceEndpoints.over(
              AddServiceHttp.transport(http, URI.create("http://127.0.0.1:" + server.port()))
                  .withErrors(ErrorBody.goKit()));
      assertThat(add.sum(1, 2)).isEqualTo(3);
      assertThat(add.concat("1", "2")).isEqualTo("12");
      assertThatThrownBy(() -> add.sum(0, 0))
          .isExactlyInstanceOf(TwoZeroesException.class)
          .hasMessage("can't sum two zeroes");
      assertThatThrownBy(() -> add.sum(Integer.MAX_VALUE, 1))
          .isExactlyInstanceOf(IntOverflowException.class);
      assertThatThrownBy(() -> add.concat("123456", "78901"))
          .isExactlyInstanceOf(MaxSizeExceededException.class);
    }
  }

  private static HttpResponse<String> call(String method, String path, String body)
      throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + server.port() + path);
    HttpRequest request =
        HttpRequest.newBuilder(uri).method(method, BodyPublishers.ofString(body)).build();
    return CLIENT.send(request, BodyHandlers.ofString());
  }
}
