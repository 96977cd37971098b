package io.kitgen.processor.generate.instrumentation;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import io.kitgen.processor.generate.code.RuntimeNames;
import io.kitgen.processor.plan.OperationPlan;
import io.kitgen.processor.plan.ServicePlan;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/**
 * The state of an instrumentation: a listener for each operation, and where calls go.
 *
 * @param next the field that holds what is called
 */
record ListenerSet(ServicePlan plan, ClassName type, String next) {

  static ListenerSet of(ServicePlan plan) {
    NameAllocator names = new NameAllocator();
    plan.operations().forEach(operation -> names.newName(operation.name()));
    return new ListenerSet(plan, plan.type("Instrumentation"), names.newName("next"));
  }

  // private final Shop next;
  // private final CallListener find;
  List<FieldSpec> fields() {
    List<FieldSpec> fields = new ArrayList<>();
    fields.add(
        FieldSpec.builder(plan.service().typeName(), next, Modifier.PRIVATE, Modifier.FINAL)
            .build());
    for (OperationPlan operation : plan.operations()) {
      fields.add(
          FieldSpec.builder(
                  RuntimeNames.CALL_LISTENER, operation.name(), Modifier.PRIVATE, Modifier.FINAL)
              .build());
    }
    return fields;
  }

  // private ShopInstrumentation(Shop next, CallListener find) {
  //   this.next = next;
  //   this.find = find;
  // }
  MethodSpec constructor() {
    MethodSpec.Builder constructor = MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE);
    for (FieldSpec field : fields()) {
      constructor
          .addParameter(field.type(), field.name())
          .addStatement("this.$1L = $1L", field.name());
    }
    return constructor.build();
  }

  /** The constructor's call with a line for each argument. */
  CodeBlock inLines(Function<OperationPlan, CodeBlock> listener) {
    return CodeBlock.of("new $T(\n$L)", type, CodeBlock.join(arguments(next, listener), ",\n"));
  }

  /** The constructor's call on one line, or on as many as it fills. */
  CodeBlock filled(String next, Function<OperationPlan, CodeBlock> listener) {
    return CodeBlock.of("new $T($L)", type, CodeBlock.join(arguments(next, listener), ",$W"));
  }

  private List<CodeBlock> arguments(String next, Function<OperationPlan, CodeBlock> listener) {
    List<CodeBlock> arguments = new ArrayList<>();
    arguments.add(CodeBlock.of("$L", next));
    plan.operations().forEach(operation -> arguments.add(listener.apply(operation)));
    return arguments;
  }

  /** {@code ShopEndpoints.FIND}. */
  CodeBlock constant(OperationPlan operation) {
    return CodeBlock.of("$T.$L", plan.endpoints(), operation.constant());
  }
}
