package io.kitgen.processor.generate.decorator;

import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.kitgen.processor.generate.code.Declarations;
import io.kitgen.processor.generate.code.ServiceMethod;
import io.kitgen.processor.generate.code.Skeleton;
import io.kitgen.processor.generate.code.SkippedMethods;
import io.kitgen.processor.model.ServiceModel;
import io.kitgen.processor.plan.OperationPlan;
import io.kitgen.processor.plan.ServicePlan;
import io.kitgen.processor.spi.GeneratedFile;
import io.kitgen.processor.spi.Generator;
import java.util.Objects;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * Makes {@code ShopDecorator}: a service that forwards to another, so that service middleware
 * written by hand overrides the one method that it is about.
 */
public final class DecoratorGenerator implements Generator {

  private static final String NEXT = "next";

  /** Keeps nothing. */
  public DecoratorGenerator() {}

  @Override
  public Stream<GeneratedFile> generate(ServicePlan plan) {
    return Stream.of(file(plan, decorator(plan)));
  }

  @Override
  public Stream<GeneratedFile> skeleton(ServicePlan plan) {
    return Stream.of(file(plan, Skeleton.of(decorator(plan), plan.service())));
  }

  private static GeneratedFile file(ServicePlan plan, TypeSpec type) {
    return new GeneratedFile.Type(plan.service().type().packageName(), type);
  }

  // public abstract class ShopDecorator implements Shop {
  //   protected final Shop next;
  //   …
  private static TypeSpec decorator(ServicePlan plan) {
    ServiceModel service = plan.service();
    TypeSpec.Builder decorator =
        Declarations.abstractService(plan, plan.type("Decorator"))
            .addJavadoc(
                """
                A {@link $1T} that forwards every call to another one. Extend it and override what is to be
                different: a service in front of a service, in the terms of {@code $1T} itself.
                """,
                service.type())
            .addField(
                FieldSpec.builder(service.typeName(), NEXT, Modifier.PROTECTED, Modifier.FINAL)
                    .addJavadoc("Where calls are forwarded to.\n")
                    .build())
            .addMethod(constructor(service));
    plan.operations().forEach(operation -> decorator.addMethod(forward(operation)));
    return decorator.addMethods(SkippedMethods.forwarded(plan, NEXT)).build();
  }

  // protected ShopDecorator(Shop next) {
  //   this.next = Objects.requireNonNull(next, "next");
  // }
  private static MethodSpec constructor(ServiceModel service) {
    return MethodSpec.constructorBuilder()
        .addJavadoc("Forwards to {@code next}.\n")
        .addModifiers(Modifier.PROTECTED)
        .addParameter(service.typeName(), NEXT)
        .addStatement("this.$1L = $2T.requireNonNull($1L, $1S)", NEXT, Objects.class)
        .build();
  }

  // @Override
  // public Optional<Order> find(UUID id) {
  //   return next.find(id);
  // }
  private static MethodSpec forward(OperationPlan operation) {
    ServiceMethod method = ServiceMethod.of(operation);
    return method
        .override()
        .addStatement(
            method.returnsValue() ? "return $L.$L($L)" : "$L.$L($L)",
            method.field(NEXT),
            operation.model().method(),
            method.arguments())
        .build();
  }
}
