package io.kitgen.processor.transport.http.place;

import io.kitgen.processor.model.OperationModel;
import io.kitgen.processor.model.facts.ResultFacts;
import io.kitgen.processor.transport.http.route.Route;
import java.util.List;

/**
 * An operation as HTTP carries it.
 *
 * @param parameters in the order of the source
 * @param headers what the client sends always
 * @param status of an answer that is no error
 * @param answers the record that the answer carries in parts; none where the result is the body
 * @param media the types of its bodies
 */
public record HttpOperationPlan(
    Route route,
    List<PlacedParameter> parameters,
    List<HeaderConstant> headers,
    int status,
    List<AnswerPlan> answers,
    Media media) {

  /** Copies the lists. */
  public HttpOperationPlan {
    parameters = List.copyOf(parameters);
    headers = List.copyOf(headers);
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

  /** What the body of an answer is, where there is one. */
  public AnswerBody answerBody() {
    boolean raw =
        answers.stream()
            .flatMap(answer -> answer.members().stream())
            .anyMatch(member -> member.placement() instanceof Placement.RawBody);
    if (raw) {
      return AnswerBody.BYTES;
    }
    OperationModel operation = route.operation();
    return answers.isEmpty() && ResultFacts.name(operation).isEmpty()
        ? operation.result().type().map(type -> AnswerBody.of(type, media)).orElse(AnswerBody.JSON)
        : AnswerBody.JSON;
  }

  /** Whether answers have no body. */
  public boolean isSilent() {
    return status == 204 || status == 205 || route.methods().equals(List.of("HEAD"));
  }
}
