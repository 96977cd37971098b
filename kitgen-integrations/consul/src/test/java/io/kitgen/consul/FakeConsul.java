package io.kitgen.consul;

import io.kitgen.client.registry.Fields;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.http.Headers;
import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.http.HttpRequest;
import io.kitgen.runtime.http.HttpResponse;
import io.kitgen.runtime.http.server.KitHttpServer;
import io.kitgen.runtime.http.syntax.Percent;
import io.kitgen.runtime.http.syntax.QueryText;
import io.kitgen.runtime.json.JsonValue;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An agent that speaks as Consul's documentation of its HTTP API says (health, agent/service,
 * agent/check, blocking queries): no real one can be had for tests.
 */
final class FakeConsul implements AutoCloseable {

  private static final String NODE =
      """
      {"ID": "n", "Node": "node-1", "Address": "10.9.9.9", "Datacenter": "dc1",
       "Meta": {"zone": "node-zone", "rack": "1"}}
      """;

  private final KitHttpServer server;
  private final Map<String, Entry> entries = new TreeMap<>(); // guarded by this, as the rest
  private final List<String> asked = new ArrayList<>();
  private long index = 10;
  private @Nullable HttpResponse instead;

  /** A service, as Consul answers it. */
  private record Entry(String name, List<String> tags, String json, String status) {}

  FakeConsul() {
    server = KitHttpServer.start(0, this::handle);
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + server.port());
  }

  /** Puts a service there, with JSON as Consul answers it. */
  synchronized void put(String id, String status, String json) {
    Fields service = Fields.of(JsonValue.parse(json));
    entries.put(id, new Entry(service.text("Service"), service.texts("Tags"), json, status));
    changed();
  }

  synchronized void drop(String id) {
    entries.remove(id);
    changed();
  }

  /** Each answer from now on, until null. */
  synchronized void answer(@Nullable HttpResponse instead) {
    this.instead = instead;
    changed();
  }

  /** As after a restore of a snapshot. */
  synchronized void index(long index) {
    this.index = index;
    notifyAll();
  }

  synchronized List<String> asked() {
    return List.copyOf(asked);
  }

  synchronized String status(String id) {
    Entry entry = entries.get(id);
    return entry == null ? "none" : entry.status;
  }

  private void changed() {
    index++;
    notifyAll();
  }

  private HttpResponse handle(CallContext ctx, HttpRequest request) throws Exception {
    QueryText query = QueryText.parse(request.query());
    String path = Percent.decode(request.path());
    synchronized (this) {
      asked.add(request.method() + " " + path + "?" + request.query());
    }
    if (!"secret".equals(request.headers().first("X-Consul-Token"))) {
      return text(403, "Permission denied");
    }
    String name = path.substring(path.lastIndexOf('/') + 1);
    if (path.startsWith("/v1/health/service/")) {
      return health(ctx, name, query);
    }
    return agent(path, name, request.body());
  }

  private synchronized HttpResponse health(CallContext ctx, String name, QueryText query)
      throws InterruptedException {
    long since = Long.parseLong(first(query, "index"));
    String wait = first(query, "wait");
    long end =
        System.nanoTime() + Long.parseLong(wait.substring(0, wait.length() - 1)) * 1_000_000_000L;
    while (since == index && System.nanoTime() < end && !ctx.isDone()) {
      wait(20);
    }
    if (instead != null) {
      return instead;
    }
    List<String> found = new ArrayList<>();
    for (Entry entry : entries.values()) {
      boolean passes = entry.status.equals("passing") || query.all("passing").isEmpty();
      boolean tagged = query.all("tag").isEmpty() || entry.tags.contains(first(query, "tag"));
      if (entry.name.equals(name) && passes && tagged) {
        found.add(
            "{\"Node\": %s, \"Service\": %s, \"Checks\": [{\"Status\": \"%s\"}]}"
                .formatted(NODE, entry.json, entry.status));
      }
    }
    return text(200, found.toString()).withHeader("X-Consul-Index", Long.toString(index));
  }

  private static String first(QueryText query, String name) {
    return query.all(name).get(0);
  }

  private synchronized HttpResponse agent(String path, String name, HttpBody body)
      throws IOException {
    if (path.equals("/v1/agent/service/register")) {
      register(Fields.of(JsonValue.CODEC.read(body.read(100_000))));
    } else if (path.startsWith("/v1/agent/check/pass/service:")) {
      String id = name.substring("service:".length());
      Entry entry = entries.get(id);
      if (entry == null) {
        return text(404, "Unknown check ID \"service:" + id + "\"");
      }
      entries.put(id, new Entry(entry.name, entry.tags, entry.json, "passing"));
    } else if (path.startsWith("/v1/agent/service/deregister/")) {
      if (entries.remove(name) == null) {
        return text(404, "Unknown service ID \"" + name + "\"");
      }
    } else {
      return HttpResponse.of(404);
    }
    changed();
    return HttpResponse.of(200);
  }

  private void register(Fields service) {
    Fields check = service.object("Check");
    if (!check.text("TTL").endsWith("ms") || check.text("CheckID").isEmpty()) {
      throw new IllegalArgumentException("no check of TTL");
    }
    String json =
        """
        {"ID": "%s", "Service": "%s", "Tags": [%s], "Address": "%s", "Port": %d, "Meta": %s,
         "Weights": {"Passing": %d, "Warning": %d}}
        """
            .formatted(
                service.text("ID"),
                service.text("Name"),
                service.texts("Tags").stream()
                    .map(tag -> "\"" + tag + "\"")
                    .reduce((one, other) -> one + "," + other)
                    .orElse(""),
                service.text("Address"),
                service.number("Port"),
                meta(service.object("Meta").texts()),
                service.object("Weights").number("Passing"),
                service.object("Weights").number("Warning"));
    put(service.text("ID"), check.text("Status"), json);
  }

  private static String meta(Map<String, String> meta) {
    List<String> members = new ArrayList<>();
    meta.forEach((name, value) -> members.add("\"" + name + "\": \"" + value + "\""));
    return "{" + String.join(",", members) + "}";
  }

  static HttpResponse text(int status, String body) {
    return new HttpResponse(status, Headers.empty(), HttpBody.utf8(body));
  }

  @Override
  public void close() {
    server.close();
  }
}
