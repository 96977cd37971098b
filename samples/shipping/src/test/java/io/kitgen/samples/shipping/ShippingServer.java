package io.kitgen.samples.shipping;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.kitgen.runtime.http.client.KitHttpClient;
import io.kitgen.runtime.http.server.KitHttpServer;
import io.kitgen.samples.shipping.cargo.TrackingId;
import io.kitgen.samples.shipping.inspection.InspectionListener;
import io.kitgen.samples.shipping.routing.PathFinderHttp;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The process under test, on real sockets, and a path finder that knows nothing of kitgen. */
final class ShippingServer implements AutoCloseable, InspectionListener {

  private static final String PATHS =
      """
      {"paths":[{"edges":[
        {"origin":"%1$s","destination":"NLRTM","voyage":"0301S",
         "departure":"2026-12-01T10:00:00Z","arrival":"2026-12-05T10:00:00Z"},
        {"origin":"NLRTM","destination":"%2$s","voyage":"0400S",
         "departure":"2026-12-06T10:00:00+01:00","arrival":"2026-12-09T10:00:00.5Z","more":1}
      ]}]}
      """;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final List<String> told = new CopyOnWriteArrayList<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final HttpServer finder;
  private final KitHttpClient toFinder = KitHttpClient.create();
  private final KitHttpServer server;

  ShippingServer() throws IOException {
    finder = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    finder.createContext("/finder/paths", this::findPaths);
    finder.start();
    URI base = URI.create("http://127.0.0.1:" + finder.getAddress().getPort() + "/finder");
    server =
        Shipping.serve(
            new InetSocketAddress("127.0.0.1", 0), PathFinderHttp.client(toFinder, base), this);
  }

  URI base() {
    return URI.create("http://127.0.0.1:" + server.port());
  }

  /** What the inspection has told of. */
  List<String> told() {
    return told;
  }

  /** The queries that the path finder was asked. */
  List<String> asked() {
    return asked;
  }

  /** One request; a body makes it a POST. */
  HttpResponse<String> call(String method, String path, String body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(base().resolve(path))
            .method(method, BodyPublishers.ofString(body))
            .build();
    return client.send(request, BodyHandlers.ofString());
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  @Override
  public void cargoWasMisdirected(TrackingId cargo) {
    told.add(cargo + " misdirected");
  }

  @Override
  public void cargoHasArrived(TrackingId cargo) {
    told.add(cargo + " arrived");
  }

  @Override
  public void close() {
    server.close();
    toFinder.close();
    finder.stop(0);
  }

  private void findPaths(HttpExchange exchange) throws IOException {
    String query = exchange.getRequestURI().getRawQuery();
    asked.add(query);
    String[] places = query.replaceAll("[a-z]+=", "").split("&");
    byte[] answer = PATHS.formatted(places[0], places[1]).getBytes(StandardCharsets.UTF_8);
    try (exchange) {
      if (places[1].equals("CNHKG")) { // there it fails
        exchange.sendResponseHeaders(500, -1);
      } else {
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
      }
    }
  }
}
