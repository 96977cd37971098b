package io.kitgen.processor.dialect.path;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A path as others write it, read.
 *
 * @param method the HTTP method that stands with it, or empty
 * @param path as ours are written
 * @param query the query parameters that stand with it: their names by those of the variables
 * @param objection why it cannot be taken over, or empty
 * @param fix what to write in its place
 */
public record ForeignPath(
    String method, String path, Map<String, String> query, String objection, String fix) {

  /** None. */
  public static final ForeignPath EMPTY = of("");

  private static final Pattern VARIABLE = Pattern.compile("\\{([^{}:.]+)[^{}]*}");

  /** Copies {@code query}. */
  public ForeignPath {
    query = Map.copyOf(query);
  }

  static ForeignPath of(String path) {
    return new ForeignPath("", path, Map.of(), "", "");
  }

  static ForeignPath objection(String objection, String fix) {
    return new ForeignPath("", "", Map.of(), objection, fix);
  }

  /** Whether it cannot be taken over. */
  public boolean isWrong() {
    return !objection.isEmpty();
  }

  /** The names of the variables in the path itself. */
  public Set<String> variables() {
    Set<String> names = new HashSet<>();
    Matcher variable = VARIABLE.matcher(path);
    while (variable.find()) {
      names.add(variable.group(1).trim());
    }
    return names;
  }
}
