package io.kitgen.rpc.server;

import io.kitgen.protobuf.ProtoOperation;
import io.kitgen.runtime.call.Metadata;
import io.kitgen.runtime.http.Headers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The header fields of a call or an answer as metadata. Values of {@code -bin} names are in base64,
 * as on the wire.
 *
 * @param transport {@code grpc}, {@code grpc-web} or {@code connect}
 * @param message the request or response itself
 * @param sink takes what goes beside the answer; null for that itself
 */
record RpcMetadata(
    String transport,
    ProtoOperation<?, ?> operation,
    Object message,
    Headers headers,
    @Nullable Sink sink)
    implements Metadata {

  @Override
  public @Nullable String first(String name) {
    return headers.first(name);
  }

  @Override
  public List<String> all(String name) {
    return headers.all(name);
  }

  @Override
  public List<String> names() {
    Map<String, String> names = new LinkedHashMap<>();
    headers.forEach((name, value) -> names.putIfAbsent(name.toLowerCase(Locale.ROOT), name));
    return new ArrayList<>(names.values());
  }

  @Override
  public <T> @Nullable T as(Class<T> type) {
    if (type.isInstance(message)) {
      return type.cast(message);
    }
    if (type.isInstance(operation)) {
      return type.cast(operation);
    }
    return type.isInstance(sink) ? type.cast(sink) : null;
  }
}
