package io.kitgen.processor.transport.http.route;

import io.kitgen.processor.model.OperationModel;
import io.kitgen.processor.model.Origin;
import java.util.List;

/**
 * Where an operation is served.
 *
 * @param operation whose it is
 * @param methods in the order of the source; none stands for any
 * @param path with the service's prefix
 * @param own the path without that prefix
 * @param explicit whether a verb asked for it; else it is {@code POST /<operation>}
 * @param origin the verb's place, or the operation's
 */
public record Route(
    OperationModel operation,
    List<String> methods,
    PathTemplate path,
    PathTemplate own,
    boolean explicit,
    Origin origin) {

  /** Copies {@code methods}. */
  public Route {
    methods = List.copyOf(methods);
  }

  /** Whether it is served at every method. */
  public boolean isAny() {
    return methods.isEmpty();
  }

  /** Methods and path as a reader writes them: {@code GET /orders/{id}}. */
  public String line() {
    return (isAny() ? "ANY" : String.join("|", methods)) + " " + path;
  }

  /** Whether some request could be for this route and for {@code other}, by its method. */
  boolean meets(Route other) {
    return isAny() || other.isAny() || methods.stream().anyMatch(other.methods::contains);
  }
}
