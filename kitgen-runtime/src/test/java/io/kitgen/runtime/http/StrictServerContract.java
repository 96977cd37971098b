package io.kitgen.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.kitgen.runtime.Cancellation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What the engines do on top of it that are ours down to the syntax. */
public abstract class StrictServerContract extends ServerEngineContract {

  /** Says what it was asked, with the body. */
  public static final HttpHandler MIRROR =
      (ctx, request) -> {
        try (InputStream body = request.body().open()) {
          String text = new String(body.readAllBytes(), StandardCharsets.UTF_8);
          return HttpResponse.of(200)
              .withBody(
                  HttpBody.utf8(
                      String.join(
                          " ",
                          request.method(),
                          request.authority() + request.path(),
                          text,
                          request.body().trailers().toString())));
        }
      };

  /** What comes back to {@code request}, in which a bar ends a line. */
  protected final String raw(String request) throws IOException {
    return Raw.exchange(port(), request.replace("|", "\r\n"));
  }

  @Test
  final void takesWhatIsAllowed() throws Exception {
    serve(MIRROR);
    assertThat(raw("||GET / HTTP/1.1|Host: x|Connection: close||")).contains("GET x/ ");
    assertThat(raw("GET http://y:1?a HTTP/1.1|Host: x|Connection: close||")).contains("GET y:1/ ");
    assertThat(raw("OPTIONS * HTTP/1.1|Host: x|Connection: close||")).contains("OPTIONS x* ");
    assertThat(raw("GET / HTTP/1.1|Host:|Connection: close||")).contains("GET / ");
    assertThat(raw("GET / HTTP/1.7|host:\t x \t|Connection: a, Close||")).contains("GET x/ ");
    assertThat(
            raw(
                "POST / HTTP/1.1|Host: x|Connection: close|transfer-encoding: Chunked||"
                    + "3;name=\"value\"|abc|00B ;q|01234567890|0|Digest: 7||"))
        .contains("POST x/ abc01234567890 [Digest]");
  }

  @Test
  final void answersOldClientsAsTheyAre() throws Exception {
    serve(
        (ctx, request) ->
            request.path().equals("/stream")
                ? HttpResponse.of(200)
                    .withBody(HttpBody.stream(new ByteArrayInputStream(new byte[] {'a'}), -1))
                : HttpResponse.of(200).withBody(HttpBody.utf8("b")));
    assertThat(raw("GET / HTTP/1.0||")).containsIgnoringCase("Connection: close").endsWith("\r\nb");
    assertThat(raw("GET / HTTP/1.0|Connection: keep-alive||GET / HTTP/1.0||"))
        .containsIgnoringCase("Connection: keep-alive")
        .containsPattern("(?s)\r\nb.*\r\nb$");
    assertThat(raw("GET / HTTP/1.0|Connection: keep-alive, close||GET / HTTP/1.0||"))
        .containsIgnoringCase("Connection: close")
        .containsOnlyOnce("HTTP/1.1");
    assertThat(raw("GET /stream HTTP/1.0|Connection: keep-alive||"))
        .containsIgnoringCase("Connection: close")
        .doesNotContainIgnoringCase("chunked")
        .endsWith("\r\n\r\na");
  }

  @Test
  final void tellsToGoOnWhenTheBodyIsWanted() throws Exception {
    serve(MIRROR);
    try (Socket socket = new Socket("localhost", port())) {
      OutputStream out = socket.getOutputStream();
      out.write(
          "POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\n"
              .getBytes(StandardCharsets.US_ASCII));
      byte[] first = socket.getInputStream().readNBytes(25);
      assertThat(new String(first, StandardCharsets.US_ASCII))
          .isEqualTo("HTTP/1.1 100 Continue\r\n\r\n");
      out.write("abc".getBytes(StandardCharsets.US_ASCII));
      assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
          .startsWith("HTTP/1.1 200 OK")
          .contains("POST x/ abc");
    }
  }

  @Test
  final void closesWhenTheBodyWasNotWanted() throws Exception {
    serve((ctx, request) -> HttpResponse.of(403));
    assertThat(
            raw("POST / HTTP/1.1|Host: x|Expect: 100-continue|Content-Length: 3||GET / HTTP/1.1||"))
        .startsWith("HTTP/1.1 403 ")
        .containsOnlyOnce("HTTP/1.1")
        .containsIgnoringCase("Connection: close");
  }

  @Test
  final void dropsASmallBodyThatNobodyReadAndGoesOn() throws Exception {
    serve((ctx, request) -> HttpResponse.of(204).withHeader("X-Path", request.path()));
    assertThat(
            raw(
                "POST /a HTTP/1.1|Host: x|Content-Length: 3||abcGET /b HTTP/1.1|Host: x|Connection: close||"))
        .contains("X-Path: /a")
        .contains("X-Path: /b");
  }

  @Test
  final void aBodyThatEndsEarlyIsTheClientsFault() throws Exception {
    serve(MIRROR);
    try (Socket socket = new Socket("localhost", port())) {
      socket
          .getOutputStream()
          .write(
              "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\na"
                  .getBytes(StandardCharsets.US_ASCII));
      socket.shutdownOutput();
      assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
          .startsWith("HTTP/1.1 400 ");
    }
  }

  @Test
  final void anEarlyAnswerToALargeBodyArrives() throws Exception {
    serve((ctx, request) -> HttpResponse.of(413));
    byte[] head =
        "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 20000000\r\n\r\n"
            .getBytes(StandardCharsets.US_ASCII);
    try (Socket socket = new Socket("localhost", port())) {
      socket.getOutputStream().write(head);
      socket.getOutputStream().write(new byte[20_000_000]);
      assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
          .startsWith("HTTP/1.1 413 ")
          .containsIgnoringCase("Connection: close");
    }
  }

  @Test
  final void doesNotLetTextsBecomeLines() throws Exception {
    // U+010A ends in the byte of a line feed.
    serve((ctx, request) -> HttpResponse.of(204).withHeader("X-A", "\u010aX-Evil: 1"));
    assertThat(raw("GET / HTTP/1.1|Host: x|Connection: close||")).contains("X-A: \u010aX-Evil: 1");
  }

  @Test
  final void aCallerThatGoesAwayCancelsTheCall() throws Exception {
    CompletableFuture<Boolean> cancelled = new CompletableFuture<>();
    CountDownLatch called = new CountDownLatch(1);
    serve(
        (ctx, request) -> {
          request.body().read(1000);
          called.countDown();
          try {
            new CountDownLatch(1).await();
          } catch (InterruptedException e) {
            Cancellation cancellation = ctx.cancellation();
            cancelled.complete(cancellation != null && cancellation.isCancelled());
          }
          return HttpResponse.of(200);
        });
    try (Socket socket = new Socket("localhost", port())) {
      socket
          .getOutputStream()
          .write(
              "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc"
                  .getBytes(StandardCharsets.US_ASCII));
      called.await();
    }
    assertThat(cancelled.get(30, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  final void aCallerThatSendsAheadHasNotGone() throws Exception {
    CountDownLatch called = new CountDownLatch(1);
    serve(
        (ctx, request) -> {
          if (request.path().equals("/slow")) {
            called.countDown();
            Thread.sleep(900); // a few looks long
          }
          return HttpResponse.of(200).withBody(HttpBody.utf8("seen " + request.path()));
        });
    try (Socket socket = new Socket("localhost", port())) {
      OutputStream out = socket.getOutputStream();
      out.write("GET /slow HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      called.await();
      Thread.sleep(300);
      out.write(
          "GET /ahead HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
              .getBytes(StandardCharsets.US_ASCII));
      assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
          .containsSubsequence("200 OK", "seen /slow", "200 OK", "seen /ahead");
    }
  }

  @Test
  final void aSilentCallerHasNotGone() throws Exception {
    serve(
        (ctx, request) -> {
          Thread.sleep(700);
          return HttpResponse.of(200).withBody(HttpBody.utf8("seen " + request.path()));
        });
    String first = "GET /first HTTP/1.1\r\nHost: x\r\n\r\n";
    String second = "GET /second HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
    try (Socket socket = new Socket("localhost", port())) {
      socket.getOutputStream().write(first.getBytes(StandardCharsets.US_ASCII));
      int begun = socket.getInputStream().read();
      socket.getOutputStream().write(second.getBytes(StandardCharsets.US_ASCII));
      assertThat((char) begun).isEqualTo('H');
      assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
          .containsSubsequence("seen /first", "seen /second");
    }
  }
}
