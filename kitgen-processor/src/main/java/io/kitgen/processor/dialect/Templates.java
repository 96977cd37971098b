package io.kitgen.processor.dialect;

import io.kitgen.processor.dialect.path.ForeignPath;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where a method's texts have places for parameters.
 *
 * @param path the names of variables in the path, that of the service included
 * @param query the names of query parameters by those of variables
 * @param headers the names of headers by those of variables
 */
record Templates(Set<String> path, Map<String, String> query, Map<String, String> headers) {

  static Templates of(
      ForeignPath prefix, ForeignPath path, HeaderLines ofService, HeaderLines ofMethod) {
    Set<String> variables = new HashSet<>(prefix.variables());
    variables.addAll(path.variables());
    Map<String, String> headers = new HashMap<>(ofService.variables());
    headers.putAll(ofMethod.variables());
    return new Templates(variables, path.query(), headers);
  }

  /** The place of the variable {@code name} and its name there; empty where no text has it. */
  Optional<Map.Entry<String, String>> find(String name) {
    if (path.contains(name)) {
      return Optional.of(Map.entry("PathParam", name));
    }
    if (query.containsKey(name)) {
      return Optional.of(Map.entry("Query", query.get(name)));
    }
    return Optional.ofNullable(headers.get(name)).map(header -> Map.entry("Header", header));
  }
}
