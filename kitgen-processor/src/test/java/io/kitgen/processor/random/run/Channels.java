package io.kitgen.processor.random.run;

import io.kitgen.processor.random.source.ServiceSource;
import io.kitgen.runtime.http.HttpHandler;
import io.kitgen.runtime.http.client.KitHttpClient;
import io.kitgen.runtime.http.server.KitHttpServer;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/**
 * The ways from a caller to a service. One server does for all: it serves one service at a time.
 */
public final class Channels implements AutoCloseable {
  private final ExecutorService executor = Executors.newCachedThreadPool();
  private final HttpHandler client = KitHttpClient.create();
  private final KitHttpServer server;
  private volatile Documented served;

  /** Starts the server on a free port. */
  public Channels() {
    server = KitHttpServer.start(0, (ctx, request) -> served.handle(ctx, request));
  }

  /** Clients of {@code service}, by the name of the way that they go. */
  Map<String, Object> open(ServiceSource service, Loaded classes, Recorder recorder) {
    Class<?> type = classes.type(service.binaryName());
    Object answering = Proxy.newProxyInstance(classes, new Class<?>[] {type}, recorder);
    Class<?> endpoints = classes.generated(service, "Endpoints");
    Class<?> http = classes.generated(service, "Http");
    Object local = Loaded.call(endpoints, null, "of", answering);
    HttpHandler handler = (HttpHandler) Loaded.call(http, null, "handler", local);
    served = new Documented(handler, classes.openApi(service));
    URI base = URI.create("http://localhost:" + server.port());
    Map<String, Object> clients = new LinkedHashMap<>();
    clients.put("in process", local);
    clients.put("serialising", Loaded.call(endpoints, local, "serialising"));
    clients.put("HTTP", Loaded.call(http, null, "client", client, base));
    clients.replaceAll((name, set) -> withExecutor(endpoints, set));
    return clients;
  }

  /** What was said over HTTP and not told by the document of the service, if anything was. */
  Optional<String> undocumented() {
    return served.complaint();
  }

  private Object withExecutor(Class<?> endpoints, Object set) {
    boolean stages =
        Stream.of(endpoints.getDeclaredMethods()).anyMatch(m -> m.getName().equals("asyncOn"));
    return stages ? Loaded.call(endpoints, set, "asyncOn", executor) : set;
  }

  @Override
  public void close() {
    server.close();
    executor.shutdownNow();
  }
}
