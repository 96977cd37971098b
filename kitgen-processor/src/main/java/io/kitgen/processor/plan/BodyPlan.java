package io.kitgen.processor.plan;

import com.palantir.javapoet.ClassName;
import io.kitgen.processor.model.AnnotationModel;
import java.util.List;

/**
 * A part of a request or of a result that one transport carries on its own, as a record with a
 * codec: the JSON body of an HTTP operation whose other parameters travel in path, query and
 * headers.
 *
 * @param type the record: {@code AddServiceMessages.NoteBody}
 * @param constant the constant of the JSON class that holds its codec: {@code NOTE_BODY}
 * @param part what it is a part of: {@code parameters} or {@code result}
 * @param operation whose it is
 * @param fields the components that it holds, in order
 * @param annotations those of the type that it is a part of, which say how its JSON looks
 */
public record BodyPlan(
    ClassName type,
    String constant,
    String part,
    OperationPlan operation,
    List<OperationPlan.Field> fields,
    List<AnnotationModel> annotations) {

  /** A part of the parameters of {@code operation}. */
  public BodyPlan(ClassName type, OperationPlan operation, List<OperationPlan.Field> fields) {
    this(type, operation.constant() + "_BODY", "parameters", operation, fields, List.of());
  }
}
