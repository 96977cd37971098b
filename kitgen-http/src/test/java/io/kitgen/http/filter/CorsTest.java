package io.kitgen.http.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.http.Headers;
import io.kitgen.runtime.http.HttpHandler;
import io.kitgen.runtime.http.HttpRequest;
import io.kitgen.runtime.http.HttpResponse;
import io.kitgen.runtime.http.route.HttpRoute;
import io.kitgen.runtime.http.route.HttpRoutes;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorsTest {

  private static final String SHOP = "https://shop.example";

  private static final HttpRoutes ROUTES =
      HttpRoutes.of(
          HttpRoute.of(
              "PUT",
              "/x",
              (ctx, request) -> HttpResponse.of(200).withHeader("Vary", "Accept-Encoding")));

  private static final HttpHandler SERVER =
      ROUTES.with(
          Cors.builder()
              .origins(SHOP)
              .origins(origin -> origin.endsWith(".shop.example"))
              .methods("GET", "PUT")
              .headers("X-Token")
              .exposes("ETag", "Location")
              .credentials()
              .maxAge(Duration.ofHours(1))
              .build());

  @Test
  void answersPreflights() throws Exception {
    HttpResponse response = preflight(SERVER, SHOP, "PUT", "x-token,content-type");
    assertThat(response.status()).isEqualTo(204);
    assertThat(response.headers())
        .isEqualTo(
            Headers.of(
                "Vary",
                "Origin, Access-Control-Request-Method, Access-Control-Request-Headers",
                "Access-Control-Allow-Origin",
                SHOP,
                "Access-Control-Allow-Credentials",
                "true",
                "Access-Control-Allow-Methods",
                "PUT",
                "Access-Control-Allow-Headers",
                "x-token,content-type",
                "Access-Control-Max-Age",
                "3600"));
  }

  @Test
  void saysNothingToWhatIsNotAllowed() throws Exception {
    for (HttpResponse refused :
        new HttpResponse[] {
          preflight(SERVER, "https://evil.example", "PUT", null),
          preflight(SERVER, "null", "PUT", null),
          preflight(SERVER, SHOP, "DELETE", null),
          preflight(SERVER, SHOP, "put", null),
          preflight(SERVER, SHOP, "PUT", "x-token, x-other"),
        }) {
      assertThat(refused.status()).isEqualTo(204);
      assertThat(refused.headers().size()).isEqualTo(1);
      assertThat(refused.headers().name(0)).isEqualTo("Vary");
    }
  }

  @Test
  void marksAnswersForOriginsThatAreLetIn() throws Exception {
    HttpResponse response = ask(SERVER, "PUT", "https://a.shop.example");
    assertThat(response.headers())
        .isEqualTo(
            Headers.of(
                "Vary",
                "Accept-Encoding",
                "Vary",
                "Origin",
                "Access-Control-Allow-Origin",
                "https://a.shop.example",
                "Access-Control-Allow-Credentials",
                "true",
                "Access-Control-Expose-Headers",
                "ETag, Location"));
    assertThat(ask(SERVER, "GET", SHOP).status()).isEqualTo(405);
    assertThat(ask(SERVER, "GET", SHOP).headers().first("Access-Control-Allow-Origin"))
        .isEqualTo(SHOP);
  }

  @Test
  void marksNothingForOthers() throws Exception {
    for (String origin : new String[] {"https://evil.example", null}) {
      HttpResponse response = ask(SERVER, "PUT", origin);
      assertThat(response.status()).isEqualTo(200);
      assertThat(response.headers())
          .isEqualTo(Headers.of("Vary", "Accept-Encoding", "Vary", "Origin"));
    }
  }

  @Test
  void letsEveryOriginIn() throws Exception {
    HttpHandler open = ROUTES.with(Cors.builder().anyOrigin().anyHeader().methods("PUT").build());
    assertThat(ask(open, "PUT", "null").headers())
        .isEqualTo(Headers.of("Vary", "Accept-Encoding", "Access-Control-Allow-Origin", "*"));
    assertThat(
            preflight(open, "http://localhost:3000", "PUT", "a, b")
                .headers()
                .all("Access-Control-Allow-Headers"))
        .containsExactly("a, b");
  }

  @Test
  void leavesOtherOptionsToTheHandler() throws Exception {
    HttpResponse response = ask(SERVER, "OPTIONS", SHOP);
    assertThat(response.headers().first("Allow")).isEqualTo("OPTIONS, PUT");
    assertThat(response.headers().first("Access-Control-Allow-Origin")).isEqualTo(SHOP);
  }

  @Test
  void refusesAnyOriginWithCredentials() {
    assertThatThrownBy(() -> Cors.builder().anyOrigin().credentials().build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("which origins");
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "null", "shop.example", "https://Shop.example", "https://a.b/"})
  void refusesWhatIsNoOrigin(String origin) {
    assertThatThrownBy(() -> Cors.builder().origins(origin))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static HttpResponse preflight(
      HttpHandler server, String origin, String method, String headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.of("OPTIONS", "/x")
            .header("Origin", origin)
            .header("Access-Control-Request-Method", method);
    if (headers != null) {
      request.header("Access-Control-Request-Headers", headers);
    }
    return server.handle(CallContext.empty(), request.build());
  }

  private static HttpResponse ask(HttpHandler server, String method, String origin)
      throws Exception {
    HttpRequest.Builder request = HttpRequest.of(method, "/x");
    if (origin != null) {
      request.header("Origin", origin);
    }
    return server.handle(CallContext.empty(), request.build());
  }
}
