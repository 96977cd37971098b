package io.kitgen.processor.transport.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.kitgen.processor.testing.Built;
import io.kitgen.processor.testing.JavaBuild;
import io.kitgen.runtime.http.HttpHandler;
import io.kitgen.runtime.http.client.KitHttpClient;
import io.kitgen.runtime.http.server.KitHttpServer;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every shape of parameters and results, for the generated client and for others. */
class HttpShapesTest {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private static URLClassLoader loader;
  private static HttpHandler handler;
  private static KitHttpServer server;

  @BeforeAll
  static void serve() throws Exception {
    Built built =
        JavaBuild.javac()
            .sources(Path.of("src", "test", "golden", "http-shapes", "input"))
            .sources(Path.of("src", "test", "e2e", "shapes"))
            .library(JavaBuild.location(Assertions.class))
            .run()
            .assertClean();
    loader =
        new URLClassLoader(
            new URL[] {built.classes().toUri().toURL()}, HttpShapesTest.class.getClassLoader());
    Object shapes = loader.loadClass("demo.Shapes").getConstructor().newInstance();
    handler = (HttpHandler) ((Supplier<?>) shapes).get();
    server = KitHttpServer.start(0, handler);
  }

  @AfterAll
  static void stop() throws IOException {
    if (server != null) {
      server.close();
      loader.close();
    }
  }

  @Test
  void itsClientCallsEveryOperation() throws Throwable {
    try (KitHttpClient client = KitHttpClient.create()) {
      callAll(client, base());
    }
  }

  @Test
  void itsClientCallsTheHandlerWithoutASocket() throws Throwable {
    callAll(handler, URI.create("http://test"));
  }

  private static void callAll(HttpHandler client, URI base) throws Throwable {
    try {
      loader
          .loadClass("demo.Shapes")
          .getMethod("call", HttpHandler.class, URI.class)
          .invoke(null, client, base);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "POST | /items | {\"name\":\"tea\",\"count\":2} | 201 | location: /items/tea | {\"secret\":\"psst\",\"count\":2}",
        "GET | /items/tea | | 200 | etag: \"tea\" | {\"name\":\"tea\",\"count\":1}",
        "GET | /items/none | | 404 | content-type: application/problem+json | \"error\":\"empty\"",
        "GET | /items/bad | | 500 | content-type: application/problem+json | internal error",
        "HEAD | /items/tea/tag | | 200 | location: /tea | ``",
        "PUT | /items/tea | {\"status\":200} | 200 | content-type: application/json; charset=utf-8 | {\"name\":\"tea\",\"count\":1}",
        "PUT | /items/tea | {\"status\":201} | 201 | location: /items/tea | ``",
        "PUT | /items/tea | {\"status\":302} | 302 | location: /items/tea | ``",
        "PUT | /items/tea | {\"status\":404} | 500 | content-type: application/problem+json | internal error",
        "GET | /old/tea | | 303 | location: /new/tea | ``",
        "POST | /touch | {\"name\":\"tea\"} | 204 | location: /tea | ``",
        "POST | /login | {\"user\":\"ann\"} | 200 | set-cookie: SESSION=s3cret; Path=/; HttpOnly; SameSite=Lax | {\"user\":\"ann\"}",
        "POST | /login | {\"user\":\"ann\"} | 200 | set-cookie: THEME=dark; Path=/; Max-Age=3600 | {\"user\":\"ann\"}",
        "POST | /login | {\"user\":\"ann\"} | 200 | set-cookie: BARE=7 | {\"user\":\"ann\"}",
        "POST | /login | {\"user\":\"evil\"} | 500 | content-type: application/problem+json | internal error",
        "GET | /many?count=1 | | 200 | x-tag: \"a, \\\"b\\\"\" | [{\"name\":\"x\",\"count\":1}]",
        "GET | /many?count=1 | | 200 | x-size: 2 | [{\"name\":\"x\",\"count\":1}]",
        "GET | /download?name=a | | 200 | content-type: application/octet-stream | a",
        "GET | /wrapped | | 200 | content-type: application/json; charset=utf-8 | {\"moved\":{\"location\":\"/w\"},\"item\":{\"name\":\"w\",\"count\":1}}",
      })
  void answers(String method, String target, String body, int status, String header, String text)
      throws Exception {
    HttpResponse<String> answer = send(method, target, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().map())
        .satisfies(
            all ->
                assertThat(all.get(header.split(": ", 2)[0]))
                    .as(all.toString())
                    .contains(header.split(": ", 2)[1]));
    if (status < 400) {
      assertThat(answer.body()).isEqualTo(text);
    } else {
      assertThat(answer.body()).contains(text);
    }
  }

  private static HttpResponse<String> send(String method, String target, String body)
      throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(base().resolve(target))
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
            .build();
    return CLIENT.send(request, BodyHandlers.ofString());
  }

  private static URI base() {
    return URI.create("http://localhost:" + server.port());
  }
}
