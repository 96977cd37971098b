package io.kitgen.processor.generate.json;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.kitgen.processor.generate.code.value.LocalNames;
import io.kitgen.processor.generate.json.value.CodecMethods;
import io.kitgen.processor.generate.json.value.JsonScope;
import io.kitgen.processor.generate.json.value.ValueCode;
import io.kitgen.processor.model.TypeShape;
import io.kitgen.processor.model.json.JsonMember;
import io.kitgen.processor.plan.json.JsonType;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The methods that read and write a record. */
final class RecordMethods {

  private final JsonScope scope;
  private final ValueCode values;

  RecordMethods(JsonScope scope) {
    this.scope = scope;
    this.values = new ValueCode(scope.json());
  }

  Stream<MethodSpec> of(JsonType.ObjectType type) {
    return Stream.concat(Stream.of(read(type)), write(type));
  }

  // private static Order readOrder(JsonReader in) {
  //   …
  //   return new Order(id, lines);
  // }
  private MethodSpec read(JsonType.ObjectType type) {
    LocalNames locals = new LocalNames("in");
    List<JsonMember> variables = scope.json().taken(type.arguments());
    UnknownMembers unknown = UnknownMembers.of(scope, type, variables);
    Optional<JsonMember> rest = rest(type);
    if (rest.isPresent()) {
      TypeShape.MapOf map = (TypeShape.MapOf) rest.get().type().shape();
      unknown = unknown.keptIn(locals.of(rest.get()), map.value(), values, locals);
    }
    MemberReads reads = new MemberReads(scope, type.name(), locals, variables).with(unknown);
    CodeBlock arguments =
        type.arguments().stream()
            .map(member -> argument(member, locals))
            .collect(CodeBlock.joining(",$W"));
    return CodecMethods.reader(scope.type(type.type()), type.name())
        .addCode(reads.code(variables))
        .addCode(construct(type.type(), arguments, type.generated(), locals))
        .build();
  }

  private static Optional<JsonMember> rest(JsonType.ObjectType type) {
    return type.arguments().stream()
        .filter(member -> member.layout().kind() == JsonMember.Layout.Kind.REST)
        .findFirst();
  }

  /** {@code id}, {@code new Address(street, city)} of what was unwrapped. */
  private CodeBlock argument(JsonMember member, LocalNames locals) {
    return switch (member.layout().kind()) {
      case NAMED -> CodeBlock.of("$N", locals.of(member));
      case REST -> CodeBlock.of("$T.unmodifiableMap($N)", Collections.class, locals.of(member));
      case UNWRAPPED ->
          CodeBlock.of(
              "$L($L)",
              JsonScope.newInstance(member.type().key()),
              scope.json().taken(List.of(member)).stream()
                  .map(inner -> CodeBlock.of("$N", locals.of(inner)))
                  .collect(CodeBlock.joining(",$W")));
    };
  }

  // private static void writeOrder(Order value, JsonWriter out) {
  //   out.beginObject();
  //   …
  //   out.endObject();
  // }
  private Stream<MethodSpec> write(JsonType.ObjectType type) {
    return write(scope, type, type.written());
  }

  /** In two parts where something comes before the members of a variant. */
  static Stream<MethodSpec> write(JsonScope scope, JsonType type, List<JsonMember> members) {
    MethodSpec.Builder whole =
        CodecMethods.writer(scope.type(type.type()), type.name()).addStatement("out.beginObject()");
    CodeBlock code = new MemberWrites(scope).code(members);
    if (!scope.json().isJoined(type)) {
      return Stream.of(whole.addCode(code).addStatement("out.endObject()").build());
    }
    whole.addStatement("write$LMembers(value, out)", type.name()).addStatement("out.endObject()");
    MethodSpec parts =
        CodecMethods.writer(scope.type(type.type()), type.name() + "Members").addCode(code).build();
    // One without a codec of its own is never written but behind its name.
    return type.constant().isPresent() ? Stream.of(whole.build(), parts) : Stream.of(parts);
  }

  Stream<MethodSpec> of(JsonType.ValueType type) {
    return Stream.of(read(type), write(type));
  }

  // private static Name readName(JsonReader in) {
  //   String value = in.readString();
  //   …
  //   return new Name(value);
  // }
  private MethodSpec read(JsonType.ValueType type) {
    JsonMember value = type.value();
    CodeBlock read = values.readOrNull(scope, value);
    MethodSpec.Builder method = CodecMethods.reader(scope.type(type.type()), type.name());
    if (type.generated()) {
      return method.addCode(construct(type.type(), read, true, new LocalNames("in"))).build();
    }
    LocalNames locals = new LocalNames("in");
    String local = locals.of(value);
    return method
        .addStatement("$T $N = $L", value.type().name().withoutAnnotations(), local, read)
        .addCode(construct(type.type(), CodeBlock.of("$N", local), false, locals))
        .build();
  }

  // private static void writeName(Name value, JsonWriter out) {
  //   out.write(value.text());
  // }
  private MethodSpec write(JsonType.ValueType type) {
    JsonMember value = type.value();
    return CodecMethods.writer(scope.type(type.type()), type.name())
        .addCode(write(scope, value))
        .build();
  }

  /** What {@code value} gives, in its place. */
  static CodeBlock write(JsonScope scope, JsonMember value) {
    ValueCode values = new ValueCode(scope.json());
    CodeBlock accessor = MemberWrites.get("value", value);
    if (!value.allowsNull()) {
      return values.write(scope, value, accessor);
    }
    String local = new LocalNames("value", "out").of(value);
    return CodeBlock.builder()
        .addStatement("$T $N = $L", value.type().name().withoutAnnotations(), local, accessor)
        .add(values.writeOrNull(scope, value, CodeBlock.of("$N", local)))
        .build();
  }

  // try {
  //   return new Order(id, lines);
  // } catch (RuntimeException e) {
  //   throw in.invalid(e);
  // }
  private CodeBlock construct(
      TypeName type, CodeBlock arguments, boolean generated, LocalNames locals) {
    CodeBlock result =
        ValueCode.statement("return $L($L)", JsonScope.newInstance(scope.type(type)), arguments);
    // What a message demands was seen to before.
    return generated ? result : guarded(result, locals);
  }

  /** What the class of the user throws is the sender's mistake. */
  static CodeBlock guarded(CodeBlock result, LocalNames locals) {
    String refusal = locals.of("e");
    return CodeBlock.builder()
        .beginControlFlow("try")
        .add(result)
        .nextControlFlow("catch ($T $N)", RuntimeException.class, refusal)
        .addStatement("throw in.invalid($N)", refusal)
        .endControlFlow()
        .build();
  }
}
