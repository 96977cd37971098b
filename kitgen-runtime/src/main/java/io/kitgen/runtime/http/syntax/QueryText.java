package io.kitgen.runtime.http.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** A query, taken apart into its parameters. Immutable. */
public final class QueryText {

  private final List<String> pairs; // name, raw value, name, raw value …

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
        pairs.add(named ? checked(raw.substring(equals + 1, end)) : "");
      }
      start = end + 1;
    }
    return new QueryText(pairs);
  }

  // What nobody asks for is refused too when it is malformed.
  private static String checked(String raw) {
    Percent.decodeQuery(raw);
    return raw;
  }

  /** The values of all parameters called {@code name}, in order. */
  public List<String> all(String name) {
    List<String> found = null;
    for (int i = 0; i < pairs.size(); i += 2) {
      if (pairs.get(i).equals(name)) {
        found = found == null ? new ArrayList<>(2) : found;
        found.add(Percent.decodeQuery(pairs.get(i + 1)));
      }
    }
    return found == null ? List.of() : found;
  }

  /**
   * The values of all parameters called {@code name}, each split before it is decoded.
   *
   * @param separator a comma, which stands for itself; or a pipe or a space, encoded or not
   */
  public List<String> split(String name, char separator) {
    List<String> found = new ArrayList<>();
    for (int i = 0; i < pairs.size(); i += 2) {
      if (pairs.get(i).equals(name)) {
        String raw = pairs.get(i + 1);
        String text = separator == ',' ? raw : Percent.decodeQuery(raw);
        int start = 0;
        for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, start)) {
          found.add(part(text, start, at, separator));
          start = at + 1;
        }
        found.add(part(text, start, text.length(), separator));
      }
    }
    return found;
  }

  private static String part(String text, int start, int end, char separator) {
    String part = text.substring(start, end);
    return separator == ',' ? Percent.decodeQuery(part) : part;
  }

  /** Hands over every name and value, in order. */
  public void forEach(BiConsumer<String, String> each) {
    for (int i = 0; i < pairs.size(); i += 2) {
      each.accept(pairs.get(i), Percent.decodeQuery(pairs.get(i + 1)));
    }
  }
}
