package io.kitgen.runtime.http.route;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the variables of a route matched in one path, as on the wire. Immutable. */
public final class PathVariables {

  static final PathVariables NONE = new PathVariables(List.of(), new String[0]);

  private final List<String> names;
  private final @Nullable String[] values;

  PathVariables(List<String> names, @Nullable String[] values) {
    this.names = names;
    this.values = values;
  }

  /** The value of {@code name}, still percent-encoded, or null when the route has none such. */
  public @Nullable String raw(String name) {
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).equals(name)) {
        return values[i];
      }
    }
    return null;
  }
}
