package io.kitgen.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.http.HttpHandler;
import io.kitgen.runtime.http.ServerEngineContract.Running;
import io.kitgen.runtime.http.route.HttpRoute;
import io.kitgen.runtime.http.route.HttpRoutes;
import io.kitgen.servlet.Containers.Mount;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What is framed in another way with HTTP/2. */
final class Http2Test extends InContainers {

  /** Says how long the body was said to be, and what it was. */
  private static final HttpHandler MIRROR =
      (ctx, request) -> {
        try (InputStream in = request.body().open()) {
          String body = request.body().length() + " " + new String(in.readAllBytes());
          return io.kitgen.runtime.http.HttpResponse.of(200)
              .withBody(
                  HttpBody.stream(
                      new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)), -1));
        }
      };

  @Test
  void bodiesWithAndWithoutLengthPass() throws Exception {
    Running server = start(Containers::tomcat, Mount.of("", "/*", new KitServlet(MIRROR)));
    HttpClient client = HttpClient.newBuilder().version(Version.HTTP_2).build();
    URI uri = URI.create("http://localhost:" + server.port() + "/");
    for (int i = 0; i < 2; i++) { // the first one changes the protocol
      assertThat(ask(client, uri, "GET", BodyPublishers.noBody())).isEqualTo("0 ");
    }
    assertThat(ask(client, uri, "PUT", BodyPublishers.ofString("abc"))).isEqualTo("3 abc");
    assertThat(ask(client, uri, "PUT", ofUnknownLength())).isEqualTo("-1 x");
  }

  @Test
  void aFilterLeavesTheBodyToOthers() throws Exception {
    HttpServlet other =
        new HttpServlet() {
          private static final long serialVersionUID = 1L;

          @Override
          protected void service(HttpServletRequest request, HttpServletResponse response)
              throws IOException {
            response.getWriter().print("other " + request.getReader().readLine());
          }
        };
    KitFilter filter = new KitFilter(HttpRoutes.of(HttpRoute.of("GET", "/mirror", MIRROR)));
    Running server = start(Containers::tomcat, Mount.of("", "/*", other).behind(filter));
    HttpClient client = HttpClient.newBuilder().version(Version.HTTP_2).build();
    String base = "http://localhost:" + server.port();
    assertThat(ask(client, URI.create(base + "/mirror"), "GET", BodyPublishers.noBody()))
        .isEqualTo("0 ");
    assertThat(ask(client, URI.create(base + "/else"), "PUT", ofUnknownLength()))
        .isEqualTo("other x");
  }

  private static BodyPublisher ofUnknownLength() {
    return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[] {'x'}));
  }

  private static String ask(HttpClient client, URI uri, String method, BodyPublisher body)
      throws Exception {
    HttpResponse<String> response =
        client.send(
            HttpRequest.newBuilder(uri).method(method, body).build(), BodyHandlers.ofString());
    assertThat(response.version()).isEqualTo(Version.HTTP_2);
    return response.body();
  }
}
