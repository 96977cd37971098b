package io.kitgen.processor.transport.grpc.proto.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.kitgen.processor.generate.code.EmptyValues;
import io.kitgen.processor.generate.code.value.LocalNames;
import io.kitgen.processor.model.TypeShape;
import io.kitgen.processor.model.TypeUse;
import io.kitgen.processor.model.json.JsonMember;
import io.kitgen.processor.plan.proto.ProtoField;
import io.kitgen.processor.plan.proto.ProtoField.Label;
import io.kitgen.processor.plan.proto.ProtoValue;
import io.kitgen.processor.transport.grpc.proto.value.ProtoScope;
import io.kitgen.processor.transport.grpc.proto.value.ScalarCode;
import io.kitgen.processor.transport.grpc.proto.value.ValueCode;
import io.kitgen.processor.transport.grpc.proto.value.WireTags;
import java.util.Map;

/** Measures the fields of one message, or writes them: both go the same way. */
public final class FieldWrites {

  private final ValueCode values;
  private final Pass pass;
  private final LocalNames locals;
  private final String message;
  private final String each;
  private final String entry;

  private FieldWrites(ProtoScope scope, String message, Pass pass, LocalNames locals) {
    this.values = new ValueCode(scope);
    this.message = message;
    this.pass = pass;
    this.locals = locals;
    this.each = locals.of("each");
    this.entry = locals.of("entry");
  }

  /** Adds the sizes of fields of {@code message} to the variable {@code size}. */
  public static FieldWrites sizes(ProtoScope scope, String message, LocalNames locals) {
    return new FieldWrites(scope, message, SizePass.of(new ValueCode(scope), locals), locals);
  }

  /** Writes fields of {@code message}. */
  public static FieldWrites bytes(ProtoScope scope, String message, LocalNames locals) {
    return new FieldWrites(scope, message, new WritePass(new ValueCode(scope)), locals);
  }

  /** The code for {@code field}, of which {@code member} of the variable {@code value} gives it. */
  public CodeBlock code(ProtoField field, JsonMember member) {
    return code(
        field, member, CodeBlock.of(member.field() ? "value.$N" : "value.$N()", member.accessor()));
  }

  /** The code for {@code field}, which is {@code expression}. */
  public CodeBlock code(ProtoField field, JsonMember member, CodeBlock expression) {
    String local = locals.of(member);
    boolean needed = member.isReference() && !isMany(field);
    CodeBlock given =
        needed && pass.checks() ? ValueCode.given(expression, name(field)) : expression;
    TypeName type = member.type().name().withoutAnnotations();
    return CodeBlock.builder()
        .add(pass.comment(field))
        .addStatement("$T $N = $L", type, local, given)
        .add(guarded(field, member, CodeBlock.of("$N", local)))
        .build();
  }

  private static boolean isMany(ProtoField field) {
    return field.label() == Label.REPEATED || field.label() == Label.MAP;
  }

  private String name(ProtoField field) {
    return message + "." + field.name();
  }

  private CodeBlock guarded(ProtoField field, JsonMember member, CodeBlock value) {
    TypeUse type = member.type();
    if (field.label() == Label.REPEATED) {
      return repeated(field, type, value);
    }
    if (field.label() == Label.MAP) {
      return within(CodeBlock.of("$L != null", value), map(field, type, value));
    }
    if (type.shape() instanceof TypeShape.OptionalOf optional) {
      CodeBlock content = CodeBlock.of("$L.$L()", value, EmptyValues.getter(optional.kind()));
      return within(CodeBlock.of("$1L != null && $1L.isPresent()", value), one(field, content));
    }
    if (field.label() == Label.IMPLICIT) {
      return implicit(field, member, value);
    }
    return member.allowsNull()
        ? within(CodeBlock.of("$L != null", value), one(field, value))
        : one(field, value);
  }

  private CodeBlock implicit(ProtoField field, JsonMember member, CodeBlock value) {
    boolean late =
        field.value().onWire() instanceof ProtoValue.Scalar scalar
            && ScalarCode.text(scalar) == ScalarCode.Text.FORMAT;
    CodeBlock one =
        late
            ? pass.unlessEmpty(field.value(), value, field.number(), name(field))
            : within(values.isThere(field.value(), value), one(field, value));
    return member.allowsNull() ? within(CodeBlock.of("$L != null", value), one) : one;
  }

  private CodeBlock one(ProtoField field, CodeBlock value) {
    return pass.one(field.value(), value, field.number(), name(field));
  }

  private static CodeBlock within(CodeBlock condition, CodeBlock code) {
    return CodeBlock.builder()
        .beginControlFlow("if ($L)", condition)
        .add(code)
        .endControlFlow()
        .build();
  }

  // if (lines != null) {
  //   for (Line each : lines) {
  //     …
  //   }
  // }
  private CodeBlock repeated(ProtoField field, TypeUse type, CodeBlock value) {
    boolean array = type.shape() instanceof TypeShape.ArrayOf;
    TypeUse element =
        type.shape() instanceof TypeShape.Sequence sequence
            ? sequence.element()
            : ((TypeShape.ArrayOf) type.shape()).element();
    CodeBlock item = CodeBlock.of("$N", each);
    if (pass.checks() && !element.key().isPrimitive()) {
      item = ValueCode.given(item, name(field));
    }
    CodeBlock.Builder loop =
        CodeBlock.builder()
            .beginControlFlow("for ($T $N : $L)", element.name().withoutAnnotations(), each, value);
    if (!WireTags.isPacked(field.value())) {
      return within(
          CodeBlock.of("$L != null", value),
          loop.add(pass.one(field.value(), item, field.number(), name(field)))
              .endControlFlow()
              .build());
    }
    CodeBlock condition =
        array
            ? CodeBlock.of("$1L != null && $1L.length > 0", value)
            : CodeBlock.of("$1L != null && !$1L.isEmpty()", value);
    return within(condition, pass.packed(field.value(), loop, item, field.number(), name(field)));
  }

  // for (Map.Entry<String, Integer> entry : counts.entrySet()) {
  //   …
  // }
  private CodeBlock map(ProtoField field, TypeUse type, CodeBlock value) {
    TypeShape.MapOf map = (TypeShape.MapOf) type.shape();
    CodeBlock key = CodeBlock.of("$N.getKey()", entry);
    CodeBlock content = CodeBlock.of("$N.getValue()", entry);
    if (pass.checks()) {
      key = ValueCode.given(key, name(field));
      content = ValueCode.given(content, name(field));
    }
    return CodeBlock.builder()
        .beginControlFlow(
            "for ($T<$T, $T> $N : $L.entrySet())",
            Map.Entry.class,
            map.key().name().box(),
            map.value().name().box(),
            entry,
            value)
        .add(
            pass.entry(
                field.key().orElseThrow(),
                key,
                field.value(),
                content,
                field.number(),
                name(field)))
        .endControlFlow()
        .build();
  }

  /** What is done with each value. */
  interface Pass {

    /** Whether values that must be there are looked at for the first time. */
    boolean checks();

    /** What is said of a field. */
    CodeBlock comment(ProtoField field);

    /** One value, which is there. */
    CodeBlock one(ProtoValue value, CodeBlock expression, int number, String field);

    /** A text, which is left out when it is empty. */
    CodeBlock unlessEmpty(ProtoValue value, CodeBlock expression, int number, String field);

    /** Numbers, of which {@code loop} has one after the other as {@code item}. */
    CodeBlock packed(
        ProtoValue value, CodeBlock.Builder loop, CodeBlock item, int number, String field);

    /** An entry of a map. */
    CodeBlock entry(
        ProtoValue key,
        CodeBlock keyed,
        ProtoValue value,
        CodeBlock expression,
        int number,
        String field);
  }
}
