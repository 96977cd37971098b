package io.kitgen.processor.plan;

import com.palantir.javapoet.ClassName;
import io.kitgen.processor.model.constraint.ConstrainedTypes;
import io.kitgen.processor.model.constraint.Constraint;
import io.kitgen.processor.model.facts.TypeWalk;

/**
 * Which operations have something to be checked after their requests are decoded.
 *
 * @param plan the service
 * @param standard the types with constraints that generated code checks
 * @param custom the types with constraints that only a library checks
 */
public record ValidationPlan(ServicePlan plan, ConstrainedTypes standard, ConstrainedTypes custom) {

  /** Of {@code plan}. */
  public static ValidationPlan of(ServicePlan plan) {
    return plan.derived()
        .get(
            ValidationPlan.class,
            () ->
                new ValidationPlan(
                    plan,
                    ConstrainedTypes.standard(plan.service().types()),
                    ConstrainedTypes.custom(plan.service().types())));
  }

  /** The class with the checks: {@code ShopValidation}. */
  public ClassName type() {
    ClassName endpoints = plan.endpoints();
    String name = endpoints.simpleName().replaceFirst("Endpoints$", "Validation");
    return ClassName.get(endpoints.packageName(), name);
  }

  /** Whether generated code checks the requests of {@code operation}. */
  public boolean isChecked(OperationPlan operation) {
    return ConstrainedTypes.isAsked(
        operation.model(), standard, annotations -> !Constraint.of(annotations).isEmpty());
  }

  /** Whether generated code checks each message that {@code operation} takes. */
  public boolean isEachChecked(OperationPlan operation) {
    return operation
        .messagesIn()
        .filter(
            field ->
                ConstrainedTypes.isAsked(
                    TypeWalk.message(field.parameter().type()),
                    standard,
                    annotations -> !Constraint.of(annotations).isEmpty()))
        .isPresent();
  }

  /** Whether a library has to check the requests of {@code operation}. */
  public boolean needsValidator(OperationPlan operation) {
    return ConstrainedTypes.isAsked(operation.model(), custom, Constraint::anyCustom);
  }
}
