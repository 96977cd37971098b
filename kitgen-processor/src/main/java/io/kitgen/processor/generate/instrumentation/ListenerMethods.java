package io.kitgen.processor.generate.instrumentation;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import io.kitgen.processor.generate.code.RuntimeNames;
import io.kitgen.processor.plan.OperationPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** The methods that say which listener is told of which operation. */
final class ListenerMethods {

  private static final TypeName OPERATION =
      ParameterizedTypeName.get(
          RuntimeNames.OPERATION,
          WildcardTypeName.subtypeOf(Object.class),
          WildcardTypeName.subtypeOf(Object.class));

  private final ListenerSet set;

  private ListenerMethods(ListenerSet set) {
    this.set = set;
  }

  static List<MethodSpec> of(ListenerSet set) {
    ListenerMethods methods = new ListenerMethods(set);
    List<MethodSpec> all = new ArrayList<>();
    all.add(methods.of());
    all.add(methods.except());
    set.plan().operations().forEach(operation -> all.add(methods.withOne(operation)));
    return all;
  }

  // public static ShopInstrumentation of(Shop next, CallListener listener) {
  //   Objects.requireNonNull(next, "next");
  //   CallListener guarded = CallListener.all(listener);
  //   return new ShopInstrumentation(next, guarded, guarded);
  // }
  private MethodSpec of() {
    MethodSpec.Builder method =
        method("of")
            .addModifiers(Modifier.STATIC)
            .addJavadoc("Tells {@code listener} of every call to {@code next}.\n")
            .addParameter(set.plan().service().typeName(), "next")
            .addParameter(RuntimeNames.CALL_LISTENER, "listener")
            .addStatement("$T.requireNonNull(next, $S)", Objects.class, "next")
            .addStatement("$1T guarded = $1T.all(listener)", RuntimeNames.CALL_LISTENER);
    return method
        .addStatement("return $L", set.filled("next", op -> CodeBlock.of("guarded")))
        .build();
  }

  // public ShopInstrumentation except(Operation<?, ?>... operations) {
  //   List<Operation<?, ?>> silent = List.of(operations);
  //   if (!ShopEndpoints.OPERATIONS.containsAll(silent)) {
  //     throw new IllegalArgumentException("not all of them are operations of shop: " + silent);
  //   }
  //   return new ShopInstrumentation(
  //       next,
  //       silent.contains(ShopEndpoints.FIND) ? CallListener.none() : find);
  // }
  private MethodSpec except() {
    Set<String> locals = Set.of("operations", "silent");
    return method("except")
        .addJavadoc(
            """
            This instrumentation, which tells nobody of {@code operations}.

            @throws IllegalArgumentException for an operation of another service
            """)
        .addParameter(ArrayTypeName.of(OPERATION), "operations")
        .varargs()
        .addStatement(
            "$1T silent = $2T.of(operations)",
            ParameterizedTypeName.get(ClassName.get(List.class), OPERATION),
            List.class)
        .beginControlFlow("if (!$T.OPERATIONS.containsAll(silent))", set.plan().endpoints())
        .addStatement(
            "throw new $T($S + silent)",
            IllegalArgumentException.class,
            "not all of them are operations of " + set.plan().name() + ": ")
        .endControlFlow()
        .addStatement(
            "return $L",
            set.inLines(
                op ->
                    CodeBlock.of(
                        "silent.contains($L) ? $T.none() : $L",
                        set.constant(op),
                        RuntimeNames.CALL_LISTENER,
                        field(op.name(), locals))))
        .build();
  }

  // public ShopInstrumentation withFind(CallListener listener) {
  //   return new ShopInstrumentation(next, CallListener.all(listener), list);
  // }
  private MethodSpec withOne(OperationPlan one) {
    Set<String> locals = Set.of("listener");
    return method(one.wither())
        .addJavadoc(
            "This instrumentation, which tells {@code listener} alone of {@code $L}.\n", one.name())
        .addParameter(RuntimeNames.CALL_LISTENER, "listener")
        .addStatement(
            "return $L",
            set.filled(
                set.next(),
                op ->
                    op.equals(one)
                        ? CodeBlock.of("$T.all(listener)", RuntimeNames.CALL_LISTENER)
                        : CodeBlock.of("$L", field(op.name(), locals))))
        .build();
  }

  private static String field(String name, Set<String> locals) {
    return locals.contains(name) ? "this." + name : name;
  }

  private MethodSpec.Builder method(String name) {
    return MethodSpec.methodBuilder(name).addModifiers(Modifier.PUBLIC).returns(set.type());
  }
}
