package io.kitgen.samples.stringsvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kitgen.runtime.http.client.KitHttpClient;
import io.kitgen.runtime.http.server.KitHttpServer;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Go kit's wire contract of stringsvc1: business errors at status 200, beside the result. */
final class StringSvcHttpTest {

  private static KitHttpServer server;

  @BeforeAll
  static void start() {
    server = StringSvc.serve(new InetSocketAddress("127.0.0.1", 0));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      delimiter = ';',
      value = {
        "/uppercase; {\"s\":\"hello\"};  {\"v\":\"HELLO\"}",
        "/uppercase; {\"S\":\"Straße\"}; {\"v\":\"STRAßE\"}",
        "/uppercase; {\"s\":\"\"};       {\"v\":\"\",\"err\":\"empty string\"}",
        "/uppercase; {};                 {\"v\":\"\",\"err\":\"empty string\"}",
        "/count;     {\"s\":\"hello\"};  {\"v\":5}",
        "/count;     {\"s\":\"ü\"};      {\"v\":2}",
        "/count;     {};                 {\"v\":0}",
      })
  void answers(String path, String body, String expected) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(base() + path))
            .POST(BodyPublishers.ofString(body))
            .build();
    HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body().strip()).isEqualTo(expected);
  }

  @Test
  void theGeneratedClientTurnsTheMemberBackIntoTheException() {
    try (KitHttpClient http = KitHttpClient.create()) {
      StringService strings = StringServiceHttp.client(http, URI.create(base()));
      assertThat(strings.uppercase("hello")).isEqualTo("HELLO");
      assertThat(strings.count("ü")).isEqualTo(2);
      assertThatThrownBy(() -> strings.uppercase(""))
          .isExactlyInstanceOf(EmptyStringException.class)
          .hasMessage("empty string");
    }
  }

  private static String base() {
    return "http://127.0.0.1:" + server.port();
  }
}
