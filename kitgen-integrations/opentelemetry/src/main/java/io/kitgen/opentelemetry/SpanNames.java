package io.kitgen.opentelemetry;

import io.kitgen.runtime.Operation;
import io.kitgen.runtime.http.binding.HttpOperation;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What is the same for each span of an operation, made when it is first called. Thread-safe. */
final class SpanNames {

  /** More operations than one process serves; those beyond are looked at anew in each call. */
  private static final int MOST = 4096;

  private static final String OTHER = "_OTHER";

  /** The methods that the conventions know; others may be anything, and name nothing. */
  private static final String[] METHODS = {
    "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "QUERY", "CONNECT", "TRACE", OTHER
  };

  /**
   * What is known before a span begins.
   *
   * @param traced whether there are spans at all
   * @param name the span's name
   * @param attributes what a sampler may ask for
   */
  record Facts(boolean traced, String name, Attributes attributes) {}

  private final Tracing.Options options;
  private final boolean server;
  private final ConcurrentHashMap<Object, Map<String, Facts>> known = new ConcurrentHashMap<>();

  SpanNames(Tracing.Options options, boolean server) {
    this.options = options;
    this.server = server;
  }

  /** Of a call over HTTP with {@code method}, or without {@code http} of any other call. */
  Facts of(Operation<?, ?> operation, @Nullable HttpOperation<?, ?> http, String method) {
    Object key = http == null ? operation : http;
    Map<String, Facts> facts = known.get(key);
    if (facts == null) {
      facts = http == null ? Map.of(OTHER, rpc(operation)) : http(operation, http);
      if (known.size() < MOST) {
        known.put(key, facts);
      }
    }
    Facts found = facts.get(method);
    return found == null ? Objects.requireNonNull(facts.get(OTHER), OTHER) : found;
  }

  Facts rpc(Operation<?, ?> operation) {
    return new Facts(
        options.traced().test(operation),
        name(operation, operation.toString()),
        rpcAttributes(operation).build());
  }

  private Map<String, Facts> http(Operation<?, ?> operation, HttpOperation<?, ?> http) {
    boolean traced = options.traced().test(operation);
    String route = http.path().toString();
    Map<String, Facts> facts = new HashMap<>();
    for (String method : METHODS) {
      String verb = method.equals(OTHER) ? "HTTP" : method;
      Attributes attributes =
          rpcAttributes(operation)
              .put(Keys.METHOD, method)
              .put(server ? Keys.ROUTE : Keys.TEMPLATE, route)
              .put(Keys.PROTOCOL, "http")
              .build();
      facts.put(method, new Facts(traced, name(operation, verb + " " + route), attributes));
    }
    return facts;
  }

  private String name(Operation<?, ?> operation, String byConvention) {
    String name = options.names().apply(operation);
    return name == null || name.isBlank() ? byConvention : name;
  }

  private static AttributesBuilder rpcAttributes(Operation<?, ?> operation) {
    return Attributes.builder()
        .put(Keys.RPC_SYSTEM, "kitgen")
        .put(Keys.RPC_METHOD, operation.toString());
  }
}
