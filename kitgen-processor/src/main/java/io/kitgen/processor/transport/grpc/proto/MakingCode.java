package io.kitgen.processor.transport.grpc.proto;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.kitgen.processor.generate.code.BeforeDot;
import io.kitgen.processor.generate.code.DefaultValue;
import io.kitgen.processor.generate.code.EmptyValues;
import io.kitgen.processor.generate.code.value.LocalNames;
import io.kitgen.processor.model.DataType;
import io.kitgen.processor.model.json.JsonMember;
import io.kitgen.processor.model.json.bean.ClassFacts;
import io.kitgen.processor.model.json.bean.Making;
import io.kitgen.processor.model.json.bean.Setting;
import io.kitgen.processor.plan.proto.ProtoField;
import io.kitgen.processor.plan.proto.ProtoType;
import io.kitgen.processor.transport.grpc.proto.read.FieldReads;
import io.kitgen.processor.transport.grpc.proto.value.ValueCode;
import java.util.Optional;

/** Makes what a message stands for of what was read. */
final class MakingCode {

  private final TypeName type;
  private final ProtoType.Message message;
  private final Members members;
  private final FieldReads reads;
  private final LocalNames locals;

  MakingCode(
      TypeName type,
      ProtoType.Message message,
      Members members,
      FieldReads reads,
      LocalNames locals) {
    this.type = type;
    this.message = message;
    this.members = members;
    this.reads = reads;
    this.locals = locals;
  }

  // Order value = new Order(id, lines.toList());
  CodeBlock make(String value) {
    Making making =
        message.source().orElse(null) instanceof DataType.ClassType made
            ? ClassFacts.of(made).making()
            : null;
    if (making instanceof Making.ByBuilder builder) {
      return byBuilder(builder, value);
    }
    Optional<String> factory =
        making instanceof Making.ByCreator creator ? creator.factory() : Optional.empty();
    CodeBlock.Builder code = CodeBlock.builder();
    CodeBlock arguments =
        members.arguments().stream()
            .map(member -> argument(member, code))
            .collect(CodeBlock.joining(",$W"));
    CodeBlock made =
        factory
            .map(name -> CodeBlock.of("$L.$N($L)", BeforeDot.of(raw(type)), name, arguments))
            .orElseGet(() -> CodeBlock.of("$L($L)", ValueCode.newInstance(type), arguments));
    code.addStatement("$T $N = $L", type, value, made);
    members.settings().forEach(setting -> code.add(set(value, setting)));
    members.settings().forEach(setting -> code.add(check(value, setting)));
    return code.build();
  }

  // Order.Builder builder = Order.builder();
  // builder.id(id);
  // Order value = builder.build();
  private CodeBlock byBuilder(Making.ByBuilder making, String value) {
    String builder = locals.of("builder");
    CodeBlock start =
        making
            .factory()
            .map(method -> CodeBlock.of("$L.$N()", BeforeDot.of(type), method))
            .orElseGet(() -> CodeBlock.of("new $T()", making.builder()));
    CodeBlock.Builder code =
        CodeBlock.builder().addStatement("$T $N = $L", making.builder(), builder, start);
    members.settings().forEach(setting -> code.add(set(builder, setting)));
    code.addStatement("$T $N = $N.$N()", type, value, builder, making.build());
    members.settings().forEach(setting -> code.add(check(value, setting)));
    return code.build();
  }

  private static TypeName raw(TypeName type) {
    return type instanceof ParameterizedTypeName generic ? generic.rawType() : type;
  }

  /** Of what is not read its default, in a variable: a bare null might fit two constructors. */
  private CodeBlock argument(JsonMember member, CodeBlock.Builder before) {
    Optional<CodeBlock> read = reads.value(member.property());
    if (read.isPresent()) {
      return read.get();
    }
    String local = locals.of(member);
    before.addStatement(
        "$T $N = $L",
        member.type().name().withoutAnnotations(),
        local,
        member
            .defaultText()
            .map(text -> DefaultValue.of(member.type(), text).expression())
            .orElseGet(() -> EmptyValues.of(member.type())));
    return CodeBlock.of("$N", local);
  }

  // if (note != null) {
  //   value.setNote(note);
  // }
  private CodeBlock set(String target, Setting setting) {
    Optional<CodeBlock> read = reads.value(setting.member().property());
    if (read.isEmpty()) {
      return CodeBlock.of("");
    }
    CodeBlock set =
        ValueCode.statement(
            setting.setter().field() ? "$N.$N = $L" : "$N.$N($L)",
            target,
            setting.setter().name(),
            read.get());
    return isNoted(setting)
        ? CodeBlock.builder()
            .beginControlFlow("if ($L != null)", read.get())
            .add(set)
            .endControlFlow()
            .build()
        : set;
  }

  private boolean isNoted(Setting setting) {
    return field(setting).filter(f -> members.isNoted(f, setting.member())).isPresent();
  }

  private Optional<ProtoField> field(Setting setting) {
    return message.fields().stream()
        .filter(field -> field.member().property().equals(setting.member().property()))
        .findFirst();
  }

  // if (value.getHome() == null) {
  //   throw in.missing("home");
  // }
  private CodeBlock check(String value, Setting setting) {
    boolean asked =
        isNoted(setting)
            && setting.member().isReference()
            && setting
                .getter()
                .filter(getter -> getter.type().key().equals(setting.member().type().key()))
                .isPresent();
    if (!asked) {
      return CodeBlock.of("");
    }
    String call = setting.getter().orElseThrow().field() ? "$N.$N" : "$N.$N()";
    return CodeBlock.builder()
        .beginControlFlow("if (" + call + " == null)", value, setting.getter().orElseThrow().name())
        .addStatement("throw in.missing($S)", field(setting).orElseThrow().name())
        .endControlFlow()
        .build();
  }
}
