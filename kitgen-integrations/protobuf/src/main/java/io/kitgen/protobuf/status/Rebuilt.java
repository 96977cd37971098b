package io.kitgen.protobuf.status;

import io.kitgen.runtime.error.DeclaredError;
import io.kitgen.runtime.json.JsonDecoder;
import io.kitgen.runtime.json.JsonEncoder;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Declared errors of which no message with the fields is there. */
final class Rebuilt {

  private static final JsonEncoder<Map<String, String>> MEMBERS =
      (members, out) -> {
        out.beginObject();
        members.forEach(
            (name, value) -> {
              out.name(name);
              out.write(value);
            });
        out.endObject();
      };

  private Rebuilt() {}

  /** {@code error} without fields; null when it cannot be without. */
  static @Nullable Exception of(DeclaredError<?> error, @Nullable String message) {
    return of(error, message, Map.of());
  }

  /** {@code error} with these fields; null when they do not fit. */
  static @Nullable Exception of(
      DeclaredError<?> error, @Nullable String message, Map<String, String> members) {
    try {
      JsonDecoder<Exception> decoder = in -> error.codec().read(message, in);
      return decoder.read(MEMBERS.write(members));
    } catch (RuntimeException e) {
      return null; // the other side has another idea of it
    }
  }
}
