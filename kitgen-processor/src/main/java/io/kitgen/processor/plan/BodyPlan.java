package io.kitgen.processor.plan;

import com.palantir.javapoet.ClassName;
import java.util.List;

/**
 * A part of a request that one transport carries on its own, as a record with a codec: the JSON
 * body of an HTTP operation whose other parameters travel in path, query and headers.
 *
 * @param type the record: {@code AddServiceMessages.NoteBody}
 * @param operation whose request it is a part of
 * @param fields the components that it holds, in order
 */
public record BodyPlan(ClassName type, OperationPlan operation, List<OperationPlan.Field> fields) {}
