package io.kitgen.processor.generate.messages;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.TypeName;
import io.kitgen.processor.generate.code.Annotations;
import io.kitgen.processor.generate.code.RuntimeNames;
import io.kitgen.processor.model.Nullness;
import io.kitgen.processor.model.TypeUse;
import io.kitgen.processor.plan.OperationPlan;
import java.util.List;

/** One component of a message record. */
record Component(
    String name,
    TypeName printed,
    TypeUse type,
    boolean sensitive,
    List<AnnotationSpec> annotations) {

  /** A parameter, with what its user told Jackson of it. */
  static Component of(OperationPlan.Field field) {
    return new Component(
        field.name(),
        field.component(),
        field.parameter().type(),
        field.sensitive(),
        Annotations.ofJackson(field.parameter().annotations()));
  }

  /** The result: the whole of the response to Jackson, unless {@code @ResultName} names it. */
  static Component of(OperationPlan.ResultField result, boolean wrapped) {
    AnnotationSpec whole = AnnotationSpec.builder(RuntimeNames.JSON_VALUE).build();
    return new Component(
        result.name(),
        result.component(),
        result.type(),
        result.sensitive(),
        wrapped || result.hasMessages() ? List.of() : List.of(whole));
  }

  /** Whether null is refused; where nothing is said of null it is let pass. */
  boolean required() {
    return type.nullness() == Nullness.NON_NULL && !type.key().isPrimitive();
  }
}
