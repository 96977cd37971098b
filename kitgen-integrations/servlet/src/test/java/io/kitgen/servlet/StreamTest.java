package io.kitgen.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kitgen.runtime.http.Headers;
import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.http.HttpHandler;
import io.kitgen.runtime.http.HttpResponse;
import io.kitgen.runtime.http.Raw;
import io.kitgen.runtime.http.ServerEngineContract.Running;
import io.kitgen.servlet.Containers.Mount;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bodies on their way, in each container. */
@Timeout(60)
final class StreamTest extends InContainers {

  private static final int LARGE = 100_000_000;

  private Running serve(Function<Mount, Running> container, HttpHandler handler) throws Exception {
    return start(container, Mount.of("", "/*", new KitServlet(handler)));
  }

  private static Socket connect(Running server) throws IOException {
    Socket socket = new Socket("localhost", server.port());
    socket.setSoTimeout(10_000);
    return socket;
  }

  private static HttpResponse streaming(InputStream in, long length) {
    return HttpResponse.of(200).withBody(HttpBody.stream(in, length));
  }

  /** Made while it is read, {@code size} bytes in all. */
  private static InputStream zeros(long size) {
    return new InputStream() {
      private long left = size;

      @Override
      public int read() {
        return left-- > 0 ? 0 : -1;
      }

      @Override
      public int read(byte[] bytes, int offset, int length) {
        int count = (int) Math.min(left, length);
        left -= count;
        return count == 0 ? -1 : count;
      }
    };
  }

  private static long skipHead(InputStream in) throws IOException {
    int seen = 0;
    while (seen < 4) {
      int b = in.read();
      seen = b == "\r\n\r\n".charAt(seen) ? seen + 1 : b == '\r' ? 1 : 0;
    }
    return seen;
  }

  @ParameterizedTest
  @MethodSource("containers")
  void largeBodiesPassBothWaysWithoutBeingKept(Function<Mount, Running> container)
      throws Exception {
    Running server =
        serve(
            container,
            (ctx, request) -> {
              try (InputStream in = request.body().open()) {
                long size = in.transferTo(OutputStream.nullOutputStream());
                return streaming(zeros(size), size);
              }
            });
    try (Socket socket = connect(server)) {
      OutputStream out = socket.getOutputStream();
      out.write(
          ("POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: "
                  + LARGE
                  + "\r\n\r\n")
              .getBytes(StandardCharsets.US_ASCII));
      zeros(LARGE).transferTo(out);
      InputStream in = socket.getInputStream();
      skipHead(in);
      assertThat(in.transferTo(OutputStream.nullOutputStream())).isEqualTo(LARGE);
    }
  }

  @ParameterizedTest
  @MethodSource("containers")
  void whatIsWrittenToAStreamLeavesAtOnce(Function<Mount, Running> container) throws Exception {
    CountDownLatch seen = new CountDownLatch(1);
    InputStream waiting =
        new InputStream() {
          private int count;

          @Override
          public int read() {
            throw new IllegalStateException();
          }

          @Override
          public int read(byte[] bytes, int offset, int length) throws IOException {
            try {
              if (count++ == 1) {
                seen.await();
              }
            } catch (InterruptedException e) {
              throw new IOException(e);
            }
            bytes[offset] = 'a';
            return count < 3 ? 1 : -1;
          }
        };
    Running server = serve(container, (ctx, request) -> streaming(waiting, -1));
    try (Socket socket = connect(server)) {
      socket.getOutputStream().write(Raw.request("GET /", "").getBytes(StandardCharsets.US_ASCII));
      InputStream in = socket.getInputStream();
      skipHead(in);
      assertThat(new String(in.readNBytes(4), StandardCharsets.US_ASCII)).isEqualTo("1\r\na");
      seen.countDown();
      assertThat(new String(in.readAllBytes(), StandardCharsets.US_ASCII))
          .isEqualTo("\r\n1\r\na\r\n0\r\n\r\n");
    }
  }

  @ParameterizedTest
  @MethodSource("containers")
  void trailersPassBothWays(Function<Mount, Running> container) throws Exception {
    Running server =
        serve(
            container,
            (ctx, request) -> {
              byte[] body;
              try (InputStream in = request.body().open()) {
                body = in.readAllBytes();
              }
              Headers trailers = request.body().trailers();
              return HttpResponse.of(200)
                  .withBody(HttpBody.stream(new ByteArrayInputStream(body), -1, () -> trailers));
            });
    assertThat(
            Raw.exchange(
                server.port(),
                Raw.request("POST /", "", "Transfer-Encoding: chunked", "TE: trailers")
                    + "1\r\na\r\n0\r\nDigest: 7\r\n\r\n"))
        .containsIgnoringCase("\r\n1\r\na\r\n0\r\nDigest: 7\r\n\r\n");
  }

  @ParameterizedTest
  @MethodSource("containers")
  void anEarlyAnswerToALargeBodyArrives(Function<Mount, Running> container) throws Exception {
    Running server = serve(container, (ctx, request) -> HttpResponse.of(413));
    try (Socket socket = connect(server)) {
      OutputStream out = socket.getOutputStream();
      out.write(
          "POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 20000000\r\n\r\n"
              .getBytes(StandardCharsets.US_ASCII));
      zeros(20_000_000).transferTo(out);
      assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
          .startsWith("HTTP/1.1 413 ");
    }
  }

  @ParameterizedTest
  @MethodSource("containers")
  void aBodyOfAnotherLengthThanItSaidIsNotTakenForWhole(Function<Mount, Running> container)
      throws Exception {
    Running server =
        serve(
            container,
            (ctx, request) ->
                HttpResponse.of(200)
                    .withBody(
                        HttpBody.writer(
                            1_000_000,
                            out ->
                                out.write(
                                    new byte
                                        [request.path().equals("/less") ? 999_000 : 1_000_001]))));
    for (String path : new String[] {"/less", "/more"}) {
      String answer = Raw.exchange(server.port(), Raw.request("GET " + path, ""));
      int body = answer.length() - answer.indexOf("\r\n\r\n") - 4;
      assertThat(answer.startsWith("HTTP/1.1 500") || body < 1_000_000).as(path).isTrue();
    }
  }

  /** Tomcat adds the page for the error to what was sent, which may be just what is missing. */
  @Test
  void aBrokenBodyIsNotFilledByAPageAboutTheError() throws Exception {
    HttpServlet page =
        new HttpServlet() {
          private static final long serialVersionUID = 1L;

          @Override
          protected void service(HttpServletRequest request, HttpServletResponse response)
              throws IOException {
            response.getOutputStream().write(new byte[10_000]);
          }
        };
    HttpHandler handler =
        (ctx, request) ->
            HttpResponse.of(200)
                .withBody(
                    HttpBody.writer(
                        100_000,
                        out -> {
                          out.write(new byte[99_000]);
                          out.flush();
                          throw new IOException("broken");
                        }));
    Running server =
        start(
            mount -> Containers.tomcat(mount, EncodedSolidusHandling.REJECT, page),
            Mount.of("", "/*", new KitServlet(handler)));
    String answer = Raw.exchange(server.port(), Raw.request("GET /", ""));
    assertThat(answer).startsWith("HTTP/1.1 200 ");
    assertThat(answer.length() - answer.indexOf("\r\n\r\n") - 4).isEqualTo(99_000);
  }

  @ParameterizedTest
  @MethodSource("containers")
  void whoGoesAwayEndsTheBody(Function<Mount, Running> container) throws Exception {
    AtomicBoolean closed = new AtomicBoolean();
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return 0;
          }

          @Override
          public void close() {
            closed.set(true);
          }
        };
    Running server = serve(container, (ctx, request) -> streaming(endless, -1));
    try (Socket socket = connect(server)) {
      socket.getOutputStream().write(Raw.request("GET /", "").getBytes(StandardCharsets.US_ASCII));
      skipHead(socket.getInputStream());
    }
    await().untilTrue(closed);
  }

  @ParameterizedTest
  @MethodSource("containers")
  void whoAsksFirstIsToldToGoOn(Function<Mount, Running> container) throws Exception {
    Running server =
        serve(
            container,
            (ctx, request) -> {
              try (InputStream in = request.body().open()) {
                return HttpResponse.of(200).withBody(HttpBody.of(in.readAllBytes()));
              }
            });
    try (Socket socket = connect(server)) {
      OutputStream out = socket.getOutputStream();
      out.write(
          "POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\n"
              .getBytes(StandardCharsets.US_ASCII));
      InputStream in = socket.getInputStream();
      byte[] told = new byte[13];
      assertThat(in.readNBytes(told, 0, 13)).isEqualTo(13);
      assertThat(new String(told, StandardCharsets.US_ASCII)).startsWith("HTTP/1.1 100 ");
      skipHead(in);
      out.write("abc".getBytes(StandardCharsets.US_ASCII));
      assertThat(new String(in.readAllBytes(), StandardCharsets.US_ASCII)).endsWith("abc");
    }
  }
}
