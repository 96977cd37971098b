package io.kitgen.processor.transport.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.kitgen.runtime.http.HttpHandler;
import io.kitgen.runtime.http.client.KitHttpClient;
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
import org.junit.jupiter.params.provider.ValueSource;

/** Messages that flow over HTTP, for the generated client and for others. */
class HttpStreamsTest {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @RegisterExtension
  static final ServedSources SERVED =
      ServedSources.of("demo.MarketScenario", "golden/client-streams/input", "e2e/streams");

  @Test
  void itsClientStreamsBothWays() throws Throwable {
    SERVED.callOverASocket();
  }

  @Test
  void itsClientStreamsWithoutASocket() throws Throwable {
    SERVED.callWithoutASocket();
  }

  @Test
  void aSetInThisProcessDoesTheSame() throws Throwable {
    SERVED.invoke("local", new Class<?>[0]);
    SERVED.invoke("serialising", new Class<?>[0]);
  }

  @Test
  void operationsSayWhatFlows() throws Throwable {
    SERVED.invoke("facts", new Class<?>[0]);
  }

  @ParameterizedTest
  @ValueSource(strings = {"endless", "refusals"})
  void aCallEndsEarly(String scenario) throws Throwable {
    try (KitHttpClient client = KitHttpClient.create()) {
      SERVED.invoke(scenario, new Class<?>[] {HttpHandler.class, URI.class}, client, SERVED.base());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "GET | /quotes/A?most=2 | | Accept: */* | 200 | application/x-ndjson | {\"symbol\":\"A\",\"price\":1}~{\"symbol\":\"A\",\"price\":2}~",
        "GET | /quotes/A?most=1 | | Accept: text/event-stream | 200 | text/event-stream | data:",
        "GET | /quotes/A?most=0 | | Accept: application/x-ndjson | 200 | application/x-ndjson | ``",
        "GET | /quotes/A?most=1 | | Accept: image/png | 406 | application/problem+json | application/x-ndjson",
        "GET | /quotes/NONE | | Accept: */* | 404 | application/problem+json | \"unknown-symbol\"",
        "GET | /quotes/A?most=x | | Accept: */* | 400 | application/problem+json | most",
        "POST | /books/b/orders | {\"symbol\":\"A\",\"count\":1}~{\"symbol\":\"B\",\"count\":2}~ | Content-Type: application/x-ndjson | 200 | application/json; charset=utf-8 | {\"placed\":3}",
        "POST | /books/b/orders | {\"symbol\":\"A\",\"count\":1}~{\"symbol\":\"B\",\"count\":\"x\"} | Content-Type: application/x-ndjson | 400 | application/problem+json | line 2: $.count",
        "POST | /books/b/orders | {\"symbol\":\"A\",\"count\":0} | Content-Type: application/x-ndjson | 400 | application/problem+json | [0].count",
        "POST | /books/b/orders | | Content-Type: application/x-ndjson | 200 | application/json; charset=utf-8 | {\"placed\":0}",
        "POST | /books/b/orders | a=b | Content-Type: text/csv | 415 | application/problem+json | application/x-ndjson",
        "POST | /both | {\"first\":\"x\",\"second\":{\"symbol\":\"A\",\"price\":1}} | Content-Type: application/x-ndjson | 200 | application/x-ndjson | {\"first\":{\"symbol\":\"A\",\"price\":1},\"second\":\"x\"}~",
        "POST | /ticks | {\"symbol\":\"T\"} | Content-Type: application/json | 200 | application/x-ndjson | {\"symbol\":\"T\",\"price\":50}~",
      })
  void answers(
      String method,
      String target,
      String body,
      String header,
      int status,
      String type,
      String text)
      throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(SERVED.base().resolve(target))
            .method(
                method,
                body == null
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString(body.replace('~', '\n')))
            .header(header.split(": ", 2)[0], header.split(": ", 2)[1])
            .build();
    HttpResponse<String> answer = CLIENT.send(request, BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse("-")).startsWith(type);
    assertThat(answer.body()).contains(text.replace('~', '\n'));
  }
}
