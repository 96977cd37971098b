package io.kitgen.processor.generate.json;

import static java.util.stream.Collectors.joining;

import com.palantir.javapoet.CodeBlock;
import io.kitgen.processor.generate.code.RuntimeNames;
import io.kitgen.processor.model.ScalarKind;
import io.kitgen.processor.model.TypeShape;
import io.kitgen.processor.model.TypeUse;
import io.kitgen.processor.model.facts.Words;
import io.kitgen.processor.model.json.JsonMember;
import io.kitgen.processor.plan.json.JsonPlan;
import io.kitgen.processor.plan.json.JsonType;
import java.util.Locale;
import java.util.stream.Stream;

/** How one value is read from {@code in} and written to {@code out}. */
final class ValueCode {

  private final JsonPlan json;

  ValueCode(JsonPlan json) {
    this.json = json;
  }

  /** {@code in.readText(TextFormats.UUID)}: anything but null, unless null is a form of it. */
  CodeBlock read(TypeUse type) {
    if (type.shape() instanceof TypeShape.Bytes) {
      return CodeBlock.of("in.readBytes()");
    }
    if (type.shape() instanceof TypeShape.Scalar scalar && JsonPlan.hasOwnMethod(scalar.kind())) {
      return CodeBlock.of("in.read$L()", camel(scalar.kind()));
    }
    if (type.shape() instanceof TypeShape.Coded coded) {
      return CodeBlock.of("$L.read(in)", codec(type, coded));
    }
    return isText(type)
        ? CodeBlock.of("in.readText($L)", format(type))
        : CodeBlock.of("read$L(in)", found(type).name());
  }

  /** {@code in.tryNull() ? null : in.readInt()} where null is let pass. */
  CodeBlock readOrNull(TypeUse type) {
    return readsNull(type) ? CodeBlock.of("in.tryNull() ? null : $L", read(type)) : read(type);
  }

  /** Whether JSON's null is Java's: not so where it is a value of the type, as of an Optional. */
  static boolean readsNull(TypeUse type) {
    TypeShape shape = type.shape();
    boolean ownNull =
        shape instanceof TypeShape.OptionalOf
            || shape instanceof TypeShape.PresenceOf
            || (shape instanceof TypeShape.Coded coded && coded.codec().free());
    return JsonMember.allowsNull(type) && !ownNull;
  }

  /** {@code MONEY}, {@code JsonValue.CODEC}. */
  private CodeBlock codec(TypeUse type, TypeShape.Coded coded) {
    return coded.codec().free()
        ? JsonPlan.free(coded.codec())
        : CodeBlock.of("$L", found(type).constant().orElseThrow());
  }

  /** {@code out.writeText(TextFormats.UUID, id);} for an expression that is not null. */
  CodeBlock write(TypeUse type, CodeBlock value) {
    if (type.shape() instanceof TypeShape.Bytes
        || (type.shape() instanceof TypeShape.Scalar scalar
            && JsonPlan.hasOwnMethod(scalar.kind()))) {
      return statement("out.write($L)", value);
    }
    if (type.shape() instanceof TypeShape.Coded coded) {
      return statement("$L.write($L, out)", codec(type, coded), value);
    }
    return isText(type)
        ? statement("out.writeText($L, $L)", format(type), value)
        : statement("write$L($L, out)", found(type).name(), value);
  }

  // if (note == null) {
  //   out.writeNull();
  // } else {
  //   out.write(note);
  // }
  CodeBlock writeOrNull(TypeUse type, CodeBlock variable) {
    if (!JsonMember.allowsNull(type)) {
      return write(type, variable);
    }
    return CodeBlock.builder()
        .beginControlFlow("if ($L == null)", variable)
        .addStatement("out.writeNull()")
        .nextControlFlow("else")
        .add(write(type, variable))
        .endControlFlow()
        .build();
  }

  /** Whether it is a text in JSON, by a format. */
  boolean isText(TypeUse type) {
    return type.shape() instanceof TypeShape.Scalar || isEnum(type);
  }

  boolean isEnum(TypeUse type) {
    return json.find(type).filter(JsonType.EnumType.class::isInstance).isPresent();
  }

  /** {@code TextFormats.UUID}, {@code COLOR_FORMAT}. */
  CodeBlock format(TypeUse type) {
    return type.shape() instanceof TypeShape.Scalar scalar
        ? CodeBlock.of("$T.$L", RuntimeNames.TEXT_FORMATS, scalar.kind())
        : CodeBlock.of("$L", found(type).format().orElseThrow());
  }

  private JsonType found(TypeUse type) {
    return json.find(type).orElseThrow(() -> new IllegalStateException("no JSON for " + type));
  }

  static CodeBlock statement(String format, Object... arguments) {
    return CodeBlock.builder().addStatement(format, arguments).build();
  }

  /** {@code BigDecimal} for {@code BIG_DECIMAL}. */
  private static String camel(ScalarKind kind) {
    return Stream.of(kind.name().toLowerCase(Locale.ROOT).split("_"))
        .map(Words::capitalised)
        .collect(joining());
  }
}
