package io.kitgen.processor.plan;

import com.palantir.javapoet.ClassName;
import io.kitgen.processor.model.OperationModel;
import io.kitgen.processor.model.ParameterModel;
import io.kitgen.processor.model.TypeShape;
import io.kitgen.processor.model.TypeUse;
import io.kitgen.processor.plan.policy.PoliciesPlan;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * An operation with every generated name decided.
 *
 * @param model what the user wrote
 * @param name its name on the wire, and of its field: {@code sum}
 * @param constant its {@code Operation} constant: {@code SUM}
 * @param wither the method that wraps it alone: {@code withSum}
 * @param request its request record: {@code AddServiceMessages.SumRequest}
 * @param response its response record
 * @param fields the request's components, one for each parameter, in order
 * @param result the response's component, empty for {@code void}
 * @param resultWrapped whether {@code @ResultName} makes the result a member; else it is the body
 * @param errorMember the member for a business error ({@code @ResultName(error)})
 * @param policies what else holds for it
 * @param errors the declared errors with their names and constants, nearest class first
 */
public record OperationPlan(
    OperationModel model,
    String name,
    String constant,
    String wither,
    ClassName request,
    ClassName response,
    List<Field> fields,
    Optional<ResultField> result,
    boolean resultWrapped,
    Optional<String> errorMember,
    Optional<Duration> timeout,
    boolean idempotent,
    boolean nonBlocking,
    PoliciesPlan policies,
    List<ErrorPlan> errors) {

  /** The parameter that has many messages, if one does. */
  public Optional<Field> messagesIn() {
    return fields.stream()
        .filter(field -> field.parameter().type().shape() instanceof TypeShape.Messages)
        .findFirst();
  }

  /** What each message of the result is, if it has many. */
  public Optional<TypeUse> messagesOut() {
    return result
        .map(value -> value.type().shape())
        .filter(TypeShape.Messages.class::isInstance)
        .map(shape -> ((TypeShape.Messages) shape).item());
  }

  /** A component of the request; {@code name} is the wire's and the record's. */
  public record Field(String name, ParameterModel parameter, boolean sensitive) {}

  /** The component of the response. */
  public record ResultField(String name, TypeUse type, boolean sensitive) {}
}
