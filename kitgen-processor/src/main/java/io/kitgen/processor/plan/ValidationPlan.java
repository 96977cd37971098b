package io.kitgen.processor.plan;

import com.palantir.javapoet.ClassName;
import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.constraint.ConstrainedTypes;
import io.kitgen.processor.model.constraint.Constraint;
import java.util.List;

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

  /** Whether generated code checks the requests of {@code operation}, without its messages. */
  public boolean isChecked(OperationPlan operation) {
    return operation.fields().stream()
        .filter(field -> !field.hasMessages())
        .map(OperationPlan.Field::parameter)
        .anyMatch(
            parameter ->
                isAsked(parameter.annotations())
                    || ConstrainedTypes.isAsked(
                        parameter.type(), standard, ValidationPlan::isAsked));
  }

  private static boolean isAsked(List<AnnotationModel> annotations) {
    return !Constraint.of(annotations).isEmpty();
  }

  /** Whether generated code checks each message that {@code operation} takes. */
  public boolean isEachChecked(OperationPlan operation) {
    return operation
        .messagesIn()
        .filter(
            field ->
                ConstrainedTypes.isAsked(
                    field.parameter().type(), standard, ValidationPlan::isAsked))
        .isPresent();
  }

  /** What the method that checks each message of {@code operation} is called. */
  public static String each(OperationPlan operation) {
    return operation.name() + "Message";
  }

  /** Whether a library has to check the requests of {@code operation}. */
  public boolean needsValidator(OperationPlan operation) {
    return ConstrainedTypes.isAsked(operation.model(), custom, Constraint::anyCustom);
  }
}
