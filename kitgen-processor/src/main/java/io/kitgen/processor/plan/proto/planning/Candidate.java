package io.kitgen.processor.plan.proto.planning;

import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.Origin;
import io.kitgen.processor.model.json.JsonMember;
import io.kitgen.processor.model.proto.NumberFacts;
import io.kitgen.processor.model.proto.ProtoNames;
import io.kitgen.processor.model.proto.Width;
import io.kitgen.processor.plan.number.Numbering;
import java.util.List;

/**
 * A member that is to be a field.
 *
 * @param annotations those that give its number and width
 */
record Candidate(JsonMember member, List<AnnotationModel> annotations, String javadoc) {

  /** What the {@code .proto} calls it. */
  String name() {
    return ProtoNames.field(member.property());
  }

  Width width() {
    return Width.of(annotations);
  }

  Numbering.Entry entry() {
    return new Numbering.Entry(name(), NumberFacts.number(annotations));
  }

  /** Where its number is written, else where it is itself. */
  Origin origin() {
    return NumberFacts.annotation(annotations).map(AnnotationModel::origin).orElse(member.origin());
  }
}
