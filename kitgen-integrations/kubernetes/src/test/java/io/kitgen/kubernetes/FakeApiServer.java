package io.kitgen.kubernetes;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.kitgen.client.registry.Fields;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.http.Headers;
import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.http.HttpRequest;
import io.kitgen.runtime.http.HttpResponse;
import io.kitgen.runtime.http.server.KitHttpServer;
import io.kitgen.runtime.http.syntax.QueryText;
import io.kitgen.runtime.json.JsonValue;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * An API server that lists and watches the EndpointSlices of one service as the documentation of
 * Kubernetes says: no real one can be had for tests.
 */
final class FakeApiServer implements AutoCloseable {

  private static final String PATH = "/apis/discovery.k8s.io/v1/namespaces/shop/endpointslices";

  private final KitHttpServer server;
  private final String scheme;
  private final Map<String, String> slices = new TreeMap<>(); // guarded by this, as the rest
  private final List<String> events = new ArrayList<>();
  private final List<String> asked = new ArrayList<>();
  private int version = 100;
  private int watches;
  private String token = "first";
  private @Nullable HttpResponse instead;

  private FakeApiServer(KitHttpServer.Builder builder, String scheme) {
    this.server = builder.port(0).start(this::handle);
    this.scheme = scheme;
  }

  static FakeApiServer inClear() {
    return new FakeApiServer(KitHttpServer.builder(), "http");
  }

  static FakeApiServer secure(SSLContext tls) {
    return new FakeApiServer(KitHttpServer.builder().tls(tls), "https");
  }

  URI uri() {
    return URI.create(scheme + "://localhost:" + server.port());
  }

  int port() {
    return server.port();
  }

  synchronized void token(String token) {
    this.token = token;
  }

  /** Puts a slice there; {@code rest} is what it has beside its metadata. */
  synchronized void put(String name, String rest) {
    String type = slices.containsKey(name) ? "MODIFIED" : "ADDED";
    String slice = slice(name, ++version, rest);
    slices.put(name, slice);
    event(type, slice);
  }

  synchronized void remove(String name) {
    slices.remove(name);
    event("DELETED", slice(name, ++version, "\"addressType\": \"IPv4\", \"endpoints\": []"));
  }

  private static String slice(String name, int version, String rest) {
    return "{\"metadata\": {\"name\": \"%s\", \"resourceVersion\": \"%d\"}, %s}"
        .formatted(name, version, rest);
  }

  /** Tells those who watch something. */
  synchronized void event(String type, String object) {
    events.add("{\"type\": \"%s\", \"object\": %s}\n".formatted(type, object));
    notifyAll();
  }

  synchronized void bookmark() {
    event("BOOKMARK", "{\"metadata\": {\"resourceVersion\": \"" + ++version + "\"}}");
  }

  /** What was changed without being told to anybody. */
  synchronized void forget() {
    events.clear();
  }

  /** Each list from now on, until null. */
  synchronized void answer(@Nullable HttpResponse instead) {
    this.instead = instead;
  }

  /** Ends the watches, in good order. */
  synchronized void endWatches() {
    watches++;
    notifyAll();
  }

  synchronized List<String> asked() {
    return List.copyOf(asked);
  }

  private synchronized HttpResponse handle(CallContext ctx, HttpRequest request) {
    asked.add(String.valueOf(request.query()));
    if (!("Bearer " + token).equals(request.headers().first("Authorization"))) {
      return text(401, "Unauthorized");
    }
    QueryText query = QueryText.parse(request.query());
    if (!request.path().equals(PATH)
        || !query.all("labelSelector").contains("kubernetes.io/service-name=addsvc")) {
      return text(403, "endpointslices is forbidden");
    }
    if (query.all("watch").isEmpty()) {
      return instead != null ? instead : list();
    }
    int since = Integer.parseInt(query.all("resourceVersion").get(0));
    int from = from(since);
    int watch = watches;
    return new HttpResponse(
        200, Headers.empty(), HttpBody.flow(out -> watch(ctx, from, watch, out)));
  }

  private HttpResponse list() {
    return text(
        200,
        "{\"metadata\": {\"resourceVersion\": \"%d\"}, \"items\": %s}"
            .formatted(version, slices.values()));
  }

  private int from(int since) {
    int from = 0;
    while (from < events.size() && version(events.get(from)) <= since) {
      from++;
    }
    return from;
  }

  private static int version(String event) {
    return Fields.of(JsonValue.parse(event))
        .object("object")
        .optional("metadata")
        .number("resourceVersion", 0);
  }

  /** In pieces that end anywhere, as they may on the way. */
  private void watch(CallContext ctx, int from, int watch, OutputStream out) throws IOException {
    int next = from;
    while (!ctx.isDone()) {
      String event;
      synchronized (this) {
        try {
          wait(20);
        } catch (InterruptedException e) {
          throw new IOException(e);
        }
        if (watches != watch && next >= events.size()) {
          return;
        }
        event = next < events.size() ? events.get(next++) : "";
      }
      byte[] bytes = event.getBytes(UTF_8);
      out.write(bytes, 0, bytes.length / 2);
      out.write(bytes, bytes.length / 2, bytes.length - bytes.length / 2);
    }
  }

  static HttpResponse text(int status, String body) {
    return new HttpResponse(status, Headers.empty(), HttpBody.utf8(body));
  }

  @Override
  public void close() {
    server.close();
  }
}
