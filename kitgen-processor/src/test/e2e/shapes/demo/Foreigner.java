package demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullMarked;

/** A server that has never heard of kitgen. */
@NullMarked
final class Foreigner implements AutoCloseable {

  private final HttpServer server;
  final List<String> seen = new ArrayList<>();

  Foreigner() throws IOException {
    server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
    server.createContext("/", this::handle);
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  private void handle(HttpExchange exchange) throws IOException {
    var headers = exchange.getRequestHeaders();
    seen.add(
        String.join(
            " ",
            exchange.getRequestMethod(),
            exchange.getRequestURI().toString(),
            String.valueOf(headers.get("Accept")),
            String.valueOf(headers.get("X-version")),
            String.valueOf(headers.get("X-mode")),
            String.valueOf(headers.get("Prefer"))));
    String path = exchange.getRequestURI().getPath();
    String thing = "{\"full-name\":\"tea\",\"$count\":2,\"more\":[]}";
    switch (path) {
      case "/api/things/tea" -> answer(exchange, 200, thing);
      case "/api/things/slow" -> answer(exchange, 429, "{\"message\":\"slow down\"}");
      case "/api/things/html" -> answer(exchange, 429, "<html>slow down</html>");
      case "/api/things/broken" -> answer(exchange, 422, "{\"message\":\"what?\"}");
      case "/api/things" -> {
        exchange.getResponseHeaders().add("Link", "<http://localhost:" + port() + "/p?page=2>");
        answer(
            exchange,
            200,
            exchange.getRequestMethod().equals("POST") ? thing : "[" + thing + "]");
      }
      case "/p" -> answer(exchange, 200, "[]");
      default -> answer(exchange, 404, "{\"message\":\"Not Found\",\"documentation_url\":\"x\"}");
    }
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/vnd.foreign+json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
