package io.kitgen.processor.transport.http.place;

import io.kitgen.processor.transport.http.route.Route;
import java.util.List;

/**
 * An operation as HTTP carries it.
 *
 * @param parameters in the order of the source
 * @param status of an answer that is no error
 */
public record HttpOperationPlan(Route route, List<PlacedParameter> parameters, int status) {

  /** Copies {@code parameters}. */
  public HttpOperationPlan {
    parameters = List.copyOf(parameters);
  }

  /** Those that are members of the body, in order. */
  public List<PlacedParameter> members() {
    return parameters.stream().filter(PlacedParameter::isMember).toList();
  }

  /** Whether the body is the whole request. */
  public boolean isWholeRequest() {
    return members().size() == parameters.size();
  }

  /** Whether answers have no body. */
  public boolean isSilent() {
    return status == 204 || status == 205 || route.methods().equals(List.of("HEAD"));
  }
}
