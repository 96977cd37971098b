package io.kitgen.processor.generate.endpoints;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.kitgen.processor.generate.code.Comments;
import io.kitgen.processor.generate.code.MessageNames;
import io.kitgen.processor.generate.code.RuntimeNames;
import io.kitgen.processor.model.OperationModel.Result;
import io.kitgen.processor.plan.OperationPlan;
import io.kitgen.processor.plan.ServicePlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.lang.model.element.Modifier;

/**
 * The state of a set, which all of its methods name: an endpoint for each operation, where calls
 * take their context from, and, when there are operations that return a stage or a publisher, what
 * runs these.
 *
 * @param context the field that holds the source of contexts
 * @param executor the field that holds the executor, when one is needed
 */
record EndpointSet(ServicePlan plan, String context, Optional<String> executor) {

  private static final TypeName CONTEXT =
      ParameterizedTypeName.get(ClassName.get(Supplier.class), RuntimeNames.CALL_CONTEXT);

  static EndpointSet of(ServicePlan plan) {
    NameAllocator names = new NameAllocator();
    plan.operations().forEach(operation -> names.newName(operation.name()));
    String context = names.newName("context");
    boolean async = plan.operations().stream().anyMatch(OperationPlan::isAsync);
    return new EndpointSet(
        plan, context, async ? Optional.of(names.newName("executor")) : Optional.empty());
  }

  /** Whether the method returns before its call has ended. */
  static boolean returnsStage(OperationPlan operation) {
    return operation.model().result().style() != Result.Style.BLOCKING;
  }

  /** {@code Endpoint<FindRequest, FindResponse>}. */
  static TypeName endpoint(OperationPlan operation) {
    return ParameterizedTypeName.get(
        RuntimeNames.ENDPOINT,
        MessageNames.imported(operation.request()),
        MessageNames.imported(operation.response()));
  }

  // public final Endpoint<FindRequest, FindResponse> find;
  // private final Supplier<CallContext> context;
  List<FieldSpec> fields() {
    List<FieldSpec> fields = new ArrayList<>();
    for (OperationPlan operation : plan.operations()) {
      fields.add(
          FieldSpec.builder(endpoint(operation), operation.name(), Modifier.PUBLIC, Modifier.FINAL)
              .addJavadoc(
                  "$L as an endpoint.\n$L",
                  Comments.link(plan, operation),
                  PolicyTags.words(operation))
              .build());
    }
    fields.add(FieldSpec.builder(CONTEXT, context, Modifier.PRIVATE, Modifier.FINAL).build());
    executor.ifPresent(
        name ->
            fields.add(
                FieldSpec.builder(Executor.class, name, Modifier.PRIVATE, Modifier.FINAL).build()));
    return fields;
  }

  // private ShopEndpoints(
  //     Endpoint<FindRequest, FindResponse> find, Supplier<CallContext> context) {
  //   this.find = find;
  //   this.context = context;
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

  /** The arguments of the constructor for a set with other endpoints that is else as this one. */
  List<CodeBlock> arguments(Set<String> locals, Function<OperationPlan, CodeBlock> endpoint) {
    return arguments(endpoint, field(context, locals), executor.map(e -> field(e, locals)));
  }

  /** The arguments of the constructor. */
  List<CodeBlock> arguments(
      Function<OperationPlan, CodeBlock> endpoint, String context, Optional<String> executor) {
    List<CodeBlock> arguments = new ArrayList<>();
    plan.operations().forEach(operation -> arguments.add(endpoint.apply(operation)));
    arguments.add(CodeBlock.of("$L", context));
    executor.ifPresent(name -> arguments.add(CodeBlock.of("$L", name)));
    return arguments;
  }

  /** The constructor's call with a line for each argument. */
  CodeBlock inLines(List<CodeBlock> arguments) {
    return CodeBlock.of("new $T(\n$L)", plan.endpoints(), CodeBlock.join(arguments, ",\n"));
  }

  /** The constructor's call on one line, or on as many as it fills. */
  CodeBlock filled(List<CodeBlock> arguments) {
    return CodeBlock.of("new $T($L)", plan.endpoints(), CodeBlock.join(arguments, ",$W"));
  }

  /** {@code name}, or {@code this.name} where a variable hides the field. */
  static String field(String name, Set<String> locals) {
    return locals.contains(name) ? "this." + name : name;
  }
}
