package io.kitgen.runtime.http.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.http.ErrorBody;
import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.http.HttpHandler;
import io.kitgen.runtime.http.HttpRequest;
import io.kitgen.runtime.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpRoutesTest {

  private static final HttpRoutes ROUTES =
      HttpRoutes.join(
          HttpRoutes.of(
              route("GET", "/"),
              route("GET", "/things"),
              route("GET", "/things/"),
              route("GET", "/things/{id}"),
              route("POST", "/things/{id}:capture"),
              route("POST", "/things/v{n}"),
              route("POST", "/things/search"),
              route("GET", "/things/{id}/notes/{note}")),
          HttpRoutes.of(
              route("PUT", "/things/{id}"),
              route("GET", "/things/{path...}"),
              route("DELETE", "/things/special/notes"),
              route("", "/any"),
              route("PATCH", "/any"),
              route("GET", "/a b/ü")));

  /** Answers with its template and the raw values of its variables. */
  private static HttpRoute route(String method, String path) {
    PathTemplate template = PathTemplate.of(path);
    return new HttpRoute(
        method.isEmpty() ? List.of() : List.of(method),
        template,
        (ctx, request, variables) -> {
          StringBuilder text = new StringBuilder((method + " " + path).strip());
          template.variables().forEach(name -> text.append(' ').append(variables.raw(name)));
          return HttpResponse.of(200).withBody(HttpBody.utf8(text.toString()));
        },
        ErrorBody.problem(),
        "");
  }

  private static String text(HttpResponse response) throws Exception {
    return new String(response.body().open().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static HttpResponse ask(String method, String target) throws Exception {
    return ROUTES.handle(CallContext.empty(), HttpRequest.of(method, target).build());
  }

  @ParameterizedTest
  @CsvSource({
    "GET,     /,                        GET /",
    "GET,     /things,                  GET /things",
    "GET,     /things/,                 GET /things/",
    "GET,     /things/7,                GET /things/{id} 7",
    "GET,     /things/7?x=/y,           GET /things/{id} 7",
    "PUT,     /things/7,                PUT /things/{id} 7",
    "POST,    /things/7:capture,        POST /things/{id}:capture 7",
    "POST,    /things/a:capture:capture, POST /things/{id}:capture a:capture",
    "POST,    /things/v2,               POST /things/v{n} 2",
    "POST,    /things/v2:capture,       POST /things/{id}:capture v2",
    "POST,    /things/search,           POST /things/search",
    "POST,    /th%69ngs/se%61rch,       POST /things/search",
    "GET,     /things/search,           GET /things/{id} search",
    "GET,     /things/a%2Fb,            GET /things/{id} a%2Fb",
    "GET,     /things/a/b,              GET /things/{path...} a/b",
    "GET,     /things/7/,               GET /things/{path...} 7/",
    "GET,     /things//,                GET /things/{path...} /",
    "GET,     /things/7/notes/9,        GET /things/{id}/notes/{note} 7 9",
    "GET,     /things/special/notes,    GET /things/{path...} special/notes",
    "DELETE,  /things/special/notes,    DELETE /things/special/notes",
    "GET,     /any,                     /any",
    "PURGE,   /any,                     /any",
    "OPTIONS, /any,                     /any",
    "PATCH,   /any,                     PATCH /any",
    "GET,     /a%20b/%C3%BC,            GET /a b/ü",
  })
  void findsTheRoute(String method, String target, String expected) throws Exception {
    assertThat(text(ask(method, target))).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/nothing", "/Things", "//things", "/any/", "/things%2F7", "*", "x"})
  void saysThatThereIsNothing(String target) throws Exception {
    HttpResponse response = ask("GET", target);
    assertThat(response.status()).isEqualTo(404);
    assertThat(response.headers().first("Content-Type")).isEqualTo("application/problem+json");
    assertThat(text(response))
        .contains("\"type\":\"urn:kitgen:no-route\"")
        .contains("\"code\":\"UNIMPLEMENTED\"")
        .contains("\"error\":\"no-route\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/no%", "/no%4", "/no%zz", "/no%FF", "/no%C3%28", "/%"})
  void refusesMalformedPaths(String target) throws Exception {
    assertThat(ask("GET", target).status()).isEqualTo(400);
  }

  @Test
  void saysWhichMethodsThereAreAcrossServices() throws Exception {
    HttpResponse response = ask("DELETE", "/things/7");
    assertThat(response.status()).isEqualTo(405);
    assertThat(response.headers().first("Allow")).isEqualTo("GET, HEAD, OPTIONS, PUT");
    assertThat(ask("DELETE", "/things/7:capture").headers().first("Allow"))
        .isEqualTo("GET, HEAD, OPTIONS, POST, PUT");
    assertThat(ask("post", "/things").status()).isEqualTo(405);
  }

  @Test
  void answersOptionsItself() throws Exception {
    HttpResponse one = ask("OPTIONS", "/things/7");
    assertThat(one.status()).isEqualTo(204);
    assertThat(one.headers().first("Allow")).isEqualTo("GET, HEAD, OPTIONS, PUT");
    HttpResponse all = ask("OPTIONS", "*");
    assertThat(all.status()).isEqualTo(204);
    assertThat(all.headers().first("Allow"))
        .isEqualTo("DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT");
    assertThat(ask("OPTIONS", "/nothing").status()).isEqualTo(404);
  }

  @Test
  void answersHeadAsGetWithoutBody() throws Exception {
    HttpResponse response = ask("HEAD", "/things/7");
    assertThat(response.status()).isEqualTo(200);
    assertThat(response.headers().first("Content-Length")).isEqualTo("18");
    assertThat(text(response)).isEmpty();
    assertThat(ask("HEAD", "/nothing").status()).isEqualTo(404);
    assertThat(ask("HEAD", "/things/search").status()).isEqualTo(200);
  }

  @Test
  void routesOfUsersComeFirst() throws Exception {
    HttpRoutes routes =
        HttpRoutes.of(
            HttpRoute.of("GET", "/x", (ctx, request) -> HttpResponse.of(200)),
            HttpRoute.of("HEAD", "/x", (ctx, request) -> HttpResponse.of(201)),
            HttpRoute.of("OPTIONS", "/x", (ctx, request) -> HttpResponse.of(202)));
    for (String method : List.of("GET", "HEAD", "OPTIONS")) {
      int status =
          routes.handle(CallContext.empty(), HttpRequest.of(method, "/x").build()).status();
      assertThat(status).isEqualTo(200 + List.of("GET", "HEAD", "OPTIONS").indexOf(method));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /x/{a}, GET, /x/{b}",
    "GET, /x, GET, /x",
    "'', /x, '', /x",
    "GET, /x/{a...}, GET, /x/{b...}",
    "GET, /x/a{n}, GET, /x/{n}b",
    "GET, /x/a{n}/y, '', /x/{n}b/{z}",
    "GET, /x/a{n}/{r...}, GET, /x/{n}b/y",
  })
  void refusesTwoRoutesForOneRequest(String m1, String p1, String m2, String p2) {
    HttpRoute one = route(m1, p1);
    HttpRoute two = route(m2, p2);
    assertThatThrownBy(() -> HttpRoutes.of(one, two))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(p1)
        .hasMessageContaining(p2);
    assertThatThrownBy(() -> HttpRoutes.join(HttpRoutes.of(one), HttpRoutes.of(two)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /x/{a}, POST, /x/{b}",
    "GET, /x/{a}, GET, /x/y",
    "GET, /x/{a}, GET, /x/{b}:y",
    "GET, /x/{a}, GET, /x/{b...}",
    "GET, /x, '', /x",
    "GET, /x/a{n}, GET, /x/b{n}",
    "GET, /x/a{n}/y, GET, /x/{n}b/z",
    "GET, /x/{n}, GET, /x/{n}/",
  })
  void allowsWhatCanBeToldApart(String m1, String p1, String m2, String p2) {
    assertThat(HttpRoutes.of(route(m1, p1), route(m2, p2)).routes()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "",
        "/{a}{b}",
        "/{a",
        "/a}",
        "/{}",
        "/{a}/{a}",
        "/{a...}/b",
        "/x{a...}",
        "/{...}",
        "/%zz",
        "/}{"
      })
  void refusesPathsThatAreNone(String path) {
    assertThatThrownBy(() -> PathTemplate.of(path)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void mountsServicesAndHandlersBelowPrefixes() throws Exception {
    HttpRoutes mounted =
        HttpRoutes.of(route("GET", "/top"))
            .mount("/a", HttpRoutes.of(route("GET", "/x/{id}"), seesPath("PUT", "/y")))
            .mount("/b c", HttpRoutes.of(seesPath("GET", "/")))
            .mount("/m/n", (ctx, request) -> answer("foreign " + request.path()));

    assertThat(text(ask(mounted, "GET", "/a/x/7"))).isEqualTo("GET /x/{id} 7");
    assertThat(text(ask(mounted, "PUT", "/%61/y"))).isEqualTo("/y");
    assertThat(text(ask(mounted, "GET", "/b%20c/"))).isEqualTo("/");
    assertThat(text(ask(mounted, "GET", "/m/n"))).isEqualTo("foreign /");
    assertThat(text(ask(mounted, "PATCH", "/m/n/o%2Fp/q?x=1"))).isEqualTo("foreign /o%2Fp/q");

    assertThat(ask(mounted, "GET", "/x/7").status()).isEqualTo(404);
    assertThat(ask(mounted, "GET", "/b%20c").status()).isEqualTo(404);
    HttpResponse wrongMethod = ask(mounted, "GET", "/a/y");
    assertThat(wrongMethod.status()).isEqualTo(405);
    assertThat(wrongMethod.headers().first("Allow")).isEqualTo("OPTIONS, PUT");
  }

  @Test
  void countsTheMethodsOfAllThatShareAPath() throws Exception {
    HttpRoutes mounted =
        HttpRoutes.of(route("GET", "/a/y")).mount("/a", HttpRoutes.of(route("PUT", "/y")));
    assertThat(ask(mounted, "DELETE", "/a/y").headers().first("Allow"))
        .isEqualTo("GET, HEAD, OPTIONS, PUT");
    assertThatThrownBy(() -> mounted.mount("/a", HttpRoutes.of(route("GET", "/y"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("two routes match the same requests");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "/", "/a/", "/{x}", "/a/{rest...}"})
  void mountsAtLiteralsAlone(String prefix) {
    assertThatThrownBy(() -> ROUTES.mount(prefix, HttpRoutes.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void knowsBeforehandWhatWaits() {
    HttpRoute waits = route("GET", "/waits/{id}");
    HttpRoute other = route("POST", "/never");
    HttpRoute never =
        new HttpRoute(
            other.methods(),
            other.template(),
            RouteHandler.nonBlocking(other.handler()),
            other.errors(),
            "");
    HttpRoutes both = HttpRoutes.of(waits, never).mount("/sub", HttpRoutes.of(never));
    assertThat(both.blocks(HttpRequest.of("GET", "/waits/7").build())).isTrue();
    assertThat(both.blocks(HttpRequest.of("POST", "/never?x").build())).isFalse();
    assertThat(both.blocks(HttpRequest.of("POST", "/sub/never").build())).isFalse();
    assertThat(both.blocks(HttpRequest.of("GET", "/nowhere").build())).isFalse();
    assertThat(HttpRoutes.of(waits).blocks(HttpRequest.of("GET", "/nowhere").build())).isTrue();
    assertThat(HttpRoutes.of(never).blocks(HttpRequest.of("GET", "/waits/7").build())).isFalse();
    HttpHandler filtered = HttpRoutes.of(never).with(next -> (ctx, r) -> next.handle(ctx, r));
    assertThat(filtered.blocks(HttpRequest.of("POST", "/never").build())).isTrue();
  }

  private static HttpRoute seesPath(String method, String path) {
    return HttpRoute.of(method, path, (ctx, request) -> answer(request.path()));
  }

  private static HttpResponse answer(String text) {
    return HttpResponse.of(200).withBody(HttpBody.utf8(text));
  }

  private static HttpResponse ask(HttpRoutes routes, String method, String target)
      throws Exception {
    return routes.handle(CallContext.empty(), HttpRequest.of(method, target).build());
  }
}
