package io.kitgen.resilience.limit;

import io.kitgen.runtime.call.Metadata;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One field. */
record Fields(String name, String value) implements Metadata {

  @Override
  public @Nullable String first(String wanted) {
    return wanted.equalsIgnoreCase(name) ? value : null;
  }

  @Override
  public List<String> all(String wanted) {
    return wanted.equalsIgnoreCase(name) ? List.of(value) : List.of();
  }

  @Override
  public List<String> names() {
    return List.of(name);
  }
}
