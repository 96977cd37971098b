package io.kitgen.processor.generate.endpoints;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.kitgen.processor.generate.code.MessageNames;
import io.kitgen.processor.model.facts.Words;
import io.kitgen.processor.plan.OperationPlan;
import io.kitgen.processor.plan.ServicePlan;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.lang.model.element.Modifier;

/** The methods that make up the idempotency key of a request. */
final class KeyedMethods {

  private KeyedMethods() {}

  /** What the method for {@code operation} is called. */
  static String name(OperationPlan operation) {
    return "keyed" + Words.capitalised(operation.name());
  }

  // private static PayRequest keyedPay(PayRequest request) {
  //   return request.key() != null
  //       ? request
  //       : new PayRequest(UUID.randomUUID().toString(), request.payment());
  // }
  /** The methods that give a request without an idempotency key a new one. */
  static List<MethodSpec> of(ServicePlan plan) {
    return plan.operations().stream()
        .filter(operation -> operation.policies().key().isPresent())
        .map(operation -> keyMethod(operation, operation.policies().key().get()))
        .toList();
  }

  private static MethodSpec keyMethod(OperationPlan operation, int key) {
    ClassName request = MessageNames.imported(operation.request());
    List<CodeBlock> arguments = new ArrayList<>();
    for (int i = 0; i < operation.fields().size(); i++) {
      arguments.add(
          i == key
              ? newKey(operation.fields().get(i))
              : CodeBlock.of("request.$L()", operation.fields().get(i).name()));
    }
    return MethodSpec.methodBuilder(name(operation))
        .addJavadoc("Gives a request without an idempotency key a new one.\n")
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(request)
        .addParameter(request, "request")
        .addStatement(
            "return request.$L() != null\n? request\n: new $T($L)",
            operation.fields().get(key).name(),
            request,
            CodeBlock.join(arguments, ",$W"))
        .build();
  }

  private static CodeBlock newKey(OperationPlan.Field key) {
    boolean uuid = key.parameter().type().key().toString().equals(UUID.class.getName());
    return CodeBlock.of(uuid ? "$T.randomUUID()" : "$T.randomUUID().toString()", UUID.class);
  }
}
