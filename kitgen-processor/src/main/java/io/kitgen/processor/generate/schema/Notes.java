package io.kitgen.processor.generate.schema;

import com.palantir.javapoet.TypeName;
import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.DataType;
import io.kitgen.processor.plan.OperationPlan;
import io.kitgen.processor.plan.ServicePlan;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the user wrote about the members of objects: it says nothing about how they travel. */
final class Notes {

  /** Nothing was written. */
  static final Note NONE = new Note("", List.of());

  private final Map<TypeName, List<AnnotationModel>> onTypes = new HashMap<>();
  private final Map<TypeName, Map<String, Note>> byType = new HashMap<>();

  /** The words above a member, and all of its annotations. */
  record Note(String javadoc, List<AnnotationModel> annotations) {}

  /** Those of the records that {@code plan} reaches and of its messages. */
  Notes(ServicePlan plan) {
    plan.service().types().values().forEach(this::add);
    for (OperationPlan operation : plan.operations()) {
      add(operation.request(), operation.fields());
    }
    plan.bodies().forEach(body -> add(body.type(), body.fields()));
  }

  private void add(DataType type) {
    onTypes.put(type.name(), type.annotations());
    Map<String, Note> notes = new LinkedHashMap<>();
    type.members()
        .forEach(
            member -> notes.put(member.name(), new Note(member.javadoc(), member.annotations())));
    byType.put(type.name(), notes);
  }

  private void add(TypeName message, List<OperationPlan.Field> fields) {
    Map<String, Note> notes = new LinkedHashMap<>();
    for (OperationPlan.Field field : fields) {
      notes.put(
          field.name(), new Note(field.parameter().javadoc(), field.parameter().annotations()));
    }
    byType.put(message, notes);
  }

  /** The annotations on {@code type} itself. */
  List<AnnotationModel> of(TypeName type) {
    return onTypes.getOrDefault(type, List.of());
  }

  /** Those of the member {@code property} of {@code type}. */
  Note of(TypeName type, String property) {
    return byType.getOrDefault(type, Map.of()).getOrDefault(property, NONE);
  }
}
