package io.kitgen.processor.generate.json.value;

import static java.util.stream.Collectors.joining;

import com.palantir.javapoet.CodeBlock;
import io.kitgen.processor.generate.code.RuntimeNames;
import io.kitgen.processor.model.ScalarKind;
import io.kitgen.processor.model.TypeShape;
import io.kitgen.processor.model.TypeUse;
import io.kitgen.processor.model.facts.Words;
import io.kitgen.processor.model.json.Form;
import io.kitgen.processor.model.json.JsonMember;
import io.kitgen.processor.plan.json.JsonPlan;
import io.kitgen.processor.plan.json.JsonType;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How one value is read from {@code in} and written to {@code out}. */
public final class ValueCode {

  private final JsonPlan json;

  public ValueCode(JsonPlan json) {
    this.json = json;
  }

  /** {@code in.readText(TextFormats.UUID)}: anything but null, unless null is a form of it. */
  public CodeBlock read(TypeUse type) {
    if (type.shape() instanceof TypeShape.Bytes) {
      return CodeBlock.of("in.readBytes()");
    }
    if (type.shape() instanceof TypeShape.Scalar scalar && json.hasOwnMethod(scalar.kind())) {
      return CodeBlock.of("in.read$L()", camel(scalar.kind()));
    }
    Optional<CodeBlock> codec = codec(type);
    if (codec.isPresent()) {
      return CodeBlock.of("$L.read(in)", codec.get());
    }
    return isText(type)
        ? CodeBlock.of("in.readText($L)", format(type))
        : json.shared(found(type))
            .map(shared -> CodeBlock.of("$L.read(in)", shared))
            .orElseGet(() -> CodeBlock.of("read$L(in)", found(type).name()));
  }

  /** {@code in.tryNull() ? null : in.readInt()} where null is let pass. */
  public CodeBlock readOrNull(TypeUse type) {
    return readsNull(type) ? CodeBlock.of("in.tryNull() ? null : $L", read(type)) : read(type);
  }

  /** Whether JSON's null is Java's: not so where it is a value of the type, as of an Optional. */
  public static boolean readsNull(TypeUse type) {
    TypeShape shape = type.shape();
    boolean ownNull =
        shape instanceof TypeShape.OptionalOf
            || shape instanceof TypeShape.PresenceOf
            || (shape instanceof TypeShape.Coded coded && coded.codec().free());
    return JsonMember.allowsNull(type) && !ownNull;
  }

  /** {@code MONEY}, {@code JsonValue.CODEC}, {@code JsonCodecs.EPOCH_MILLIS}. */
  private Optional<CodeBlock> codec(TypeUse type) {
    if (type.shape() instanceof TypeShape.Scalar scalar) {
      return json.instant(scalar.kind());
    }
    if (!(type.shape() instanceof TypeShape.Coded coded)) {
      return Optional.empty();
    }
    return Optional.of(
        coded.codec().free()
            ? JsonPlan.free(coded.codec())
            : CodeBlock.of("$L", found(type).constant().orElseThrow()));
  }

  /** The same for a member, which may have a form of its own. */
  public CodeBlock read(JsonScope scope, JsonMember member) {
    return scope
        .format(member)
        .map(format -> CodeBlock.of("in.readText($L)", format))
        .or(() -> number(member).map(kind -> CodeBlock.of("in.read$L()", camel(kind))))
        .orElseGet(() -> read(member.type()));
  }

  /** {@code in.tryNull() ? null : …} where null is let pass. */
  public CodeBlock readOrNull(JsonScope scope, JsonMember member) {
    CodeBlock read = read(scope, member);
    return readsNull(member.type()) ? CodeBlock.of("in.tryNull() ? null : $L", read) : read;
  }

  /** {@code out.writeText(DAY_FORMAT, value.day());} for an expression that is not null. */
  public CodeBlock write(JsonScope scope, JsonMember member, CodeBlock value) {
    return scope
        .format(member)
        .map(format -> statement("out.writeText($L, $L)", format, value))
        .or(() -> number(member).map(kind -> statement("out.write($L)", value)))
        .orElseGet(() -> write(member.type(), value));
  }

  private static Optional<ScalarKind> number(JsonMember member) {
    return member
        .form()
        .filter(form -> form.kind() == Form.Kind.NUMBER)
        .map(form -> ((TypeShape.Scalar) member.type().shape()).kind());
  }

  /** {@code out.writeText(TextFormats.UUID, id);} for an expression that is not null. */
  public CodeBlock write(TypeUse type, CodeBlock value) {
    if (type.shape() instanceof TypeShape.Bytes
        || (type.shape() instanceof TypeShape.Scalar scalar && json.hasOwnMethod(scalar.kind()))) {
      return statement("out.write($L)", value);
    }
    Optional<CodeBlock> codec = codec(type);
    if (codec.isPresent()) {
      return statement("$L.write($L, out)", codec.get(), value);
    }
    return isText(type)
        ? statement("out.writeText($L, $L)", format(type), value)
        : json.shared(found(type))
            .map(shared -> statement("$L.write($L, out)", shared, value))
            .orElseGet(() -> statement("write$L($L, out)", found(type).name(), value));
  }

  // if (note == null) {
  //   out.writeNull();
  // } else {
  //   out.write(note);
  // }
  public CodeBlock writeOrNull(TypeUse type, CodeBlock variable) {
    CodeBlock write = write(type, variable);
    return JsonMember.allowsNull(type) ? unlessNull(variable, write) : write;
  }

  /** The same for a member, which may have a form of its own. */
  public CodeBlock writeOrNull(JsonScope scope, JsonMember member, CodeBlock variable) {
    CodeBlock write = write(scope, member, variable);
    return member.allowsNull() ? unlessNull(variable, write) : write;
  }

  private static CodeBlock unlessNull(CodeBlock variable, CodeBlock write) {
    return CodeBlock.builder()
        .beginControlFlow("if ($L == null)", variable)
        .addStatement("out.writeNull()")
        .nextControlFlow("else")
        .add(write)
        .endControlFlow()
        .build();
  }

  /** Whether it is a text in JSON, by a format. */
  public boolean isText(TypeUse type) {
    return type.shape() instanceof TypeShape.Scalar || isEnum(type);
  }

  public boolean isEnum(TypeUse type) {
    return json.find(type).filter(JsonType.EnumType.class::isInstance).isPresent();
  }

  /** {@code TextFormats.UUID}, {@code COLOR_FORMAT}. */
  public CodeBlock format(TypeUse type) {
    return type.shape() instanceof TypeShape.Scalar scalar
        ? CodeBlock.of("$T.$L", RuntimeNames.TEXT_FORMATS, scalar.kind())
        : CodeBlock.of("$L", found(type).format().orElseThrow());
  }

  private JsonType found(TypeUse type) {
    return json.find(type).orElseThrow(() -> new IllegalStateException("no JSON for " + type));
  }

  public static CodeBlock statement(String format, Object... arguments) {
    return CodeBlock.builder().addStatement(format, arguments).build();
  }

  /** {@code BigDecimal} for {@code BIG_DECIMAL}. */
  private static String camel(ScalarKind kind) {
    return Stream.of(kind.name().toLowerCase(Locale.ROOT).split("_"))
        .map(Words::capitalised)
        .collect(joining());
  }
}
