package io.kitgen.processor.transport.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Serves what is generated over real sockets, for its own client and for others. */
class HttpServiceTest {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @RegisterExtension
  static final ServedSources SERVED =
      ServedSources.of("demo.Scenario", "golden/http-mapping/input", "e2e/http");

  @Test
  void itsClientCallsEveryOperation() throws Throwable {
    SERVED.callOverASocket();
  }

  @Test
  void itsClientCallsTheHandlerWithoutASocket() throws Throwable {
    SERVED.callWithoutASocket();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "GET    | /v1/items/a%2Fb                      |                     | 200 | {\"name\":\"a/b\",\"count\":1}",
        "GET    | /v1/items/a+b                        |                     | 200 | {\"name\":\"a+b\",\"count\":1}",
        "GET    | /v1/items/%C3%BC                     |                     | 200 | {\"name\":\"ü\",\"count\":1}",
        "GET    | /v1/items/latest                     |                     | 200 | \"latest\"",
        "GET    | /v1/items/none                       |                     | 404 | \"error\":\"empty\"",
        "GET    | /v1/items/a/                         |                     | 404 | urn:kitgen:no-route",
        "GET    | /v1/items/                           |                     | 404 | urn:kitgen:no-route",
        "GET    | /v1/files/a/b%20c/                   |                     | 200 | \"a/b c/\"",
        "GET    | /v1/files/                           |                     | 200 | \"\"",
        "POST   | /v1/payments/12:capture              |                     | 200 | 12",
        "POST   | /v1/payments/x:capture               |                     | 400 | path variable id",
        "GET    | /v1/items/x/lines/1                  |                     | 400 | path variable item-id",
        "GET    | /v1/search?q=a+b&limit=7             |                     | 200 | [a b] 7 PT5S RED null - - - -",
        "GET    | /v1/search?q=a%2Bb&tint=GREEN        |                     | 200 | [a+b] 20 PT5S GREEN null",
        "GET    | /v1/search?q=                        |                     | 200 | [] 20",
        "GET    | /v1/search                           |                     | 400 | query parameter q is required",
        "GET    | /v1/search?q=x&limit=                |                     | 400 | query parameter limit",
        "GET    | /v1/search?q=x&limit=1.5             |                     | 400 | query parameter limit",
        "GET    | /v1/search?q=x&color=BLUE            |                     | 400 | query parameter color",
        "GET    | /v1/search?q=x&after=1               |                     | 400 | query parameter after",
        "GET    | /v1/search?q=x&offset=9999999999     |                     | 400 | query parameter offset",
        "GET    | /v1/search?q=1&q=2                   |                     | 200 | [1]",
        "GET    | /v1/kinds                            |                     | 200 | [7, -8, \\\\, 7, 9, 1.5, 2.0, true, 12345678901234567890, a \\\"b\\\"][][][]",
        "GET    | /v1/kinds?tiny=128                   |                     | 400 | query parameter tiny",
        "GET    | /v1/kinds?letter=ab                  |                     | 400 | query parameter letter",
        "GET    | /unmarked                            |                     | 200 | null Search[q=null, limit=null, page=1] [] []",
        "POST   | /unmarked?sure=true                  |                     | 400 | the body is empty",
        "POST   | /unmarked                            | {}                  | 400 | query parameter sure is required",
        "GET    | /v1/several?tag=a&tag=b,c&exact=true |                     | 200 | [a, b,c] [] [] 0 true",
        "GET    | /v1/several?sizes=1&sizes=x&exact=true |                   | 400 | query parameter sizes",
        "GET    | /v1/several                          |                     | 400 | query parameter exact is required",
        "GET    | /v1/spread?color=RED&tags=x&exact=false |                  | 200 | Filter[color=RED, size=1, tags=[x]] false",
        "GET    | /v1/headers                          |                     | 400 | header X-Tenant is required",
        "POST   | /v1/items                            | {\"name\":\"a\",\"count\":1} | 201 | {\"name\":\"a\",\"count\":1}",
        "POST   | /v1/items                            | {\"name\":\"gone\",\"count\":1} | 404 | \"error\":\"missing\"",
        "POST   | /v1/items                            | {\"name\":null,\"count\":1} | 400 | $.name",
        "POST   | /v1/items                            | []                  | 400 | expected an object",
        "POST   | /v1/items                            | null                | 400 | expected an object, got null",
        "POST   | /v1/items                            |                     | 400 | the body is empty",
        "PUT    | /v1/items/7/note                     | {\"text\":\"7 null\"} | 204 | ``",
        "PUT    | /v1/items/7/note                     | {}                  | 400 | $.text",
        "PUT    | /v1/items/7/note                     |                     | 400 | the body is empty",
        "POST   | /v1/maybe                            |                     | 200 | \"null\"",
        "POST   | /v1/maybe                            | null                | 200 | \"null\"",
        "POST   | /v1/optional                         | null                | 200 | \"Optional.empty\"",
        "POST   | /v1/packed                           | {\"name\":\"a\",\"data\":\"Yg==\"} | 200 | {\"data\":\"YWI=\"}",
        "GET    | /v1/sum                              | {\"a\":1,\"b\":2}   | 200 | {\"v\":3}",
        "POST   | /v1/sum                              | {\"a\":1}           | 200 | {\"v\":1}",
        "DELETE | /v1/sum                              | {\"a\":1,\"b\":2,\"c\":3} | 200 | {\"v\":3}",
        "POST   | /v1/sum                              | {\"a\":\"1\"}       | 400 | $.a",
        "POST   | /v1/sum                              | {\"a\":1.5}         | 400 | $.a",
        "PURGE  | /v1/cache                            |                     | 200 | {}",
        "GET    | /v1/cache                            |                     | 405 | method-not-allowed",
        "POST   | /v1/add                              | {\"a\":1,\"b\":2}   | 200 | 3",
        "POST   | /v1/wrap                             | {\"item\":{\"name\":\"a\",\"count\":1}} | 200 | {\"name\":\"a\",\"count\":1}",
        "POST   | /v1/count                            |                     | 200 | 7",
        "POST   | /v1/count                            | {}                  | 200 | 7",
        "GET    | /v1/count                            |                     | 405 | method-not-allowed",
        "GET    | /v1/sizes/none                       |                     | 404 | \"error\":\"empty\"",
        "GET    | /v1/named/a                          |                     | 200 | {\"item\":{\"name\":\"a\",\"count\":1}}",
        "GET    | /v1/named/none                       |                     | 404 | \"error\":\"empty\"",
        "GET    | /v1/nothing                          |                     | 200 | null",
        "OPTIONS | /v1/items                           |                     | 200 | \"options\"",
        "OPTIONS | /v1/nothing                         |                     | 204 | ``",
        "GET    | /uppercase                           |                     | 405 | method-not-allowed",
        "POST   | /uppercase                           | {\"s\":\"kit\"}     | 200 | {\"v\":\"KIT\"}",
        "POST   | /uppercase                           | {\"s\":\"\"}        | 200 | {\"v\":\"\",\"err\":\"empty string\"}",
        "POST   | /count                               | {\"s\":\"\"}        | 200 | {\"v\":0,\"err\":\"empty string\"}",
        "POST   | /count                               | {\"s\":1}           | 400 | $.s",
        "GET    | /elsewhere                           |                     | 404 | urn:kitgen:no-route"
      })
  void anyClientIsAnswered(String method, String path, String body, int status, String answer)
      throws Exception {
    HttpResponse<String> response = send(request(method, path, body));
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(response.body()).contains(answer);
    if (answer.isEmpty()) {
      assertThat(response.body()).isEmpty();
    }
  }

  @Test
  void headersAndCookiesAreRead() throws Exception {
    HttpResponse<String> response =
        send(
            builder("/v1/headers")
                .header("x-tenant", "acme")
                .header("X-TAG", "a")
                .header("X-Tag", "b, c")
                .header("X-Depth", "3")
                .header("Cookie", "a=b; SESSION=\"s3\"; session=no")
                .build());
    assertThat(response.body()).isEqualTo("\"acme [a, b, c] 3 s3\"");
    response =
        send(builder("/v1/headers").header("X-Tenant", "a").header("X-Depth", "deep").build());
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains("header X-Depth").doesNotContain("deep\"");
  }

  @Test
  void mediaTypesAreNegotiated() throws Exception {
    HttpRequest.Builder sum = builder("/v1/sum").POST(BodyPublishers.ofString("{\"a\":1}"));
    assertThat(send(sum.copy().header("Content-Type", "text/plain").build()).statusCode())
        .isEqualTo(415);
    assertThat(send(sum.copy().header("Content-Type", "application/json").build()).statusCode())
        .isEqualTo(200);
    HttpResponse<String> refused = send(sum.copy().header("Accept", "text/html").build());
    assertThat(refused.statusCode()).isEqualTo(406);
    assertThat(send(sum.copy().header("Accept", "text/html, */*;q=0.1").build()).statusCode())
        .isEqualTo(200);
    assertThat(
            send(builder("/v1/blobs/a").header("Accept", "application/json").build()).statusCode())
        .isEqualTo(406);
  }

  @Test
  void bytesTravelAsTheyAre() throws Exception {
    byte[] data = {0, -1, 10, 13};
    HttpResponse<byte[]> response =
        CLIENT.send(
            builder("/v1/bytes").POST(BodyPublishers.ofByteArray(data)).build(),
            BodyHandlers.ofByteArray());
    assertThat(response.body()).isEqualTo(data);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/octet-stream");
    assertThat(send(builder("/v1/blobs/none").build()).statusCode()).isEqualTo(404);
  }

  @Test
  void headHasNoBody() throws Exception {
    HttpRequest.Builder head = builder("/v1/items/7/probe").method("HEAD", BodyPublishers.noBody());
    assertThat(send(head.build()).statusCode()).isEqualTo(200);
    assertThat(
            send(builder("/v1/items/none/probe").method("HEAD", BodyPublishers.noBody()).build())
                .statusCode())
        .isEqualTo(410);
    HttpResponse<String> get =
        send(builder("/v1/items/a").method("HEAD", BodyPublishers.noBody()).build());
    assertThat(get.statusCode()).isEqualTo(200);
    assertThat(get.headers().firstValue("Content-Length")).hasValue("22");
  }

  @Test
  void errorsAreProblemsWithTheirNameInAHeader() throws Exception {
    HttpResponse<String> response =
        send(request("POST", "/v1/items", "{\"name\":\"gone\",\"count\":1}"));
    assertThat(response.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/problem+json");
    assertThat(response.headers().firstValue("Kitgen-Error")).hasValue("missing");
    assertThat(response.body())
        .contains("\"code\":\"NOT_FOUND\"", "\"id\":\"gone\"", "there is no item gone");
  }

  @Test
  void aTextThatCannotBeReadIsNamedAndNotRepeated() throws Exception {
    assertThat(send(request("GET", "/v1/search?q=a&limit=many", null)).body())
        .isEqualTo(
            """
            {"type":"about:blank","title":"Bad Request","status":400,\
            "detail":"query parameter limit: expected an integer from -2147483648 to 2147483647",\
            "code":"INVALID_ARGUMENT","parameter":"query parameter limit"}""");
  }

  @Test
  void whatIsAllowedIsSaid() throws Exception {
    HttpResponse<String> response = send(request("DELETE", "/v1/both?q=a", null));
    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(response.headers().firstValue("Allow").orElseThrow().split(", "))
        .containsExactlyInAnyOrder("GET", "HEAD", "OPTIONS", "POST");
  }

  private static HttpRequest request(String method, String path, String body) {
    return builder(path)
        .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
        .build();
  }

  private static HttpRequest.Builder builder(String path) {
    return HttpRequest.newBuilder(URI.create(SERVED.base() + path));
  }

  private static HttpResponse<String> send(HttpRequest request) throws Exception {
    return CLIENT.send(request, BodyHandlers.ofString(UTF_8));
  }
}
