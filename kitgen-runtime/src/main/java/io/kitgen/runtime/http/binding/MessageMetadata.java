package io.kitgen.runtime.http.binding;

import io.kitgen.runtime.call.Metadata;
import io.kitgen.runtime.http.Headers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The header fields of a message as metadata.
 *
 * @param http the operation
 * @param message the request or response itself
 * @param headers its header fields
 * @param sink takes what goes beside the answer; null for that itself
 */
record MessageMetadata(
    HttpOperation<?, ?> http, Object message, Headers headers, @Nullable Sink sink)
    implements Metadata {

  static final String TRANSPORT = "http";

  @Override
  public String transport() {
    return TRANSPORT;
  }

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
    if (type.isInstance(http)) {
      return type.cast(http);
    }
    return type.isInstance(sink) ? type.cast(sink) : null;
  }
}
