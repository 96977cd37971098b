package io.kitgen.processor.generate.endpoints;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import io.kitgen.processor.generate.code.Comments;
import io.kitgen.processor.generate.code.MessageNames;
import io.kitgen.processor.generate.code.RuntimeNames;
import io.kitgen.processor.plan.ErrorPlan;
import io.kitgen.processor.plan.GeneratorVersion;
import io.kitgen.processor.plan.OperationPlan;
import io.kitgen.processor.plan.ServicePlan;
import io.kitgen.processor.plan.ValidationPlan;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** What is known of each operation before it is called, as constants. */
final class OperationConstants {

  private static final String ALL = "OPERATIONS";

  private OperationConstants() {}

  static List<FieldSpec> of(ServicePlan plan) {
    List<FieldSpec> constants = new ArrayList<>();
    constants.add(runtime(plan));
    plan.operations().forEach(operation -> constants.add(constant(plan, operation)));
    boolean taken = plan.operations().stream().anyMatch(op -> op.constant().equals(ALL));
    if (!taken) {
      constants.add(all(plan));
    }
    return constants;
  }

  // static final RuntimeVersion RUNTIME = RuntimeVersion.require(0, 1);
  private static FieldSpec runtime(ServicePlan plan) {
    NameAllocator names = new NameAllocator();
    plan.operations().forEach(operation -> names.newName(operation.constant()));
    return FieldSpec.builder(
            RuntimeNames.RUNTIME_VERSION, names.newName("RUNTIME"), Modifier.STATIC, Modifier.FINAL)
        .addJavadoc("What this code runs on. An older runtime is refused here, before all else.\n")
        .initializer(
            "$T.require($L, $L)",
            RuntimeNames.RUNTIME_VERSION,
            GeneratorVersion.MAJOR,
            GeneratorVersion.MINOR)
        .build();
  }

  // public static final Operation<PlaceRequest, PlaceResponse> PLACE =
  //     Operation.of("shop", "place", PlaceRequest.class, PlaceResponse.class)
  //         .timeout(Duration.ofMillis(250))
  //         .tag(RequiredScopes.of("orders:write"))
  //         .declares(ShopJson.SOLD_OUT)
  //         .requestFields(List.of(OperationField.of("order", PlaceRequest::order)))
  //         .responseFields(List.of(OperationField.of("value", PlaceResponse::value)))
  //         .build();
  private static FieldSpec constant(ServicePlan plan, OperationPlan operation) {
    ClassName request = MessageNames.imported(operation.request());
    ClassName response = MessageNames.imported(operation.response());
    CodeBlock.Builder facts =
        CodeBlock.builder()
            .add("\n$>$>$T.of($S, $S, ", RuntimeNames.OPERATION, plan.name(), operation.name())
            .add("$T.class, $T.class)$>$>", request, response);
    facts(plan, operation).forEach(fact -> facts.add("\n").add(fact));
    facts.add("\n.build()$<$<$<$<");
    return FieldSpec.builder(
            ParameterizedTypeName.get(RuntimeNames.OPERATION, request, response),
            operation.constant(),
            Modifier.PUBLIC,
            Modifier.STATIC,
            Modifier.FINAL)
        .addJavadoc(Comments.of(plan, operation))
        .initializer(facts.build())
        .build();
  }

  private static List<CodeBlock> facts(ServicePlan plan, OperationPlan operation) {
    List<CodeBlock> facts = new ArrayList<>();
    if (operation.idempotent()) {
      facts.add(CodeBlock.of(".idempotent()"));
    }
    if (operation.nonBlocking()) {
      facts.add(CodeBlock.of(".nonBlocking()"));
    }
    operation
        .timeout()
        .ifPresent(timeout -> facts.add(CodeBlock.of(".timeout($L)", PolicyTags.time(timeout))));
    facts.addAll(PolicyTags.of(plan, operation));
    ValidationPlan validation = ValidationPlan.of(plan);
    if (validation.isChecked(operation)) {
      facts.add(CodeBlock.of(".check($T::$L)", validation.type(), operation.name()));
    }
    if (validation.needsValidator(operation)) {
      facts.add(CodeBlock.of(".needsValidator()"));
    }
    for (ErrorPlan error : operation.errors()) {
      facts.add(CodeBlock.of(".declares($T.$L)", plan.json(), error.constant()));
    }
    StreamFacts.of(plan, operation).forEach(facts::add);
    facts.addAll(fields(operation));
    return facts;
  }

  /** Fields are for looking at; who looks at messages would take them away. */
  private static List<CodeBlock> fields(OperationPlan operation) {
    List<CodeBlock> facts = new ArrayList<>();
    ClassName request = MessageNames.imported(operation.request());
    List<CodeBlock> parameters =
        operation.fields().stream()
            .filter(field -> !field.hasMessages())
            .map(field -> field(request, field.name(), field.sensitive()))
            .toList();
    if (!parameters.isEmpty()) {
      facts.add(fields("requestFields", parameters));
    }
    ClassName response = MessageNames.imported(operation.response());
    operation
        .result()
        .filter(result -> !result.hasMessages())
        .map(result -> field(response, result.name(), result.sensitive()))
        .ifPresent(result -> facts.add(fields("responseFields", List.of(result))));
    return facts;
  }

  // .requestFields(
  //     List.of(
  //         OperationField.of("user", LoginRequest::user),
  //         OperationField.sensitive("password", LoginRequest::password)))
  private static CodeBlock fields(String method, List<CodeBlock> fields) {
    CodeBlock list = CodeBlock.join(fields, ",\n");
    return fields.size() == 1
        ? CodeBlock.of(".$L($T.of($L))", method, List.class, list)
        : CodeBlock.of(".$L(\n$>$>$T.of(\n$>$>$L))$<$<$<$<", method, List.class, list);
  }

  private static CodeBlock field(ClassName message, String name, boolean sensitive) {
    return CodeBlock.of(
        "$T.$L($S, $T::$L)",
        RuntimeNames.OPERATION_FIELD,
        sensitive ? "sensitive" : "of",
        name,
        message,
        name);
  }

  // public static final List<Operation<?, ?>> OPERATIONS = List.of(FIND, LIST, PLACE);
  private static FieldSpec all(ServicePlan plan) {
    TypeName any = WildcardTypeName.subtypeOf(Object.class);
    List<CodeBlock> constants =
        plan.operations().stream().map(op -> CodeBlock.of("$L", op.constant())).toList();
    return FieldSpec.builder(
            ParameterizedTypeName.get(
                ClassName.get(List.class),
                ParameterizedTypeName.get(RuntimeNames.OPERATION, any, any)),
            ALL,
            Modifier.PUBLIC,
            Modifier.STATIC,
            Modifier.FINAL)
        .addJavadoc("Every operation, in the order of the interface.\n")
        .initializer("$T.of($L)", List.class, CodeBlock.join(constants, ",$W"))
        .build();
  }
}
