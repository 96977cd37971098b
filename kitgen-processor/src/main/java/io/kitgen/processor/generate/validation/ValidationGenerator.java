package io.kitgen.processor.generate.validation;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.kitgen.processor.generate.code.RuntimeNames;
import io.kitgen.processor.generate.code.Skeleton;
import io.kitgen.processor.generate.code.Suppressions;
import io.kitgen.processor.plan.OperationPlan;
import io.kitgen.processor.plan.ServicePlan;
import io.kitgen.processor.plan.ValidationPlan;
import io.kitgen.processor.spi.GeneratedFile;
import io.kitgen.processor.spi.Generator;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Makes {@code ShopValidation}, where requests have constraints. */
public final class ValidationGenerator implements Generator {

  /** Keeps nothing. */
  public ValidationGenerator() {}

  @Override
  public Stream<GeneratedFile> generate(ServicePlan plan) {
    return isNeeded(plan) ? Stream.of(file(plan, validation(plan))) : Stream.empty();
  }

  @Override
  public Stream<GeneratedFile> skeleton(ServicePlan plan) {
    return isNeeded(plan)
        ? Stream.of(file(plan, Skeleton.of(validation(plan), plan.service())))
        : Stream.empty();
  }

  private static boolean isNeeded(ServicePlan plan) {
    ValidationPlan validation = ValidationPlan.of(plan);
    return plan.operations().stream()
        .anyMatch(each -> validation.isChecked(each) || validation.isEachChecked(each));
  }

  private static GeneratedFile file(ServicePlan plan, TypeSpec type) {
    return new GeneratedFile.Type(plan.service().type().packageName(), type);
  }

  // final class ShopValidation {
  //   private static final Pattern CODE_PATTERN = Pattern.compile("[A-Z]{3}");
  //
  //   private ShopValidation() {}
  //
  //   static void place(PlaceRequest request, Violations out) { … }
  //
  //   private static void checkOrder(Order order, Violations out) { … }
  // }
  private static TypeSpec validation(ServicePlan plan) {
    ValidationPlan validation = ValidationPlan.of(plan);
    CheckConstants constants = new CheckConstants();
    CheckMethods methods = new CheckMethods(plan, constants);
    List<MethodSpec> operations =
        plan.operations().stream().filter(validation::isChecked).map(methods::operation).toList();
    List<MethodSpec> messages =
        plan.operations().stream().filter(validation::isEachChecked).map(methods::each).toList();
    TypeSpec.Builder type =
        TypeSpec.classBuilder(validation.type())
            .addJavadoc(
                "What the constraints of {@link $T} ask of its requests.\n", plan.service().type())
            .addModifiers(Modifier.FINAL);
    if (plan.service().nullMarked()) {
      type.addAnnotation(RuntimeNames.NULL_MARKED);
    }
    Suppressions.ofTypes(plan.service()).ifPresent(type::addAnnotation);
    List<MethodSpec> types = methods.types(); // which come upon further constants
    return type.addFields(constants.fields())
        .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build())
        .addMethods(operations)
        .addMethods(messages)
        .addMethods(types)
        .build();
  }

  /** What the method for {@code operation} is called. */
  static String name(OperationPlan operation) {
    return operation.name();
  }
}
