package io.kitgen.processor.transport.http.openapi;

import io.kitgen.processor.generate.schema.JsonObject;
import io.kitgen.processor.transport.http.route.PathTemplate;
import io.kitgen.processor.transport.http.route.Segment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The paths of a document and which operation is at which. OpenAPI takes two paths for one that
 * differ in the names of their variables alone: the first operation gives the names.
 */
final class Paths {

  // Those for which OpenAPI 3.1 has a place.
  private static final Set<String> METHODS =
      Set.of("GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE");

  private static final String ANY = "POST";

  private final Map<String, PathTemplate> byShape = new LinkedHashMap<>();
  private final Map<String, Map<String, Place>> places = new LinkedHashMap<>();

  /**
   * An operation at a method of a path.
   *
   * @param variables the document's names of its path variables, by its own
   * @param first whether it is the operation's first place, which has its name
   */
  record Place(Served operation, String method, Map<String, String> variables, boolean first) {}

  Paths(List<Served> operations) {
    operations.forEach(this::add);
  }

  /** Whether there is a place for {@code method}, be it written in lower case. */
  static boolean isKnown(String method) {
    return METHODS.contains(method.toUpperCase(Locale.ROOT));
  }

  /** Whether {@code operation} has a place in the document. */
  boolean has(Served operation) {
    return places.values().stream()
        .flatMap(methods -> methods.values().stream())
        .anyMatch(place -> place.operation().equals(operation));
  }

  /** The places by path and method, both as the document writes them. */
  JsonObject map(Function<Place, JsonObject> operation) {
    return JsonObject.of(
        places.entrySet().stream(),
        Map.Entry::getKey,
        path ->
            JsonObject.of(
                path.getValue().values().stream(),
                place -> place.method().toLowerCase(Locale.ROOT),
                operation));
  }

  private void add(Served operation) {
    PathTemplate path = operation.http().route().path();
    PathTemplate named = byShape.computeIfAbsent(shape(path), shape -> path);
    Map<String, String> variables = new LinkedHashMap<>();
    for (int i = 0; i < path.variables().size(); i++) {
      variables.put(path.variables().get(i), named.variables().get(i));
    }
    boolean first = true;
    for (String method : methods(operation)) {
      Map<String, Place> atPath =
          places.computeIfAbsent(printed(named), key -> new LinkedHashMap<>());
      boolean free =
          atPath.putIfAbsent(method, new Place(operation, method, variables, first)) == null;
      first &= !free;
    }
  }

  /** Of any method the one that kitgen's own client uses. */
  private static List<String> methods(Served operation) {
    List<String> methods = operation.http().route().methods();
    List<String> known = new ArrayList<>(methods.isEmpty() ? List.of(ANY) : methods);
    known.retainAll(METHODS);
    return known;
  }

  private static String shape(PathTemplate path) {
    return printed(path).replaceAll("\\{[^}]*}", "{}");
  }

  /** As OpenAPI writes it, which knows no variable for all that is left. */
  private static String printed(PathTemplate path) {
    StringBuilder printed = new StringBuilder();
    for (Segment segment : path.segments()) {
      printed.append('/');
      printed.append(
          segment instanceof Segment.Rest rest ? "{" + rest.name() + "}" : segment.toString());
    }
    return printed.isEmpty() ? "/" : printed.toString();
  }
}
