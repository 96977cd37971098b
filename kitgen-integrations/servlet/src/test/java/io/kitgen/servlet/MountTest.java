package io.kitgen.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.kitgen.runtime.http.Headers;
import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.http.HttpHandler;
import io.kitgen.runtime.http.HttpResponse;
import io.kitgen.runtime.http.Raw;
import io.kitgen.runtime.http.ServerEngineContract.Running;
import io.kitgen.runtime.http.route.HttpRoute;
import io.kitgen.runtime.http.route.HttpRoutes;
import io.kitgen.servlet.Containers.Mount;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where a handler is put, and what it sees there, in each container. */
final class MountTest extends InContainers {

  private static final HttpHandler MIRROR =
      (ctx, request) -> {
        try (InputStream in = request.body().open()) {
          String body = new String(in.readAllBytes(), StandardCharsets.UTF_8);
          return HttpResponse.of(200)
              .withBody(
                  HttpBody.utf8(
                      String.join(
                          " ", request.method(), request.path(), request.query() + "", body)));
        }
      };

  private static String ask(Running server, String line, String body, String... headers)
      throws IOException {
    return Raw.exchange(server.port(), Raw.request(line, body, headers));
  }

  private static void expect(Running server, String line, String seen) throws IOException {
    assertThat(ask(server, line, "")).endsWith("\r\n\r\n" + seen + " ");
  }

  @ParameterizedTest
  @MethodSource("containers")
  void cutsOffWhereItIsPut(Function<Mount, Running> container) throws Exception {
    Running server = start(container, Mount.of("/app", "/api/v1/*", new KitServlet(MIRROR)));
    expect(server, "GET /app/api/v1/a/b?c=%20&d", "GET /a/b c=%20&d");
    expect(server, "GET /app/api/v1/", "GET / null");
    expect(server, "GET /app/api/v1", "GET / null");
    expect(server, "GET /%61pp/ap%69/v1/a", "GET /a null");
    expect(server, "GET /app/api/v1/a%20b/%C3%BC+;c=d;/%3B?", "GET /a%20b/%C3%BC+;c=d;/%3B ");
    expect(server, "GET http://x/app/api/v1/a", "GET /a null");
  }

  @ParameterizedTest
  @MethodSource("containers")
  void seesAllBehindTheContextWhereThereIsNoPrefix(Function<Mount, Running> container)
      throws Exception {
    for (String mapping : new String[] {"/", "*.do", "/api/a.do", "/*"}) {
      Running server = start(container, Mount.of("/app", mapping, new KitServlet(MIRROR)));
      expect(server, "GET /app/api/a.do", "GET /api/a.do null");
    }
  }

  @ParameterizedTest
  @MethodSource("containers")
  void refusesWhatTheContainerReadsInAnotherWay(Function<Mount, Running> container)
      throws Exception {
    Running server = start(container, Mount.of("", "/api/*", new KitServlet(MIRROR)));
    for (String path :
        new String[] {"a/../b", "a/./b", "a//b", "a/..", "a/%2e%2e/b", "a%2Fb", "..;/api/b"}) {
      assertThat(ask(server, "GET /api/" + path, "")).as(path).startsWith("HTTP/1.1 400 ");
    }
  }

  /** Both refuse encoded slashes by default; told not to, they leave them as they were sent. */
  @ParameterizedTest
  @MethodSource("lenient")
  void seesEncodedSlashesWhereTheContainerIsToldTo(Function<Mount, Running> container)
      throws Exception {
    Running server = start(container, Mount.of("", "/api/*", new KitServlet(MIRROR)));
    expect(server, "GET /api/a%2Fb/%252F", "GET /a%2Fb/%252F null");
  }

  static Stream<Named<Function<Mount, Running>>> lenient() {
    return Stream.of(
        Named.of("Jetty", mount -> Containers.jetty(mount, Containers.ENCODED)),
        Named.of("Tomcat", mount -> Containers.tomcat(mount, EncodedSolidusHandling.DECODE, null)));
  }

  @ParameterizedTest
  @MethodSource("containers")
  void showsTheWholeRequest(Function<Mount, Running> container) throws Exception {
    HttpHandler handler =
        (ctx, request) ->
            HttpResponse.of(200)
                .withBody(
                    HttpBody.utf8(
                        String.join(
                            "|",
                            request.headers().all("X-A").toString(),
                            request.scheme(),
                            request.authority(),
                            String.valueOf(request.remoteAddress()).replaceAll(":[0-9]+$", ""),
                            ctx.get(KitServlet.REQUEST).getServletPath())));
    Running server = start(container, Mount.of("", "/api/*", new KitServlet(handler)));
    assertThat(ask(server, "GET /api/x", "", "X-A: 1", "x-a: 2, 3"))
        .contains("[1, 2, 3]|http|x|")
        .containsPattern("/(127\\.0\\.0\\.1|\\[?0:0:0:0:0:0:0:1]?)\\|/api");
  }

  @ParameterizedTest
  @MethodSource("containers")
  void runsInsideTheContainersFilters(Function<Mount, Running> container) throws Exception {
    ThreadLocal<String> bound = new ThreadLocal<>();
    Filter filter =
        (request, response, chain) -> {
          bound.set("here");
          ((HttpServletResponse) response).addHeader("Vary", "Origin");
          ((HttpServletResponse) response).addHeader("X-A", "filter");
          ((HttpServletResponse) response).setContentType("text/html");
          Principal ann = () -> "ann";
          chain.doFilter(
              new HttpServletRequestWrapper((HttpServletRequest) request) {
                @Override
                public Principal getUserPrincipal() {
                  return ann;
                }
              },
              response);
          bound.remove();
        };
    HttpHandler handler =
        (ctx, request) ->
            new HttpResponse(
                200,
                Headers.of("Content-Type", "text/plain", "Vary", "Accept", "X-A", "1", "X-A", "2"),
                HttpBody.utf8(bound.get() + " " + ctx.get(KitServlet.PRINCIPAL).getName()));
    Running server = start(container, Mount.of("", "/*", new KitServlet(handler)).behind(filter));
    assertThat(ask(server, "GET /", ""))
        .endsWith("here ann")
        .contains("Vary: Origin\r\n", "Vary: Accept\r\n", "X-A: 1\r\n", "X-A: 2\r\n")
        .contains("Content-Type: text/plain\r\n")
        .doesNotContain("filter", "html");
  }

  @ParameterizedTest
  @MethodSource("containers")
  void aFilterLeavesToOthersWhatItHasNoRouteFor(Function<Mount, Running> container)
      throws Exception {
    HttpServlet other =
        new HttpServlet() {
          private static final long serialVersionUID = 1L;

          @Override
          protected void service(HttpServletRequest request, HttpServletResponse response)
              throws IOException {
            String body =
                new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            response.getOutputStream().print("other " + request.getPathInfo() + " " + body);
          }
        };
    HttpRoutes routes =
        HttpRoutes.of(HttpRoute.of("POST", "/things/{id}", MIRROR), HttpRoute.any("/", MIRROR));
    Running server = start(container, Mount.of("/app", "/*", other).behind(new KitFilter(routes)));
    assertThat(ask(server, "POST /app/things/7", "x")).endsWith("POST /things/7 null x");
    assertThat(ask(server, "GET /app/", "")).endsWith("GET / null ");
    assertThat(ask(server, "POST /app/else", "x")).endsWith("other /else x");
    assertThat(ask(server, "PUT /app/things/7", "x")).endsWith("other /things/7 x");
    assertThat(ask(server, "HEAD /app/else", "")).startsWith("HTTP/1.1 200 ");
    assertThat(ask(server, "GET /app/a/../else", "")).endsWith("other /else ");
  }
}
