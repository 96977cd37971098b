package io.kitgen.runtime.http.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kitgen.runtime.http.Headers;
import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.http.HttpHandler;
import io.kitgen.runtime.http.HttpResponse;
import io.kitgen.runtime.http.Raw;
import io.kitgen.runtime.http.StrictServerContract;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class KitHttpServerTest extends StrictServerContract {

  @Override
  protected Running start(HttpHandler handler) {
    KitHttpServer server = KitHttpServer.start(0, handler);
    return new Running(server.port(), server);
  }

  @Test
  void closingLetsRunningExchangesEnd() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    KitHttpServer server =
        KitHttpServer.start(
            0,
            (ctx, request) -> {
              started.countDown();
              go.await();
              return HttpResponse.of(200).withBody(HttpBody.utf8("done"));
            });
    Socket idle = new Socket("localhost", server.port());
    CompletableFuture<String> answer =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return Raw.exchange(server.port(), "GET / HTTP/1.1\r\nHost: x\r\n\r\n");
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            },
            Raw.THREADS);
    started.await();
    CompletableFuture<Void> closing = CompletableFuture.runAsync(server::close, Raw.THREADS);
    assertThat(idle.getInputStream().read()).isEqualTo(-1);
    assertThat(closing).isNotDone();
    go.countDown();
    assertThat(answer.get()).endsWith("done").containsIgnoringCase("Connection: close");
    closing.get();
    server.close();
    assertThatThrownBy(() -> new Socket("localhost", server.port()))
        .isInstanceOf(IOException.class);
    idle.close();
  }

  @Test
  void closingDoesNotWaitForever() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    KitHttpServer server =
        KitHttpServer.builder()
            .drain(Duration.ofMillis(50))
            .start(
                (ctx, request) -> {
                  started.countDown();
                  Thread.sleep(3_000);
                  return HttpResponse.of(200);
                });
    try (Socket socket = new Socket("localhost", server.port())) {
      socket
          .getOutputStream()
          .write("GET / HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      started.await();
      server.close();
      assertThat(socket.getInputStream().read()).isEqualTo(-1);
    }
  }

  @Test
  void saysThatAPortIsTaken() {
    try (KitHttpServer server = KitHttpServer.start(0, MIRROR)) {
      assertThatThrownBy(() -> KitHttpServer.start(server.port(), MIRROR))
          .isInstanceOf(UncheckedIOException.class)
          .hasMessageContaining(Integer.toString(server.port()));
    }
  }

  @Test
  void sendsTrailersOfAStream() throws Exception {
    serve(
        (ctx, request) ->
            HttpResponse.of(200)
                .withBody(
                    HttpBody.stream(
                        new ByteArrayInputStream(new byte[] {'a'}),
                        -1,
                        () -> Headers.of("Digest", "7"))));
    assertThat(raw("GET / HTTP/1.1|Host: x|Connection: close||"))
        .endsWith("\r\n1\r\na\r\n0\r\nDigest: 7\r\n\r\n");
  }

  @Test
  void sendsTrailersOfBytes() throws Exception {
    serve(
        (ctx, request) ->
            HttpResponse.of(200)
                .withBody(HttpBody.of(new byte[] {'a'}, Headers.of("Digest", "7"))));
    assertThat(raw("GET / HTTP/1.1|Host: x|Connection: close||"))
        .endsWith("\r\n1\r\na\r\n0\r\nDigest: 7\r\n\r\n");
  }

  @Test
  void sendsEachPartOfAFlowWithTrailersBehind() throws Exception {
    serve(
        (ctx, request) ->
            HttpResponse.of(200)
                .withBody(
                    HttpBody.flow(
                        new HttpBody.Flow() {
                          private String digest = "";

                          @Override
                          public void writeTo(OutputStream out) throws IOException {
                            out.write(new byte[] {'a', 'b'});
                            out.write('c');
                            digest = "7";
                          }

                          @Override
                          public Headers trailers() {
                            return Headers.of("Digest", digest);
                          }
                        })));
    assertThat(raw("GET / HTTP/1.1|Host: x|Connection: close||"))
        .endsWith("\r\n2\r\nab\r\n1\r\nc\r\n0\r\nDigest: 7\r\n\r\n");
  }

  @Test
  void tellsAFlowThatNobodyTakesIt() throws Exception {
    AtomicInteger abandoned = new AtomicInteger();
    HttpBody body =
        HttpBody.flow(
            new HttpBody.Flow() {
              @Override
              public void writeTo(OutputStream out) throws IOException {
                out.write(1);
              }

              @Override
              public void abandon() {
                abandoned.incrementAndGet();
              }
            });
    body.close();
    body.close();
    assertThat(abandoned).hasValue(1);
    assertThatThrownBy(() -> body.writeTo(OutputStream.nullOutputStream()))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void itsPortIsFreeOnceItIsClosed() {
    KitHttpServer first = KitHttpServer.start(0, (ctx, request) -> HttpResponse.of(204));
    int port = first.port();
    first.close();
    for (int i = 0; i < 200; i++) {
      KitHttpServer.start(port, (ctx, request) -> HttpResponse.of(204)).close();
    }
  }
}
