package io.kitgen.samples.github;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.kitgen.Code;
import io.kitgen.runtime.error.CallException;
import io.kitgen.runtime.http.client.KitHttpClient;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a server by hand that answers as GitHub does. */
class ListIssuesTest {

  private static final String ISSUE =
      "{\"number\":%d,\"title\":\"%s\",\"created_at\":\"2011-04-22T13:33:48Z\",\"user\":{}}";

  private final Map<String, String> seen = new ConcurrentHashMap<>();
  private final KitHttpClient client = KitHttpClient.create();
  private HttpServer server;
  private GitHub github;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
    server.createContext("/", this::answer);
    server.start();
    github = ListIssues.gitHub(client, base());
  }

  @AfterEach
  void stop() {
    client.close();
    server.stop(0);
  }

  private URI base() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  @Test
  void findsARepository() {
    assertThat(github.repository("kit", "gen")).contains(new GitHub.Repository("kit/gen", 7));
    assertThat(seen)
        .containsEntry("Accept", "[application/vnd.github+json]")
        .containsEntry("X-github-api-version", "[2022-11-28]");
  }

  @Test
  void whatIsNotThereIsEmpty() {
    assertThat(github.repository("kit", "none")).isEmpty();
  }

  @Test
  void followsThePages() {
    GitHub.Page first =
        github.issues("kit", "gen", new GitHub.Filter("all", List.of("bug", "a,b"), 1));
    assertThat(seen).containsEntry("query", "state=all&labels=bug,a%2Cb&per_page=1");
    assertThat(first.issues())
        .containsExactly(new GitHub.Issue(1, "first", Instant.parse("2011-04-22T13:33:48Z")));
    assertThat(first.callsLeft()).isEqualTo(59);
    GitHub.Page second = github.page(first.next().orElseThrow());
    assertThat(second.issues()).extracting(GitHub.Issue::number).containsExactly(2);
    assertThat(second.next()).isEmpty();
  }

  @Test
  void opensAnIssue() throws Exception {
    GitHub.Opened opened =
        github.open("kit", "gen", new GitHub.Draft("new", "text", List.of("bug")));
    assertThat(opened.location()).isEqualTo(URI.create("https://api.github.com/issues/3"));
    assertThat(opened.issue().title()).isEqualTo("new");
    assertThat(seen)
        .containsEntry("body", "{\"title\":\"new\",\"body\":\"text\",\"labels\":[\"bug\"]}");
  }

  @Test
  void declaredErrorsAreFoundByTheirStatus() {
    assertThatThrownBy(() -> github.open("kit", "gen", new GitHub.Draft("", "", List.of())))
        .isInstanceOfSatisfying(
            InvalidIssueException.class,
            e -> assertThat(e.getDocumentationUrl()).isEqualTo("https://docs.github.com"))
        .hasMessage("Validation Failed");
    assertThatThrownBy(() -> github.repository("kit", "busy"))
        .isInstanceOf(RateLimitedException.class)
        .hasMessage("API rate limit exceeded");
  }

  @Test
  void otherErrorsKeepTheirWords() {
    assertThatThrownBy(() -> github.repository("kit", "secret"))
        .isInstanceOfSatisfying(
            CallException.class, e -> assertThat(e.code()).isEqualTo(Code.PERMISSION_DENIED))
        .hasMessage("Not for you");
  }

  private void answer(HttpExchange exchange) throws IOException {
    exchange.getRequestHeaders().forEach((name, values) -> seen.put(name, values.toString()));
    String query = String.valueOf(exchange.getRequestURI().getRawQuery());
    seen.put("query", query);
    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    seen.put("body", body);
    switch (exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath()) {
      case "GET /repos/kit/gen" ->
          send(exchange, 200, "{\"full_name\":\"kit/gen\",\"stargazers_count\":7}");
      case "GET /repos/kit/busy" -> fail(exchange, 429, "API rate limit exceeded");
      case "GET /repos/kit/secret" -> fail(exchange, 403, "Not for you");
      case "GET /repos/kit/gen/issues" -> {
        String link =
            "<" + base() + "/page/2?state=all>; rel=\"next\", <" + base() + "/9>; rel=\"last\"";
        exchange.getResponseHeaders().add("Link", link);
        exchange.getResponseHeaders().add("X-RateLimit-Remaining", "59");
        send(exchange, 200, "[" + ISSUE.formatted(1, "first") + "]");
      }
      case "GET /page/2" -> send(exchange, 200, "[" + ISSUE.formatted(2, "second") + "]");
      case "POST /repos/kit/gen/issues" -> {
        if (body.contains("\"title\":\"\"")) {
          fail(exchange, 422, "Validation Failed");
        } else {
          exchange.getResponseHeaders().add("Location", "https://api.github.com/issues/3");
          send(exchange, 201, ISSUE.formatted(3, "new"));
        }
      }
      default -> fail(exchange, 404, "Not Found");
    }
  }

  private static void fail(HttpExchange exchange, int status, String message) throws IOException {
    String body = "{\"message\":\"%s\",\"documentation_url\":\"https://docs.github.com\"}";
    send(exchange, status, body.formatted(message));
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json; charset=utf-8");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
