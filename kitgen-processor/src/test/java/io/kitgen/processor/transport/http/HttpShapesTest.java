package io.kitgen.processor.transport.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.kitgen.runtime.http.HttpHandler;
import io.kitgen.runtime.http.client.KitHttpClient;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every shape of parameters and results, for the generated client and for others. */
class HttpShapesTest {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @RegisterExtension
  static final ServedSources SERVED =
      ServedSources.of(
          "demo.Shapes",
          "golden/http-shapes/input",
          "golden/sealed-results/input",
          "golden/third-party/input",
          "e2e/shapes");

  @Test
  void itsClientCallsEveryOperation() throws Throwable {
    SERVED.callOverASocket();
  }

  @Test
  void itsClientCallsTheHandlerWithoutASocket() throws Throwable {
    SERVED.callWithoutASocket();
  }

  @Test
  void aClientCallsAForeignServer() throws Throwable {
    try (KitHttpClient client = KitHttpClient.create()) {
      SERVED.invoke("foreign", new Class<?>[] {HttpHandler.class}, client);
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
        "GET | /outcomes/found | | 200 | etag: t | {\"name\":\"found\",\"count\":1}",
        "GET | /outcomes/moved | | 301 | location: /there | ``",
        "GET | /outcomes/unchanged | | 304 | etag: t | ``",
        "GET | /outcomes/missing | | 404 | content-type: application/json; charset=utf-8 | {\"name\":\"missing\"}",
        "GET | /outcomes/text | | 202 | x-by: me | \"it\"",
        "GET | /outcomes/locked | | 409 | content-type: application/json; charset=utf-8 | {\"type\":\"Locked\",\"by\":\"you\",\"seconds\":5}",
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

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "/shops/a%2Fb/items/00000000-0000-0001-0000-000000000002?q=x&page%5Bsize%5D=3 ; 200 ; Where[shop=a/b, id=00000000-0000-0001-0000-000000000002, text=x, tags=[], tenant=main, session=Optional.empty, size=3, internal=null]",
        "/shops/a/items/00000000-0000-0001-0000-000000000002?q=x&q=y&tags=a%2Cb,c&tags=d&internal=9 ; 200 ; text=x, tags=[a,b, c, d], tenant=main, session=Optional.empty, size=20, internal=null]",
        "/shops/a/items/00000000-0000-0001-0000-000000000002 ; 400 ; query parameter q is required",
        "/shops/a/items/7?q=x ; 400 ; path variable item-id",
        "/shops/a/items/00000000-0000-0001-0000-000000000002?q=x&page[size]=x ; 400 ; query parameter page[size]: expected an integer",
        "/spread?size=1&size=2&size=1&color=RED&made%5Bgte%5D=2020-01-01 ; 200 ; Filter[color=RED, made=2020-01-01, size=[1, 2]] []",
        "/spread?made[gte]=1 ; 400 ; query parameter made[gte]",
        "/styles?repeat=a,b&repeat=c&comma=a%2Cb,c,&pipe=RED|GREEN&space=1+2%203&array=&longs=1,2&sorted=b&sorted=a ; 200 ; [a,b, c] [a,b, c, ] [RED, GREEN] [1, 2, 3] [] [1, 2] [a, b]",
        "/styles?pipe=RED%7CGREEN%7cRED ; 200 ; [] [] [RED, GREEN] [] [] [] []",
        "/styles?pipe=RED,GREEN ; 400 ; query parameter pipe",
        "/styles?space=1++2 ; 400 ; query parameter space: expected an integer",
        "/styles?longs=1,,2 ; 400 ; query parameter longs: expected an integer",
        "/styles?comma=%2 ; 400 ; query: expected percent-encoded UTF-8",
        "/deep?filter[color]=RED&sort%5BGREEN%5D=1&sort[GREEN]=2&any[a]=1&any[a]=2&other=o&other=p&filter=f ; 200 ; Filter[color=RED, made=null, size=[]] {GREEN=1} {a=[1, 2]} {other=o, filter=f}",
        "/deep?filter[made[gte]]=2020-01-01 ; 200 ; Filter[color=null, made=2020-01-01, size=[]] {} {} {}",
        "/deep?filter[color]=BLUE ; 400 ; query parameter filter[color]",
        "/deep?sort[BLUE]=1 ; 400 ; query parameter sort[BLUE]",
        "/deep?sort[RED]=x ; 400 ; query parameter sort[RED]: expected an integer",
        "/deep?any[a][b]=x ; 400 ; query parameter any[a][b]: expected any[name]",
        "/deep?any[]=x ; 400 ; query parameter any[]: expected any[name]",
        "/deep?any[x=1 ; 400 ; query parameter any[x: expected any[name]",
        "/rest?limit=1&b=2&a=1&b=3 ; 200 ; 1 {a=[1], b=[2, 3]}",
        "/rest?limit=1&b=x ; 400 ; query parameter b: expected an integer",
        "/rest?b=1 ; 400 ; query parameter limit is required",
        "/verbs/7:check ; 200 ; check 7",
        "/verbs/7%3Acheck ; 200 ; plain 7:check",
        "/verbs/7:check:check ; 200 ; check 7:check",
        "/verbs/a%2Fb:check ; 200 ; check a/b",
        "/verbs/:check ; 200 ; plain :check",
        "/verbs/7:check/3 ; 200 ; line 7 3",
        "/verbs/7:check/x ; 400 ; path variable line",
        "/verbs/7:other ; 200 ; plain 7:other",
        "/served?sizes=1&sizes=2 ; 200 ; [1, 2] PT5S",
      })
  void queries(String target, int status, String text) throws Exception {
    // As typed: the JDK's client would refuse brackets and pipes.
    try (Socket socket = new Socket("localhost", SERVED.base().getPort())) {
      socket.setSoTimeout(10_000);
      String request = "GET " + target + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(ISO_8859_1));
      String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
      assertThat(answer).startsWith("HTTP/1.1 " + status + " ").contains(text);
    }
  }

  @Test
  void listsInHeadersAreReadAsHttpHasThem() throws Exception {
    try (Socket socket = new Socket("localhost", SERVED.base().getPort())) {
      socket.setSoTimeout(10_000);
      String request =
          String.join(
              "\r\n",
              "GET /spread HTTP/1.1",
              "Host: x",
              "X-Tag: RED,, \"GREEN\"",
              "x-tag: RED",
              "Connection: close",
              "",
              "");
      socket.getOutputStream().write(request.getBytes(ISO_8859_1));
      String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
      assertThat(answer).startsWith("HTTP/1.1 200 ").contains("[RED, GREEN]");
    }
  }

  @Test
  void aQuoteThatIsNotClosedIsRefused() throws Exception {
    try (Socket socket = new Socket("localhost", SERVED.base().getPort())) {
      socket.setSoTimeout(10_000);
      String request =
          "GET /spread HTTP/1.1\r\nHost: x\r\nX-Tag: \"RED\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(ISO_8859_1));
      String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
      assertThat(answer)
          .startsWith("HTTP/1.1 400 ")
          .contains("header X-Tag: a quote is not closed");
    }
  }

  private static HttpResponse<String> send(String method, String target, String body)
      throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(SERVED.base().resolve(target))
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
            .build();
    return CLIENT.send(request, BodyHandlers.ofString());
  }
}
