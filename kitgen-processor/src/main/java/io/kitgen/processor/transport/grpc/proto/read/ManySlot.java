package io.kitgen.processor.transport.grpc.proto.read;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.kitgen.processor.generate.code.value.LocalNames;
import io.kitgen.processor.generate.code.value.Made;
import io.kitgen.processor.model.TypeShape;
import io.kitgen.processor.model.TypeUse;
import io.kitgen.processor.model.json.JsonMember;
import io.kitgen.processor.plan.proto.ProtoField;
import io.kitgen.processor.transport.grpc.proto.value.ValueCode;
import io.kitgen.processor.transport.grpc.proto.value.WireTags;
import java.util.Arrays;

/** A repeated field: a collection, or an array. */
final class ManySlot implements FieldSlot {

  private final ValueCode values;
  private final ProtoField field;
  private final JsonMember member;
  private final String local;
  private final String count;
  private final String end;

  ManySlot(ValueCode values, LocalNames locals, ProtoField field, JsonMember member) {
    this.values = values;
    this.field = field;
    this.member = member;
    this.local = locals.of(member);
    this.count = isPrimitives() ? locals.of(local + "Count") : "";
    this.end = isPacked() ? locals.of(local + "End") : "";
  }

  private boolean isPacked() {
    return WireTags.isPacked(field.value());
  }

  private boolean isPrimitives() {
    return element().key().isPrimitive();
  }

  private TypeUse element() {
    return member.type().shape() instanceof TypeShape.Sequence sequence
        ? sequence.element()
        : ((TypeShape.ArrayOf) member.type().shape()).element();
  }

  private Made made() {
    return Made.of(
        member.type().shape() instanceof TypeShape.Sequence sequence
            ? sequence.container()
            : TypeShape.Sequence.Container.LIST);
  }

  // Elements<Line> lines = new Elements<>();
  // int[] scores = {};
  // int scoresCount = 0;
  @Override
  public CodeBlock declaration() {
    CodeBlock.Builder code = CodeBlock.builder();
    if (isPrimitives()) {
      return code.addStatement("$T[] $N = {}", element().key(), local)
          .addStatement("int $N = 0", count)
          .build();
    }
    TypeName element = element().name();
    Made made = made();
    return code.addStatement(
            "$T $N = new $T<>()",
            ParameterizedTypeName.get(made.declared(), element),
            local,
            made.implementation())
        .build();
  }

  // case 24, 26 -> { // scores = 3
  //   for (int scoresEnd = in.readPacked(tag); in.hasNext(scoresEnd); ) {
  //     scores.add(in.readInt64());
  //   }
  // }
  @Override
  public CodeBlock cases(String tag) {
    CodeBlock value = values.read(field.value(), field.name());
    if (!isPacked()) {
      return CodeBlock.of(
          "case $L -> $N.add($L); // $L = $L\n",
          WireTags.delimited(field.number()),
          local,
          value,
          field.name(),
          field.number());
    }
    return CodeBlock.builder()
        .add(
            "case $L, $L -> { // $L = $L\n$>",
            WireTags.of(field.number(), field.value()),
            WireTags.delimited(field.number()),
            field.name(),
            field.number())
        .add("for (int $1N = in.readPacked($2N); in.hasNext($1N); ) {\n$>", end, tag)
        .add(isPrimitives() ? append(value) : ValueCode.statement("$N.add($L)", local, value))
        .add("$<}\n$<}\n")
        .build();
  }

  // if (scoresCount == scores.length) {
  //   scores = Arrays.copyOf(scores, in.more(scoresCount));
  // }
  // scores[scoresCount++] = in.readInt64();
  private CodeBlock append(CodeBlock value) {
    return CodeBlock.builder()
        .beginControlFlow("if ($N == $N.length)", count, local)
        .addStatement("$1N = $2T.copyOf($1N, in.more($3N))", local, Arrays.class, count)
        .endControlFlow()
        .addStatement("$N[$N++] = $L", local, count, value)
        .build();
  }

  @Override
  public CodeBlock after() {
    return CodeBlock.of("");
  }

  @Override
  public CodeBlock value() {
    if (isPrimitives()) {
      return CodeBlock.of("$T.copyOf($N, $N)", Arrays.class, local, count);
    }
    if (member.type().shape() instanceof TypeShape.Sequence) {
      return made().value(local);
    }
    return array(element().key());
  }

  // lines.toList().toArray(Line[]::new)
  private CodeBlock array(TypeName element) {
    if (!(innermost(element) instanceof ParameterizedTypeName generic)) {
      return CodeBlock.of("$N.toList().toArray($T[]::new)", local, element);
    }
    // Java makes no arrays of these.
    CodeBlock wildcards =
        generic.typeArguments().stream()
            .map(argument -> CodeBlock.of("?"))
            .collect(CodeBlock.joining(", "));
    return CodeBlock.of(
        "$N.toList().toArray(($T[]) new $T<$L>[0]$L)",
        local,
        element,
        generic.rawType(),
        wildcards,
        "[]".repeat(dimensions(element)));
  }

  /** Whether the compiler has to be told that it cannot check {@code type}. */
  static boolean isUnchecked(TypeUse type) {
    return type.shape() instanceof TypeShape.ArrayOf array
        && innermost(array.element().key()) instanceof ParameterizedTypeName;
  }

  private static TypeName innermost(TypeName type) {
    return type instanceof ArrayTypeName array ? innermost(array.componentType()) : type;
  }

  private static int dimensions(TypeName type) {
    return type instanceof ArrayTypeName array ? 1 + dimensions(array.componentType()) : 0;
  }
}
