package io.kitgen.runtime.http.syntax;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A query, taken apart into its parameters. Immutable. */
public final class QueryText {

  private final List<String> pairs; // name, value, name, value …

  private QueryText(List<String> pairs) {
    this.pairs = pairs;
  }

  /**
   * The parameters of {@code raw}, in order; one without an equals sign has an empty value.
   *
   * @throws IllegalArgumentException when the percent-encoding is malformed
   */
  public static QueryText parse(@Nullable String raw) {
    if (raw == null || raw.isEmpty()) {
      return new QueryText(List.of());
    }
    List<String> pairs = new ArrayList<>();
    int start = 0;
    while (start <= raw.length()) {
      int and = raw.indexOf('&', start);
      int end = and < 0 ? raw.length() : and;
      if (end > start) {
        int equals = raw.indexOf('=', start);
        boolean named = equals >= 0 && equals < end;
        pairs.add(Percent.decodeQuery(raw.substring(start, named ? equals : end)));
        pairs.add(named ? Percent.decodeQuery(raw.substring(equals + 1, end)) : "");
      }
      start = end + 1;
    }
    return new QueryText(pairs);
  }

  /** The values of all parameters called {@code name}, in order. */
  public List<String> all(String name) {
    List<String> found = null;
    for (int i = 0; i < pairs.size(); i += 2) {
      if (pairs.get(i).equals(name)) {
        found = found == null ? new ArrayList<>(2) : found;
        found.add(pairs.get(i + 1));
      }
    }
    return found == null ? List.of() : found;
  }
}
