package io.kitgen.processor.generate.code;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.kitgen.processor.model.OperationModel;
import io.kitgen.processor.model.OperationModel.Result;
import io.kitgen.processor.model.ParameterModel;
import io.kitgen.processor.model.TypeUse;
import io.kitgen.processor.plan.OperationPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import javax.lang.model.element.Modifier;

/** A method of the service as an implementing class has it, with the names that are free in it. */
public final class ServiceMethod {

  /** The outermost packages of the types that bodies name. */
  private static final Set<String> ROOTS = Set.of("java", "io");

  private final OperationModel operation;
  private final List<String> parameters;
  private final NameAllocator names = new NameAllocator();
  private final String context;

  private ServiceMethod(OperationModel operation) {
    this.operation = operation;
    this.parameters =
        operation.parameters().stream().map(ParameterModel::name).map(this::parameter).toList();
    this.context = names.newName("ctx");
  }

  // In an expression, a variable goes before a class or package of its name: Faults.unchecked(e).
  private String parameter(String name) {
    boolean hides = Character.isUpperCase(name.charAt(0)) || ROOTS.contains(name);
    return names.newName(hides ? name + "_" : name);
  }

  /** The method of {@code operation}. */
  public static ServiceMethod of(OperationPlan operation) {
    return new ServiceMethod(operation.model());
  }

  /**
   * The signature, to be given a body: {@code @Override public Order place(Order order) throws
   * SoldOutException}.
   */
  public MethodSpec.Builder override() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(operation.method())
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .returns(resultType())
            .varargs(operation.varargs())
            .addExceptions(operation.thrown());
    Suppressions.deprecated(operation).ifPresent(method::addAnnotation);
    Suppressions.ofOverride(operation).ifPresent(method::addAnnotation);
    if (operation.takesContext()) {
      method.addParameter(RuntimeNames.CALL_CONTEXT, context);
    }
    for (int i = 0; i < parameters.size(); i++) {
      method.addParameter(operation.parameters().get(i).type().name(), parameters.get(i));
    }
    return method;
  }

  /** The name of the context: of the parameter if there is one, else free for a variable. */
  public String context() {
    return context;
  }

  /** {@code wanted} as the name of a variable, altered when a parameter is called so. */
  public String variable(String wanted) {
    return names.newName(wanted);
  }

  /** {@code field}, or {@code this.field} where a parameter hides it. */
  public String field(String field) {
    boolean hidden = parameters.contains(field) || field.equals(context);
    return hidden ? "this." + field : field;
  }

  /** The parameters to pass on: {@code ctx, order}. */
  public CodeBlock arguments() {
    List<String> all = new ArrayList<>(parameters);
    if (operation.takesContext()) {
      all.add(0, context);
    }
    return list(all);
  }

  /** The names of the parameters without the context, in order. */
  public List<String> parameters() {
    return parameters;
  }

  /** Whether there is something after {@code return}: a value, or a stage even of nothing. */
  public boolean returnsValue() {
    return !resultType().equals(TypeName.VOID);
  }

  /** What the method returns: the value's type, a stage of it, or {@code void}. */
  public TypeName resultType() {
    Result result = operation.result();
    TypeName value = result.type().map(TypeUse::name).orElse(TypeName.VOID);
    return switch (result.style()) {
      case BLOCKING -> value;
      case COMPLETION_STAGE -> stage(CompletionStage.class, value);
      case COMPLETABLE_FUTURE -> stage(CompletableFuture.class, value);
    };
  }

  private static TypeName stage(Class<?> type, TypeName value) {
    return ParameterizedTypeName.get(ClassName.get(type), value.box());
  }

  private static CodeBlock list(List<String> names) {
    return names.stream().map(name -> CodeBlock.of("$L", name)).collect(CodeBlock.joining(",$W"));
  }
}
