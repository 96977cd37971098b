package io.kitgen.processor.transport.http.place;

import io.kitgen.processor.transport.http.route.Route;
import java.util.List;

/**
 * An operation as HTTP carries it.
 *
 * @param parameters in the order of the source
 * @param status of an answer that is no error
 * @param answers the record that the answer carries in parts; none where the result is the body
 */
public record HttpOperationPlan(
    Route route, List<PlacedParameter> parameters, int status, List<AnswerPlan> answers) {

  /** Copies the lists. */
  public HttpOperationPlan {
    parameters = List.copyOf(parameters);
    answers = List.copyOf(answers);
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
