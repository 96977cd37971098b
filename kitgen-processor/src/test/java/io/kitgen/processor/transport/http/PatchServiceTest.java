package io.kitgen.processor.transport.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.kitgen.processor.testing.Built;
import io.kitgen.processor.testing.JavaBuild;
import io.kitgen.runtime.http.HttpHandler;
import io.kitgen.runtime.http.client.KitHttpClient;
import io.kitgen.runtime.http.server.KitHttpServer;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Members that may be absent, free JSON and codecs written by hand, over real sockets. */
class PatchServiceTest {

  private static URLClassLoader loader;
  private static KitHttpServer server;

  @BeforeAll
  static void serve() throws Exception {
    Built built =
        JavaBuild.javac()
            .sources(Path.of("src", "test", "golden", "patch", "input"))
            .sources(Path.of("src", "test", "e2e", "patch"))
            .library(JavaBuild.location(Assertions.class))
            .run()
            .assertClean();
    loader =
        new URLClassLoader(
            new URL[] {built.classes().toUri().toURL()}, PatchServiceTest.class.getClassLoader());
    Object scenario = loader.loadClass("demo.PatchScenario").getConstructor().newInstance();
    server = KitHttpServer.start(0, (HttpHandler) ((Supplier<?>) scenario).get());
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
    loader.close();
  }

  private static URI base() {
    return URI.create("http://localhost:" + server.port());
  }

  @Test
  void itsClientCallsEveryOperation() throws Exception {
    try (KitHttpClient client = KitHttpClient.create()) {
      loader
          .loadClass("demo.PatchScenario")
          .getMethod("call", HttpHandler.class, URI.class)
          .invoke(null, client, base());
    }
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
        HttpRequest.newBuilder(base().resolve(path)).header("Content-Type", "application/json");
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
