package io.kitgen.processor.transport.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Members that may be absent, free JSON and codecs written by hand, over real sockets. */
class PatchServiceTest {

  @RegisterExtension
  static final ServedSources SERVED =
      ServedSources.of("demo.PatchScenario", "golden/patch/input", "e2e/patch");

  @Test
  void itsClientCallsEveryOperation() throws Throwable {
    SERVED.callOverASocket();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "PATCH | /orders/a       | {}                         | 200 | {\"id\":\"a\",\"note\":\"old\",\"price\":\"10.00\",\"lines\":[\"l\"]}",
        "PATCH | /orders/a       | {\"note\":null}            | 200 | {\"id\":\"a\",\"note\":null,\"price\":\"10.00\"",
        "PATCH | /orders/a       | {\"note\":1}               | 400 | $.note: expected a string, got a number",
        "PATCH | /orders/a       | {\"price\":\"1\"}          | 400 | $.price: expected an amount such as 12.34",
        "PATCH | /orders/a/lines | {\"lines\":null}           | 200 | LinesPatch[lines=Presence[null], limit=Presence.absent]",
        "PUT   | /orders/a/extra | null                       | 200 | null",
        "PUT   | /orders/a/extra | [1.50,{\"a\":{}}]          | 200 | [1.50,{\"a\":{}}]",
        "PUT   | /orders/a/extra | [1,]                       | 400 | $[1]: malformed JSON",
        "GET   | /orders/below/12.34 |                        | 200 | \"price\":\"12.34\"",
        "GET   | /orders/below/12    |                        | 400 | expected an amount such as 12.34",
        "GET   | /orders/below/1.00?above=x |                 | 400 | query parameter above",
      })
  void othersAreAnswered(String method, String path, String body, int status, String part)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(SERVED.base().resolve(path))
            .header("Content-Type", "application/json");
    HttpResponse<String> response =
        HttpClient.newHttpClient()
            .send(
                request
                    .method(method, HttpRequest.BodyPublishers.ofString(body == null ? "" : body))
                    .build(),
                HttpResponse.BodyHandlers.ofString());
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(response.body()).contains(part);
  }
}
