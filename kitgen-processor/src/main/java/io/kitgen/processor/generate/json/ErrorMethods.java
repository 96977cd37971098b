package io.kitgen.processor.generate.json;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.kitgen.processor.generate.code.RuntimeNames;
import io.kitgen.processor.generate.code.value.LocalNames;
import io.kitgen.processor.generate.json.value.CodecMethods;
import io.kitgen.processor.generate.json.value.JsonScope;
import io.kitgen.processor.generate.json.value.ValueCode;
import io.kitgen.processor.model.json.JsonMember;
import io.kitgen.processor.plan.ErrorPlan;
import io.kitgen.processor.plan.ErrorPlan.Argument;
import io.kitgen.processor.plan.json.JsonError;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** A declared error: its constant, and the methods that read and write it. */
final class ErrorMethods {

  private final JsonScope scope;
  private final JsonError error;
  private final ErrorPlan plan;

  ErrorMethods(JsonScope scope, JsonError error) {
    this.scope = scope;
    this.error = error;
    this.plan = error.plan();
  }

  // public static final DeclaredError<SoldOutException> SOLD_OUT =
  //     new DeclaredError<>(SoldOutException.class, "sold-out", Code.FAILED_PRECONDITION, 400,
  //         "about:blank", "Sold out", ErrorCodec.of(ShopJson::readSoldOutException, …));
  FieldSpec constant() {
    ClassName type = plan.model().type();
    return FieldSpec.builder(
            ParameterizedTypeName.get(RuntimeNames.DECLARED_ERROR, type), plan.constant())
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
        .addJavadoc("{@link $T}, on the wire {@code $L}.\n", type, plan.name())
        .initializer(
            "new $T<>($W$T.class,$W$S,$W$T.$L,$W$L,$W$S,$W$S,$W$T.of($T::read$L,$W$T::write$L))",
            RuntimeNames.DECLARED_ERROR,
            type,
            plan.name(),
            RuntimeNames.CODE,
            plan.code(),
            plan.httpStatus(),
            plan.problemType(),
            plan.title(),
            RuntimeNames.ERROR_CODEC,
            scope.holder(),
            error.name(),
            scope.holder(),
            error.name())
        .build();
  }

  Stream<MethodSpec> methods() {
    return Stream.of(read(), write());
  }

  // private static SoldOutException readSoldOutException(@Nullable String message, JsonReader in) {
  //   …
  //   return new SoldOutException(message, left);
  // }
  private MethodSpec read() {
    LocalNames locals = new LocalNames("message", "in");
    List<CodeBlock> arguments = new ArrayList<>();
    List<JsonMember> needed = new ArrayList<>();
    CodeBlock.Builder causes = CodeBlock.builder();
    for (Argument argument : plan.arguments()) {
      if (argument instanceof Argument.Property property) {
        JsonMember member = member(property);
        needed.add(member);
        arguments.add(CodeBlock.of("$N", locals.of(member)));
      } else if (argument instanceof Argument.NoCause cause) {
        // A variable, since a bare null might fit two constructors.
        String local = locals.of("cause");
        causes.addStatement("$T $N = null", cause.type(), local);
        arguments.add(CodeBlock.of("$N", local));
      } else {
        arguments.add(CodeBlock.of("message"));
      }
    }
    CodeBlock members =
        needed.isEmpty()
            ? ValueCode.statement("in.skipValue()")
            : new MemberReads(scope, error.name(), locals, needed).code(needed);
    return MethodSpec.methodBuilder("read" + error.name())
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(plan.model().type())
        .addParameter(nullableString(), "message")
        .addParameter(RuntimeNames.JSON_READER, "in")
        .addCode(members)
        .addCode(causes.build())
        .addStatement(
            "return $L($L)", creator(), arguments.stream().collect(CodeBlock.joining(",$W")))
        .build();
  }

  private CodeBlock creator() {
    return plan.factory()
        .map(factory -> CodeBlock.of("$T.$N", plan.model().type(), factory))
        .orElseGet(() -> CodeBlock.of("new $T", plan.model().type()));
  }

  private JsonMember member(Argument.Property property) {
    return error.members().stream()
        .filter(member -> member.property().equals(property.property().name()))
        .findFirst()
        .orElseThrow();
  }

  private static TypeName nullableString() {
    return ClassName.get(String.class)
        .annotated(AnnotationSpec.builder(RuntimeNames.NULLABLE).build());
  }

  // private static void writeSoldOutException(SoldOutException value, JsonWriter out) {
  //   out.name(LEFT_NAME);
  //   out.write(value.left());
  // }
  private MethodSpec write() {
    return CodecMethods.writer(plan.model().type(), error.name())
        .addCode(
            new MemberWrites(scope)
                .code(error.members().stream().filter(JsonMember::written).toList()))
        .build();
  }
}
