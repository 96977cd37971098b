package io.kitgen.processor.plan;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.kitgen.processor.model.OperationModel;
import io.kitgen.processor.model.OperationModel.Result;
import io.kitgen.processor.model.ParameterModel;
import io.kitgen.processor.model.TypeShape;
import io.kitgen.processor.model.TypeUse;
import io.kitgen.processor.model.facts.TypeWalk;
import io.kitgen.processor.plan.policy.PoliciesPlan;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
    return fields.stream().filter(Field::hasMessages).findFirst();
  }

  /** What each message of the result is, if it has many. */
  public Optional<TypeUse> messagesOut() {
    return result.map(ResultField::type).filter(TypeWalk::isMessages).map(TypeWalk::message);
  }

  /** Whether the method gives the messages of its response as a publisher. */
  public boolean returnsPublisher() {
    return result.filter(ResultField::isPublisher).isPresent();
  }

  /** Whether the method returns before its call is made: a stage, or a publisher. */
  public boolean isAsync() {
    return model.result().style() != Result.Style.BLOCKING || returnsPublisher();
  }

  /** A component of the request; {@code name} is the wire's and the record's. */
  public record Field(String name, ParameterModel parameter, boolean sensitive) {

    /** Whether it has many messages. */
    public boolean hasMessages() {
      return TypeWalk.isMessages(parameter.type());
    }

    /** Whether its messages come by a publisher, for which the record has an iterator. */
    public boolean isPublisher() {
      return isPublisher(parameter.type());
    }

    private static boolean isPublisher(TypeUse type) {
      return type.shape() instanceof TypeShape.Messages messages
          && messages.form() == TypeShape.Messages.Form.PUBLISHER;
    }

    /** The type that the record has it as: an {@code Iterator} of messages in any form. */
    public TypeName component() {
      return component(Iterator.class, parameter.type());
    }

    private static TypeName component(Class<?> flow, TypeUse type) {
      return TypeWalk.isMessages(type)
          ? ParameterizedTypeName.get(ClassName.get(flow), TypeWalk.message(type).name())
          : type.name();
    }
  }

  /** The component of the response. */
  public record ResultField(String name, TypeUse type, boolean sensitive) {

    /** Whether it has many messages. */
    public boolean hasMessages() {
      return TypeWalk.isMessages(type);
    }

    private boolean isPublisher() {
      return Field.isPublisher(type);
    }

    /** The type that the record has it as: a {@code Stream} of messages in any form. */
    public TypeName component() {
      return Field.component(Stream.class, type);
    }
  }
}
