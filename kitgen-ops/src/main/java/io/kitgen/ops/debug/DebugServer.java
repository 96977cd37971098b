package io.kitgen.ops.debug;

import io.kitgen.ops.health.Health;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.http.HttpHandler;
import io.kitgen.runtime.http.route.HttpRoute;
import io.kitgen.runtime.http.route.HttpRoutes;
import io.kitgen.runtime.http.server.KitHttpServer;
import io.kitgen.runtime.json.JsonEncoder;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A server for operators, on a port of its own: health, metrics, which operations there are with
 * their policies, memory, threads, build. It only shows things; nothing can be changed by it. Go
 * kit's examples have such a port for {@code /metrics} and {@code /debug}.
 *
 * <p>It shows internals to whoever reaches it: keep it off the public network. {@link
 * Builder#start(int)} listens on this machine alone.
 *
 * <pre>{@code
 * DebugServer.builder()
 *     .health(health)
 *     .metrics(PrometheusHandler.of(registry))
 *     .operations(AddServiceEndpoints.OPERATIONS)
 *     .start(8080);
 * }</pre>
 */
public final class DebugServer implements AutoCloseable {

  private final KitHttpServer server;

  private DebugServer(KitHttpServer server) {
    this.server = server;
  }

  /** Starts with threads, memory and build. */
  public static Builder builder() {
    return new Builder();
  }

  /** The port on which it listens. */
  public int port() {
    return server.port();
  }

  /**
   * Ends it. Close it last: while the rest stops, somebody may want to see why it takes so long.
   */
  @Override
  public void close() {
    server.close();
  }

  /** Collects what it shows; not thread-safe. */
  public static final class Builder {

    private final Map<String, HttpHandler> pages = new LinkedHashMap<>();
    private final List<Operation<?, ?>> operations = new ArrayList<>();
    private HttpRoutes health = HttpRoutes.of();
    private BuildInfo build = BuildInfo.unknown();

    private Builder() {
      pages.put("/debug/vars", new VarsPage().handler());
      pages.put("/debug/threads", new ThreadsPage());
    }

    /** {@code /livez}, {@code /readyz}, {@code /healthz}, with what is wrong. */
    public Builder health(Health health) {
      this.health = health.detailedRoutes();
      return this;
    }

    /** {@code /metrics}, answered by {@code handler}. */
    public Builder metrics(HttpHandler handler) {
      return page("/metrics", handler);
    }

    /** {@code /debug/operations}: these and what is known of them; may be called again. */
    public Builder operations(Collection<? extends Operation<?, ?>> operations) {
      this.operations.addAll(operations);
      return this;
    }

    /** What {@code /debug/build} says. */
    public Builder build(BuildInfo build) {
      this.build = Objects.requireNonNull(build, "build");
      return this;
    }

    /** {@code /debug/NAME}: {@code encoder}'s document of {@code value} as it is then. */
    public <T> Builder show(String name, T value, JsonEncoder<T> encoder) {
      return page("/debug/" + name, Pages.json(() -> value, encoder));
    }

    /** {@code path}, answered by {@code handler}. */
    public Builder page(String path, HttpHandler handler) {
      if (pages.putIfAbsent(path, Objects.requireNonNull(handler, "handler")) != null) {
        throw new IllegalArgumentException("there is a page at " + path + " already");
      }
      return this;
    }

    /**
     * Starts it for this machine alone.
     *
     * @param port where, or 0 for a free one
     * @throws java.io.UncheckedIOException when the port cannot be had
     */
    public DebugServer start(int port) {
      return start(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    }

    /** As {@link #start(int)}, for whoever reaches {@code address}. */
    public DebugServer start(InetSocketAddress address) {
      return new DebugServer(KitHttpServer.start(address, handler()));
    }

    /** The pages alone, for a server of yours. */
    public HttpRoutes handler() {
      Map<String, HttpHandler> all = new LinkedHashMap<>(pages);
      all.put("/debug/operations", new OperationsPage(operations).handler());
      all.put("/debug/build", build.handler());
      List<HttpRoute> routes = new ArrayList<>(health.routes());
      all.forEach((path, handler) -> routes.add(HttpRoute.of("GET", path, handler)));
      List<String> paths = routes.stream().map(route -> route.template().toString()).toList();
      routes.add(HttpRoute.of("GET", "/", Pages.index(paths)));
      return HttpRoutes.of(routes.toArray(HttpRoute[]::new));
    }
  }
}
