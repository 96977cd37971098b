package io.kitgen.processor.transport.grpc.proto.read;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.kitgen.processor.generate.code.DefaultValue;
import io.kitgen.processor.generate.code.EmptyValues;
import io.kitgen.processor.generate.code.value.LocalNames;
import io.kitgen.processor.model.TypeShape;
import io.kitgen.processor.model.TypeUse;
import io.kitgen.processor.model.json.JsonMember;
import io.kitgen.processor.plan.proto.ProtoField;
import io.kitgen.processor.plan.proto.ProtoField.Label;
import io.kitgen.processor.plan.proto.ProtoValue;
import io.kitgen.processor.transport.grpc.proto.value.ValueCode;
import io.kitgen.processor.transport.grpc.proto.value.WireTags;
import java.util.Optional;

/** A field that is there once and holds no message. */
final class SingleSlot implements FieldSlot {

  private static final CodeBlock NULL = CodeBlock.of("null");

  private final ValueCode values;
  private final ProtoField field;
  private final JsonMember member;
  private final boolean noted;
  private final String local;
  private final String number;

  /**
   * @param member what takes the value
   * @param noted whether null stands for what did not come, whatever may be null
   */
  SingleSlot(
      ValueCode values, LocalNames locals, ProtoField field, JsonMember member, boolean noted) {
    this.values = values;
    this.field = field;
    this.member = member;
    this.noted = noted;
    this.local = locals.of(member);
    this.number = isNoneOrConstant() ? locals.of("number") : "";
  }

  // String name = "";
  @Override
  public CodeBlock declaration() {
    return declaration(member, noted, local, initial());
  }

  static CodeBlock declaration(JsonMember member, boolean boxed, String local, CodeBlock value) {
    TypeName name = member.type().name().withoutAnnotations();
    return ValueCode.statement("$T $N = $L", boxed ? name.box() : name, local, value);
  }

  private CodeBlock initial() {
    Optional<CodeBlock> known = fallback(field, member);
    if (known.isPresent()) {
      return known.get();
    }
    if (field.label() == Label.OPTIONAL) {
      return noted ? NULL : EmptyValues.of(member.type());
    }
    return isLate() ? NULL : wrap(member.type(), absent());
  }

  /** Whether what stands for nothing is made only where nothing came. */
  private boolean isLate() {
    return field.label() == Label.IMPLICIT && !ValueCode.isLiteral(field.value());
  }

  private CodeBlock absent() {
    return values.absent(field.value(), field.name());
  }

  /** The default that the member has. */
  static Optional<CodeBlock> fallback(ProtoField field, JsonMember member) {
    return member
        .defaultText()
        .filter(text -> field.label() == Label.OPTIONAL && !member.isOptional())
        .map(text -> DefaultValue.of(member.type(), text).expression());
  }

  /** {@code Optional.of(name)}. */
  static CodeBlock wrap(TypeUse type, CodeBlock value) {
    return type.shape() instanceof TypeShape.OptionalOf optional
        ? CodeBlock.of("$T.of($L)", EmptyValues.type(optional.kind()), value)
        : value;
  }

  // case 18 -> name = in.readString("name"); // name = 2
  @Override
  public CodeBlock cases(String tag) {
    int wire = WireTags.of(field.number(), field.value());
    if (isNoneOrConstant()) {
      return noneOrConstant(wire);
    }
    CodeBlock value = wrap(member.type(), values.read(field.value(), field.name()));
    return CodeBlock.of(
        "case $L -> $N = $L; // $L = $L\n", wire, local, value, field.name(), field.number());
  }

  /** Whether zero says that there is none of the constants. */
  private boolean isNoneOrConstant() {
    return field.label() == Label.OPTIONAL
        && field.value() instanceof ProtoValue.Enum constants
        && !values.hasZero(constants);
  }

  // case 24 -> { // color = 3
  //   int number = in.readInt32();
  //   color = number == 0 ? null : toColor(number, in, "color");
  // }
  private CodeBlock noneOrConstant(int wire) {
    CodeBlock constant =
        values.constant((ProtoValue.Enum) field.value(), CodeBlock.of("$N", number), field.name());
    return CodeBlock.builder()
        .add("case $L -> { // $L = $L\n$>", wire, field.name(), field.number())
        .addStatement("int $N = in.readInt32()", number)
        .addStatement(
            "$N = $N == 0 ? $L : $L", local, number, initial(), wrap(member.type(), constant))
        .add("$<}\n")
        .build();
  }

  // if (id == null) {
  //   id = in.noText(TextFormats.UUID, "id");
  // }
  @Override
  public CodeBlock after() {
    if (isLate()) {
      return CodeBlock.builder()
          .beginControlFlow("if ($N == null)", local)
          .addStatement("$N = $L", local, wrap(member.type(), absent()))
          .endControlFlow()
          .build();
    }
    boolean needed =
        field.label() == Label.OPTIONAL
            && !noted
            && member.isReference()
            && fallback(field, member).isEmpty();
    return needed ? missing(local + " == null", field) : CodeBlock.of("");
  }

  static CodeBlock missing(String condition, ProtoField field) {
    return CodeBlock.builder()
        .beginControlFlow("if ($L)", condition)
        .addStatement("throw in.missing($S)", field.name())
        .endControlFlow()
        .build();
  }

  @Override
  public CodeBlock value() {
    return CodeBlock.of("$N", local);
  }
}
