package io.kitgen.processor.generate.code;

import static java.util.stream.Collectors.toSet;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.kitgen.processor.model.ServiceDeclaration.SkippedMethod;
import io.kitgen.processor.plan.ServicePlan;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** The methods of a service that are no operations, as implementing classes have them. */
public final class SkippedMethods {

  private SkippedMethods() {}

  // @Override
  // public void watch(Consumer<Order> watcher) {
  //   throw new UnsupportedOperationException("watch: streams to come");
  // }
  /** Those of {@code plan}, each of which refuses to be called. */
  public static List<MethodSpec> refused(ServicePlan plan) {
    return plan.service().declaration().skipped().stream()
        .map(
            method ->
                override(method)
                    .addStatement(
                        "throw new $T($S)",
                        UnsupportedOperationException.class,
                        method.method() + ": " + method.reason())
                    .build())
        .toList();
  }

  // @Override
  // public void watch(Consumer<Order> watcher) {
  //   next.watch(watcher);
  // }
  /** Those of {@code plan}, each of which calls that of {@code field}. */
  public static List<MethodSpec> forwarded(ServicePlan plan, String field) {
    return plan.service().declaration().skipped().stream()
        .map(method -> forwarded(method, field))
        .toList();
  }

  private static MethodSpec forwarded(SkippedMethod method, String field) {
    Set<String> names =
        method.parameters().stream().map(SkippedMethod.Parameter::name).collect(toSet());
    return override(method)
        .addStatement(
            "$L$L.$L($L)",
            method.result().equals(TypeName.VOID) ? "" : "return ",
            names.contains(field) ? "this." + field : field,
            method.method(),
            method.parameters().stream()
                .map(parameter -> CodeBlock.of("$L", parameter.name()))
                .collect(CodeBlock.joining(",$W")))
        .build();
  }

  private static MethodSpec.Builder override(SkippedMethod method) {
    MethodSpec.Builder override =
        MethodSpec.methodBuilder(method.method())
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .addTypeVariables(method.typeVariables())
            .returns(method.result())
            .varargs(method.varargs())
            .addExceptions(method.thrown());
    Suppressions.of(method.lint()).ifPresent(override::addAnnotation);
    method
        .parameters()
        .forEach(parameter -> override.addParameter(parameter.type(), parameter.name()));
    return override;
  }
}
