package io.kitgen.processor.generate.json;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.kitgen.processor.generate.code.BeforeDot;
import io.kitgen.processor.generate.code.value.LocalNames;
import io.kitgen.processor.generate.json.value.CodecMethods;
import io.kitgen.processor.generate.json.value.JsonScope;
import io.kitgen.processor.generate.json.value.ValueCode;
import io.kitgen.processor.model.json.JsonMember;
import io.kitgen.processor.model.json.bean.Making;
import io.kitgen.processor.model.json.bean.Setting;
import io.kitgen.processor.plan.json.JsonType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The methods that read and write a class. */
final class ClassMethods {

  private final JsonScope scope;
  private final ValueCode values;
  private final JsonType.ClassType type;

  ClassMethods(JsonScope scope, JsonType.ClassType type) {
    this.scope = scope;
    this.values = new ValueCode(scope.json());
    this.type = type;
  }

  Stream<MethodSpec> methods() {
    MethodSpec reader = CodecMethods.reader(type.type(), type.name()).addCode(read()).build();
    return Stream.concat(Stream.of(reader), write());
  }

  private Stream<MethodSpec> write() {
    if (type.value().isEmpty()) {
      return RecordMethods.write(scope, type, type.written());
    }
    return Stream.of(
        CodecMethods.writer(type.type(), type.name())
            .addCode(RecordMethods.write(scope, type.value().get()))
            .build());
  }

  private CodeBlock read() {
    Making making = type.making();
    if (making instanceof Making.ByCreator creator) {
      return byCreator(creator);
    }
    if (making instanceof Making.ByDelegate delegate) {
      return byDelegate(delegate);
    }
    if (making instanceof Making.BySetters setters) {
      return new SetterReads(scope, type, "value")
          .code(
              CodeBlock.of("$L()", JsonScope.newInstance(type.type())),
              type.type(),
              setters.settings());
    }
    if (making instanceof Making.ByBuilder builder) {
      CodeBlock start =
          builder
              .factory()
              .map(method -> CodeBlock.of("$L.$N()", BeforeDot.of(type.type()), method))
              .orElseGet(() -> CodeBlock.of("new $T()", builder.builder()));
      return new SetterReads(scope, type, "builder")
          .code(start, builder.builder(), builder.settings(), builder.build());
    }
    throw new IllegalStateException(type.type() + " cannot be made");
  }

  // UUID id = null;
  // boolean hasNote = false;
  // String note = null;
  // …
  // try {
  //   Order value = Order.of(id);
  //   if (hasNote) {
  //     value.setNote(note);
  //   }
  //   return value;
  // } catch (RuntimeException e) {
  //   throw in.invalid(e);
  // }
  private CodeBlock byCreator(Making.ByCreator creator) {
    LocalNames locals = new LocalNames("in");
    List<JsonMember> set = creator.settings().stream().map(Setting::member).toList();
    List<JsonMember> all = Stream.concat(creator.arguments().stream(), set.stream()).toList();
    MemberReads reads =
        new MemberReads(scope, type.name(), locals, all, set)
            .with(UnknownMembers.of(scope, type, all));
    CodeBlock arguments =
        creator.arguments().stream()
            .map(member -> CodeBlock.of("$N", locals.of(member)))
            .collect(CodeBlock.joining(",$W"));
    CodeBlock made = made(creator.factory(), arguments);
    CodeBlock.Builder result = CodeBlock.builder();
    if (set.isEmpty()) {
      result.addStatement("return $L", made);
    } else {
      String value = locals.of("value");
      result.addStatement("$T $N = $L", type.type(), value, made);
      for (Setting setting : creator.settings()) {
        result
            .beginControlFlow("if ($N)", reads.flag(setting.member()))
            .addStatement(
                "$L",
                SetterReads.set(value, setting, CodeBlock.of("$N", locals.of(setting.member()))))
            .endControlFlow();
        result.add(SetterReads.check(value, setting, Optional.empty()));
      }
      result.addStatement("return $N", value);
    }
    return CodeBlock.builder()
        .add(reads.code(all))
        .add(
            set.isEmpty()
                ? RecordMethods.guarded(result.build(), locals)
                : SetterReads.guarded(result.build(), locals))
        .build();
  }

  // String value = in.readString();
  // try {
  //   return Money.parse(value);
  // } catch …
  private CodeBlock byDelegate(Making.ByDelegate delegate) {
    LocalNames locals = new LocalNames("in");
    JsonMember value = delegate.value();
    String local = locals.of(value);
    return CodeBlock.builder()
        .addStatement(
            "$T $N = $L",
            value.type().name().withoutAnnotations(),
            local,
            values.readOrNull(scope, value))
        .add(
            RecordMethods.guarded(
                ValueCode.statement(
                    "return $L", made(delegate.factory(), CodeBlock.of("$N", local))),
                locals))
        .build();
  }

  private CodeBlock made(Optional<String> factory, CodeBlock arguments) {
    return factory
        .map(method -> CodeBlock.of("$L.$N($L)", BeforeDot.of(raw(type.type())), method, arguments))
        .orElseGet(() -> CodeBlock.of("$L($L)", JsonScope.newInstance(type.type()), arguments));
  }

  private static TypeName raw(TypeName type) {
    return type instanceof ParameterizedTypeName generic ? generic.rawType() : type;
  }
}
