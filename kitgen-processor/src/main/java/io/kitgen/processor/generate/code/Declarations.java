package io.kitgen.processor.generate.code;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeSpec;
import io.kitgen.processor.model.ServiceModel;
import io.kitgen.processor.plan.ServicePlan;
import javax.lang.model.element.Modifier;

/** How each generated top-level class begins. */
public final class Declarations {

  private Declarations() {}

  /** {@code public final class ShopMessages}; as visible as the service is. */
  public static TypeSpec.Builder finalClass(ServicePlan plan, ClassName name) {
    return visible(plan.service(), TypeSpec.classBuilder(name)).addModifiers(Modifier.FINAL);
  }

  /**
   * {@code public final class ShopEndpoints implements Shop}. The members of the service are
   * members of this class too, so that a type which the service calls {@code List} must not hide
   * Java's.
   */
  public static TypeSpec.Builder finalService(ServicePlan plan, ClassName name) {
    return implementing(plan, TypeSpec.classBuilder(name)).addModifiers(Modifier.FINAL);
  }

  /** {@code public abstract class ShopDecorator implements Shop}. */
  public static TypeSpec.Builder abstractService(ServicePlan plan, ClassName name) {
    return implementing(plan, TypeSpec.classBuilder(name)).addModifiers(Modifier.ABSTRACT);
  }

  private static TypeSpec.Builder implementing(ServicePlan plan, TypeSpec.Builder type) {
    ServiceModel service = plan.service();
    return visible(service, type)
        .addSuperinterface(service.typeName())
        .alwaysQualify(service.memberTypes().stream().sorted().toArray(String[]::new));
  }

  private static TypeSpec.Builder visible(ServiceModel service, TypeSpec.Builder type) {
    if (service.isPublic()) {
      type.addModifiers(Modifier.PUBLIC);
    }
    if (service.nullMarked()) {
      type.addAnnotation(RuntimeNames.NULL_MARKED);
    }
    Suppressions.ofTypes(service).ifPresent(type::addAnnotation);
    return type;
  }
}
