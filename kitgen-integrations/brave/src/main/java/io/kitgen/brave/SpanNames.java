package io.kitgen.brave;

import io.kitgen.runtime.Operation;
import io.kitgen.runtime.http.binding.HttpOperation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What spans of an operation are called, made when it is first called. Thread-safe. */
final class SpanNames {

  /** More operations than one process serves; those beyond are looked at anew in each call. */
  private static final int MOST = 4096;

  /** Any other may be anything, and names nothing. */
  private static final List<String> METHODS =
      List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "QUERY", "TRACE");

  private static final String OTHER = "HTTP";

  private final BraveTracing.Options options;
  private final ConcurrentHashMap<Object, Map<String, String>> known = new ConcurrentHashMap<>();

  SpanNames(BraveTracing.Options options) {
    this.options = options;
  }

  boolean traced(Operation<?, ?> operation) {
    return options.traced().test(operation);
  }

  /** Over HTTP with {@code method}, which the sender chose, or without {@code http}. */
  String of(Operation<?, ?> operation, @Nullable HttpOperation<?, ?> http, String method) {
    Object key = http == null ? operation : http;
    Map<String, String> names = known.get(key);
    if (names == null) {
      names = http == null ? Map.of(OTHER, rpc(operation)) : http(operation, http);
      if (known.size() < MOST) {
        known.put(key, names);
      }
    }
    String name = names.get(method);
    return name == null ? Objects.requireNonNull(names.get(OTHER), OTHER) : name;
  }

  String rpc(Operation<?, ?> operation) {
    return name(operation, operation.toString());
  }

  private Map<String, String> http(Operation<?, ?> operation, HttpOperation<?, ?> http) {
    Map<String, String> names = new HashMap<>();
    names.put(OTHER, name(operation, OTHER + " " + http.path()));
    for (String method : METHODS) {
      names.put(method, name(operation, method + " " + http.path()));
    }
    return names;
  }

  private String name(Operation<?, ?> operation, String otherwise) {
    String name = options.names().apply(operation);
    return name == null || name.isBlank() ? otherwise : name;
  }
}
