package io.kitgen.processor.transport.grpc.proto;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.kitgen.processor.generate.code.EmptyValues;
import io.kitgen.processor.generate.code.RuntimeNames;
import io.kitgen.processor.generate.code.value.LocalNames;
import io.kitgen.processor.plan.ErrorPlan;
import io.kitgen.processor.plan.ErrorPlan.Argument;
import io.kitgen.processor.plan.proto.ProtoError;
import io.kitgen.processor.plan.proto.ProtoField;
import io.kitgen.processor.transport.grpc.proto.read.FieldReads;
import io.kitgen.processor.transport.grpc.proto.value.ProtoScope;
import io.kitgen.processor.transport.grpc.proto.value.WireNames;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The methods of a declared error. */
final class ErrorMethods {

  private final ProtoScope scope;
  private final ProtoError error;
  private final ErrorPlan plan;
  private final String name;

  ErrorMethods(ProtoScope scope, ProtoError error) {
    this.scope = scope;
    this.error = error;
    this.plan = error.error();
    this.name = error.message().name();
  }

  Stream<MethodSpec> methods() {
    List<MessageMethods.Written> written =
        error.message().fields().stream()
            .filter(field -> field.member().written())
            .map(field -> new MessageMethods.Written(field, field.member()))
            .toList();
    return Stream.concat(read(), MessageMethods.write(scope, plan.model().type(), name, written));
  }

  // private static SoldOutException readSoldOut(
  //     @Nullable String text, ProtoReader in, long message) {
  //   long outer = in.enter(message, "");
  //   …
  //   SoldOutException value = new SoldOutException(text, left);
  //   in.leave(outer);
  //   return value;
  // }
  private Stream<MethodSpec> read() {
    LocalNames locals = new LocalNames("text", "in", "message", "outer");
    FieldReads reads = new FieldReads(scope, locals, name);
    error.message().fields().stream()
        .filter(field -> isTaken(field) && field.member().read())
        .forEach(field -> reads.add(field, field.member(), false));
    CodeBlock.Builder causes = CodeBlock.builder();
    List<CodeBlock> arguments = new ArrayList<>();
    for (Argument argument : plan.arguments()) {
      arguments.add(argument(argument, reads, locals, causes));
    }
    CodeBlock creator =
        plan.factory()
            .map(factory -> CodeBlock.of("$T.$N", plan.model().type(), factory))
            .orElseGet(() -> CodeBlock.of("new $T", plan.model().type()));
    String value = locals.of("value");
    MethodSpec.Builder method =
        CodecMethods.method("read" + name)
            .returns(plan.model().type())
            .addParameter(nullableString(), "text")
            .addParameter(WireNames.READER, "in")
            .addParameter(TypeName.LONG, "message")
            .addStatement("long outer = in.enter(message, $S)", "")
            .addCode(reads.code())
            .addCode(causes.build())
            .addStatement(
                "$T $N = $L($L)",
                plan.model().type(),
                value,
                creator,
                CodeBlock.join(arguments, ",$W"))
            .addStatement("in.leave(outer)")
            .addStatement("return $N", value);
    if (reads.isUnchecked()) {
      method.addAnnotation(MessageMethods.unchecked());
    }
    return Stream.concat(Stream.of(method.build()), reads.methods());
  }

  private boolean isTaken(ProtoField field) {
    return plan.arguments().stream()
        .anyMatch(
            argument ->
                argument instanceof Argument.Property property
                    && property.property().name().equals(field.member().property()));
  }

  private static CodeBlock argument(
      Argument argument, FieldReads reads, LocalNames locals, CodeBlock.Builder causes) {
    if (argument instanceof Argument.Property property) {
      return reads
          .value(property.property().name())
          .orElseGet(() -> EmptyValues.of(property.property().type()));
    }
    if (argument instanceof Argument.NoCause cause) {
      // A variable, since a bare null might fit two constructors.
      String local = locals.of("cause");
      causes.addStatement("$T $N = null", cause.type(), local);
      return CodeBlock.of("$N", local);
    }
    return CodeBlock.of("text");
  }

  private static TypeName nullableString() {
    return ClassName.get(String.class)
        .annotated(AnnotationSpec.builder(RuntimeNames.NULLABLE).build());
  }
}
