package io.kitgen.processor.transport.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every kind of body, for the generated client and for others. */
class HttpBodiesTest {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @RegisterExtension
  static final ServedSources SERVED =
      ServedSources.of("demo.Served", "golden/bodies/input", "e2e/bodies");

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
        // The type that is asked for, and what there is of it.
        "GET | /text/a | | Accept: text/plain | 200 | text/plain; charset=utf-8 | text of ü a",
        "GET | /text/a | | Accept: text/html, text/*;q=0.1 | 200 | text/plain; charset=utf-8 | text of",
        "GET | /text/a | | Accept: application/json | 406 | application/problem+json | text/plain",
        "GET | /text/none | | Accept: text/plain | 404 | application/problem+json | empty",
        "PUT | /text | x | Content-Type: text/csv | 200 | text/csv; charset=utf-8 | x;",
        "PUT | /text | x | Accept: text/plain, text/csv;q=0.5 | 200 | text/plain; charset=utf-8 | x;",
        "PUT | /text | x | Accept: text/*;q=0.5, text/csv;q=0 | 200 | text/plain; charset=utf-8 | x;",
        "PUT | /text | x | Accept: image/png | 406 | application/problem+json | text/csv or text/plain",
        "PUT | /text | {} | Content-Type: application/json | 415 | application/problem+json | text/plain or text/csv",
        "PUT | /text | x | Content-Type: text/csv; charset=utf-16 | 415 | application/problem+json | UTF-8",
        "PUT | /text | ü | Content-Type: text/csv; charset=iso-8859-1 | 200 | text/csv; charset=utf-8 | Ã¼;",
        "POST | /vendor | {\"name\":\"t\",\"count\":1} | Content-Type: application/vnd.demo+json | 200 | application/vnd.demo+json | \"t\"",
        "POST | /vendor | {\"name\":\"t\",\"count\":1} | Accept: application/json | 200 | application/json; charset=utf-8 | \"t\"",
        "POST | /vendor | {\"name\":\"t\",\"count\":1} | Content-Type: application/json | 415 | application/problem+json | vnd.demo",
        "POST | /sign | x | Content-Type: text/plain | 415 | application/problem+json | application/pdf",
        "POST | /pictures | x | Content-Type: image/svg+xml | 200 | application/json; charset=utf-8 | image/svg+xml null 1 -",
        "POST | /pictures | x | Content-Type: text/plain | 415 | application/problem+json | image/*",
        "POST | /pictures | x | Content-Encoding: br | 415 | application/problem+json | br",
        "GET | /pictures/3 | | Accept: text/html | 406 | application/problem+json | image/png or image/jpeg",
        // Forms, by the rules of queries.
        "POST | /form?dry=true | name=a+b&street=s | Content-Type: application/x-www-form-urlencoded | 200 | application/json; charset=utf-8 | a b|7|[]|Optional.empty|null|Address[street=s, city=null, country=DE]|true",
        "POST | /form?dry=true | street=s | Content-Type: application/x-www-form-urlencoded; charset=utf-8 | 400 | application/problem+json | form field name is required",
        "POST | /form?dry=true | name=a&street=s&n=x | Content-Type: application/x-www-form-urlencoded | 400 | application/problem+json | form field n: ",
        "POST | /form?dry=true | name=%ZZ | Content-Type: application/x-www-form-urlencoded | 400 | application/problem+json | form: ",
        "POST | /form?dry=true | {} | Content-Type: application/json | 415 | application/problem+json | application/x-www-form-urlencoded",
        "POST | /form?dry=true | | X: y | 400 | application/problem+json | form field name is required",
        // Conditions.
        "GET | /hashed | | If-None-Match: \"5\" | 200 | application/json; charset=utf-8 | tea",
        "GET | /tagged | | If-None-Match: W/\"7\" | 304 | - | ``",
        "GET | /tagged | | If-Match: \"6\" | 412 | application/problem+json | conditional",
        "GET | /files/abc | | Range: bytes=1- | 206 | text/x-demo | bc",
        "GET | /files/abc | | Range: bytes=7- | 416 | application/problem+json | 3 bytes",
        "GET | /text/a | | Range: bytes=1- | 200 | text/plain; charset=utf-8 | text",
        "DELETE | /tagged | | If-Match: \"7\" | 500 | application/problem+json | internal error",
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
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
            .header(header.split(": ", 2)[0], header.split(": ", 2)[1])
            .build();
    HttpResponse<String> answer = CLIENT.send(request, BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse("-")).isEqualTo(type);
    assertThat(answer.body()).contains(text);
  }

  @Test
  void boundsForms() throws Exception {
    String many = "x=1&".repeat(1000) + "name=a";
    HttpRequest request =
        HttpRequest.newBuilder(SERVED.base().resolve("/any"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(many))
            .build();
    HttpResponse<String> answer = CLIENT.send(request, BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("more than 1000 fields");
  }
}
